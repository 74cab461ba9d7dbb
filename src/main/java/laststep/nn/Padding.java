package laststep.nn;

/** Over which time steps a sentence of a padded mini-batch is run. */
public enum Padding {
    /** Every sentence over its own length, as PyTorch's pack_padded_sequence: an answer never depends on the neighbours. */
    PACKED,
    /** Every sentence over the batch's padded length, pads included, as the chapter's {@code x[:, -1]} runs it. */
    BOOK
}
