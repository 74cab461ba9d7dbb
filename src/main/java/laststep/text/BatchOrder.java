package laststep.text;

/** In which order examples are cut into mini-batches. */
public enum BatchOrder {
    /** As they stand, the same in every epoch. */
    FILE,
    /** Shuffled anew for each epoch. */
    SHUFFLED,
    /** The shortest first, the same in every epoch: next to no padding. For what is only run, not learnt from. */
    BY_LENGTH,
    /**
     * As torchtext's BucketIterator forms them, which simple-ntc uses: shuffled, a hundred batches' worth at a time
     * sorted by length and cut, and these batches shuffled. Sentences of a batch are of about one length.
     */
    BUCKETED
}
