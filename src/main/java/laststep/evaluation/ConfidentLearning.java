package laststep.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import laststep.training.EvaluatedRow;

/**
 * Finds labels that are likely wrong by the rule of confident learning (Northcutt, Jiang and Chuang 2021). A class's own threshold
 * is its mean probability over the sentences that bear its label. A sentence is counted for the most probable of the classes
 * that reach their thresholds; where that is not its label, the label is suspect. It tells most on sentences the
 * classifier has not learnt from.
 */
final class ConfidentLearning {
    private ConfidentLearning() {}

    /** The likeliest first. */
    static List<Suspect> suspects(List<EvaluatedRow> rows, int classes) {
        double[] thresholds = thresholds(rows, classes);
        List<Suspect> suspects = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            EvaluatedRow row = rows.get(k);
            int counted = countedFor(row.logProbabilities(), thresholds);
            if (counted >= 0 && counted != row.label()) {
                double margin =
                        Math.exp(row.logProbabilities()[row.label()]) - Math.exp(row.logProbabilities()[counted]);
                suspects.add(new Suspect(k, counted, margin));
            }
        }
        suspects.sort(Comparator.comparingDouble(Suspect::margin));
        return List.copyOf(suspects);
    }

    /** NaN for a class that no sentence is of: nothing reaches it. */
    private static double[] thresholds(List<EvaluatedRow> rows, int classes) {
        double[] sums = new double[classes];
        int[] counts = new int[classes];
        for (EvaluatedRow row : rows) {
            sums[row.label()] += Math.exp(row.logProbabilities()[row.label()]);
            counts[row.label()]++;
        }
        for (int label = 0; label < classes; label++) {
            sums[label] /= counts[label];
        }
        return sums;
    }

    private static int countedFor(float[] logProbabilities, double[] thresholds) {
        int counted = -1;
        for (int label = 0; label < thresholds.length; label++) {
            boolean reached = Math.exp(logProbabilities[label]) >= thresholds[label];
            if (reached && (counted < 0 || logProbabilities[label] > logProbabilities[counted])) {
                counted = label;
            }
        }
        return counted;
    }
}
