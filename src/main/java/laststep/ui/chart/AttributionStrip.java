package laststep.ui.chart;

import java.util.Arrays;

/**
 * What each token adds to a class by one method.
 *
 * @param place of the method among all methods, from 0, whichever is shown large
 * @param id the method's name in tables
 * @param name the method's name in words
 * @param scores a number a token; null while they are not computed. Not to be modified
 * @param value what is shared out
 * @param reference from what it is counted
 * @param gap what the scores do not account for
 */
public record AttributionStrip(
        int place, String id, String name, double[] scores, double value, double reference, double gap) {
    /** One that is still to be computed. */
    public static AttributionStrip pending(int place, String id, String name) {
        return new AttributionStrip(place, id, name, null, 0, 0, 0);
    }

    boolean isPending() {
        return scores == null;
    }

    /** The largest score, 0 if none is above. */
    double highest() {
        return isPending() ? 0 : Math.max(0, Arrays.stream(scores).max().orElse(0));
    }

    /** The least score, 0 if none is below. */
    double lowest() {
        return isPending() ? 0 : Math.min(0, Arrays.stream(scores).min().orElse(0));
    }

    /** The largest absolute value of a score. */
    double largest() {
        return Math.max(highest(), -lowest());
    }

    /** A score as a share of the largest, −1 … 1. */
    double share(int token) {
        double largest = largest();
        return largest == 0 ? 0 : scores[token] / largest;
    }
}
