package laststep.text;

/**
 * A mini-batch of n sentences, padded to the longest one's m tokens.
 *
 * @param ids (n·m) token ids, a sentence a row, padded at the end with {@link Vocabulary#PAD}
 * @param lengths (n) the real number of tokens of each sentence
 * @param labels (n) the class index of each sentence
 */
public record Batch(int[] ids, int[] lengths, int[] labels) {
    public int size() {
        return lengths.length;
    }

    /** m, the length every sentence is padded to. */
    public int paddedLength() {
        return lengths.length == 0 ? 0 : ids.length / lengths.length;
    }

    /** The real tokens, pads not counted. */
    public int tokens() {
        int tokens = 0;
        for (int length : lengths) {
            tokens += length;
        }
        return tokens;
    }
}
