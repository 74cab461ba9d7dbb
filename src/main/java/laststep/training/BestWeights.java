package laststep.training;

import laststep.model.TrainedModel;

/** Keeps the model to be kept: the one with the lowest validation loss, or simply the last. */
final class BestWeights {
    private TrainedModel kept;
    private double lowest = Double.POSITIVE_INFINITY;

    /** @param initial what is kept until something better was learnt */
    BestWeights(TrainedModel initial) {
        kept = initial;
    }

    /**
     * @param validLoss NaN if it could not be computed: such weights are never kept
     * @return whether this model has the lowest validation loss so far
     */
    boolean offer(TrainedModel candidate, double validLoss, boolean keepBest) {
        boolean best = validLoss < lowest;
        if (best) {
            lowest = validLoss;
        }
        if (best || !keepBest && Double.isFinite(validLoss)) {
            kept = candidate;
        }
        return best;
    }

    /** There is no validation part to compare by: the last weights are the ones to keep. */
    void offerUnvalidated(TrainedModel candidate) {
        kept = candidate;
    }

    TrainedModel kept() {
        return kept;
    }
}
