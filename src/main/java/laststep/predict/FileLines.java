package laststep.predict;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laststep.text.SentenceLine;
import laststep.text.SentenceReader;

/** Lines of what lies there whole: each window is filled before it is given. */
public final class FileLines implements LineSource {
    /** No column: the sentence is all of the line. */
    public static final int WHOLE_LINE = -1;

    private final SentenceReader lines;
    private final int column;
    private final int most;

    public FileLines(SentenceReader lines) {
        this(lines, WHOLE_LINE, LINES);
    }

    /**
     * @param column which of a line's columns, set apart by tabs and counted from 0, is the sentence; of a line that has fewer it
     *     is the whole, as it is for {@link #WHOLE_LINE}
     * @param most so many lines a window
     */
    public FileLines(SentenceReader lines, int column, int most) {
        this.lines = lines;
        this.column = column;
        this.most = most;
    }

    @Override
    public List<SentenceLine> next() throws IOException {
        List<SentenceLine> window = new ArrayList<>();
        int characters = 0;
        while (window.size() < most && characters < CHARACTERS) {
            SentenceLine line = lines.next();
            if (line == null) {
                break;
            }
            characters += line.text().length();
            window.add(column == WHOLE_LINE ? line : cell(line));
        }
        return window;
    }

    private SentenceLine cell(SentenceLine line) {
        String[] cells = line.text().split("\t", -1);
        return column < cells.length ? new SentenceLine(line.number(), cells[column], line.flaws()) : line;
    }
}
