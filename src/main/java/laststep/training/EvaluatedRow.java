package laststep.training;

/**
 * A classifier's answer to one labelled sentence.
 *
 * @param row the sentence's index in its corpus
 * @param label the index of the class it is of; −1 if the classifier does not know its label
 * @param predicted the index of the class it was taken for
 * @param logProbabilities (C) log ŷ. Not to be modified
 * @param tokens how many tokens were read
 * @param unknown how many of them are {@code <unk>}
 */
public record EvaluatedRow(int row, int label, int predicted, float[] logProbabilities, int tokens, int unknown) {
    /** ŷ of the class it was taken for, between 0 and 1. */
    public double confidence() {
        return Math.exp(logProbabilities[predicted]);
    }

    public boolean right() {
        return label == predicted;
    }

    /** −log ŷ of the class it is of, in nats. */
    public double nll() {
        return -logProbabilities[label];
    }
}
