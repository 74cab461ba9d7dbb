package laststep.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Unicode's word boundaries (UAX #29) as ICU finds them: words, numbers and single punctuation marks; white space is
 * dropped. Languages that write no spaces (Chinese, Japanese, Thai) are cut by ICU's dictionaries.
 */
final class WordTokenizer implements Tokenizer {
    // an iterator holds its place, so each thread keeps one
    private final ThreadLocal<BreakIterator> iterators =
            ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));

    @Override
    public List<Token> tokenize(String sentence) {
        BreakIterator words = iterators.get();
        words.setText(sentence);
        List<Token> tokens = new ArrayList<>();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            // a space and an invisible mark behind it are one stretch
            WhiteSpace.addPieces(tokens, sentence, start, end);
            start = end;
        }
        return tokens;
    }
}
