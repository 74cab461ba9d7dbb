package laststep.text;

import java.util.List;
import laststep.message.Problem;

/**
 * What the reader made of a file: every line of it is a row taken or a line reported here.
 *
 * @param format the format's name, such as {@code TSV}
 * @param encoding the character set's name, such as {@code UTF-8}
 * @param rowsTaken how many rows were taken
 * @param rejected every line that was not taken, in the file's order
 */
public record ImportReport(String format, String encoding, int rowsTaken, List<Rejected> rejected) {
    public ImportReport {
        rejected = List.copyOf(rejected);
    }

    /**
     * A line that was not taken.
     *
     * @param line its number, counted from 1
     * @param reason why, to be worded by the message bundles
     * @param text the line itself, shortened if it is very long
     */
    public record Rejected(int line, Problem reason, String text) {}
}
