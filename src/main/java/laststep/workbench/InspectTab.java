package laststep.workbench;

/** Ways to look into a network. */
public enum InspectTab {
    /** One sentence, every unit at every token, and the votes of the last time step. */
    STATES,
    /** One unit on many sentences, and which units react to what. */
    UNITS,
    /** The same sentence under other read-outs, and among neighbours. */
    LABORATORY
}
