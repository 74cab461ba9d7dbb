package laststep.ui;

import java.util.Arrays;
import java.util.stream.Collectors;
import laststep.inspect.Attribution;
import laststep.inspect.AttributionMethod;
import laststep.inspect.Explanation;
import laststep.inspect.ReadToken;
import laststep.inspect.Target;
import laststep.message.Messages;
import laststep.workbench.Explained;

/** An explanation in words. */
final class ExplainWords {
    /** From here on the log-probability has next to no room to move. */
    private static final double CERTAIN = 0.999;

    private final Messages messages;

    ExplainWords(Messages messages) {
        this.messages = messages;
    }

    String name(AttributionMethod method) {
        return messages.get("explain.method." + method.id());
    }

    /** Which number of which class, and of which model. */
    String title(Explained explained) {
        return messages.get("explain.title", number(explained), messages.word(explained.moment()));
    }

    private String number(Explained explained) {
        Explanation explanation = explained.explanation();
        return messages.get(
                "explain.number." + explained.choice().target().id(),
                explanation.labels().get(explanation.label()));
    }

    /** What the class's number is, what the scores add up to, and what the gap between them means. */
    String sum(Explained explained, AttributionMethod method) {
        Explanation explanation = explained.explanation();
        String answer = messages.get(
                "explain.answer",
                explanation.labels().get(explanation.label()),
                explanation.probability(),
                explanation.logProbability());
        String sums = explained
                .attribution(method)
                .map(one -> sum(explained, one))
                .orElseGet(() -> messages.get("explain.computing"));
        boolean certain = explained.choice().target() == Target.LOG_PROBABILITY && explanation.probability() > CERTAIN;
        return answer + " " + sums + (certain ? " " + messages.get("explain.certain") : "");
    }

    private String sum(Explained explained, Attribution one) {
        String reference = messages.get(
                switch (one.method()) {
                    case GRADIENT_INPUT -> "explain.reference.zero";
                    case LEAVE_ONE_OUT -> "explain.reference.empty";
                    case INTEGRATED_GRADIENTS, OCCLUSION ->
                        "explain.reference." + explained.choice().baseline().id();
                });
        return messages.get("explain.sum", one.sum(), one.value() - one.reference(), reference, one.gap()) + " "
                + messages.get(
                        "explain.gap." + one.method().id(), explained.choice().steps());
    }

    /** A token's numbers, by every method that is computed. */
    String token(Explained explained, int token) {
        ReadToken read = explained.explanation().tokens().get(token);
        String values = Arrays.stream(AttributionMethod.values())
                .flatMap(method -> explained.attribution(method).stream())
                .map(one -> messages.get("explain.token.value", name(one.method()), one.scores()[token]))
                .collect(Collectors.joining("    "));
        return messages.get(read.unknown() ? "explain.token.unknown" : "explain.token", token + 1, read.surface())
                + "  " + values;
    }
}
