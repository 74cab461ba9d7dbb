package laststep.message;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Cells of a table that may be opened in a spreadsheet. One that begins as a formula does is computed rather than shown, and a
 * text of the web may hold a formula that sends data away: an apostrophe before it makes it text again.
 */
public final class SpreadsheetCell {
    /** OWASP's list of how a formula begins. */
    private static final String BEGINNINGS = "=+-@\t\r\n";

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9][0-9.,]*|\\.[0-9]+)(E[-+]?[0-9]+)?( ?%)?|-Infinity");

    private SpreadsheetCell() {}

    /** The cell, after an apostrophe if it would be computed. Numbers stay, and so does a sign alone, which computes nothing. */
    public static String guarded(String cell) {
        boolean computed = cell.length() > 1
                && BEGINNINGS.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        return computed ? "'" + cell : cell;
    }

    /** All cells of a row. */
    public static List<String> guarded(List<String> row) {
        return row.stream().map(SpreadsheetCell::guarded).toList();
    }
}
