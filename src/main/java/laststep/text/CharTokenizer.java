package laststep.text;

import java.util.ArrayList;
import java.util.List;

/** Every code point is a token; white space is dropped. */
final class CharTokenizer implements Tokenizer {
    @Override
    public List<Token> tokenize(String sentence) {
        List<Token> tokens = new ArrayList<>(sentence.length());
        int end;
        for (int start = 0; start < sentence.length(); start = end) {
            int codePoint = sentence.codePointAt(start);
            end = start + Character.charCount(codePoint);
            if (!WhiteSpace.is(codePoint)) {
                tokens.add(new Token(sentence.substring(start, end), start, end));
            }
        }
        return tokens;
    }
}
