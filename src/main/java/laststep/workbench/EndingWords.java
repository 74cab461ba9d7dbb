package laststep.workbench;

import laststep.message.Problem;
import laststep.training.Advice;
import laststep.training.RunOutcome;
import laststep.training.TrainingEvent.EpochDone;

/** Words how a training ended. */
final class EndingWords {
    private EndingWords() {}

    /** @param lastEpoch what there may be advice on, or null */
    static Problem of(RunOutcome outcome, EpochDone lastEpoch) {
        int classes = outcome.model().labels().size();
        Problem advice = lastEpoch == null ? null : Advice.on(lastEpoch, classes);
        return advice == null ? of(outcome) : new Problem("train.withAdvice", of(outcome), advice);
    }

    private static Problem of(RunOutcome outcome) {
        int kept = outcome.model().record().epoch();
        if (outcome instanceof RunOutcome.Stopped stopped) {
            return new Problem("train.stopped", stopped.epoch(), stopped.step(), kept);
        }
        if (outcome instanceof RunOutcome.StoppedEarly early) {
            return new Problem("train.stoppedEarly", early.epoch(), early.bestEpoch(), kept);
        }
        if (outcome instanceof RunOutcome.Diverged diverged) {
            return new Problem("train.diverged", diverged.epoch(), diverged.step(), kept);
        }
        return new Problem("train.finished", kept);
    }
}
