package laststep.workbench;

/** How far a training is. */
public enum RunState {
    IDLE,
    PREPARING,
    TRAINING,
    /** It will wait before its next mini-batch. */
    PAUSING,
    PAUSED,
    STOPPING;

    public boolean isRunning() {
        return this != IDLE;
    }
}
