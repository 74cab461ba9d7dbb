package laststep.inspect;

import java.util.Locale;

/**
 * The ways in which a class's number f is shared out among the tokens of a sentence. x is the sentence's word vectors, x' those
 * of the {@link Baseline}.
 */
public enum AttributionMethod {
    /** Σ_d x·∂f/∂x: what f would lose, were it as steep all the way down to zero vectors as it is here. One backward pass. */
    GRADIENT_INPUT,
    /**
     * Σ_d (x − x')·∫₀¹ ∂f/∂x(x' + α(x − x')) dα (Sundararajan, Taly and Yan 2017): the slopes all the way from the baseline.
     * What all tokens get is f(x) − f(x'), but for the integral's error.
     */
    INTEGRATED_GRADIENTS,
    /** f(x) − f(x with the token's vector replaced by the baseline's). */
    OCCLUSION,
    /** f(x) − f(the sentence without the token): the others move up. */
    LEAVE_ONE_OUT;

    /** Its name on the command line, such as {@code integrated-gradients}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
