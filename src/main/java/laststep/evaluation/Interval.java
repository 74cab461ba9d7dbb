package laststep.evaluation;

import java.util.Arrays;

/** Where a figure lies with a confidence of 95 %; both ends are NaN if there was nothing to tell it from. */
public record Interval(double low, double high) {
    private static final double TAIL = 0.025;
    /** The 97.5th percentile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * Wilson's score interval of a share: it keeps inside 0 … 1 and holds for few sentences too.
     *
     * @param right of {@code of} sentences
     */
    public static Interval wilson(int right, int of) {
        double share = (double) right / of;
        double z2 = Z * Z / of;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt((share * (1 - share) + z2 / 4) / of);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** From the 2.5th to the 97.5th percentile, in a line between neighbours. @param samples sorted by this */
    static Interval percentile(double[] samples) {
        Arrays.sort(samples);
        return new Interval(quantile(samples, TAIL), quantile(samples, 1 - TAIL));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        // infinite neighbours have no line between them
        return sorted[below] == sorted[above]
                ? sorted[below]
                : sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
