package laststep.nn;

/** Changes the weights by their gradients. One optimiser serves one list of parameters for the whole of a training. */
public interface Optimiser {
    /** θ ← θ − …: one step. The gradients are not modified. */
    void step();

    /** λ of the steps to come. */
    void setLearningRate(float learningRate);
}
