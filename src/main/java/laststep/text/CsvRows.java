package laststep.text;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Rows with quoting, as RFC 4180 has it: a field between quotation marks may go on over several lines. FastCSV reads each
 * row; the lines are handed to it one by one, so that a quotation mark that is never closed costs its own line and not the
 * rest of the file.
 */
final class CsvRows implements RawRows {
    /** A row of more lines than this has lost its closing quotation mark. */
    private static final int MOST_LINES = 1000;

    private static final char QUOTE = '"';

    private record Line(int number, String text, boolean tooLong) {}

    private final LineReader lines;
    private final LineCheck check;
    private final CsvReaderBuilder csv;
    /** Lines that were read ahead and belong to no row yet. */
    private final Deque<Line> ahead = new ArrayDeque<>();

    CsvRows(LineReader lines, LineCheck check, char separator) {
        this.lines = lines;
        this.check = check;
        csv = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(QUOTE)
                .commentStrategy(CommentStrategy.NONE)
                .allowUnclosedQuote(true);
    }

    @Override
    public Raw next() throws IOException {
        Line first = nextLine();
        if (first == null) {
            return null;
        }
        Raw problem = check.of(first.number(), first.text(), first.tooLong());
        return problem != null ? problem : row(first);
    }

    private Line nextLine() throws IOException {
        return ahead.isEmpty() ? readLine() : ahead.poll();
    }

    private Line readLine() throws IOException {
        return lines.next() ? new Line(lines.number(), lines.text(), lines.tooLong()) : null;
    }

    private Raw row(Line first) throws IOException {
        try {
            List<String> cells = cells(first.text());
            return cells != null ? Raw.of(first.number(), cells, first.text()) : rowOfLines(first);
        } catch (CsvParseException e) {
            return Raw.problem(first.number(), first.text(), "problem.row.quote");
        }
    }

    /** A row whose first line leaves a quotation mark open. */
    private Raw rowOfLines(Line first) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        Deque<Line> taken = new ArrayDeque<>();
        while (taken.size() < MOST_LINES && text.length() < LineReader.LONGEST) {
            Line line = nextLine();
            if (line == null) {
                break;
            }
            taken.add(line);
            text.append('\n').append(line.text());
            if (line.text().indexOf(QUOTE) >= 0) { // no other line can close what is open
                List<String> cells = cellsUnless(text.toString());
                if (cells == null) {
                    continue;
                }
                if (cells.isEmpty()) {
                    break;
                }
                Raw problem = check.of(first.number(), text.toString(), false);
                return problem != null ? given(first, taken) : Raw.of(first.number(), cells, text.toString());
            }
        }
        return given(first, taken);
    }

    /** Reports the first line alone, and takes the others for what they are by themselves. */
    private Raw given(Line first, Deque<Line> taken) {
        while (!taken.isEmpty()) {
            ahead.push(taken.pollLast());
        }
        return Raw.problem(first.number(), first.text(), "problem.row.quoteOpen");
    }

    /** As {@link #cells}, and empty for what is no row. */
    private List<String> cellsUnless(String text) {
        try {
            return cells(text);
        } catch (CsvParseException e) {
            return List.of();
        }
    }

    /** @return the fields, or null if the last one is still open: only then the line end becomes a part of it */
    private List<String> cells(String text) {
        if (text.indexOf(QUOTE) < 0) {
            return csv.ofSingleCsvRecord(text).getFields();
        }
        List<String> fields = csv.ofSingleCsvRecord(text + '\n').getFields();
        return fields.get(fields.size() - 1).endsWith("\n") ? null : fields;
    }
}
