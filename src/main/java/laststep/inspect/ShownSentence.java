package laststep.inspect;

import java.util.ArrayList;
import java.util.List;
import laststep.text.Encoded;
import laststep.text.Token;

/**
 * A sentence as it is written, cut into tokens and what stands between them.
 *
 * @param tokens in reading order
 * @param tail what stands behind the last one, words behind max_length among them
 */
public record ShownSentence(List<Piece> tokens, String tail) {
    /**
     * A token and what stands before it.
     *
     * @param gap between this token and the one before: a space, say, or nothing
     */
    public record Piece(String gap, ReadToken token) {}

    public ShownSentence {
        tokens = List.copyOf(tokens);
    }

    static ShownSentence of(Encoded encoded) {
        List<ReadToken> read = ReadToken.listOf(encoded);
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        for (int t = 0; t < read.size(); t++) {
            Token token = encoded.tokens().get(t);
            // of a syllable's jamo, all but the first stand where the one before stands
            pieces.add(new Piece(
                    encoded.sentence().substring(Math.min(end, token.start()), token.start()), read.get(t)));
            end = Math.max(end, token.end());
        }
        return new ShownSentence(pieces, encoded.sentence().substring(end));
    }

    /** The text before a token. */
    public String before(int token) {
        return text(0, token) + (token < tokens.size() ? tokens.get(token).gap() : "");
    }

    /** The tokens from one to before another, with what stands between them. */
    public String span(int from, int to) {
        return tokens.isEmpty() || from >= to ? "" : tokens.get(from).token().surface() + text(from + 1, to);
    }

    /** The text behind a token and the ones before it. */
    public String behind(int token) {
        return text(token + 1, tokens.size()) + tail;
    }

    private String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int t = from; t < to; t++) {
            text.append(tokens.get(t).gap()).append(tokens.get(t).token().surface());
        }
        return text.toString();
    }
}
