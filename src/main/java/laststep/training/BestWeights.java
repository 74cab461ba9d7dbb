package laststep.training;

import laststep.model.TrainedModel;

/** Keeps the model with the lowest validation loss; where nothing is validated, the one of the last epoch. */
final class BestWeights {
    private TrainedModel best;
    private double lowest = Double.POSITIVE_INFINITY;
    private int epochsSince;

    /** @param initial what is kept until something better was learnt */
    BestWeights(TrainedModel initial) {
        best = initial;
    }

    static BestWeights resume(TrainedModel best, double lowest, int epochsSince) {
        BestWeights weights = new BestWeights(best);
        weights.lowest = lowest;
        weights.epochsSince = epochsSince;
        return weights;
    }

    /**
     * @param validLoss NaN if it could not be computed: such weights are never kept
     * @return whether this model has the lowest validation loss so far
     */
    boolean offer(TrainedModel candidate, double validLoss) {
        boolean better = validLoss < lowest;
        epochsSince = better ? 0 : epochsSince + 1;
        if (better) {
            lowest = validLoss;
            best = candidate;
        }
        return better;
    }

    /** There is no validation part to compare by: the last weights are the ones to keep. */
    void offerUnvalidated(TrainedModel candidate) {
        best = candidate;
    }

    TrainedModel best() {
        return best;
    }

    /** Infinite before the first. */
    double lowestLoss() {
        return lowest;
    }

    /** How many epochs were offered since the best one. */
    int epochsSince() {
        return epochsSince;
    }
}
