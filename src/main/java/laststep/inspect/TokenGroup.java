package laststep.inspect;

import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laststep.model.TrainedModel;
import laststep.text.Encoded;
import laststep.text.ReadListener;
import laststep.text.Token;
import laststep.text.WatchedText;

/** Some of the tokens of many sentences. */
public final class TokenGroup {
    private static final int SENTENCES_BETWEEN_LOOKS = 256;

    private final ScannedSentences sentences;
    private final BitSet tokens;

    private TokenGroup(ScannedSentences sentences) {
        this.sentences = sentences;
        tokens = new BitSet(sentences.allTokens());
    }

    /** All occurrences of one token of the vocabulary. */
    public static TokenGroup ofToken(ScannedSentences sentences, int id) {
        TokenGroup group = new TokenGroup(sentences);
        for (int s = 0; s < sentences.size(); s++) {
            int[] ids = sentences.ids(s);
            for (int t = 0; t < ids.length; t++) {
                group.tokens.set(sentences.first(s) + t, ids[t] == id);
            }
        }
        return group;
    }

    /**
     * The tokens of which a part is in what an expression finds in the sentences.
     *
     * @param model cut the sentences into tokens
     * @throws CancellationException if the listener says so, also while the expression tries a single sentence
     */
    public static TokenGroup ofText(
            ScannedSentences sentences, TrainedModel model, Pattern expression, ReadListener listener) {
        TokenGroup group = new TokenGroup(sentences);
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            int s = sentence;
            String text = sentences.text(s);
            Runnable watch = () -> goOn(listener, s, sentences.size());
            Matcher matcher = expression.matcher(new WatchedText(text, watch));
            Encoded encoded = null;
            while (matcher.find()) {
                if (encoded == null) {
                    encoded = model.encode(text);
                }
                group.mark(s, encoded, matcher.start(), matcher.end());
            }
            if (s % SENTENCES_BETWEEN_LOOKS == 0) {
                watch.run();
            }
        }
        return group;
    }

    private static void goOn(ReadListener listener, int done, int total) {
        if (!listener.progress(done, total)) {
            throw new CancellationException();
        }
    }

    private void mark(int sentence, Encoded encoded, int start, int end) {
        for (int t = 0; t < encoded.tokens().size(); t++) {
            Token token = encoded.tokens().get(t);
            if (token.start() < end && token.end() > start) {
                tokens.set(sentences.first(sentence) + t);
            }
        }
    }

    boolean holds(int sentence, int token) {
        return tokens.get(sentences.first(sentence) + token);
    }

    /** How many tokens these are. */
    public int size() {
        return tokens.cardinality();
    }
}
