package laststep.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into lines without decoding them: of a file of millions of word vectors only some lines are looked into. A
 * line longer than the limit is cut off there.
 */
final class ByteLines {
    private final InputStream in;
    private final int limit;
    private final byte[] chunk = new byte[1 << 16];
    private int chunkLength;
    private int at;

    private byte[] line = new byte[1 << 12];
    private int length;
    private boolean tooLong;

    /** @param limit bytes of a line that are kept at most */
    ByteLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Goes to the next line. @return false if there is none: a line end at the very end begins no new line */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = at;
            while (end < chunkLength && chunk[end] != '\n') {
                end++;
            }
            append(end);
            at = end + 1;
            if (end < chunkLength) {
                break;
            }
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return any;
    }

    private boolean fill() throws IOException {
        if (at >= chunkLength) {
            at = 0;
            chunkLength = Math.max(0, in.read(chunk));
        }
        return at < chunkLength;
    }

    private void append(int end) {
        int kept = Math.min(end - at, limit - length);
        tooLong |= kept < end - at;
        if (length + kept > line.length) {
            line = Arrays.copyOf(line, Math.max(length + kept, 2 * line.length));
        }
        System.arraycopy(chunk, at, line, length, kept);
        length += kept;
    }

    /** The line's bytes without its end, in an array that the next line overwrites; only {@link #length} are its own. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** Whether the line went on behind the limit. */
    boolean tooLong() {
        return tooLong;
    }
}
