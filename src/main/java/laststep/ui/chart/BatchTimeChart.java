package laststep.ui.chart;

import laststep.message.Messages;
import laststep.runs.LossCurve;

/** How long each mini-batch took, in milliseconds. */
public final class BatchTimeChart extends CurveChart {
    private final boolean smooth;

    public BatchTimeChart(Messages messages, LossCurve.Snapshot millis, ChartAxes axes) {
        super(
                messages,
                "chart.time",
                "step",
                axes,
                Curve.measured(
                        messages.get("chart.time.raw"), messages.get("chart.time.smoothed"), "batch_ms", millis, 0));
        smooth = !millis.smoothed().isEmpty();
    }

    @Override
    public String accessibleText() {
        return newest(curves().get(smooth ? 1 : 0), smooth ? ".alt" : ".alt.raw")
                .orElseGet(() -> word(".empty"));
    }
}
