package laststep.workbench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import laststep.message.SpreadsheetCell;

/** How a table is written into a file, in UTF-8. */
public enum TableFormat {
    /** No quoting: a tab or a line break in a cell becomes a space. */
    TSV("tsv"),
    /** As RFC 4180 has it, every cell as it is. */
    CSV("csv"),
    /**
     * CSV that a spreadsheet opens as it is meant: with a byte order mark, without which Excel reads hangul wrongly, and no
     * cell that it would take for a formula.
     */
    EXCEL("csv"),
    /** An object a line. */
    JSONL("jsonl");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String extension;

    TableFormat(String extension) {
        this.extension = extension;
    }

    /** The ending of such a file's name, without a dot. */
    public String extension() {
        return extension;
    }

    /** Writes rows of cells; objects are no cells. */
    void write(OutputStream out, TableFile.Rows rows) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (this == TSV) {
            rows.writeTo(row -> writer.write(TableFile.tsvLine(row)));
        } else if (this == JSONL) {
            throw new IllegalArgumentException("a row of cells is no object");
        } else {
            if (this == EXCEL) {
                writer.write(BYTE_ORDER_MARK);
            }
            CsvWriter table = CsvWriter.builder().build(writer);
            rows.writeTo(row -> table.writeRecord(this == EXCEL ? SpreadsheetCell.guarded(row) : row));
            table.flush();
        }
        writer.flush();
    }
}
