package laststep.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laststep.message.Messages;
import laststep.runs.LossCurve;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;

/** The Euclidean norms of gradient and parameters over the steps, each on its own axis. */
public final class NormChart extends ChartContent {
    private static final double TWO_DECADES = 100;
    private static final double HAIR = 0.01; // so that rounding does not cost the first or last tick
    private static final double HEADROOM = 1.05;

    private final Curve smoothedGradient;
    private final Curve parameter;
    private final List<Curve> gradient;

    /**
     * @param gradient the norm of all gradients together, before clipping
     * @param parameter the norm of all parameters together
     */
    public NormChart(Messages messages, LossCurve.Snapshot gradient, LossCurve.Snapshot parameter) {
        super(messages, "chart.norm");
        Curve raw = new Curve(word(".gradient"), "gradient_norm", gradient.raw(), 0, Curve.Look.RAW);
        this.smoothedGradient = new Curve(
                word(".gradient.smoothed"), "gradient_norm_smoothed", gradient.smoothed(), 0, Curve.Look.LINE);
        this.gradient = List.of(raw, smoothedGradient);
        this.parameter = new Curve(word(".parameter"), "parameter_norm", parameter.raw(), 1, Curve.Look.LINE);
    }

    @Override
    public String accessibleText() {
        ChartNumbers numbers = numbers();
        String now = smoothedGradient
                .last()
                .map(last -> word(".alt", numbers.integer(last.x()), numbers.decimal(last.y())))
                .orElseGet(() -> word(".empty"));
        return parameter
                .last()
                .map(last -> now + " " + word(".alt.parameter", numbers.decimal(last.y())))
                .orElse(now);
    }

    @Override
    public String csv() {
        return Csv.curves("step", curves());
    }

    @Override
    Plot plot(ChartStyle style) {
        CurvePlot curvePlot = new CurvePlot(style);
        NumberAxis x = style.integerAxis(messages().get("chart.axis.step"), locale());
        ValueAxis left = normAxis(style, word(".axis.gradient"), gradient);
        ValueAxis right = normAxis(style, word(".axis.parameter"), List.of(parameter));
        XYPlot plot = curvePlot.plot(gradient, x, left, word(".empty"));
        x.setRange(CurvePlot.xRange(curves()));
        plot.setRangeAxis(1, right);
        plot.setDataset(1, curvePlot.dataset(List.of(parameter)));
        plot.setRenderer(1, curvePlot.renderer(List.of(parameter)));
        plot.mapDatasetToRangeAxis(1, 1);
        return plot;
    }

    /** From nought; logarithmic, over whole powers of ten, where the values span more than two of them. */
    private ValueAxis normAxis(ChartStyle style, String label, List<Curve> curves) {
        double greatest =
                curves.stream().flatMapToDouble(Curve::finiteValues).max().orElse(1);
        double least = curves.stream()
                .flatMapToDouble(Curve::finiteValues)
                .filter(value -> value > 0)
                .min()
                .orElse(1);
        if (greatest <= TWO_DECADES * least) {
            NumberAxis axis = style.decimalAxis(label, locale());
            axis.setRange(0, greatest > 0 ? greatest * HEADROOM : 1);
            return axis;
        }
        LogAxis axis = style.axis(new LogAxis(label));
        double lowest = Math.floor(Math.log10(least));
        double highest = Math.ceil(Math.log10(greatest));
        axis.setRange(Math.pow(10, lowest - HAIR), Math.pow(10, highest + HAIR));
        axis.setTickUnit(new NumberTickUnit(Math.ceil((highest - lowest) / 5)));
        axis.setNumberFormatOverride(numbers().decimalFormat());
        return axis;
    }

    @Override
    Optional<ReadOut> readOut(double x) {
        ChartNumbers numbers = numbers();
        return CurveReadOut.at(
                x, curves(), step -> messages().get("chart.at.step", numbers.integer(step)), numbers::decimal);
    }

    private List<Curve> curves() {
        return Stream.concat(gradient.stream(), Stream.of(parameter)).toList();
    }
}
