package laststep.workbench;

/** What there is to look at in the Inspect place. */
public enum InspectState {
    /** There is no network yet. */
    NO_MODEL,
    /** There is one, but nothing for it to read. */
    NO_SENTENCE,
    /** There is a sentence, and the network has not read one yet. */
    READING,
    SHOWN
}
