package laststep.evaluation;

import java.util.List;
import laststep.text.Example;

/**
 * Multinomial naive Bayes over the bag of words: log P(c | x) = log P(c) + Σₜ log P(xₜ | c) + constant, with one added
 * to every count. What can be known without the order of the words; {@code <unk>} is a word like any other. The same as
 * scikit-learn's MultinomialNB with alpha 1 over every id but {@code <pad>}.
 */
final class NaiveBayes {
    private static final int NO_PADS = 1;

    private final int[][] counts;
    private final double[] logPriors;
    private final double[] logTotals;

    /** @param training their labels are below {@code classes}. At least one */
    NaiveBayes(List<Example> training, int vocabularySize, int classes) {
        counts = new int[vocabularySize][];
        int[] sentences = new int[classes];
        long[] tokens = new long[classes];
        for (Example example : training) {
            sentences[example.label()]++;
            tokens[example.label()] += example.ids().length;
            for (int id : example.ids()) {
                if (counts[id] == null) {
                    counts[id] = new int[classes];
                }
                counts[id][example.label()]++;
            }
        }
        logPriors = new double[classes];
        logTotals = new double[classes];
        for (int label = 0; label < classes; label++) {
            logPriors[label] = Math.log((double) sentences[label] / training.size());
            logTotals[label] = Math.log(tokens[label] + vocabularySize - NO_PADS);
        }
    }

    /** (C) log P(c | x), normalised; minus infinity for a class it has never seen. @param ids known to the vocabulary */
    float[] logProbabilities(int[] ids) {
        double[] scores = new double[logPriors.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = logPriors[label] - ids.length * logTotals[label];
            for (int id : ids) {
                scores[label] += counts[id] == null ? 0 : Math.log(counts[id][label] + 1.0);
            }
            largest = Math.max(largest, scores[label]);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - largest);
        }
        float[] logs = new float[scores.length];
        for (int label = 0; label < logs.length; label++) {
            logs[label] = (float) (scores[label] - largest - Math.log(sum));
        }
        return logs;
    }
}
