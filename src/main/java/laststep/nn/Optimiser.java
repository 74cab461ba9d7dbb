package laststep.nn;

import java.util.Map;

/** Changes the weights by their gradients. One optimiser serves one list of parameters for the whole of a training. */
public interface Optimiser {
    /** θ ← θ − …: one step. The gradients are not modified. */
    void step();

    /** λ of the steps to come. */
    void setLearningRate(float learningRate);

    /**
     * What an optimiser remembers from step to step.
     *
     * @param steps that were done
     * @param buffers by PyTorch's name, a dot and the parameter's name, such as {@code exp_avg_sq.emb.weight}; row by row
     */
    record State(int steps, Map<String, float[]> buffers) {}

    /** A copy. */
    State state();

    /**
     * Goes on where another optimiser of the same kind was.
     *
     * @param state copied
     * @throws IllegalArgumentException if a buffer is missing or of another size
     */
    void restore(State state);
}
