package laststep.text;

import java.io.IOException;
import java.util.List;

/** A row a line: {@code __label__} and the class, white space, the text. */
final class FastTextRows implements RawRows {
    static final String MARK = "__label__";

    private final LineReader lines;
    private final LineCheck check;

    FastTextRows(LineReader lines, LineCheck check) {
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
        return problem != null ? problem : row(lines.number(), line);
    }

    private static Raw row(int number, String line) {
        int start = WhiteSpace.skip(line, 0, line.length());
        if (!line.startsWith(MARK, start)) {
            return Raw.problem(number, line, "problem.row.noMark");
        }
        int end = endOfWord(line, start);
        int next = WhiteSpace.skip(line, end, line.length());
        if (line.startsWith(MARK, next)) {
            return Raw.problem(number, line, "problem.row.labels");
        }
        return Raw.of(number, List.of(line.substring(start + MARK.length(), end), line.substring(next)), line);
    }

    private static int endOfWord(String line, int start) {
        int end = start;
        while (end < line.length() && !WhiteSpace.is(line.charAt(end))) {
            end++;
        }
        return end;
    }
}
