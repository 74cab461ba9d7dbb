package laststep.inspect;

import java.util.List;
import java.util.stream.IntStream;
import laststep.text.Encoded;
import laststep.text.JamoLetters;
import laststep.text.Token;

/**
 * One token as the network read it.
 *
 * @param text what the vocabulary knows it by
 * @param surface what stands in the sentence; for a jamo, which is but a part of a
 *     syllable, its letter
 * @param unknown whether the vocabulary does not know it: the network read {@code <unk>} in its place
 */
public record ReadToken(String text, String surface, boolean unknown) {
    /** What stands behind a sentence that is shorter than the longest of its mini-batch. */
    public static final ReadToken PAD = new ReadToken("<pad>", "<pad>", false);

    /** The tokens of a sentence, in their order. */
    public static List<ReadToken> listOf(Encoded encoded) {
        return IntStream.range(0, encoded.tokens().size())
                .mapToObj(t -> of(encoded, t))
                .toList();
    }

    private static ReadToken of(Encoded encoded, int t) {
        Token token = encoded.tokens().get(t);
        String surface = isPart(encoded.tokens(), t)
                ? JamoLetters.of(token.text())
                : encoded.sentence().substring(token.start(), token.end());
        return new ReadToken(token.text(), surface, encoded.unknown(t));
    }

    /** Whether the token is one of several that stand in the same place, as the jamo of one syllable do. */
    private static boolean isPart(List<Token> tokens, int t) {
        int start = tokens.get(t).start();
        return t > 0 && tokens.get(t - 1).start() == start
                || t + 1 < tokens.size() && tokens.get(t + 1).start() == start;
    }
}
