package laststep.text;

import java.util.List;

/**
 * White space as Unicode and Python's {@code str.split()} see it: {@link Character#isWhitespace} alone leaves out the
 * no-break spaces that web reviews are full of.
 */
final class WhiteSpace {
    private WhiteSpace() {}

    static boolean is(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }

    /** Index of the first character of {@code s} in [start, end) that is not white space, or {@code end}. */
    static int skip(String s, int start, int end) {
        int at = start;
        // every white space is one UTF-16 unit, so no code points are needed here
        while (at < end && is(s.charAt(at))) {
            at++;
        }
        return at;
    }

    /** {@code s} from {@code start} to {@code end} without the white space around it. */
    static String strip(String s, int start, int end) {
        int from = skip(s, start, end);
        int to = end;
        while (to > from && is(s.charAt(to - 1))) {
            to--;
        }
        return s.substring(from, to);
    }

    /** Adds each piece of {@code s} from {@code start} to {@code end} that stands between white space as a token. */
    static void addPieces(List<Token> tokens, String s, int start, int end) {
        int pieceEnd;
        for (int at = skip(s, start, end); at < end; at = skip(s, pieceEnd, end)) {
            pieceEnd = at;
            while (pieceEnd < end && !is(s.charAt(pieceEnd))) {
                pieceEnd++;
            }
            tokens.add(new Token(s.substring(at, pieceEnd), at, pieceEnd));
        }
    }
}
