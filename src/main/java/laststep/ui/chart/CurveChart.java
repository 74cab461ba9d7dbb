package laststep.ui.chart;

import java.util.List;
import java.util.Optional;
import laststep.message.Messages;
import laststep.runs.CurvePoint;
import laststep.workbench.StepRange;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;

/** Curves over the steps or the epochs of a training. Table, read-out and the fit of the y axis are of the part shown. */
abstract sealed class CurveChart extends ChartContent
        permits LossChart, AccuracyChart, NormChart, UpdateRatioChart, BatchTimeChart, RunsChart {
    /** Points of a curve: two for each of some hundred columns of pixels. Drawing takes as long as there are points. */
    private static final int MOST_DRAWN = 1_200;

    private final String unit;
    private final ChartAxes axes;
    private final List<Curve> curves;
    private final List<Curve> seen;

    /**
     * @param key the prefix of this chart's messages
     * @param unit what the x axis counts: {@code step} or {@code epoch}
     */
    CurveChart(Messages messages, String key, String unit, ChartAxes axes, List<Curve> curves) {
        super(messages, key);
        this.unit = unit;
        this.axes = axes;
        this.curves = List.copyOf(curves);
        seen = inside(curves, axes.steps());
    }

    private static List<Curve> inside(List<Curve> curves, StepRange part) {
        if (part == null) {
            return curves;
        }
        List<Curve> inside = curves.stream().map(curve -> curve.inside(part)).toList();
        boolean nothing = inside.stream().allMatch(curve -> curve.points().isEmpty());
        return nothing ? curves.stream().map(curve -> curve.around(part)).toList() : inside;
    }

    @Override
    public final String about() {
        boolean smooth =
                curves.stream().anyMatch(curve -> curve.look() == Curve.Look.RAW || curve.look() == Curve.Look.SHADOW);
        return smooth ? word(".about") + " " + messages().get("chart.smoothing.about") : word(".about");
    }

    @Override
    public final String csv() {
        return Csv.curves(unit, seen);
    }

    @Override
    Plot plot(ChartStyle style) {
        return plot(style, curves, valueAxis(style, seen));
    }

    /** Some of the curves on one y axis; the x axis is the whole chart's. */
    final XYPlot plot(ChartStyle style, List<Curve> some, ValueAxis y) {
        NumberAxis x = style.integerAxis(messages().get("chart.axis." + unit), locale());
        boolean positive = y instanceof LogTickAxis;
        boolean onlyNone = positive && curves.stream().anyMatch(Curve::hasValues);
        XYPlot plot = new CurvePlot(style)
                .plot(
                        some.stream().map(this::drawn).toList(),
                        x,
                        y,
                        onlyNone ? messages().get("chart.log.none") : word(".empty"));
        x.setRange(CurvePlot.xRange(curves, axes.steps()));
        return plot;
    }

    /** The part that is to be drawn: to the points beyond its ends, so that the lines go on to the edge, thinned out. */
    final Curve drawn(Curve curve) {
        return (axes.steps() == null ? curve : curve.around(axes.steps())).thinned(MOST_DRAWN);
    }

    /** The y axis. @param shown the curves it is to fit, as far as they are seen */
    ValueAxis valueAxis(ChartStyle style, List<Curve> shown) {
        return valueAxis(style, null, shown);
    }

    /** A y axis, linear or logarithmic as it was chosen. */
    final ValueAxis valueAxis(ChartStyle style, String label, List<Curve> shown) {
        ValueAxes make = new ValueAxes(style, locale());
        return axes.log() ? make.log(label, shown, Double.NaN) : make.linear(label, shown);
    }

    @Override
    Optional<ReadOut> readOut(double x) {
        return CurveReadOut.at(x, named(), this::place, this::value);
    }

    @Override
    Optional<ReadOut> readOutBeside(double x, double atLeast) {
        return CurveReadOut.beside(x, atLeast, named()).stream()
                .mapToObj(this::readOut)
                .findFirst()
                .orElse(Optional.empty());
    }

    private List<Curve> named() {
        return seen.stream().filter(curve -> curve.look() != Curve.Look.SHADOW).toList();
    }

    private String place(long x) {
        return messages().get("chart.at." + unit, numbers().integer(x));
    }

    /** A value as the read-out words it. */
    String value(double y) {
        return numbers().decimal(y);
    }

    /** The sentence {@code suffix} of a curve's newest point: its place and its value. */
    final Optional<String> newest(Curve curve, String suffix) {
        return curve.last().map(last -> word(suffix, numbers().integer(last.x()), value(last.y())));
    }

    /** The sentence {@code suffix} of a point: its value and its place. */
    final String told(CurvePoint point, String suffix) {
        return word(suffix, value(point.y()), numbers().integer(point.x()));
    }

    final ChartAxes axes() {
        return axes;
    }

    final List<Curve> curves() {
        return curves;
    }

    final List<Curve> seen() {
        return seen;
    }
}
