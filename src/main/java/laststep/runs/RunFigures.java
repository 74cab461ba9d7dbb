package laststep.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import laststep.model.HistoryRow;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.EpochDone;
import laststep.training.TrainingEvent.RunStarted;
import laststep.training.TrainingEvent.UpdatesMeasured;

/** All that is drawn and told of one training, grown event by event, bounded however long it runs. */
public final class RunFigures {
    /** The names of the {@link #curves}; those of the update : parameter ratios are this prefix and the layer's name. */
    public static final String LOSS = "train_loss";

    public static final String ACCURACY = "train_accuracy";
    public static final String GRADIENT_NORM = "gradient_norm";
    public static final String PARAMETER_NORM = "parameter_norm";
    public static final String BATCH_MILLIS = "batch_ms";
    public static final String UPDATE_RATIO = "update_ratio.";

    /** How many of the last steps the speed is measured over. */
    private static final int SPEED_SPAN = 50;

    private final Map<String, LossCurve> curves = new LinkedHashMap<>();
    private final List<HistoryRow> history = new ArrayList<>();
    private final List<EpochRow> epochs = new ArrayList<>();
    private RunStarted run;
    private long step;
    private int epoch;
    private int sentences;
    private double secondsPerStep;
    private double lowestLoss = Double.POSITIVE_INFINITY;

    public RunFigures() {
        for (String name : List.of(LOSS, ACCURACY, GRADIENT_NORM, PARAMETER_NORM, BATCH_MILLIS)) {
            curves.put(name, new LossCurve());
        }
    }

    /**
     * The figures of a training that goes on from {@code step}: what was stored of them up to there. Where a stretch of a
     * curve goes beyond that step, all of it is left out, so that the steps to come can follow.
     *
     * @param curves as {@link #curves} gave them, or some of those. Copied
     * @param history the finished epochs, oldest first
     * @param step the last step that counts; {@link Long#MAX_VALUE} for all there is
     */
    public static RunFigures of(Map<String, LossCurve> curves, List<HistoryRow> history, long step) {
        RunFigures figures = new RunFigures();
        curves.forEach((name, curve) -> figures.curves.put(name, upTo(step, curve)));
        for (HistoryRow row : history) {
            if (row.step() <= step) {
                figures.add(row);
            }
        }
        figures.resume();
        return figures;
    }

    private static LossCurve upTo(long step, LossCurve curve) {
        return LossCurve.of(
                curve.capacity(),
                curve.stretches().stream()
                        .filter(stretch -> stretch.lastStep() <= step)
                        .toList());
    }

    private void resume() {
        List<LossCurve.Stretch> losses = curves.get(LOSS).stretches();
        HistoryRow last = history.isEmpty() ? null : history.get(history.size() - 1);
        long endOfEpoch = last == null ? 0 : last.step();
        step = losses.isEmpty() ? endOfEpoch : losses.get(losses.size() - 1).lastStep();
        epoch = (last == null ? 0 : last.epoch()) + (step > endOfEpoch ? 1 : 0);
        List<CurvePoint> speed = curves.get(BATCH_MILLIS).snapshot(SPEED_SPAN).smoothed();
        secondsPerStep = speed.isEmpty() ? 0 : speed.get(speed.size() - 1).y() / 1e3;
    }

    public void add(RunStarted started) {
        run = started;
    }

    public void add(BatchDone batch) {
        step = batch.step();
        epoch = batch.epoch();
        sentences = batch.sentences();
        curves.get(LOSS).append(step, batch.loss());
        curves.get(ACCURACY).append(step, batch.accuracy());
        curves.get(GRADIENT_NORM).append(step, batch.gradientNorm());
        curves.get(PARAMETER_NORM).append(step, batch.parameterNorm());
        curves.get(BATCH_MILLIS).append(step, batch.nanos() / 1e6);
        double share = Math.max(1.0 / SPEED_SPAN, 1.0 / step);
        secondsPerStep += share * (batch.nanos() / 1e9 - secondsPerStep);
    }

    public void add(UpdatesMeasured updates) {
        for (int i = 0; i < updates.layers().size(); i++) {
            curves.computeIfAbsent(UPDATE_RATIO + updates.layers().get(i), name -> new LossCurve())
                    .append(updates.step(), updates.ratios().get(i));
        }
    }

    public void add(EpochDone done) {
        add(done.figures());
    }

    private void add(HistoryRow row) {
        boolean best = row.validLoss() < lowestLoss;
        lowestLoss = best ? row.validLoss() : lowestLoss;
        history.add(row);
        epochs.add(EpochRow.of(row, best));
    }

    /** All curves over the steps by their names: to be drawn, or written down. They grow while the training goes on. */
    public Map<String, LossCurve> curves() {
        return Collections.unmodifiableMap(curves);
    }

    /** Of the mini-batches, in nats. */
    public LossCurve loss() {
        return curves.get(LOSS);
    }

    /** Of the mini-batches, 0 … 1. */
    public LossCurve accuracy() {
        return curves.get(ACCURACY);
    }

    public LossCurve gradientNorm() {
        return curves.get(GRADIENT_NORM);
    }

    public LossCurve parameterNorm() {
        return curves.get(PARAMETER_NORM);
    }

    /** How long each mini-batch took, in milliseconds. */
    public LossCurve batchMillis() {
        return curves.get(BATCH_MILLIS);
    }

    /** ‖Δθ‖₂/‖θ‖₂ of each layer, from the embedding to the linear layer; empty until the first are measured. */
    public Map<String, LossCurve> updateRatios() {
        Map<String, LossCurve> ratios = new LinkedHashMap<>();
        curves.forEach((name, curve) -> {
            if (name.startsWith(UPDATE_RATIO)) {
                ratios.put(name.substring(UPDATE_RATIO.length()), curve);
            }
        });
        return ratios;
    }

    /** At the steps where the epochs ended. */
    public List<CurvePoint> validLoss() {
        return perEpoch(HistoryRow::validLoss);
    }

    /** At the steps where the epochs ended: over all sentences learnt from, as they were learnt from. */
    public List<CurvePoint> trainAccuracy() {
        return perEpoch(HistoryRow::trainAccuracy);
    }

    /** At the steps where the epochs ended. */
    public List<CurvePoint> validAccuracy() {
        return perEpoch(HistoryRow::validAccuracy);
    }

    private List<CurvePoint> perEpoch(ToDoubleFunction<HistoryRow> figure) {
        return history.stream()
                .map(row -> new CurvePoint(row.step(), figure.applyAsDouble(row)))
                .filter(point -> !Double.isNaN(point.y()))
                .toList();
    }

    /** The finished epochs, oldest first. */
    public List<EpochRow> epochs() {
        return List.copyOf(epochs);
    }

    /** The finished epochs as the training told them, oldest first. */
    public List<HistoryRow> history() {
        return List.copyOf(history);
    }

    public long step() {
        return step;
    }

    public long steps() {
        return run == null ? 0 : run.steps();
    }

    /** The epoch that is being learnt, counted from 1; 0 before the first step. */
    public int epoch() {
        return epoch;
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
        return sentences == 0 ? 0 : sentences / secondsPerStep;
    }

    /** At this speed, validation not counted. */
    public double secondsLeft() {
        return secondsPerStep * (steps() - step());
    }
}
