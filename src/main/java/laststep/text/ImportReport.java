package laststep.text;

import java.util.List;
import laststep.message.Problem;

/**
 * What the reader made of a file: every row of it is a row taken or a line reported here.
 *
 * @param format the format's name, such as {@code TSV}
 * @param encoding the character set's name, such as {@code UTF-8}
 * @param rowsTaken how many rows were taken
 * @param rejected every line that was not taken, in the file's order; the header, if there is one, among them
 * @param recognised what the file was read as, or null for a corpus that is no file
 */
public record ImportReport(
        String format, String encoding, int rowsTaken, List<Rejected> rejected, Recognised recognised) {
    static final String HEADER = "problem.row.header";

    public ImportReport {
        rejected = List.copyOf(rejected);
    }

    /** Of a corpus that is no file. */
    public ImportReport(String format, String encoding, int rowsTaken, List<Rejected> rejected) {
        this(format, encoding, rowsTaken, rejected, null);
    }

    /** The lines that were not taken, headers aside: what a person may miss. */
    public List<Rejected> lost() {
        return rejected.stream().filter(line -> !line.isHeader()).toList();
    }

    /**
     * A line that was not taken.
     *
     * @param file the file's name within a folder or an archive; empty if a file was opened itself
     * @param line its number in its file, counted from 1; 0 for a whole file that was not read
     * @param reason why, to be worded by the message bundles
     * @param text the line itself, shortened if it is very long
     */
    public record Rejected(String file, int line, Problem reason, String text) {
        /** Of a file that was opened itself. */
        public Rejected(int line, Problem reason, String text) {
            this("", line, reason, text);
        }

        /** Whether it is the line that names the columns. */
        public boolean isHeader() {
            return reason.key().equals(HEADER);
        }
    }
}
