package laststep.workbench;

import laststep.message.Problem;
import laststep.text.RowPlace;

/**
 * A row of the corpus' file that should be looked at.
 *
 * @param place where it stands
 * @param reason why
 * @param label its class; empty if it was not taken
 * @param text its text; of a row that was not taken, the row as it stands in the file
 * @param taken whether it is a row of the corpus
 */
public record ReportLine(RowPlace place, Problem reason, String label, String text, boolean taken) {
    /** Where it stands in words: its line, after its file's name if there are several. */
    public String where() {
        String line = place.line() == 0 ? "" : Integer.toString(place.line());
        return place.file().isEmpty() ? line : (place.file() + " " + line).strip();
    }

    /** Whether it is one row, and not a whole file that was not read. */
    public boolean isRow() {
        return place.line() > 0;
    }
}
