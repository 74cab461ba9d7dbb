package laststep.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import laststep.message.ProblemException;

/** Tells which column holds the labels and which the texts: by what the person says, by their names, by what is in them. */
final class ColumnGuess {
    private final String fileName;
    private final List<String> fields;
    private final List<List<String>> rows;
    private final ImportOptions options;
    private final int width;

    /**
     * @param fields the names of the columns if they have any of their own, else null
     * @param rows the first rows of the file
     */
    ColumnGuess(String fileName, List<String> fields, List<List<String>> rows, ImportOptions options) {
        this.fileName = fileName;
        this.fields = fields;
        this.rows = rows;
        this.options = options;
        this.width = fields == null ? usualWidth() : fields.size();
    }

    /** How many columns most rows have; two if that cannot be told. */
    private int usualWidth() {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
        counts.remove(1);
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry<Integer, Integer>::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(2);
    }

    /** @throws ProblemException if the person names a column that is not there */
    ColumnPlan plan() {
        ColumnFigures figures = new ColumnFigures(rows, width, 0);
        boolean header = fields == null && hasHeader(figures);
        List<String> names = names(header);
        Integer label = options.labelColumn() == null ? null : index(options.labelColumn(), names);
        Integer text = options.textColumn() == null ? null : index(options.textColumn(), names);
        if (label == null && text == null && (header || fields != null)) {
            label = ColumnNames.label(names);
            text = ColumnNames.text(names);
            text = text != null && text.equals(label) ? null : text; // review_score is no text
        }
        ColumnFigures data = header ? new ColumnFigures(rows, width, 1) : figures;
        if (text == null) {
            text = label == null && width == 2 ? textOfTwo(data) : data.longest(label);
        }
        if (label == null) {
            label = width == 2 ? 1 - text : data.mostRepeated(text);
        }
        if (label.equals(text)) {
            throw new ProblemException("problem.corpus.sameColumn", fileName, names.get(text));
        }
        return new ColumnPlan(names, header, label, text);
    }

    private List<String> names(boolean header) {
        if (fields != null) {
            return fields;
        }
        return IntStream.range(0, width)
                .mapToObj(column -> header && !rows.get(0).get(column).isBlank()
                        ? rows.get(0).get(column).strip()
                        : Integer.toString(column + 1))
                .toList();
    }

    /** The label comes first, as is our own format, unless the file clearly says otherwise. */
    private static int textOfTwo(ColumnFigures data) {
        boolean textFirst = data.words(0) > data.words(1)
                && data.distinct(0) > data.distinct(1)
                && data.distinct(1) > 1
                && data.length(0) > data.length(1);
        return textFirst ? 0 : 1;
    }

    private boolean hasHeader(ColumnFigures figures) {
        if (rows.isEmpty() || rows.get(0).size() != width) {
            return false;
        }
        if (options.header() != null) {
            return options.header();
        }
        List<String> first = rows.get(0).stream().map(String::strip).toList();
        Integer label = ColumnNames.label(first);
        Integer text = ColumnNames.text(first);
        return label != null && text != null && !label.equals(text) || figures.firstIsUnlikeTheRest();
    }

    private int index(String column, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(column.strip())) {
                return i;
            }
        }
        if (column.strip().matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(column.strip());
            if (number >= 1 && number <= names.size()) {
                return number - 1;
            }
        }
        throw new ProblemException("problem.corpus.column", fileName, column, String.join(", ", names));
    }
}
