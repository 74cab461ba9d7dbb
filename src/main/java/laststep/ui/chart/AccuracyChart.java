package laststep.ui.chart;

import java.util.ArrayList;
import java.util.List;
import laststep.message.Messages;
import laststep.runs.CurvePoint;
import laststep.runs.LossCurve;
import org.jfree.chart.axis.ValueAxis;

/** The accuracy over the steps: of every mini-batch, smoothed, and after each epoch of the training and validation part. */
public final class AccuracyChart extends CurveChart {
    private static final double ROOM_FOR_MARKS = 0.03;

    private final boolean smooth;
    private final Curve batches;
    private final Curve validation;

    /**
     * @param batches the mini-batches' accuracy, 0 to 1
     * @param train over the training part as it was learnt from, at the step that ended each epoch
     * @param validation over the validation part, at the step that ended each epoch
     */
    public AccuracyChart(
            Messages messages,
            LossCurve.Snapshot batches,
            List<CurvePoint> train,
            List<CurvePoint> validation,
            ChartAxes axes) {
        super(messages, "chart.accuracy", "step", axes, curves(messages, batches, train, validation));
        smooth = !batches.smoothed().isEmpty();
        this.batches = curves().get(smooth ? 1 : 0);
        this.validation = curves().get(curves().size() - 1);
    }

    private static List<Curve> curves(
            Messages messages, LossCurve.Snapshot batches, List<CurvePoint> train, List<CurvePoint> validation) {
        List<Curve> curves = new ArrayList<>(Curve.measured(
                messages.get("chart.accuracy.raw"),
                messages.get("chart.accuracy.smoothed"),
                "train_accuracy",
                batches,
                0));
        curves.add(new Curve(messages.get("chart.accuracy.train"), "train_accuracy_epoch", train, 0, Curve.Look.MARKS));
        curves.add(new Curve(messages.get("chart.accuracy.valid"), "valid_accuracy", validation, 1, Curve.Look.POINTS));
        return curves;
    }

    @Override
    public String accessibleText() {
        String now = newest(batches, smooth ? ".alt" : ".alt.raw").orElseGet(() -> word(".empty"));
        return validation
                .greatest()
                .map(best -> now + " " + told(best, ".alt.valid"))
                .orElse(now);
    }

    @Override
    ValueAxis valueAxis(ChartStyle style, List<Curve> shown) {
        return new ValueAxes(style, locale())
                .shares(shown, axes().steps() == null, ROOM_FOR_MARKS, numbers().percentFormat());
    }

    @Override
    String value(double y) {
        return numbers().percent(y);
    }
}
