package laststep.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lengths counted in at most {@value #MOST_BINS} bins of one width, the least of 1, 2, 5, 10, 20, 50, … that suffices.
 * Where a few very long sentences would press all others together, what lies beyond the 99th percentile and half of it
 * again is gathered in a last, open bin.
 */
final class LengthBins {
    static final int MOST_BINS = 50;

    private static final double NEARLY_ALL = 0.99;
    private static final double ROOM = 1.5;

    private final List<Bin> bins = new ArrayList<>();
    private final int[] sorted;

    /** @param from the least length in it @param to the greatest, {@code Integer.MAX_VALUE} in an open bin */
    record Bin(int from, int to, int sentences) {
        boolean open() {
            return to == Integer.MAX_VALUE;
        }
    }

    LengthBins(int[] lengths) {
        sorted = lengths.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0) {
            count();
        }
    }

    private void count() {
        int longest = longest();
        int limit = (int) Math.ceil(atShare(NEARLY_ALL) * ROOM);
        int last = Math.min(longest, Math.max(limit, 1));
        int first = sorted[0];
        int width = width(last - first + 1);
        int index = 0;
        for (int from = first - first % width; from <= last; from += width) {
            int end = index;
            while (end < sorted.length && sorted[end] < from + width) {
                end++;
            }
            bins.add(new Bin(from, from + width - 1, end - index));
            index = end;
        }
        if (index < sorted.length) {
            bins.add(new Bin(bins.get(bins.size() - 1).to() + 1, Integer.MAX_VALUE, sorted.length - index));
        }
    }

    private static int width(int span) {
        for (int power = 1; ; power *= 10) {
            for (int digit : new int[] {1, 2, 5}) {
                if (span <= (MOST_BINS - 2) * digit * power) {
                    return digit * power;
                }
            }
        }
    }

    List<Bin> bins() {
        return bins;
    }

    /** The length that this share of the sentences does not exceed. */
    int atShare(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    int longest() {
        return sorted[sorted.length - 1];
    }

    int sentences() {
        return sorted.length;
    }

    int longerThan(int length) {
        int index = Arrays.binarySearch(sorted, length);
        int after = index < 0 ? -index - 1 : index;
        while (after < sorted.length && sorted[after] == length) {
            after++;
        }
        return sorted.length - after;
    }
}
