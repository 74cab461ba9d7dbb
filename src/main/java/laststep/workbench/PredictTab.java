package laststep.workbench;

/** What the Predict place shows. */
public enum PredictTab {
    /** One sentence, as it is typed. */
    ONE,
    /** The lines of a file, or of what was pasted. */
    MANY
}
