package laststep.ui.chart;

import java.util.List;
import java.util.Optional;
import laststep.message.Messages;
import laststep.runs.CurvePoint;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;

/** The accuracy after each epoch, of the training and of the validation part. */
public final class AccuracyChart extends ChartContent {
    private static final double ROOM_FOR_MARKS = 0.03;

    private final Curve train;
    private final Curve validation;

    /**
     * @param train at each epoch the accuracy over the training part, 0 to 1
     * @param validation at each epoch the accuracy over the validation part, 0 to 1
     */
    public AccuracyChart(Messages messages, List<CurvePoint> train, List<CurvePoint> validation) {
        super(messages, "chart.accuracy");
        this.train = new Curve(word(".train"), "train_accuracy", train, 0, Curve.Look.POINTS);
        this.validation = new Curve(word(".valid"), "valid_accuracy", validation, 1, Curve.Look.POINTS);
    }

    @Override
    public String accessibleText() {
        ChartNumbers numbers = numbers();
        String now = train.last()
                .map(last -> word(".alt", numbers.integer(last.x()), numbers.percent(last.y())))
                .orElseGet(() -> word(".empty"));
        return validation
                .greatest()
                .map(best -> now + " " + word(".alt.valid", numbers.percent(best.y()), numbers.integer(best.x())))
                .orElse(now);
    }

    @Override
    public String csv() {
        return Csv.curves("epoch", curves());
    }

    @Override
    Plot plot(ChartStyle style) {
        NumberAxis x = style.integerAxis(messages().get("chart.axis.epoch"), locale());
        NumberAxis y = style.decimalAxis(null, locale());
        y.setNumberFormatOverride(numbers().percentFormat());
        y.setRange(0, 1 + ROOM_FOR_MARKS);
        return new CurvePlot(style).plot(curves(), x, y, word(".empty"));
    }

    @Override
    Optional<ReadOut> readOut(double x) {
        ChartNumbers numbers = numbers();
        return CurveReadOut.at(
                x, curves(), epoch -> messages().get("chart.at.epoch", numbers.integer(epoch)), numbers::percent);
    }

    private List<Curve> curves() {
        return List.of(train, validation);
    }
}
