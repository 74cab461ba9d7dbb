package laststep.inspect;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a sentence is to be explained.
 *
 * @param methods at least one
 * @param target which number of the class
 * @param baseline of integrated gradients and occlusion
 * @param steps at how many points integrated gradients takes the slope
 */
public record ExplainChoice(Set<AttributionMethod> methods, Target target, Baseline baseline, int steps) {
    /** As many as Captum takes. */
    public static final int STEPS = 50;

    public static final int MOST_STEPS = 1000;

    public ExplainChoice {
        if (methods.isEmpty() || steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException(methods.size() + " methods, " + steps + " steps");
        }
        methods = Set.copyOf(methods);
    }

    /** Every method, for the log-probability, from zero vectors, with Captum's number of steps. */
    public static ExplainChoice usual() {
        return new ExplainChoice(EnumSet.allOf(AttributionMethod.class), Target.LOG_PROBABILITY, Baseline.ZERO, STEPS);
    }
}
