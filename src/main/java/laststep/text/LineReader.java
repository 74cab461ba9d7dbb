package laststep.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Cuts a stream of characters into lines ended by \n, \r\n or \r. A line longer than the limit is counted and cut off, so that
 * no file, however odd, can fill the memory.
 */
final class LineReader {
    /** Characters of the longest line that is read. */
    static final int LONGEST = 1 << 20;

    private final Reader in;
    private final int limit;
    private final char[] chunk = new char[1 << 14];
    private int chunkLength;
    private int at;
    private boolean afterCarriageReturn;

    private char[] line = new char[1 << 10];
    private int length;
    private int number;
    private boolean tooLong;

    /** @param limit characters of a line that are kept at most */
    LineReader(Reader in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Goes to the next line. @return false if there is none: a line end at the very end begins no new line */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (fill()) {
            if (afterCarriageReturn) {
                afterCarriageReturn = false;
                if (chunk[at] == '\n') {
                    at++;
                    continue;
                }
            }
            any = true;
            int end = at;
            while (end < chunkLength && chunk[end] != '\n' && chunk[end] != '\r') {
                end++;
            }
            append(end);
            if (end < chunkLength) {
                afterCarriageReturn = chunk[end] == '\r';
                at = end + 1;
                break;
            }
            at = end;
        }
        if (any) {
            number++;
        }
        return any;
    }

    private boolean fill() throws IOException {
        if (at == chunkLength) {
            at = 0;
            chunkLength = Math.max(0, in.read(chunk));
        }
        return at < chunkLength;
    }

    private void append(int end) {
        int kept = Math.min(end - at, limit - length);
        tooLong |= kept < end - at;
        if (length + kept > line.length) {
            line = Arrays.copyOf(line, Math.max(length + kept, Math.min(limit, 2 * line.length)));
        }
        System.arraycopy(chunk, at, line, length, kept);
        length += kept;
    }

    /** The line without its end. */
    String text() {
        return new String(line, 0, length);
    }

    /** The line's number, counted from 1. */
    int number() {
        return number;
    }

    /** Whether the line went on behind the limit. */
    boolean tooLong() {
        return tooLong;
    }
}
