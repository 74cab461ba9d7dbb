package laststep.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The JDK's word boundaries: words, numbers and single punctuation marks; white space is dropped. */
final class WordTokenizer implements Tokenizer {
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
