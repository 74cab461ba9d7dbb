package laststep.model;

import laststep.text.Encoded;

/**
 * A classifier's answer to one sentence.
 *
 * @param encoded the sentence as it was read: its tokens, ids, unknown words, and what was cut
 * @param logProbabilities (C) log ŷ, a number a class. Not to be modified
 * @param label the index of the most probable class
 */
public record Prediction(Encoded encoded, float[] logProbabilities, int label) {
    /** ŷ of one class, between 0 and 1. */
    public double probability(int index) {
        return Math.exp(logProbabilities[index]);
    }

    /** The index of the largest number, the first of several. */
    static int largest(float[] numbers) {
        int best = 0;
        for (int k = 1; k < numbers.length; k++) {
            if (numbers[k] > numbers[best]) {
                best = k;
            }
        }
        return best;
    }
}
