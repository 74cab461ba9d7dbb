package laststep.text;

import java.util.List;

/**
 * A typed sentence ready for the network.
 *
 * @param sentence what was typed, in Unicode's form NFC; the tokens' offsets refer to it
 * @param tokens at most max_length of them
 * @param ids the tokens' ids, {@link Vocabulary#UNK} where the vocabulary does not know one. Not to be modified
 * @param cut how many tokens behind max_length were cut off
 */
public record Encoded(String sentence, List<Token> tokens, int[] ids, int cut) {
    /** Whether the vocabulary does not know token {@code t}. */
    public boolean unknown(int t) {
        return ids[t] == Vocabulary.UNK;
    }
}
