package laststep.inspect;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import laststep.message.SpreadsheetCell;

/** Rows as comma-separated values, none of them a formula. */
public final class CsvText {
    private CsvText() {}

    public static String of(List<List<String>> rows) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            rows.forEach(row -> csv.writeRecord(SpreadsheetCell.guarded(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** A number as it was computed, in single precision. */
    static String number(double value) {
        return Float.toString((float) value);
    }
}
