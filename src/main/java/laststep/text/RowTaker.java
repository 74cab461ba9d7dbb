package laststep.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laststep.message.Problem;

/**
 * Takes rows of a file for the corpus, or reports them. Labels and texts are stripped and put into Unicode's form NFC, so
 * that 한 typed on a Mac is the same as elsewhere.
 */
final class RowTaker {
    /** Characters of a reported line that are kept. */
    static final int SHOWN = 200;

    private final List<LabelledText> taken = new ArrayList<>();
    private final List<ImportReport.Rejected> rejected = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();
    private int blank;
    private int undecodable;

    /** Takes a row, or reports it. @param file its file's name within what was opened */
    void take(String file, Raw row, Recognised recognised) {
        if (row.problem() != null) {
            reject(file, row, row.problem());
            return;
        }
        List<String> cells = row.cells();
        ColumnPlan columns = recognised.columns();
        int width = columns.width();
        boolean tabs = recognised.format().separator() == '\t';
        if (cells.size() <= Math.max(columns.label(), columns.text())) {
            reject(file, row, tooFew(cells.size(), width, tabs));
        } else if (cells.size() > width && !tabs) {
            reject(file, row, new Problem("problem.row.manyColumns", cells.size(), width));
        } else {
            takeText(file, row, clean(label(cells, columns)), clean(text(cells, columns)));
        }
    }

    private static Problem tooFew(int cells, int width, boolean tabs) {
        return tabs && cells == 1
                ? new Problem("problem.row.noTab")
                : new Problem("problem.row.fewColumns", cells, width);
    }

    /** Further tabs belong to the text, so that columns behind it are counted from the right. */
    private static String label(List<String> cells, ColumnPlan columns) {
        return cells.get(columns.label() + (columns.label() > columns.text() ? excess(cells, columns) : 0));
    }

    private static String text(List<String> cells, ColumnPlan columns) {
        int excess = excess(cells, columns);
        return excess == 0
                ? cells.get(columns.text())
                : String.join("\t", cells.subList(columns.text(), columns.text() + excess + 1));
    }

    private static int excess(List<String> cells, ColumnPlan columns) {
        return Math.max(0, cells.size() - columns.width());
    }

    /** Tabs and line ends within a field would end a column or a row wherever it is shown or written again. */
    static String clean(String field) {
        String stripped = WhiteSpace.strip(field, 0, field.length());
        String onOneLine = stripped.replace("\r\n", " ")
                .replace('\n', ' ')
                .replace('\r', ' ')
                .replace('\t', ' ');
        return Normalizer.normalize(onOneLine, Normalizer.Form.NFC);
    }

    private void takeText(String file, Raw row, String label, String text) {
        if (label.isEmpty()) {
            reject(file, row, new Problem("problem.row.noLabel"));
        } else if (text.isEmpty()) {
            reject(file, row, new Problem("problem.row.noText"));
        } else {
            // one String a class, not one a row
            taken.add(new LabelledText(row.line(), labels.computeIfAbsent(label, l -> l), text));
        }
    }

    /** Reports the row that names the columns. */
    void header(String file, Raw row) {
        reject(file, row, new Problem(ImportReport.HEADER));
    }

    private void reject(String file, Raw row, Problem reason) {
        blank += reason.key().equals("problem.row.blank") ? 1 : 0;
        undecodable +=
                reason.key().equals("problem.row.notText") || reason.key().equals("problem.row.notEncoded") ? 1 : 0;
        rejected.add(new ImportReport.Rejected(file, row.line(), reason, shortened(row.text())));
    }

    /** Reports files that are not read. */
    void skip(List<ImportReport.Rejected> files) {
        rejected.addAll(files);
    }

    /** The start of a line, with the usual sign for what is no character. */
    static String shortened(String text) {
        String readable = text.length() > 4 * SHOWN ? text.substring(0, 4 * SHOWN) : text;
        readable = readable.replace(Decoding.BROKEN, '\uFFFD');
        if (readable.length() <= SHOWN) {
            return readable;
        }
        int end = Character.isHighSurrogate(readable.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return readable.substring(0, end) + "…";
    }

    List<LabelledText> taken() {
        return taken;
    }

    List<ImportReport.Rejected> rejected() {
        return rejected;
    }

    int rows() {
        return taken.size() + rejected.size();
    }

    /** Whether more than half of the rows that hold anything are not in the encoding: it is another, or no text at all. */
    boolean mostlyUndecodable() {
        return 2 * undecodable > rows() - blank;
    }
}
