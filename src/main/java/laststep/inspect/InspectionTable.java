package laststep.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is looked at, as comma-separated values. Tokens, layers and units are counted from 1, as on the screen. */
public final class InspectionTable {
    private InspectionTable() {}

    /** A line a token: the class probabilities there. */
    public static String answers(Inspection inspection, StepReading reading) {
        PrefixCurve answers = inspection.answers(reading);
        return table(
                inspection,
                inspection.labels(),
                t -> answers.known(t)
                        ? IntStream.range(0, inspection.labels().size())
                                .mapToDouble(label -> answers.probability(label, t))
                                .toArray()
                        : new double[0]);
    }

    /** A line a token, a column a unit in the order of the weights, whatever the order on the screen. */
    public static String units(Inspection inspection, int layer, Half half, String quantity) {
        List<String> names = IntStream.rangeClosed(1, inspection.units())
                .mapToObj(unit -> quantity + unit)
                .toList();
        return table(
                inspection,
                names,
                t -> IntStream.range(0, inspection.units())
                        .mapToDouble(unit -> inspection.value(layer, half, quantity, unit, t))
                        .toArray());
    }

    /** A line a token, a column a quantity of one unit. */
    public static String unit(Inspection inspection, int layer, Half half, int unit) {
        return table(
                inspection,
                inspection.quantities(),
                t -> inspection.quantities().stream()
                        .mapToDouble(quantity -> inspection.value(layer, half, quantity, unit, t))
                        .toArray());
    }

    /** A line a token: as which token of the vocabulary it was read. */
    public static String tokens(Inspection inspection) {
        return table(inspection, List.of(), t -> new double[0]);
    }

    private interface Row {
        double[] of(int token);
    }

    private static String table(Inspection inspection, List<String> columns, Row row) {
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("step", "token", "unknown"));
        header.addAll(columns);
        lines.add(header);
        for (int t = 0; t < inspection.tokens().size(); t++) {
            ReadToken token = inspection.tokens().get(t);
            List<String> fields =
                    new ArrayList<>(List.of(Integer.toString(t + 1), token.text(), Boolean.toString(token.unknown())));
            for (double value : row.of(t)) {
                fields.add(CsvText.number(value));
            }
            lines.add(fields);
        }
        return CsvText.of(lines);
    }
}
