package laststep.workbench;

/** Ways to look into a network. */
public enum InspectTab {
    /** One sentence, every unit at every token, and the votes of the last time step. */
    STATES,
    /** The same sentence under other read-outs, and among neighbours. */
    LABORATORY,
    /** Many sentences at once, or the words, in two dimensions. */
    MAP
}
