package laststep.runs;

/** How far a run has come. */
public enum RunStatus {
    /** It runs; or its process has ended without a word, if nobody holds its {@link RunStore#lock}. */
    RUNNING,
    /** All epochs were done, or no better one came for as long as early stopping waits. */
    FINISHED,
    /** Somebody stopped it. */
    STOPPED,
    /** Its loss, gradient or weights were no longer finite. */
    DIVERGED,
    /** It could not go on: no memory, a full disk, a bug. */
    FAILED
}
