package laststep.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.EnumSet;
import java.util.Set;

/**
 * Reads sentences, one a line. Unlike a corpus' rows, every line is one, empty ones too: nothing is left out, and what is odd
 * about a line is said of it.
 */
public final class SentenceReader {
    private static final char REPLACEMENT = '\uFFFD';

    private final LineReader lines;
    private long number;

    /** @param text sentences of which no byte can be wrong, pasted ones for instance */
    public SentenceReader(Reader text) {
        this.lines = new LineReader(text, LineReader.LONGEST);
    }

    /** Takes a byte order mark off. Waits for the first character. */
    public static SentenceReader of(InputStream in, TextEncoding encoding) throws IOException {
        return new SentenceReader(Decoding.reader(in, encoding));
    }

    /** @return the next line, or null if there is none: a line end at the very end begins no new line */
    public SentenceLine next() throws IOException {
        if (!lines.next()) {
            return null;
        }
        String text = lines.text();
        Set<LineFlaw> flaws = flaws(text);
        return new SentenceLine(
                ++number,
                flaws.contains(LineFlaw.NOT_ENCODED) ? text.replace(Decoding.BROKEN, REPLACEMENT) : text,
                flaws);
    }

    private Set<LineFlaw> flaws(String text) {
        boolean broken = text.indexOf(Decoding.BROKEN) >= 0;
        boolean zero = text.indexOf(0) >= 0;
        if (!broken && !zero && !lines.tooLong()) {
            return Set.of();
        }
        Set<LineFlaw> flaws = EnumSet.noneOf(LineFlaw.class);
        if (broken) {
            flaws.add(LineFlaw.NOT_ENCODED);
        }
        if (zero) {
            flaws.add(LineFlaw.ZERO);
        }
        if (lines.tooLong()) {
            flaws.add(LineFlaw.TOO_LONG);
        }
        return flaws;
    }
}
