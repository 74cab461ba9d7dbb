package laststep.ui.chart;

import java.util.List;
import java.util.Optional;
import laststep.message.Messages;
import laststep.runs.CurvePoint;
import laststep.runs.LossCurve;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;

/** The loss over the steps: of every mini-batch, thin and always drawn; smoothed; and of the validation part. */
public final class LossChart extends ChartContent {
    private static final double MARGIN = 0.05;
    private static final double FLAT = 0.6;

    private final Curve smoothed;
    private final Curve validation;
    private final List<Curve> curves;

    /**
     * @param train the mini-batches' loss
     * @param validation the validation part's mean loss after each epoch, at the step that ended the epoch
     */
    public LossChart(Messages messages, LossCurve.Snapshot train, List<CurvePoint> validation) {
        super(messages, "chart.loss");
        Curve raw = new Curve(word(".raw"), "train_loss", train.raw(), 0, Curve.Look.RAW);
        this.smoothed = new Curve(word(".smoothed"), "train_loss_smoothed", train.smoothed(), 0, Curve.Look.LINE);
        this.validation = new Curve(word(".valid"), "valid_loss", validation, 1, Curve.Look.POINTS);
        this.curves = List.of(raw, smoothed, this.validation);
    }

    @Override
    public String accessibleText() {
        ChartNumbers numbers = numbers();
        String train = smoothed.last()
                .map(last -> word(".alt", numbers.integer(last.x()), numbers.decimal(last.y())))
                .orElseGet(() -> word(".empty"));
        return validation
                .least()
                .map(best -> train + " " + word(".alt.valid", numbers.decimal(best.y()), numbers.integer(best.x())))
                .orElse(train);
    }

    @Override
    public String csv() {
        return Csv.curves("step", curves);
    }

    @Override
    Plot plot(ChartStyle style) {
        NumberAxis x = style.integerAxis(messages().get("chart.axis.step"), locale());
        NumberAxis y = style.decimalAxis(null, locale());
        double least =
                curves.stream().flatMapToDouble(Curve::finiteValues).min().orElse(0);
        double greatest =
                curves.stream().flatMapToDouble(Curve::finiteValues).max().orElse(1);
        // from nought, so that heights can be compared, unless that would press the curves flat under the top
        double from = least > FLAT * greatest ? least - MARGIN * (greatest - least) : 0;
        y.setRange(from, greatest > from ? greatest + MARGIN * (greatest - from) : from + 1);
        return new CurvePlot(style).plot(curves, x, y, word(".empty"));
    }

    @Override
    Optional<ReadOut> readOut(double x) {
        ChartNumbers numbers = numbers();
        return CurveReadOut.at(
                x, curves, step -> messages().get("chart.at.step", numbers.integer(step)), numbers::decimal);
    }
}
