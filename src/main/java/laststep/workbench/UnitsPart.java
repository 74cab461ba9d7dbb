package laststep.workbench;

/** What is looked at of units on many sentences. */
public enum UnitsPart {
    /** The tokens where the unit is largest and smallest. */
    TOKENS,
    /** Whole sentences, coloured by the unit. */
    TEXT,
    /** Which units react to what. */
    FIND,
    /** Spans on which the same units are on. */
    SPANS
}
