package laststep.workbench;

/** How far the answering of many sentences is. */
public enum LinesState {
    /** Nothing was asked yet. */
    NONE,
    RUNNING,
    DONE,
    /** Ended before the last line; what was answered stays. */
    CANCELLED,
    /** Something was wrong, which is told; what was answered stays. */
    FAILED
}
