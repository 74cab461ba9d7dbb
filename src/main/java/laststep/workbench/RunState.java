package laststep.workbench;

/** How far a training is. */
public enum RunState {
    IDLE,
    PREPARING,
    TRAINING,
    STOPPING;

    public boolean isRunning() {
        return this != IDLE;
    }
}
