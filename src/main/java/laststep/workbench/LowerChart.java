package laststep.workbench;

/** What may be shown below the loss. */
public enum LowerChart {
    NORM,
    UPDATES,
    TIME
}
