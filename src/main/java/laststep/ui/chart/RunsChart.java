package laststep.ui.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import laststep.message.Messages;
import org.jfree.chart.axis.ValueAxis;

/** One figure of several runs, a curve for each. */
public final class RunsChart extends CurveChart {
    private static final double ROOM_FOR_MARKS = 0.03;
    private static final int FEW_POINTS = 30;
    private static final int MOST_TOLD = 8;

    /** What the values are. */
    public enum Unit {
        /** Losses, norms, times. */
        NUMBER,
        /** Accuracies: 0 to 1, shown in percent. */
        SHARE
    }

    private final String metric;
    private final Unit unit;

    /**
     * @param metricKey the message key of the figure's name, such as {@code chart.loss.title}
     * @param byEpoch whether the points are at epochs; else at steps
     * @param axes the part that is shown, in that unit; {@link ChartAxes#WHOLE} for all
     */
    public RunsChart(
            Messages messages, String metricKey, Unit unit, boolean byEpoch, List<NamedCurve> runs, ChartAxes axes) {
        super(messages, "chart.runs", byEpoch ? "epoch" : "step", axes, curves(runs));
        metric = messages.get(metricKey);
        this.unit = unit;
    }

    private static List<Curve> curves(List<NamedCurve> runs) {
        return runs.stream()
                .map(run -> new Curve(
                        run.name(),
                        run.name(),
                        run.points(),
                        run.colour(),
                        run.points().size() <= FEW_POINTS ? Curve.Look.POINTS : Curve.Look.LINE))
                .toList();
    }

    @Override
    public String title() {
        return word(".title", metric);
    }

    /** Each run's last value; of very many runs the first few. */
    @Override
    public String accessibleText() {
        if (curves().stream().noneMatch(Curve::hasValues)) {
            return word(".empty");
        }
        String last = curves().stream()
                .filter(Curve::hasValues)
                .limit(MOST_TOLD)
                .map(curve -> word(".alt.run", curve.name(), value(lastFinite(curve))))
                .collect(Collectors.joining(", "));
        return word(".alt", curves().size(), last);
    }

    private static double lastFinite(Curve curve) {
        return curve.points().stream()
                .filter(point -> Double.isFinite(point.y()))
                .max(Comparator.comparingLong(point -> point.x()))
                .orElseThrow()
                .y();
    }

    @Override
    ValueAxis valueAxis(ChartStyle style, List<Curve> shown) {
        return unit == Unit.SHARE
                ? new ValueAxes(style, locale())
                        .shares(shown, false, ROOM_FOR_MARKS, numbers().percentFormat())
                : super.valueAxis(style, shown);
    }

    @Override
    String value(double y) {
        return unit == Unit.SHARE ? numbers().percent(y) : numbers().decimal(y);
    }
}
