package laststep.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Hangul syllables fall apart into their conjoining jamo, two or three tokens with the syllable's offsets each; every
 * other code point is a token; white space is dropped. The arithmetic is the Unicode Standard's, section 3.12.
 */
final class JamoTokenizer implements Tokenizer {
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int FIRST_LEADING = 0x1100;
    private static final int FIRST_VOWEL = 0x1161;
    private static final int BEFORE_FIRST_TRAILING = 0x11A7;
    private static final int VOWELS = 21;
    private static final int TRAILINGS = 28; // none is one of them

    private final Tokenizer chars = new CharTokenizer();

    @Override
    public List<Token> tokenize(String sentence) {
        List<Token> tokens = new ArrayList<>(3 * sentence.length());
        for (Token token : chars.tokenize(sentence)) {
            char c = token.text().charAt(0);
            if (c < FIRST_SYLLABLE || c > LAST_SYLLABLE) {
                tokens.add(token);
                continue;
            }
            int index = c - FIRST_SYLLABLE;
            tokens.add(jamo(FIRST_LEADING + index / (VOWELS * TRAILINGS), token));
            tokens.add(jamo(FIRST_VOWEL + index / TRAILINGS % VOWELS, token));
            if (index % TRAILINGS != 0) {
                tokens.add(jamo(BEFORE_FIRST_TRAILING + index % TRAILINGS, token));
            }
        }
        return tokens;
    }

    private static Token jamo(int codePoint, Token syllable) {
        return new Token(String.valueOf((char) codePoint), syllable.start(), syllable.end());
    }
}
