package laststep.inspect;

/**
 * Sums and histograms of many units' values in a group and outside it: a bounded number of them, however many values there are.
 * May be added to by several threads.
 */
final class TwoGroups {
    /** Of values squeezed into −1 … 1: where they are between −1 and 1, a bin is at most 0.004 wide. */
    private static final int BINS = 2048;

    private final int units;
    private final long[] counts = new long[2];
    private final double[][] sums;
    private final double[][] squares;
    private final int[][] bins;

    TwoGroups(int units) {
        this.units = units;
        sums = new double[2][units];
        squares = new double[2][units];
        bins = new int[2][units * BINS];
    }

    /** @param values one a unit, from {@code at} on. Not modified */
    synchronized void add(boolean inside, float[] values, int at) {
        int group = inside ? 1 : 0;
        counts[group]++;
        for (int u = 0; u < units; u++) {
            float value = values[at + u];
            sums[group][u] += value;
            squares[group][u] += (double) value * value;
            bins[group][u * BINS + bin(value)]++;
        }
    }

    private static int bin(float value) {
        float squeezed = value / (1 + Math.abs(value));
        return Math.min(BINS - 1, (int) ((squeezed + 1) * (BINS / 2)));
    }

    /** NaN for what there is nothing to compare with. */
    FoundUnit compared(int u, UnitRef unit) {
        double inside = sums[1][u] / counts[1];
        double outside = sums[0][u] / counts[0];
        double freedom = counts[0] + counts[1] - 2.0;
        double spread = squares[1][u] - sums[1][u] * inside + squares[0][u] - sums[0][u] * outside;
        double deviation = Math.sqrt(Math.max(0, spread) / freedom);
        double difference = deviation > 0 ? (inside - outside) / deviation : 0;
        return new FoundUnit(unit, inside, outside, difference, auc(u));
    }

    private double auc(int u) {
        double pairs = 0;
        long outsideBelow = 0;
        for (int b = u * BINS; b < (u + 1) * BINS; b++) {
            pairs += bins[1][b] * (outsideBelow + bins[0][b] / 2.0);
            outsideBelow += bins[0][b];
        }
        return pairs / ((double) counts[0] * counts[1]);
    }
}
