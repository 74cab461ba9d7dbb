package laststep.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A row a line, columns between tabs, no quoting: a review that starts with a quotation mark stays one row. */
final class TsvRows implements RawRows {
    private final LineReader lines;
    private final LineCheck check;

    TsvRows(LineReader lines, LineCheck check) {
        this.lines = lines;
        this.check = check;
    }

    @Override
    public Raw next() throws IOException {
        if (!lines.next()) {
            return null;
        }
        String line = lines.text();
        Raw problem = check.of(lines.number(), line, lines.tooLong());
        return problem != null ? problem : Raw.of(lines.number(), cells(line), line);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(4);
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            cells.add(line.substring(start, tab));
            start = tab + 1;
        }
        cells.add(line.substring(start));
        return cells;
    }
}
