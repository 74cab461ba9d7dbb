package laststep.text;

import java.text.Normalizer;
import java.util.List;

/** Turns a sentence, as somebody typed it, into tokens and their ids. May be called from any thread. */
public final class SentenceEncoder {
    private final Tokenizer tokenizer;
    private final Vocabulary vocabulary;
    private final int maxLength;

    /** @param maxLength how many tokens of a sentence are kept, at least 1 */
    public SentenceEncoder(Tokenizer tokenizer, Vocabulary vocabulary, int maxLength) {
        if (maxLength < 1) {
            throw new IllegalArgumentException("max_length must be at least 1, not " + maxLength);
        }
        this.tokenizer = tokenizer;
        this.vocabulary = vocabulary;
        this.maxLength = maxLength;
    }

    /** The tokens of a text, however many. */
    public List<Token> tokens(String text) {
        return tokenizer.tokenize(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    public Encoded encode(String sentence) {
        // corpora are read in NFC, so a word typed as single jamo (macOS file names, say) must become syllables too
        String composed = Normalizer.normalize(sentence, Normalizer.Form.NFC);
        List<Token> all = tokenizer.tokenize(composed);
        List<Token> kept = List.copyOf(all.subList(0, Math.min(all.size(), maxLength)));
        int[] ids = kept.stream().mapToInt(token -> vocabulary.id(token.text())).toArray();
        return new Encoded(composed, kept, ids, all.size() - kept.size());
    }

    /**
     * Every row of a corpus as an example.
     *
     * @throws laststep.message.ProblemException if a row's label is none of {@code labels}
     */
    public List<Example> examples(Corpus corpus, LabelSet labels) {
        return Examples.of(
                corpus, labels, row -> encode(corpus.rows().get(row).text()).ids());
    }
}
