package laststep.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * Tells by some bytes of a file which encoding it is in. UTF-8 and a byte order mark prove themselves; UTF-16 without
 * a mark is told by ICU and by the zeros beside white space. Between Korean Windows and the western one decides what the bytes say when they are read
 * as Korean: a western text has hardly a pair of bytes that is a syllable.
 */
final class EncodingGuess {
    /** Control characters beyond this share of the bytes stand in pictures and programs, not in a text. */
    private static final double CONTROL_CHARACTERS = 0.02;

    private EncodingGuess() {}

    /** @return the encoding, or null if this is no text. @param sample bytes from the start of a line on */
    static TextEncoding of(byte[] sample) {
        TextEncoding marked = byMark(sample);
        if (marked != null) {
            return marked;
        }
        if (hasZeros(sample)) {
            return utf16(sample);
        }
        if (isMostlyUtf8(sample)) {
            return TextEncoding.UTF_8;
        }
        if (controlCharacters(sample) > CONTROL_CHARACTERS * sample.length) {
            return null;
        }
        return isKorean(sample) ? TextEncoding.CP949 : TextEncoding.WINDOWS_1252;
    }

    private static TextEncoding byMark(byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return TextEncoding.UTF_8_BOM;
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return TextEncoding.UTF_16LE;
        }
        return startsWith(sample, 0xFE, 0xFF) ? TextEncoding.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] sample, int... start) {
        return sample.length >= start.length && Arrays.equals(sample, 0, start.length, bytes(start), 0, start.length);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static boolean hasZeros(byte[] sample) {
        for (byte b : sample) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Which UTF-16 it is; UTF-8 if stray zeros stand in what else is text; null if it is no text. */
    private static TextEncoding utf16(byte[] sample) {
        String icu = nameByIcu(sample);
        int little = 0;
        int big = 0;
        int alone = 0;
        for (int i = 0; i + 1 < sample.length; i += 2) {
            little += isWhiteSpace(sample[i]) && sample[i + 1] == 0 ? 1 : 0;
            big += sample[i] == 0 && isWhiteSpace(sample[i + 1]) ? 1 : 0;
            alone += isWhiteSpace(sample[i]) && sample[i + 1] != 0 ? 1 : 0;
            alone += isWhiteSpace(sample[i + 1]) && sample[i] != 0 ? 1 : 0;
        }
        // ICU looks at the first letters only; spaces, tabs and line ends stand in every corpus and have a zero beside
        // them
        if (little > alone + big || icu.equals("UTF-16LE") && 4 * little > alone) {
            return TextEncoding.UTF_16LE;
        }
        if (big > alone + little || icu.equals("UTF-16BE") && 4 * big > alone) {
            return TextEncoding.UTF_16BE;
        }
        return isMostlyUtf8(sample) && controlCharacters(sample) <= sample.length / 2 ? TextEncoding.UTF_8 : null;
    }

    private static boolean isWhiteSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    private static String nameByIcu(byte[] sample) {
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        return match == null ? "" : match.getName();
    }

    /** Whether most lines that are not plain ASCII are UTF-8: a corrupted line does not make it another encoding. */
    private static boolean isMostlyUtf8(byte[] sample) {
        int sound = 0;
        int broken = 0;
        int start = 0;
        for (int end = 0; end <= sample.length; end++) {
            if (end == sample.length || sample[end] == '\n' || sample[end] == '\r') {
                Boolean utf8 = isUtf8(sample, start, end);
                sound += Boolean.TRUE.equals(utf8) ? 1 : 0;
                broken += Boolean.FALSE.equals(utf8) ? 1 : 0;
                start = end + 1;
            }
        }
        return broken <= sound;
    }

    /** @return null for plain ASCII, which is every encoding */
    private static Boolean isUtf8(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] >= 0) {
            at++;
        }
        if (at == end) {
            return null;
        }
        CharsetDecoder decoder = TextEncoding.UTF_8.charset().newDecoder();
        CharBuffer out = CharBuffer.allocate(end - at);
        boolean atEnd = end < bytes.length; // the sample may end within a character
        return !decoder.decode(ByteBuffer.wrap(bytes, at, end - at), out, atEnd).isError();
    }

    private static long controlCharacters(byte[] sample) {
        long count = 0;
        for (byte b : sample) {
            count += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
        }
        return count;
    }

    private static boolean isKorean(byte[] sample) {
        CharsetDecoder korean = TextEncoding.CP949
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer read = CharBuffer.allocate(sample.length);
        korean.decode(ByteBuffer.wrap(sample), read, false);
        int hangul = 0;
        int broken = 0;
        for (char c : read.flip().toString().toCharArray()) {
            hangul += c >= '가' && c <= '힣' ? 1 : 0;
            broken += c == '\uFFFD' ? 1 : 0;
        }
        return hangul > broken || hangul == broken && nameByIcu(sample).equals("EUC-KR");
    }
}
