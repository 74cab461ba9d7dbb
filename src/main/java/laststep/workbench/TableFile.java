package laststep.workbench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.message.SpreadsheetCell;
import laststep.model.AtomicFile;

/**
 * Tables as text. A CSV file starts with a byte order mark, without which Excel reads hangul wrongly, and holds no
 * formulas. TSV knows no quoting, as our corpora: a tab or a line break in a cell becomes a space.
 */
public final class TableFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TableFile() {}

    /** Takes the rows of a table, one after another. */
    @FunctionalInterface
    interface RowSink {
        void row(List<String> cells) throws IOException;
    }

    /** Gives the rows of a table, one after another. */
    @FunctionalInterface
    interface Rows {
        void writeTo(RowSink sink) throws IOException;
    }

    /** Writes a table as a job, see {@link #write(Path, List)}. */
    static void save(Path file, List<List<String>> rows, Jobs jobs, Threads threads) {
        Problem description = new Problem("job.save", file.getFileName().toString());
        jobs.start(
                threads.loading(),
                description,
                progress -> {
                    write(file, rows);
                    return file;
                },
                saved -> {});
    }

    /**
     * Writes a table, in one step: if it fails, the file is as it was.
     *
     * @param file CSV if its name ends so, else TSV
     */
    static void write(Path file, List<List<String>> rows) {
        write(file, sink -> {
            for (List<String> row : rows) {
                sink.row(row);
            }
        });
    }

    /** The same for rows that are made while they are written. */
    static void write(Path file, Rows rows) {
        writeWhole(file, out -> writeTo(out, isCsv(file), rows));
    }

    /** The same, in a format that the person has chosen. */
    static void write(Path file, TableFormat format, Rows rows) {
        writeWhole(file, out -> format.write(out, rows));
    }

    /** Whatever stands in it. */
    static void writeWhole(Path file, AtomicFile.Contents contents) {
        try {
            AtomicFile.write(file, contents);
        } catch (IOException failure) {
            throw new ProblemException(
                    new Problem("problem.table.write", file.toString(), IoReason.of(failure)), failure);
        }
    }

    private static boolean isCsv(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static void writeTo(OutputStream out, boolean csv, Rows rows) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (csv) {
            writer.write(BYTE_ORDER_MARK);
            CsvWriter table = CsvWriter.builder().build(writer);
            rows.writeTo(row -> table.writeRecord(SpreadsheetCell.guarded(row)));
            table.flush();
        } else {
            rows.writeTo(row -> writer.write(tsvLine(row)));
        }
        writer.flush();
    }

    /** The rows as TSV, for the clipboard. */
    public static String tsv(List<List<String>> rows) {
        return rows.stream().map(TableFile::tsvLine).collect(Collectors.joining());
    }

    static String tsvLine(List<String> row) {
        return row.stream().map(cell -> cell.replaceAll("[\t\r\n]+", " ")).collect(Collectors.joining("\t")) + "\n";
    }
}
