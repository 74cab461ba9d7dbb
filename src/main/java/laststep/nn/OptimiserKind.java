package laststep.nn;

import java.util.List;

/** The optimisers to choose from, with PyTorch's defaults for all but the learning rate and the momentum. */
public enum OptimiserKind {
    ADAM,
    ADAMW,
    SGD;

    /** The bytes of an optimiser's own state for so many float numbers. */
    public long stateBytes(long parameters, float momentum) {
        return switch (this) {
            case SGD -> momentum == 0 ? 0 : Float.BYTES * parameters;
            case ADAM, ADAMW -> 2 * Float.BYTES * parameters;
        };
    }

    /**
     * @param momentum of SGD; the others do not look at it
     * @param workers share the work of a step
     */
    public Optimiser create(List<Parameter> parameters, float learningRate, float momentum, Workers workers) {
        return switch (this) {
            case SGD -> new Sgd(parameters, learningRate, momentum);
            case ADAM -> new Adam(parameters, learningRate, 0, workers);
            case ADAMW -> new Adam(parameters, learningRate, Adam.ADAMW_DECAY, workers);
        };
    }
}
