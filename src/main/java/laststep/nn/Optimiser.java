package laststep.nn;

import java.util.List;

/** Changes the weights by their gradients. One optimiser serves one list of parameters for the whole of a training. */
public interface Optimiser {
    /** θ ← θ − …: one step. The gradients are not modified. */
    void step();

    /** The bytes of its own state for {@code parameters} float numbers. */
    static long stateBytes(OptimiserKind kind, long parameters) {
        return switch (kind) {
            case SGD -> 0;
            case ADAM -> 2 * Float.BYTES * parameters;
        };
    }

    static Optimiser of(OptimiserKind kind, List<Parameter> parameters, float learningRate) {
        return switch (kind) {
            case SGD -> new Sgd(parameters, learningRate);
            case ADAM -> new Adam(parameters, learningRate);
        };
    }
}
