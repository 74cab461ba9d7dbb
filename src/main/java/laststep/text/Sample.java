package laststep.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;

/**
 * The start of a file, to recognise it by.
 *
 * @param bytes at most {@link #SIZE} from the start
 * @param telling bytes to tell the encoding by: the start, and, if that is plain ASCII, the first that are not
 * @param whole whether this is all of the file
 */
record Sample(byte[] bytes, byte[] telling, boolean whole) {
    static final int SIZE = 1 << 18;

    private static final int CHUNK = 1 << 16;

    static Sample of(InputStream in) throws IOException {
        byte[] start = in.readNBytes(SIZE);
        if (start.length < SIZE) {
            return new Sample(start, start, true);
        }
        ByteArrayOutputStream telling = new ByteArrayOutputStream();
        telling.writeBytes(start);
        byte[] chunk = start;
        while (chunk.length > 0 && isAscii(chunk)) {
            chunk = in.readNBytes(CHUNK);
        }
        if (chunk != start) {
            telling.writeBytes(chunk);
        }
        return new Sample(start, telling.toByteArray(), false);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** The sample's whole lines: the last one is cut off if the file goes on. */
    Reader reader(TextEncoding encoding) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Reader reader = Decoding.reader(new ByteArrayInputStream(bytes), encoding)) {
            char[] chunk = new char[CHUNK];
            for (int n = reader.read(chunk); n > 0; n = reader.read(chunk)) {
                text.append(chunk, 0, n);
            }
        }
        int end = text.lastIndexOf("\n");
        return new StringReader(whole || end < 0 ? text.toString() : text.substring(0, end));
    }
}
