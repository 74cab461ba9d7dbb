package laststep.evaluation;

import java.util.ArrayList;
import java.util.List;
import laststep.training.EvaluatedRow;

/**
 * Whether the answers are right as often as they are sure: sentences gathered by the probability of the class they were taken
 * for, in ten bins of one width, each without its lower end (Guo et al. 2017).
 *
 * @param bins those that hold sentences, by rising probability
 * @param expectedError Σ (sentences of the bin / all) · |accuracy − mean probability|; NaN if there was nothing
 * @param largestError the largest |accuracy − mean probability|; 0 if there was nothing
 */
public record Reliability(List<Bin> bins, double expectedError, double largestError) {
    static final int BINS = 10;

    /**
     * @param from not in it
     * @param to in it
     * @param members their positions among the evaluated rows. Not to be modified
     * @param confidence their mean probability of the class they were taken for
     * @param accuracy the share of them that is right
     */
    public record Bin(double from, double to, int[] members, double confidence, double accuracy) {
        public int sentences() {
            return members.length;
        }
    }

    static Reliability of(List<EvaluatedRow> rows) {
        Gathered gathered = new Gathered(BINS, rows, row -> bin(row.confidence()));
        List<Bin> bins = new ArrayList<>();
        double expected = 0;
        double largest = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int[] members = gathered.members(bin);
            if (members.length > 0) {
                double confidence = 0;
                double right = 0;
                for (int member : members) {
                    confidence += rows.get(member).confidence();
                    right += rows.get(member).right() ? 1 : 0;
                }
                confidence /= members.length;
                right /= members.length;
                double gap = Math.abs(right - confidence);
                bins.add(new Bin((double) bin / BINS, (bin + 1.0) / BINS, members, confidence, right));
                expected += gap * members.length;
                largest = Math.max(largest, gap);
            }
        }
        return new Reliability(List.copyOf(bins), expected / rows.size(), largest);
    }

    private static int bin(double confidence) {
        int bin = 0;
        while (bin < BINS - 1 && confidence > (bin + 1.0) / BINS) {
            bin++;
        }
        return bin;
    }
}
