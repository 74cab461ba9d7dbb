package laststep.ui.chart;

import java.util.List;
import laststep.runs.CurvePoint;

/**
 * A run's curve in a chart of several runs.
 *
 * @param name the run's; two runs may have the same
 * @param colour which of the theme's eight series colours, from 0
 * @param points in the order of their x: steps or epochs
 */
public record NamedCurve(String name, int colour, List<CurvePoint> points) {
    public NamedCurve {
        points = List.copyOf(points);
    }
}
