package laststep.inspect;

import java.util.Locale;

/** Which one number a unit stands for in a sentence as a whole. */
public enum SentenceValue {
    /**
     * Its value at the token where its half is read for the decision; where the decision reads all tokens, at the last one its
     * half comes to. A lower layer's units are not read themselves: theirs is the value at the same token.
     */
    READ_STEP,
    /** The largest value over all tokens. */
    LARGEST,
    /** The mean over all tokens. */
    MEAN;

    /** The key of its name in the message bundles. */
    public String key() {
        return "units.value." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param values the unit's values, among others
     * @param first where the value at the sentence's first token stands
     * @param stride how far the next token's is
     * @param tokens m, at least 1
     * @param readStep at which token the half is read
     */
    double of(float[] values, int first, int stride, int tokens, int readStep) {
        if (this == READ_STEP) {
            return values[first + readStep * stride];
        }
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int t = 0; t < tokens; t++) {
            float value = values[first + t * stride];
            largest = Math.max(largest, value);
            sum += value;
        }
        return this == LARGEST ? largest : sum / tokens;
    }

    /** At which token of a sentence of m a half is read. @param lastOnly whether the last time step alone decides */
    static int readStep(Half half, boolean lastOnly, int tokens) {
        return half == Half.FORWARD || lastOnly ? tokens - 1 : 0;
    }
}
