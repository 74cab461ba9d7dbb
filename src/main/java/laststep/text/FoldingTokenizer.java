package laststep.text;

import java.util.List;
import java.util.Locale;

/**
 * Makes tokens the same that differ in case or in digits only. Tokens are folded after they are cut, so they keep their
 * offsets in the sentence as it was written, also where folding changes a token's length (İ becomes two characters).
 */
final class FoldingTokenizer implements Tokenizer {
    private final Tokenizer tokenizer;
    private final boolean lowercase;
    private final boolean foldDigits;

    FoldingTokenizer(Tokenizer tokenizer, boolean lowercase, boolean foldDigits) {
        this.tokenizer = tokenizer;
        this.lowercase = lowercase;
        this.foldDigits = foldDigits;
    }

    @Override
    public List<Token> tokenize(String sentence) {
        List<Token> tokens = tokenizer.tokenize(sentence);
        tokens.replaceAll(token -> {
            String folded = fold(token.text());
            return folded.equals(token.text()) ? token : new Token(folded, token.start(), token.end());
        });
        return tokens;
    }

    private String fold(String text) {
        String folded = lowercase ? text.toLowerCase(Locale.ROOT) : text; // ROOT: Turkish rules would split the ids
        return foldDigits && folded.codePoints().anyMatch(Character::isDigit) ? zeros(folded) : folded;
    }

    private static String zeros(String text) {
        StringBuilder zeros = new StringBuilder(text.length());
        text.codePoints().forEach(c -> zeros.appendCodePoint(Character.isDigit(c) ? '0' : c));
        return zeros.toString();
    }
}
