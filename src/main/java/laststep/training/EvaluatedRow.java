package laststep.training;

/**
 * A classifier's answer to one labelled sentence.
 *
 * @param row the sentence's index in its corpus
 * @param label the index of the class it is of
 * @param predicted the index of the class it was taken for
 * @param logProbabilities (C) log ŷ. Not to be modified
 */
public record EvaluatedRow(int row, int label, int predicted, float[] logProbabilities) {
    /** ŷ of the class it was taken for, between 0 and 1. */
    public double confidence() {
        return Math.exp(logProbabilities[predicted]);
    }

    public boolean right() {
        return label == predicted;
    }
}
