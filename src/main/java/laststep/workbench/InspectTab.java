package laststep.workbench;

/** Ways to look into a network. */
public enum InspectTab {
    /** One sentence, every unit at every token, and the votes of the last time step. */
    STATES,
    /** What each token adds to a class, and what becomes of the answer when words are exchanged. */
    EXPLAIN,
    /** One unit on many sentences, and which units react to what. */
    UNITS,
    /** Two sentences, two networks, or two moments of one training, and what lies between them. */
    COMPARE,
    /** The same sentence under other read-outs, and among neighbours. */
    LABORATORY,
    /** Many sentences at once, or the words, in two dimensions. */
    MAP
}
