package laststep.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import laststep.message.Messages;
import laststep.runs.LossCurve;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;

/** How far the measured steps moved the weights of each layer, ‖Δθ‖₂/‖θ‖₂, on a logarithmic axis with a guide line. */
public final class UpdateRatioChart extends CurveChart {
    /** About what a step should move: the rule of thumb of Karpathy's CS231n notes. */
    private static final double GUIDE = 1e-3;

    /** @param layers each layer's ratios by its name, such as {@code rnn_l0}, in the order of the network */
    public UpdateRatioChart(Messages messages, Map<String, LossCurve.Snapshot> layers, ChartAxes axes) {
        super(messages, "chart.updates", "step", axes, curves(messages, layers));
    }

    /** The measured values stand behind the smoothed ones, which alone are named: a line a layer is enough to read. */
    private static List<Curve> curves(Messages messages, Map<String, LossCurve.Snapshot> layers) {
        List<Curve> curves = new ArrayList<>();
        int colour = 0;
        for (Map.Entry<String, LossCurve.Snapshot> layer : layers.entrySet()) {
            String name = worded(messages, layer.getKey());
            String column = "update_ratio_" + layer.getKey();
            LossCurve.Snapshot ratios = layer.getValue();
            boolean smooth = !ratios.smoothed().isEmpty();
            Curve.Look look = smooth ? Curve.Look.SHADOW : Curve.Look.LINE;
            curves.add(new Curve(name, column, ratios.raw(), colour, look));
            if (smooth) {
                curves.add(new Curve(name, column + "_smoothed", ratios.smoothed(), colour, Curve.Look.LINE));
            }
            colour++;
        }
        return curves;
    }

    private static String worded(Messages messages, String layer) {
        if (layer.startsWith("rnn_l")) {
            return messages.get("chart.updates.rnn", Integer.parseInt(layer.substring("rnn_l".length())) + 1);
        }
        return messages.get("chart.updates." + layer);
    }

    @Override
    public String accessibleText() {
        List<Curve> named = curves().stream()
                .filter(curve -> curve.look() == Curve.Look.LINE)
                .toList();
        String now = named.stream()
                .flatMap(curve -> curve.last().stream().map(last -> word(".alt.layer", curve.name(), value(last.y()))))
                .collect(Collectors.joining(", "));
        return now.isEmpty()
                ? word(".empty")
                : word(
                        ".alt",
                        numbers().integer(named.get(0).last().orElseThrow().x()),
                        now);
    }

    @Override
    ValueAxis valueAxis(ChartStyle style, List<Curve> shown) {
        return new ValueAxes(style, locale()).log(null, shown, GUIDE);
    }

    @Override
    Plot plot(ChartStyle style) {
        Plot plot = super.plot(style);
        if (curves().stream().anyMatch(Curve::hasValues)) {
            ((XYPlot) plot).addRangeMarker(guide(style), Layer.FOREGROUND);
        }
        return plot;
    }

    private ValueMarker guide(ChartStyle style) {
        ValueMarker line = new ValueMarker(GUIDE, style.muted(), ChartStyle.DASHED);
        line.setAlpha(1f);
        line.setLabel(word(".guide"));
        line.setLabelFont(style.labelFont());
        line.setLabelPaint(style.muted());
        line.setLabelBackgroundColor(style.background());
        line.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        line.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
        return line;
    }

    @Override
    String value(double y) {
        return numbers().scientific(y);
    }
}
