package laststep.training;

import java.util.List;
import laststep.model.HistoryRow;
import laststep.model.TrainedModel;

/** What a training tells while it runs: values, never live matrices. Sent from the training thread. */
public sealed interface TrainingEvent {
    /**
     * The first event.
     *
     * @param steps mini-batches of the whole training
     * @param stepsPerEpoch mini-batches of one epoch
     * @param trainSentences size of the training part
     * @param validSentences size of the validation part
     * @param parameters how many numbers are learnt
     * @param stepsBefore mini-batches that were done before, in the training this one goes on with
     */
    record RunStarted(
            long steps, int stepsPerEpoch, int trainSentences, int validSentences, long parameters, long stepsBefore)
            implements TrainingEvent {}

    /**
     * After every mini-batch.
     *
     * @param epoch counted from 1
     * @param step counted from 1 over the whole training
     * @param loss mean negative log-likelihood of the batch, in nats, before the step
     * @param accuracy the share of its sentences that were classified rightly, before the step
     * @param gradientNorm before clipping
     * @param parameterNorm after the step
     * @param nanos how long the step took
     */
    record BatchDone(
            int epoch,
            long step,
            float loss,
            float accuracy,
            float gradientNorm,
            float parameterNorm,
            int sentences,
            int tokens,
            long nanos)
            implements TrainingEvent {}

    /**
     * After some mini-batches: how far the step moved the weights of each layer, ‖Δθ‖₂/‖θ‖₂ with θ before the step.
     *
     * @param step counted from 1 over the whole training
     * @param layers their names, from the embedding to the linear layer
     * @param ratios one for each layer; NaN or infinite for a layer whose weights are all nought
     */
    record UpdatesMeasured(long step, List<String> layers, List<Double> ratios) implements TrainingEvent {}

    /**
     * After every epoch, validated.
     *
     * @param best whether its validation loss is the lowest so far
     * @param predictedClasses for how many different classes the validation part's sentences were taken
     */
    record EpochDone(HistoryRow figures, boolean best, int predictedClasses) implements TrainingEvent {}

    /** Now and then: a copy of the weights to look at while the training goes on. */
    record SnapshotTaken(TrainedModel model) implements TrainingEvent {}

    /** It waits, after this step; a snapshot and, if the rhythm has any, a checkpoint of this moment follow. */
    record Paused(int epoch, long step) implements TrainingEvent {}

    /** It learns again, be it for one mini-batch. */
    record Resumed() implements TrainingEvent {}

    /** A whole state to go on from: a copy. */
    record CheckpointTaken(Checkpoint checkpoint) implements TrainingEvent {}

    /** The last event. */
    record RunEnded(RunOutcome outcome) implements TrainingEvent {}
}
