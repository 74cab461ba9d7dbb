package laststep.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The class probabilities at every token, in either sense of {@link StepReading}: after every prefix, or read at every time
 * step of the run on the whole sentence. While they are being computed, some are not known yet.
 */
public final class PrefixCurve {
    private final float[][] probabilities;

    /** @param probabilities (m×C) row t: at token t, or null. Not copied, not to be modified */
    PrefixCurve(float[][] probabilities) {
        this.probabilities = probabilities;
    }

    /** m, the number of prefixes. */
    public int length() {
        return probabilities.length;
    }

    /** Whether the network has been run on the first {@code t}+1 tokens. */
    public boolean known(int t) {
        return probabilities[t] != null;
    }

    /** How many prefixes are known. */
    public int knownCount() {
        return (int) IntStream.range(0, length()).filter(this::known).count();
    }

    /** Whether all are known. */
    public boolean complete() {
        return knownCount() == length();
    }

    /** A copy of the array; its rows are not to be modified. */
    float[][] rows() {
        return probabilities.clone();
    }

    /** ŷ of a class after the first {@code t}+1 tokens, which must be known. */
    public double probability(int label, int t) {
        return probabilities[t][label];
    }

    /** The most probable class after the first {@code t}+1 tokens, which must be known; of several, the first. */
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
                .filter(t -> known(t) && known(t - 1))
                .filter(t -> mostProbable(t) != mostProbable(t - 1))
                .boxed()
                .toList();
    }

    /** At most so many classes, in their own order: those that were most probable at some prefix come in first. */
    public List<Integer> shown(int most) {
        int classes = IntStream.range(0, length())
                .filter(this::known)
                .map(t -> probabilities[t].length)
                .findFirst()
                .orElse(0);
        return IntStream.range(0, classes)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> -highest(label)))
                .limit(most)
                .sorted()
                .toList();
    }

    private double highest(int label) {
        double highest = 0;
        for (int t = 0; t < length(); t++) {
            highest = known(t) ? Math.max(highest, probabilities[t][label]) : highest;
        }
        return highest;
    }
}
