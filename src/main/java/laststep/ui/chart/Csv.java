package laststep.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laststep.message.SpreadsheetCell;
import laststep.runs.CurvePoint;

/** Tables as comma-separated values (RFC 4180), lines ended by \n. */
final class Csv {
    private Csv() {}

    /** One line. Fields with a comma, a quotation mark or a line break are quoted; texts are no formulas. */
    static String line(Object... fields) {
        return Stream.of(fields).map(Csv::cell).map(Csv::field).collect(Collectors.joining(",", "", "\n"));
    }

    /** A column for x and one for each curve, a line for each x that any of them has; a missing value is an empty field. */
    static String curves(String xColumn, List<Curve> curves) {
        SortedMap<Long, Object[]> lines = new TreeMap<>();
        for (int column = 0; column < curves.size(); column++) {
            for (CurvePoint point : curves.get(column).points()) {
                lines.computeIfAbsent(point.x(), x -> emptyLine(x, curves.size()))[column + 1] = point.y();
            }
        }
        StringBuilder csv = new StringBuilder(
                line(Stream.concat(Stream.of(xColumn), curves.stream().map(Curve::column))
                        .toArray()));
        lines.values().forEach(fields -> csv.append(line(fields)));
        return csv.toString();
    }

    private static Object[] emptyLine(long x, int columns) {
        Object[] fields = new Object[columns + 1];
        Arrays.fill(fields, "");
        fields[0] = x;
        return fields;
    }

    private static String cell(Object field) {
        return field instanceof String text ? SpreadsheetCell.guarded(text) : String.valueOf(field);
    }

    private static String field(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
