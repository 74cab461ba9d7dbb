package laststep.workbench;

/** What there is to see of units on many sentences. */
public enum UnitsState {
    /** No corpus is open, and no training has kept any sentences. */
    NO_SENTENCES,
    /** There are sentences, and the network has not been watched on them. */
    NOT_READ,
    /** The network is being watched for the first time. */
    READING,
    SHOWN
}
