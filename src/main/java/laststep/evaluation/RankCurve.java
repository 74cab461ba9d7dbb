package laststep.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import laststep.training.EvaluatedRow;

/**
 * One class against all others, at every threshold of its probability: what precision-recall and ROC curves are drawn
 * from. Sentences of the same probability are on the same side of every threshold.
 *
 * @param label the class's index
 * @param cuts by falling threshold, from nothing being taken for the class to everything
 * @param rocAuc the area under the ROC curve by trapezoids: how often a sentence of the class is more probable than one of
 *     another, ties halved; NaN if there are no sentences of the class or of others
 * @param averagePrecision Σ (recallₖ − recallₖ₋₁) · precisionₖ, as scikit-learn has it; NaN if there are none of the class
 */
public record RankCurve(int label, List<Cut> cuts, double rocAuc, double averagePrecision) {

    static RankCurve of(List<EvaluatedRow> rows, int label) {
        long[] ranked = ranked(rows, label);
        int positives = 0;
        for (long row : ranked) {
            positives += isPositive(row) ? 1 : 0;
        }
        int negatives = ranked.length - positives;
        List<Cut> cuts = new ArrayList<>();
        cuts.add(new Cut(Double.POSITIVE_INFINITY, 0, 0, positives, negatives));
        int truePositives = 0;
        int falsePositives = 0;
        for (int k = ranked.length - 1; k >= 0; k--) {
            truePositives += isPositive(ranked[k]) ? 1 : 0;
            falsePositives += isPositive(ranked[k]) ? 0 : 1;
            if (k == 0 || score(ranked[k - 1]) != score(ranked[k])) {
                cuts.add(new Cut(Math.exp(score(ranked[k])), truePositives, falsePositives, positives, negatives));
            }
        }
        return new RankCurve(label, List.copyOf(cuts), rocAuc(cuts), averagePrecision(cuts));
    }

    /** Sorted by log-probability, which is never above 0; the lowest bit says whether the sentence is of the class. */
    private static long[] ranked(List<EvaluatedRow> rows, int label) {
        long[] ranked = new long[rows.size()];
        for (int k = 0; k < ranked.length; k++) {
            EvaluatedRow row = rows.get(k);
            // of floats that are not positive, the bits of the greater are the smaller number; + 0 makes −0 a 0
            int bits = Float.floatToIntBits(-(row.logProbabilities()[label] + 0f) + 0f);
            ranked[k] = -2L * bits + (row.label() == label ? 1 : 0);
        }
        Arrays.sort(ranked);
        return ranked;
    }

    private static boolean isPositive(long ranked) {
        return (ranked & 1) == 1;
    }

    private static float score(long ranked) {
        return -Float.intBitsToFloat((int) -(ranked >> 1));
    }

    private static double rocAuc(List<Cut> cuts) {
        double area = 0;
        for (int k = 1; k < cuts.size(); k++) {
            Cut cut = cuts.get(k);
            Cut before = cuts.get(k - 1);
            area += (double) (cut.falsePositives() - before.falsePositives())
                    * (cut.truePositives() + before.truePositives())
                    / 2;
        }
        Cut all = cuts.get(cuts.size() - 1);
        return area / all.positives() / all.negatives();
    }

    private static double averagePrecision(List<Cut> cuts) {
        double sum = 0;
        for (int k = 1; k < cuts.size(); k++) {
            Cut cut = cuts.get(k);
            sum += (cut.truePositives() - cuts.get(k - 1).truePositives()) * cut.precision();
        }
        return sum / cuts.get(0).positives();
    }

    /** The same curve with fewer cuts, near enough for the eye; the areas are those of the whole. */
    RankCurve thinned(int most) {
        if (cuts.size() <= most) {
            return this;
        }
        List<Cut> kept = new ArrayList<>();
        for (int k = 0; k < most; k++) {
            kept.add(cuts.get((int) ((long) k * (cuts.size() - 1) / (most - 1))));
        }
        return new RankCurve(label, List.copyOf(kept), rocAuc, averagePrecision);
    }

    /** What comes of a threshold: the last cut whose own is not below it. */
    public Cut at(double threshold) {
        int low = 0;
        int high = cuts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (cuts.get(middle).threshold() >= threshold) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return cuts.get(low);
    }

    /** The cut with the highest F1, of several the one with the highest threshold. */
    public Cut bestF1() {
        return best(Cut::f1);
    }

    /** The cut with the highest accuracy, of several the one with the highest threshold. */
    public Cut bestAccuracy() {
        return best(Cut::accuracy);
    }

    private Cut best(ToDoubleFunction<Cut> figure) {
        return cuts.stream().min(Comparator.comparingDouble(figure).reversed()).orElseThrow();
    }
}
