package laststep.text;

/**
 * A row ready for the network.
 *
 * @param row the row's index in its corpus
 * @param ids the token ids, cut at max_length. Not copied, not to be modified
 * @param label the class's index
 */
public record Example(int row, int[] ids, int label) {}
