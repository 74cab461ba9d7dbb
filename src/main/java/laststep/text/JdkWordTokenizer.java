package laststep.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The word boundaries of Java's own library, older than Unicode's rules: 10점 and video-game are one word each. Models of
 * format 1 were trained on its tokens, and go on reading with it.
 */
final class JdkWordTokenizer implements Tokenizer {
    @Override
    public List<Token> tokenize(String sentence) {
        // one for each call, as a BreakIterator holds its place; the JDK clones a cached one, which is cheap
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(sentence);
        List<Token> tokens = new ArrayList<>();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            WhiteSpace.addPieces(
                    tokens, sentence, start, end); // a space and an invisible mark behind it are one stretch
            start = end;
        }
        return tokens;
    }
}
