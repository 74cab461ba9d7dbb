package laststep.text;

import java.util.List;
import laststep.message.Problem;

/**
 * One row of a file before anything is made of it.
 *
 * @param line the line it begins on, counted from 1; in a JSON array the element's number
 * @param cells its columns; empty if there is a problem
 * @param text the row as it stands in the file, perhaps only its start
 * @param problem why it can be no row, or null
 */
record Raw(int line, List<String> cells, String text, Problem problem) {
    static Raw of(int line, List<String> cells, String text) {
        return new Raw(line, cells, text, null);
    }

    static Raw problem(int line, String text, String reason, Object... arguments) {
        return new Raw(line, List.of(), text, new Problem(reason, arguments));
    }
}
