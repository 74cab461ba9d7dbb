package laststep.training;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/** Counts answers one by one: a confusion matrix and the mean negative log-likelihood. */
final class Tally {
    private final int[][] confusion;
    private double nll;
    private int sentences;
    private int right;

    Tally(int classes) {
        confusion = new int[classes][classes];
    }

    /** @param logProbabilities (C) log ŷ. Not modified */
    void add(float[] logProbabilities, int label) {
        int predicted = predicted(logProbabilities);
        confusion[label][predicted]++;
        nll -= logProbabilities[label];
        right += predicted == label ? 1 : 0;
        sentences++;
    }

    /** @param logProbabilities (n×C) log ŷ of n sentences. Not modified @param labels (n) not modified */
    void add(FMatrixRMaj logProbabilities, int[] labels) {
        int classes = logProbabilities.numCols;
        for (int b = 0; b < labels.length; b++) {
            add(Arrays.copyOfRange(logProbabilities.data, b * classes, (b + 1) * classes), labels[b]);
        }
    }

    /** The index of the most probable class, the first of several. */
    static int predicted(float[] logProbabilities) {
        int predicted = 0;
        for (int k = 1; k < logProbabilities.length; k++) {
            if (logProbabilities[k] > logProbabilities[predicted]) {
                predicted = k;
            }
        }
        return predicted;
    }

    int[][] confusion() {
        return confusion;
    }

    /** NaN if nothing was added. */
    double meanNll() {
        return nll / sentences;
    }

    /** NaN if nothing was added. */
    double accuracy() {
        return (double) right / sentences;
    }

    /** For how many different classes the sentences were taken. */
    int predictedClasses() {
        int classes = 0;
        for (int predicted = 0; predicted < confusion.length; predicted++) {
            int sentencesTaken = 0;
            for (int[] row : confusion) {
                sentencesTaken += row[predicted];
            }
            classes += sentencesTaken > 0 ? 1 : 0;
        }
        return classes;
    }
}
