package laststep.workbench;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laststep.inspect.Attribution;
import laststep.inspect.AttributionMethod;
import laststep.inspect.ExplainChoice;
import laststep.inspect.Explanation;
import laststep.message.Problem;

/**
 * A sentence's explanation as far as it is computed: all of one model, class and choice.
 *
 * @param explanation the first that was computed: tokens, class, probability
 * @param attributions by method; those that are missing are still to come
 * @param moment which model is explained, and from which epoch and step, in words
 */
public record Explained(Explanation explanation, Map<AttributionMethod, Attribution> attributions, Problem moment) {
    public Explained {
        attributions = Collections.unmodifiableMap(new EnumMap<>(attributions));
    }

    static Explained first(Explanation explanation, Problem moment) {
        return new Explained(explanation, new EnumMap<>(AttributionMethod.class), moment).with(explanation);
    }

    /** With what another explanation of the same sentence holds. */
    Explained with(Explanation more) {
        Map<AttributionMethod, Attribution> all = new EnumMap<>(AttributionMethod.class);
        all.putAll(attributions);
        more.attributions().forEach(one -> all.put(one.method(), one));
        return new Explained(explanation, all, moment);
    }

    public Optional<Attribution> attribution(AttributionMethod method) {
        return Optional.ofNullable(attributions.get(method));
    }

    public ExplainChoice choice() {
        return explanation.choice();
    }

    /** What is still to be computed, in the order of the enum. */
    List<AttributionMethod> missing() {
        return Arrays.stream(AttributionMethod.values())
                .filter(method -> !attributions.containsKey(method))
                .toList();
    }
}
