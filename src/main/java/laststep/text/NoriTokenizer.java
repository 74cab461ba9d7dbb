package laststep.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Korean morphemes by Lucene's nori, compounds left whole. Unlike Lucene's KoreanAnalyzer it keeps endings, particles
 * and punctuation: in a review they are half of the opinion.
 */
final class NoriTokenizer implements Tokenizer {
    // a stream holds its place and is costly to make, so each thread keeps one
    private final ThreadLocal<KoreanTokenizer> streams = ThreadLocal.withInitial(() -> new KoreanTokenizer(
            TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, KoreanTokenizer.DecompoundMode.NONE, false, false));

    @Override
    public List<Token> tokenize(String sentence) {
        List<Token> tokens = new ArrayList<>();
        try (KoreanTokenizer stream = streams.get()) { // close() makes it ready for the next reader
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            stream.setReader(new StringReader(sentence));
            stream.reset();
            while (stream.incrementToken()) {
                // nori keeps a space within a stretch of punctuation
                WhiteSpace.addPieces(tokens, sentence, offset.startOffset(), offset.endOffset());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
        return tokens;
    }
}
