package laststep.workbench;

/** What there is to see of a comparison. */
public enum CompareState {
    /** There is no second sentence yet. */
    NO_SENTENCE,
    /** There is no second network yet. */
    NO_NETWORK,
    /** Both are there, and are being read. */
    READING,
    SHOWN
}
