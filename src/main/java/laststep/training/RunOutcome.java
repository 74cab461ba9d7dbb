package laststep.training;

import laststep.model.TrainedModel;

/** How a training ended. All endings keep a model; {@link TrainedModel#record} says from which epoch and step. */
public sealed interface RunOutcome {
    /** The kept weights. */
    TrainedModel model();

    /** All epochs were done. */
    record Finished(TrainedModel model) implements RunOutcome {}

    /** No epoch after {@code bestEpoch} had a lower validation loss, for as long as the setting {@code patience} waits. */
    record StoppedEarly(TrainedModel model, int epoch, int bestEpoch) implements RunOutcome {}

    /** Somebody stopped it, in this epoch after this step. */
    record Stopped(TrainedModel model, int epoch, long step) implements RunOutcome {}

    /** The loss, the gradient or the weights were no longer finite after this step; the kept weights are from before. */
    record Diverged(TrainedModel model, int epoch, long step, float loss, float gradientNorm) implements RunOutcome {}
}
