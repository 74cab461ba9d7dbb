package laststep.text;

import java.util.ArrayList;
import java.util.List;

/** What stands between white space is a token, as in Python's {@code str.split()}. */
final class WhitespaceTokenizer implements Tokenizer {
    @Override
    public List<Token> tokenize(String sentence) {
        List<Token> tokens = new ArrayList<>();
        WhiteSpace.addPieces(tokens, sentence, 0, sentence.length());
        return tokens;
    }
}
