package laststep.runs;

/**
 * How far a run has come, and its figures. Losses are in nats; a figure that does not exist is NaN.
 *
 * @param seconds of training, pauses not counted
 * @param epoch the one that is learnt, or was last, counted from 1; 0 before the first step
 * @param step mini-batches done
 * @param steps mini-batches of the whole training
 * @param trainLoss mean over the last whole epoch
 * @param trainAccuracy of the last whole epoch
 * @param bestEpoch the one with the lowest validation loss; 0 if there is none
 * @param validLoss its validation loss
 * @param validAccuracy its share of validation sentences that were classified rightly
 */
public record RunProgress(
        RunStatus status,
        double seconds,
        int epoch,
        long step,
        long steps,
        double trainLoss,
        double trainAccuracy,
        int bestEpoch,
        double validLoss,
        double validAccuracy) {
    /** Nothing is learnt yet. */
    static final RunProgress NONE =
            new RunProgress(RunStatus.RUNNING, 0, 0, 0, 0, Double.NaN, Double.NaN, 0, Double.NaN, Double.NaN);

    public RunProgress with(RunStatus newStatus) {
        return new RunProgress(
                newStatus, seconds, epoch, step, steps, trainLoss, trainAccuracy, bestEpoch, validLoss, validAccuracy);
    }
}
