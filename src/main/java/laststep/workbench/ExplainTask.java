package laststep.workbench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import laststep.inspect.AttributionMethod;
import laststep.inspect.Baseline;
import laststep.inspect.ExplainChoice;
import laststep.inspect.Explanation;
import laststep.inspect.Target;

/**
 * One question: why is this sentence taken for this class? Answered method by method: first the one that costs next to
 * nothing, so that there is something to see, then the one that is looked at, then the cheapest of the others. What is quick is answered in one go, so that nothing flickers while one types.
 *
 * @param label the class; empty for the predicted one
 * @param looked the method that is looked at
 */
record ExplainTask(
        OpenModel model,
        String sentence,
        Optional<String> label,
        Target target,
        Baseline baseline,
        int steps,
        AttributionMethod looked,
        LongSupplier nanoTime) {
    /** So long it computes at least before what there is, is shown. */
    private static final long AT_ONCE_NANOS = 150_000_000;

    /** A forward and a backward pass, in forward passes. */
    private static final int BOTH_WAYS = 3;

    private static final List<AttributionMethod> CHEAPEST_FIRST = List.of(
            AttributionMethod.GRADIENT_INPUT,
            AttributionMethod.LEAVE_ONE_OUT,
            AttributionMethod.OCCLUSION,
            AttributionMethod.INTEGRATED_GRADIENTS);

    /**
     * The next of the methods, and more while it is quick.
     *
     * @param before what it has answered before; null at first
     * @param wanted whether to go on
     * @param share hears now and then how much of all is done, 0 … 1
     * @throws java.util.concurrent.CancellationException when it is not wanted any more
     */
    Explained next(Explained before, BooleanSupplier wanted, Consumer<Double> share) {
        long begin = nanoTime.getAsLong();
        Explained now = before;
        do {
            now = one(now, wanted, share);
        } while (!now.missing().isEmpty() && nanoTime.getAsLong() - begin < AT_ONCE_NANOS);
        return now;
    }

    private Explained one(Explained before, BooleanSupplier wanted, Consumer<Double> share) {
        AttributionMethod method = order().filter(
                        one -> before == null || before.missing().contains(one))
                .findFirst()
                .orElseThrow();
        Explanation explanation = Explanation.of(
                model.model(),
                sentence,
                index(),
                new ExplainChoice(Set.of(method), target, baseline, steps),
                (done, total) -> {
                    share.accept(share(before, method, done, total));
                    return wanted.getAsBoolean();
                });
        return before == null ? Explained.first(explanation, model.moment()) : before.with(explanation);
    }

    private Stream<AttributionMethod> order() {
        return CHEAPEST_FIRST.stream()
                .sorted(Comparator.comparing(method -> method != CHEAPEST_FIRST.get(0) && method != looked));
    }

    private OptionalInt index() {
        int index = label.map(model.model().labels()::indexOf).orElse(-1);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** @param done runs of the method, of {@code total} */
    private double share(Explained before, AttributionMethod method, long done, long total) {
        int tokens = before == null
                ? model.model().encode(sentence).ids().length
                : before.explanation().tokens().size();
        double all = Arrays.stream(AttributionMethod.values())
                .mapToDouble(each -> cost(each, tokens))
                .sum();
        double behind = before == null
                ? 0
                : before.attributions().keySet().stream()
                        .mapToDouble(each -> cost(each, tokens))
                        .sum();
        return (behind + cost(method, tokens) * done / Math.max(1, total)) / all;
    }

    /** In forward passes over the sentence. */
    private double cost(AttributionMethod method, int tokens) {
        return switch (method) {
            case GRADIENT_INPUT -> BOTH_WAYS;
            case INTEGRATED_GRADIENTS -> BOTH_WAYS * (double) steps;
            case OCCLUSION, LEAVE_ONE_OUT -> Math.max(1, tokens);
        };
    }

    /** Whether only the weights differ, by some steps of the same training. */
    boolean asks(OpenModel other) {
        return model.name().equals(other.name());
    }
}
