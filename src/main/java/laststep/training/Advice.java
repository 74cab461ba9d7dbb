package laststep.training;

import laststep.message.Problem;
import laststep.training.TrainingEvent.EpochDone;

/** What to try when a training ended whole but learnt nothing. */
public final class Advice {
    /** So near to ln |C| the network does no better than guessing every class alike. */
    private static final double CHANCE = 0.98;

    private Advice() {}

    /**
     * @param last the last epoch
     * @param classes |C|
     * @return what to try, or null if there is nothing to say
     */
    public static Problem on(EpochDone last, int classes) {
        boolean validated = !Double.isNaN(last.figures().validLoss());
        if (last.figures().trainLoss() > CHANCE * Math.log(classes)) {
            return new Problem("train.advice.chance", Math.log(classes));
        }
        if (validated && last.predictedClasses() == 1) {
            return new Problem("train.advice.oneClass");
        }
        return null;
    }
}
