package laststep.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How one number of each sentence is distributed, class by class.
 *
 * @param low where the first bin begins
 * @param high where the last bin ends
 * @param counts (C×bins) sentences. Not to be modified
 * @param separations how well the number tells each class from the others
 * @param means (C) NaN for a class without sentences. Not to be modified
 */
public record ClassDistribution(double low, double high, int[][] counts, List<Separation> separations, double[] means) {
    private static final int BINS = 40;

    /** @param numbers one a sentence, NaN for what is left out. Not modified */
    static ClassDistribution of(double[] numbers, ScannedSentences sentences) {
        double[] found = Arrays.stream(numbers).filter(x -> !Double.isNaN(x)).toArray();
        double low = Arrays.stream(found).min().orElse(0);
        double high = Arrays.stream(found).max().orElse(1);
        if (high - low < 1e-6) { // all alike: a bin around them
            low -= 0.5;
            high += 0.5;
        }
        int classes = sentences.labels().size();
        int[][] counts = new int[classes][BINS];
        double[] sums = new double[classes];
        for (int s = 0; s < numbers.length; s++) {
            if (!Double.isNaN(numbers[s])) {
                int bin = (int) ((numbers[s] - low) / (high - low) * BINS);
                counts[sentences.label(s)][Math.min(BINS - 1, bin)]++;
                sums[sentences.label(s)] += numbers[s];
            }
        }
        RankedNumbers ranked = new RankedNumbers(numbers);
        List<Separation> separations = new ArrayList<>();
        for (int label = 0; label < classes; label++) {
            int of = label;
            separations.add(ranked.separation(s -> sentences.label(s) == of));
        }
        return new ClassDistribution(
                low,
                high,
                counts,
                List.copyOf(separations),
                IntStream.range(0, classes)
                        .mapToDouble(c -> sums[c] / Arrays.stream(counts[c]).sum())
                        .toArray());
    }

    public int sentences(int label) {
        return Arrays.stream(counts[label]).sum();
    }
}
