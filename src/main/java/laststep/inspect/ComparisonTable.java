package laststep.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is compared, as comma-separated values: a line a column, with the time step and the token of each side, empty where it
 * has none. Time steps, layers and units are counted from 1, as on the screen.
 */
public final class ComparisonTable {
    private static final List<Side> SIDES = List.of(Side.LEFT, Side.RIGHT);

    private ComparisonTable() {}

    /** Only the tokens. */
    public static String tokens(Comparison comparison) {
        return table(comparison, List.of(), column -> List.of());
    }

    /** And the probability of each class on both sides, after what each has read so far. */
    public static String prefixes(Comparison comparison) {
        List<String> labels = Stream.of(Side.LEFT, Side.RIGHT)
                .flatMap(side -> comparison.inspection(side).labels().stream())
                .distinct()
                .toList();
        List<String> names = labels.stream()
                .flatMap(label -> SIDES.stream().map(side -> label + " " + side.sign()))
                .toList();
        return table(
                comparison,
                names,
                column -> labels.stream()
                        .flatMap(label ->
                                SIDES.stream().map(side -> number(comparison.probability(side, label, column))))
                        .toList());
    }

    /** And the units of one half, in the order of the weights. */
    public static String units(Comparison comparison, Side side, int layer, Half half, String quantity) {
        int units = comparison.inspection(Side.LEFT).units();
        List<String> names = IntStream.rangeClosed(1, units)
                .mapToObj(unit -> quantity + unit)
                .toList();
        return table(
                comparison,
                names,
                column -> IntStream.range(0, units)
                        .mapToObj(unit -> number(comparison.value(side, layer, half, quantity, unit, column)))
                        .toList());
    }

    /** A line a unit: its votes on both sides and their difference; then the bias, and the logit they all sum to. */
    public static List<List<String>> logits(LogitDifference logits) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("half", "unit", "A", "B", "B−A"));
        for (VotePair pair : logits.votes()) {
            lines.add(List.of(
                    pair.half().name().toLowerCase(Locale.ROOT),
                    Integer.toString(pair.unit() + 1),
                    CsvText.number(pair.left()),
                    CsvText.number(pair.right()),
                    CsvText.number(pair.difference())));
        }
        lines.add(sum("bias", logits.leftBias(), logits.rightBias(), logits.bias()));
        lines.add(sum("logit", logits.leftLogit(), logits.rightLogit(), logits.logit()));
        return lines;
    }

    private static List<String> sum(String name, double left, double right, double difference) {
        return List.of(name, "", CsvText.number(left), CsvText.number(right), CsvText.number(difference));
    }

    private interface Row {
        List<String> of(int column);
    }

    private static String table(Comparison comparison, List<String> names, Row row) {
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("step A", "token A", "step B", "token B"));
        header.addAll(names);
        lines.add(header);
        for (int column = 0; column < comparison.columns().size(); column++) {
            List<String> fields = new ArrayList<>();
            for (Side side : SIDES) {
                int token = comparison.columns().get(column).of(side);
                fields.add(token < 0 ? "" : Integer.toString(token + 1));
                fields.add(comparison.token(side, column).map(ReadToken::text).orElse(""));
            }
            fields.addAll(row.of(column));
            lines.add(fields);
        }
        return CsvText.of(lines);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : CsvText.number(value);
    }
}
