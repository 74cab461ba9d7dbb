package laststep.runs;

import java.util.ArrayList;
import java.util.List;
import laststep.model.HistoryRow;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.EpochDone;
import laststep.training.TrainingEvent.RunStarted;

/** All that is drawn and told of one training, grown event by event, bounded however long it runs. */
public final class RunFigures {
    /** How many of the last steps the speed is measured over. */
    private static final double SPEED_SPAN = 50;

    private final LossCurve loss = new LossCurve();
    private final LossCurve gradientNorm = new LossCurve();
    private final LossCurve parameterNorm = new LossCurve();
    private final List<CurvePoint> validLoss = new ArrayList<>();
    private final List<CurvePoint> trainAccuracy = new ArrayList<>();
    private final List<CurvePoint> validAccuracy = new ArrayList<>();
    private final List<EpochRow> epochs = new ArrayList<>();
    private RunStarted run;
    private BatchDone last;
    private double secondsPerStep;

    public void add(RunStarted started) {
        run = started;
    }

    public void add(BatchDone batch) {
        loss.append(batch.step(), batch.loss());
        gradientNorm.append(batch.step(), batch.gradientNorm());
        parameterNorm.append(batch.step(), batch.parameterNorm());
        double seconds = batch.nanos() / 1e9;
        double share = Math.max(1 / SPEED_SPAN, 1.0 / batch.step());
        secondsPerStep += share * (seconds - secondsPerStep);
        last = batch;
    }

    public void add(EpochDone epoch) {
        HistoryRow row = epoch.figures();
        epochs.add(EpochRow.of(row, epoch.best()));
        trainAccuracy.add(new CurvePoint(row.epoch(), row.trainAccuracy()));
        if (!Double.isNaN(row.validLoss())) {
            validLoss.add(new CurvePoint(row.step(), row.validLoss()));
            validAccuracy.add(new CurvePoint(row.epoch(), row.validAccuracy()));
        }
    }

    public LossCurve.Snapshot loss() {
        return loss.snapshot();
    }

    public LossCurve.Snapshot gradientNorm() {
        return gradientNorm.snapshot();
    }

    public LossCurve.Snapshot parameterNorm() {
        return parameterNorm.snapshot();
    }

    /** At the steps where the epochs ended. */
    public List<CurvePoint> validLoss() {
        return List.copyOf(validLoss);
    }

    /** Per epoch. */
    public List<CurvePoint> trainAccuracy() {
        return List.copyOf(trainAccuracy);
    }

    /** Per epoch. */
    public List<CurvePoint> validAccuracy() {
        return List.copyOf(validAccuracy);
    }

    /** The finished epochs, oldest first. */
    public List<EpochRow> epochs() {
        return List.copyOf(epochs);
    }

    public long step() {
        return last == null ? 0 : last.step();
    }

    public long steps() {
        return run == null ? 0 : run.steps();
    }

    /** The epoch that is being learnt, counted from 1; 0 before the first step. */
    public int epoch() {
        return last == null ? 0 : last.epoch();
    }

    /** How many epochs there will be. */
    public long epochsInAll() {
        return run == null ? 0 : run.steps() / run.stepsPerEpoch();
    }

    /** The share of the whole training that is done, 0 … 1. */
    public double share() {
        return run == null ? 0 : (double) step() / run.steps();
    }

    /** How fast it learns at the moment; 0 before the first step. */
    public double sentencesPerSecond() {
        return last == null ? 0 : last.sentences() / secondsPerStep;
    }

    /** At this speed, validation not counted. */
    public double secondsLeft() {
        return secondsPerStep * (steps() - step());
    }
}
