package laststep.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import laststep.inspect.Attribution;
import laststep.inspect.Explanation;
import laststep.inspect.ReadToken;

/** An explanation as {@code laststep explain} writes it: JSON, or a table. */
final class ExplainReport {
    private final Explanation explanation;

    ExplainReport(Explanation explanation) {
        this.explanation = explanation;
    }

    ObjectNode json() {
        ObjectNode node = Json.object().put("text", explanation.sentence());
        node.put("label", explanation.labels().get(explanation.label()));
        node.put("predicted", explanation.labels().get(explanation.predicted()));
        ArrayNode tokens = node.putArray("tokens");
        ArrayNode unknown = node.putArray("unknown");
        for (ReadToken token : explanation.tokens()) {
            tokens.add(token.text());
            if (token.unknown()) {
                unknown.add(token.text());
            }
        }
        node.put("cut", explanation.cut());
        node.put("log_probability", (float) explanation.logProbability()); // in single precision, as classify writes it
        node.put("target", explanation.choice().target().id());
        node.put("baseline", explanation.choice().baseline().id());
        node.put("steps", explanation.choice().steps());
        ObjectNode methods = node.putObject("methods");
        for (Attribution attribution : explanation.attributions()) {
            ObjectNode entry = methods.putObject(attribution.method().id());
            ArrayNode scores = entry.putArray("scores");
            Arrays.stream(attribution.scores()).forEach(scores::add);
            Json.put(entry, "value", attribution.value());
            Json.put(entry, "reference", attribution.reference());
            Json.put(entry, "gap", attribution.gap());
        }
        return node;
    }

    /** The class, a line a token, and below what the scores are to add up to, what they do, and what is left. */
    void write(Console console) {
        console.data(console.word(
                "cli.explained",
                explanation.labels().get(explanation.label()),
                explanation.probability(),
                explanation.logProbability()));
        List<List<String>> table = new ArrayList<>();
        table.add(row(
                console.word("cli.explain.token"),
                each -> console.word(key(each.method().id()))));
        for (int t = 0; t < explanation.tokens().size(); t++) {
            int token = t;
            ReadToken read = explanation.tokens().get(t);
            table.add(row(
                    read.unknown() ? console.word("cli.explain.unknown", read.text()) : read.text(),
                    each -> number(each.scores()[token], console)));
        }
        table.add(sums("difference", each -> each.value() - each.reference(), console));
        table.add(sums("sum", Attribution::sum, console));
        table.add(sums("gap", Attribution::gap, console));
        TextTable.lines(table).forEach(console::data);
        if (explanation.cut() > 0) {
            console.say("cli.explain.cut", explanation.cut());
        }
    }

    private List<String> sums(String name, ToDoubleFunction<Attribution> value, Console console) {
        return row(console.word(key(name)), each -> number(value.applyAsDouble(each), console));
    }

    private List<String> row(String first, Function<Attribution, String> cell) {
        return Stream.concat(
                        Stream.of(first), explanation.attributions().stream().map(cell))
                .toList();
    }

    private static String key(String name) {
        return "cli.explain." + name;
    }

    private static String number(double value, Console console) {
        return console.word("cli.explain.number", value);
    }
}
