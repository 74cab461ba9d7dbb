package laststep.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;

/** Bytes to characters. Bytes that are none in the encoding become {@link #BROKEN}, so that their row can be reported. */
final class Decoding {
    /** A code point that Unicode keeps free of any meaning, so that no text has it. */
    static final char BROKEN = '\uFFFF';

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Decoding() {}

    /** The characters of a stream, without the byte order mark. */
    static Reader reader(InputStream in, TextEncoding encoding) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(
                in,
                encoding.charset()
                        .newDecoder()
                        .replaceWith(String.valueOf(BROKEN))
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }
}
