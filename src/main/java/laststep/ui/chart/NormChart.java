package laststep.ui.chart;

import java.util.ArrayList;
import java.util.List;
import laststep.message.Messages;
import laststep.runs.LossCurve;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;

/** The Euclidean norms of gradient and parameters over the steps, each on its own axis. */
public final class NormChart extends CurveChart {
    private final boolean smooth;

    /**
     * @param gradient the norm of all gradients together, before clipping
     * @param parameter the norm of all parameters together
     */
    public NormChart(Messages messages, LossCurve.Snapshot gradient, LossCurve.Snapshot parameter, ChartAxes axes) {
        super(messages, "chart.norm", "step", axes, curves(messages, gradient, parameter));
        smooth = !gradient.smoothed().isEmpty();
    }

    private static List<Curve> curves(Messages messages, LossCurve.Snapshot gradient, LossCurve.Snapshot parameter) {
        List<Curve> curves = new ArrayList<>(Curve.measured(
                messages.get("chart.norm.gradient"),
                messages.get("chart.norm.gradient.smoothed"),
                "gradient_norm",
                gradient,
                0));
        curves.add(
                new Curve(messages.get("chart.norm.parameter"), "parameter_norm", parameter.raw(), 1, Curve.Look.LINE));
        return curves;
    }

    @Override
    public String accessibleText() {
        Curve gradient = curves().get(smooth ? 1 : 0);
        String now = newest(gradient, smooth ? ".alt" : ".alt.raw").orElseGet(() -> word(".empty"));
        return parameter(curves())
                .last()
                .map(last -> now + " " + told(last, ".alt.parameter"))
                .orElse(now);
    }

    @Override
    Plot plot(ChartStyle style) {
        CurvePlot curvePlot = new CurvePlot(style);
        XYPlot plot = plot(style, gradient(curves()), valueAxis(style, word(".axis.gradient"), gradient(seen())));
        List<Curve> right = List.of(drawn(parameter(curves())));
        plot.setRangeAxis(1, valueAxis(style, word(".axis.parameter"), List.of(parameter(seen()))));
        plot.setDataset(1, curvePlot.dataset(right, axes().log()));
        plot.setRenderer(1, curvePlot.renderer(right));
        plot.mapDatasetToRangeAxis(1, 1);
        return plot;
    }

    private static List<Curve> gradient(List<Curve> curves) {
        return curves.subList(0, curves.size() - 1);
    }

    private static Curve parameter(List<Curve> curves) {
        return curves.get(curves.size() - 1);
    }
}
