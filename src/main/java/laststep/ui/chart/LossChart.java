package laststep.ui.chart;

import java.util.ArrayList;
import java.util.List;
import laststep.message.Messages;
import laststep.runs.CurvePoint;
import laststep.runs.LossCurve;

/** The loss over the steps: of every mini-batch, always drawn; smoothed; and of the validation part. */
public final class LossChart extends CurveChart {
    private final boolean smooth;
    private final Curve train;
    private final Curve validation;

    /**
     * @param train the mini-batches' loss
     * @param validation the validation part's mean loss after each epoch, at the step that ended the epoch
     */
    public LossChart(Messages messages, LossCurve.Snapshot train, List<CurvePoint> validation, ChartAxes axes) {
        super(messages, "chart.loss", "step", axes, curves(messages, train, validation));
        smooth = !train.smoothed().isEmpty();
        this.train = curves().get(smooth ? 1 : 0);
        this.validation = curves().get(curves().size() - 1);
    }

    private static List<Curve> curves(Messages messages, LossCurve.Snapshot train, List<CurvePoint> validation) {
        List<Curve> curves = new ArrayList<>(Curve.measured(
                messages.get("chart.loss.raw"), messages.get("chart.loss.smoothed"), "train_loss", train, 0));
        curves.add(new Curve(messages.get("chart.loss.valid"), "valid_loss", validation, 1, Curve.Look.POINTS));
        return curves;
    }

    @Override
    public String accessibleText() {
        String now = newest(train, smooth ? ".alt" : ".alt.raw").orElseGet(() -> word(".empty"));
        return validation
                .least()
                .map(best -> now + " " + told(best, ".alt.valid"))
                .orElse(now);
    }
}
