package laststep.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The class probabilities after every prefix: what the network answers when it is run on the first t tokens only. */
public final class PrefixCurve {
    private final float[][] probabilities;

    /** @param probabilities (m×C) row t: after the first t+1 tokens. Not copied, not to be modified */
    PrefixCurve(float[][] probabilities) {
        this.probabilities = probabilities;
    }

    /** m, the number of prefixes. */
    public int length() {
        return probabilities.length;
    }

    /** ŷ of a class after the first {@code t}+1 tokens. */
    public double probability(int label, int t) {
        return probabilities[t][label];
    }

    /** The most probable class after the first {@code t}+1 tokens; of several, the first. */
    public int mostProbable(int t) {
        int best = 0;
        for (int label = 1; label < probabilities[t].length; label++) {
            if (probabilities[t][label] > probabilities[t][best]) {
                best = label;
            }
        }
        return best;
    }

    /** Where the answer is another than one token before: the tokens at which the network changed its mind. */
    public List<Integer> flips() {
        return IntStream.range(1, length())
                .filter(t -> mostProbable(t) != mostProbable(t - 1))
                .boxed()
                .toList();
    }

    /** At most so many classes, in their own order: those that were most probable at some prefix come in first. */
    public List<Integer> shown(int most) {
        if (length() == 0) {
            return List.of();
        }
        return IntStream.range(0, probabilities[0].length)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> -highest(label)))
                .limit(most)
                .sorted()
                .toList();
    }

    private double highest(int label) {
        double highest = 0;
        for (float[] row : probabilities) {
            highest = Math.max(highest, row[label]);
        }
        return highest;
    }
}
