package laststep.training;

/**
 * How large the optimiser's steps are, epoch by epoch.
 *
 * @param initial λ of the first epoch
 * @param kind whether it stays
 * @param factor what λ is multiplied by when it is reduced, above 0 and below 1
 * @param patience how many epochs without a lower validation loss are let pass before it is reduced
 */
public record LearningRate(float initial, Kind kind, float factor, int patience) {
    /** The schedules to choose from. */
    public enum Kind {
        CONSTANT,
        /** Reduced when the validation loss stops falling. */
        PLATEAU
    }

    public static LearningRate constant(float rate) {
        return new LearningRate(rate, Kind.CONSTANT, 0.5f, 1);
    }

    /**
     * How far a schedule is.
     *
     * @param rate λ now
     * @param lowest the validation loss it compares with; infinite before the first
     * @param worse how many epochs in a row were not better
     */
    public record State(double rate, double lowest, int worse) {}

    Schedule start() {
        return resume(new State(initial, Double.POSITIVE_INFINITY, 0));
    }

    Schedule resume(State state) {
        return new Schedule(state);
    }

    /**
     * The rate as it develops over one training, as PyTorch's {@code ReduceLROnPlateau(mode="min")} with its relative
     * threshold of 1e-4 computes it: an epoch counts as better only if its loss is below (1 − 1e-4) of the lowest; after
     * more than {@code patience} epochs in a row that were not, the rate is multiplied by the factor.
     */
    final class Schedule {
        private static final double THRESHOLD = 1e-4;

        private double rate;
        private double lowest;
        private int worse;

        private Schedule(State state) {
            rate = state.rate();
            lowest = state.lowest();
            worse = state.worse();
        }

        State state() {
            return new State(rate, lowest, worse);
        }

        float rate() {
            return (float) rate;
        }

        /** @param validLoss NaN if there is no validation part: the rate then stays */
        void epochEnded(double validLoss) {
            if (kind == Kind.CONSTANT || Double.isNaN(validLoss)) {
                return;
            }
            if (validLoss < lowest * (1 - THRESHOLD)) {
                lowest = validLoss;
                worse = 0;
            } else if (++worse > patience) {
                rate *= factor;
                worse = 0;
            }
        }
    }
}
