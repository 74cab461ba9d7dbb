package laststep.workbench;

import java.nio.file.Path;
import laststep.message.Problem;
import laststep.predict.FileLines;

/**
 * Where many sentences come from.
 *
 * @param file the file, or null for pasted text
 * @param text the text that was pasted, or null for a file
 * @param column which column is the sentence, {@link FileLines#WHOLE_LINE}, or {@link #RECOGNISED}
 */
record LinesSource(Path file, String text, int column) {
    /** Of a file with columns the one with the most text. */
    static final int RECOGNISED = -2;

    static LinesSource of(Path file) {
        return new LinesSource(file, null, RECOGNISED);
    }

    static LinesSource pasted(String text) {
        return new LinesSource(null, text, FileLines.WHOLE_LINE);
    }

    LinesSource column(int other) {
        return new LinesSource(file, text, other);
    }

    Problem name() {
        return file == null
                ? new Problem("predict.lines.pasted")
                : new Problem("predict.lines.file", file.getFileName().toString());
    }
}
