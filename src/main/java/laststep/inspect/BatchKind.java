package laststep.inspect;

/** In whose company a sentence is run. */
public enum BatchKind {
    /** In a mini-batch of its own. */
    ALONE,
    /** With the neighbours that were chosen: by default those beside it in the file. */
    NEIGHBOURS,
    /** With sentences of about its own length, as torchtext's BucketIterator forms mini-batches. */
    BUCKETED
}
