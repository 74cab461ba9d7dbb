package laststep.runs.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.message.SpreadsheetCell;
import laststep.model.AtomicFile;

/** Files for other programs, written in one step: if that fails, the file is as it was. */
public final class ExportFile {
    /** Without it Excel reads hangul wrongly. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ExportFile() {}

    /** @throws ProblemException if a file could not be written there, before any work is done for it */
    public static void requirePlace(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target)) {
            throw new ProblemException("problem.export.folder", target.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new ProblemException("problem.export.write", target.toString(), new Problem("problem.io.absent"));
        }
        if (!Files.isWritable(folder)) {
            throw new ProblemException("problem.export.write", target.toString(), new Problem("problem.io.denied"));
        }
    }

    /** A table as CSV in UTF-8, no cell of it a formula. @param rows the header first */
    public static void writeCsv(Path target, List<List<String>> rows) {
        write(target, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().build(writer);
            rows.forEach(row -> csv.writeRecord(SpreadsheetCell.guarded(row)));
            csv.flush();
            writer.flush();
        });
    }

    static void write(Path target, AtomicFile.Contents contents) {
        try {
            AtomicFile.write(target, contents);
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.export.write", target.toString(), IoReason.of(e)), e);
        }
    }
}
