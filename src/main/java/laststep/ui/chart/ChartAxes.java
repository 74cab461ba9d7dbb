package laststep.ui.chart;

import laststep.workbench.StepRange;

/**
 * What part of a chart's curves is shown, and on what scale.
 *
 * @param steps the part of the x axis, in steps or epochs; null for all of it
 * @param log whether the y axis is logarithmic, where a chart leaves the choice
 */
public record ChartAxes(StepRange steps, boolean log) {
    /** Everything, on a linear scale. */
    public static final ChartAxes WHOLE = new ChartAxes(null, false);
}
