package laststep.model;

/**
 * What a classifier answers to a sentence, and from what.
 *
 * @param logProbabilities (C) log ŷ, a number a class. Not to be modified
 * @param readOut (2H) what the linear layer reads, forward half first. Not to be modified
 */
public record Answer(float[] logProbabilities, float[] readOut) {
    /** The index of the most probable class, the first of several. */
    public int label() {
        return Prediction.largest(logProbabilities);
    }

    /** ŷ of that class, between 0 and 1. */
    public double probability() {
        return Math.exp(logProbabilities[label()]);
    }
}
