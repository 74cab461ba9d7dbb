package laststep.text;

import java.util.ArrayList;
import java.util.List;

/** What stands between white space is a token, as in Python's {@code str.split()}. */
final class WhitespaceTokenizer implements Tokenizer {
    @Override
    public List<Token> tokenize(String sentence) {
        List<Token> tokens = new ArrayList<>();
        int end;
        for (int start = WhiteSpace.skip(sentence, 0, sentence.length());
                start < sentence.length();
                start = WhiteSpace.skip(sentence, end, sentence.length())) {
            end = start;
            while (end < sentence.length() && !WhiteSpace.is(sentence.charAt(end))) {
                end++;
            }
            tokens.add(new Token(sentence.substring(start, end), start, end));
        }
        return tokens;
    }
}
