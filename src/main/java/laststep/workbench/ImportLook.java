package laststep.workbench;

import java.util.List;
import laststep.message.Problem;
import laststep.text.ImportPreview;
import laststep.text.Recognised;

/**
 * The first rows of a file, as the choices of the moment would read them.
 *
 * @param format the id of the format, chosen or recognised; named by the message {@code corpus.format.}id
 * @param encoding the encoding's name
 * @param columns the names of the columns
 * @param header whether the first row names them
 * @param label the index of the column of labels
 * @param text the index of the column of texts
 * @param rows the first rows
 */
public record ImportLook(
        String format, String encoding, List<String> columns, boolean header, int label, int text, List<Row> rows) {
    /**
     * One row.
     *
     * @param problem why it would not be taken, or null
     */
    public record Row(int line, List<String> cells, Problem problem) {
        /** The cell of a column; empty if the row has not so many. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    static ImportLook of(ImportPreview preview) {
        Recognised as = preview.recognised();
        return new ImportLook(
                as.format().id(),
                as.encoding().title(),
                as.columns().names(),
                as.columns().header(),
                as.columns().label(),
                as.columns().text(),
                preview.rows().stream()
                        .map(row -> new Row(row.line(), row.cells(), row.problem()))
                        .toList());
    }
}
