package laststep.runs.sweep;

import laststep.message.Problem;
import laststep.runs.RunStatus;

/**
 * How one run of a sweep ended. A figure that does not exist is NaN.
 *
 * @param run counted from 0, in the plan's order
 * @param configuration its number, counted from 1
 * @param problem why it failed, or null
 * @param bestEpoch the one with the lowest validation loss; 0 if there is none
 * @param validLoss its validation loss, in nats
 * @param validAccuracy its share of validation sentences that were classified rightly
 * @param trainLoss its mean training loss
 * @param seconds of training
 */
public record SweepRun(
        int run,
        int configuration,
        long seed,
        RunStatus status,
        Problem problem,
        int bestEpoch,
        double validLoss,
        double validAccuracy,
        double trainLoss,
        double seconds) {
    /** Whether its figures count: only whole runs can be compared. */
    public boolean counts() {
        return status == RunStatus.FINISHED;
    }

    /** Whether its settings led nowhere, rather than a person. */
    public boolean lost() {
        return status == RunStatus.DIVERGED || status == RunStatus.FAILED;
    }
}
