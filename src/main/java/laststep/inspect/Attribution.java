package laststep.inspect;

import java.util.Arrays;

/**
 * What each token of a sentence adds to a class's number f, by one method.
 *
 * @param scores (m) a number a token: positive for the class, negative against it. Not to be modified
 * @param value f of the sentence
 * @param reference f of what the scores are counted from: a sentence all of the baseline's vectors (zero vectors for gradient
 *     × input); for leave-one-out the sentence of no tokens
 */
public record Attribution(AttributionMethod method, double[] scores, double value, double reference) {
    /** Σ of the scores. */
    public double sum() {
        return Arrays.stream(scores).sum();
    }

    /**
     * f(x) − f(reference) − Σ scores: what the tokens' scores do not account for. For integrated gradients this is the
     * completeness gap, the error of the integral, which more steps make small; for the other methods it says how far the
     * tokens are from acting each by itself.
     */
    public double gap() {
        return value - reference - sum();
    }

    /** The largest absolute value of a score; 0 if there is none. */
    public double largest() {
        return Arrays.stream(scores).map(Math::abs).max().orElse(0);
    }
}
