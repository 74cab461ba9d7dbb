package laststep.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Tells the format of a file by its first lines; its name decides only where they leave it open. */
final class FormatGuess {
    private static final int LINES = 500;

    private FormatGuess() {}

    static FileFormat of(String fileName, Sample sample, TextEncoding encoding) throws IOException {
        List<String> lines = new ArrayList<>();
        LineReader reader = new LineReader(sample.reader(encoding), LineReader.LONGEST);
        while (lines.size() < LINES && reader.next()) {
            if (!reader.text().isBlank()) {
                lines.add(reader.text());
            }
        }
        FileFormat json = lines.isEmpty() ? null : json(sample, encoding, lines);
        if (json != null) {
            return json;
        }
        if (share(lines, line -> line.stripLeading().startsWith(FastTextRows.MARK)) > 0.5) {
            return FileFormat.FASTTEXT;
        }
        String name = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        boolean csv = name.endsWith(".csv");
        if (share(lines, line -> line.indexOf('\t') >= 0) >= (csv ? 1 : 0.5)) {
            return FileFormat.TSV;
        }
        return separated(sample, encoding, csv);
    }

    private static FileFormat json(Sample sample, TextEncoding encoding, List<String> lines) throws IOException {
        char first = lines.get(0).stripLeading().charAt(0);
        if (first == '{' && share(lines, line -> JsonFields.object(line) != null) > 0.3) {
            return lines.size() == 1 && holdsRows(lines.get(0)) ? FileFormat.JSON : FileFormat.JSON_LINES;
        }
        if (first != '{' && first != '[') {
            return null;
        }
        try {
            JsonRows rows = new JsonRows(sample.reader(encoding), new LineCheck(encoding), List.of());
            return rows.nextElement() instanceof ObjectNode ? FileFormat.JSON : null;
        } catch (JacksonException e) {
            return null; // a text may begin with a bracket too
        }
    }

    /** Whether an object is a whole corpus: one with an array of objects in it. */
    private static boolean holdsRows(String json) {
        for (JsonNode value : JsonFields.object(json)) {
            if (value.isArray() && value.path(0).isObject()) {
                return true;
            }
        }
        return false;
    }

    private static double share(List<String> lines, Predicate<String> test) {
        return lines.isEmpty() ? 0 : (double) lines.stream().filter(test).count() / lines.size();
    }

    /** CSV if one of its separators cuts most rows into as many columns; TSV, which is ours, if neither does. */
    private static FileFormat separated(Sample sample, TextEncoding encoding, boolean named) throws IOException {
        double commas = regularity(sample, encoding, FileFormat.CSV);
        double semicolons = regularity(sample, encoding, FileFormat.CSV_SEMICOLON);
        if (Math.max(commas, semicolons) < (named ? 0.2 : 0.8)) {
            return named ? FileFormat.CSV : FileFormat.TSV;
        }
        return semicolons > commas ? FileFormat.CSV_SEMICOLON : FileFormat.CSV;
    }

    /** The share of rows that have the most usual number of columns, if that is two or more. */
    private static double regularity(Sample sample, TextEncoding encoding, FileFormat format) throws IOException {
        Map<Integer, Integer> widths = new HashMap<>();
        int rows = 0;
        for (Raw row : Recogniser.rows(sample, format, encoding, List.of(), LINES)) {
            if (row.problem() == null) {
                rows++;
                widths.merge(row.cells().size(), 1, Integer::sum);
            }
        }
        return widths.entrySet().stream()
                        .filter(width -> width.getKey() > 1)
                        .max(Comparator.comparingInt(Map.Entry::getValue))
                        .map(Map.Entry::getValue)
                        .orElse(0)
                / Math.max(1.0, rows);
    }
}
