package laststep.text;

import java.util.List;
import laststep.message.Problem;

/**
 * The first rows of a file, as it would be read.
 *
 * @param files how many files there are to read
 */
public record ImportPreview(Recognised recognised, List<Row> rows, int files) {
    public ImportPreview {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param cells its columns; the whole row as one if it cannot be cut
     * @param problem why it would not be taken, or null
     */
    public record Row(int line, List<String> cells, Problem problem) {}
}
