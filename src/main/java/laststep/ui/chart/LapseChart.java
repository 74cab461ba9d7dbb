package laststep.ui.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import laststep.message.Messages;
import laststep.workbench.LapseCurve;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;

/** How probable each class was for one sentence over the steps of a training, and the step that is looked at. */
public final class LapseChart extends ChartContent {
    private static final double ROOM_FOR_LINES = 0.03;
    private static final double TICK = 0.5;

    private final List<Curve> curves;
    private final long step;

    /** @param step that is looked at; −1 if none is */
    public LapseChart(Messages messages, List<LapseCurve> classes, long step) {
        super(messages, "chart.lapse");
        this.curves = classes.stream()
                .map(one -> new Curve(one.name(), one.name(), one.points(), one.label(), Curve.Look.LINE))
                .toList();
        this.step = step;
    }

    /** The most probable class at the step that is looked at, and what it was worth at the first. */
    @Override
    public String accessibleText() {
        ChartNumbers numbers = numbers();
        return curves.stream()
                .max(Comparator.comparingDouble(
                        curve -> curve.nearest(step).orElseThrow().y()))
                .map(best -> word(
                        ".alt",
                        numbers.integer(step),
                        best.name(),
                        numbers.decimal(best.nearest(step).orElseThrow().y()),
                        numbers.integer(best.points().get(0).x()),
                        numbers.decimal(best.points().get(0).y())))
                .orElseGet(() -> word(".empty"));
    }

    /** A line for each frame, a column for each class. */
    @Override
    public String csv() {
        return Csv.curves("step", curves);
    }

    @Override
    Plot plot(ChartStyle style) {
        NumberAxis x = style.integerAxis(null, locale()); // the title names it: the chart is low
        NumberAxis y = style.decimalAxis(null, locale());
        y.setRange(-ROOM_FOR_LINES, 1 + ROOM_FOR_LINES);
        y.setTickUnit(new NumberTickUnit(TICK), false, false);
        XYPlot plot = new CurvePlot(style).plot(curves, x, y, word(".empty"));
        if (!curves.isEmpty()) {
            ValueMarker here = new ValueMarker(step, style.text(), ChartStyle.DASHED);
            here.setAlpha(1f);
            plot.addDomainMarker(here);
        }
        return plot;
    }

    @Override
    Optional<ReadOut> readOut(double x) {
        ChartNumbers numbers = numbers();
        return CurveReadOut.at(x, curves, at -> messages().get("chart.at.step", numbers.integer(at)), numbers::decimal);
    }
}
