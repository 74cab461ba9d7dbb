package laststep.ui.chart;

import java.util.ArrayList;
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

    private final int[] counts;
    private final List<Bin> bins = new ArrayList<>();

    /**
     * @param from the least length in it
     * @param to the greatest length in it, {@code Integer.MAX_VALUE} in an open bin
     */
    record Bin(int from, int to, long sentences) {
        boolean open() {
            return to == Integer.MAX_VALUE;
        }
    }

    /** @param counts how many sentences have as many tokens as the index says. Not modified */
    LengthBins(int[] counts) {
        this.counts = counts.clone();
        if (sentences() > 0) {
            fill();
        }
    }

    private void fill() {
        int last = Math.min(longest(), (int) Math.ceil(atShare(NEARLY_ALL) * ROOM));
        int first = atShare(0);
        int width = width(last - first + 1);
        int from = first - first % width;
        for (; from <= last; from += width) {
            bins.add(new Bin(from, from + width - 1, sentencesBetween(from, from + width)));
        }
        if (from <= longest()) {
            bins.add(new Bin(from, Integer.MAX_VALUE, sentencesBetween(from, counts.length)));
        }
    }

    /** Two bins are kept in reserve: the first may begin before the first length, and the last may be open. */
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

    /** The least length that at least this share of the sentences, and at least one, does not exceed. */
    int atShare(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * sentences()));
        int length = 0;
        for (long seen = counts[0]; seen < wanted; seen += counts[length]) {
            length++;
        }
        return length;
    }

    int longest() {
        int length = counts.length - 1;
        while (length > 0 && counts[length] == 0) {
            length--;
        }
        return length;
    }

    long sentences() {
        return sentencesBetween(0, counts.length);
    }

    long longerThan(int length) {
        return sentencesBetween(length + 1, counts.length);
    }

    private long sentencesBetween(int from, int end) {
        long sum = 0;
        for (int length = from; length < Math.min(end, counts.length); length++) {
            sum += counts[length];
        }
        return sum;
    }
}
