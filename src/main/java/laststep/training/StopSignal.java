package laststep.training;

/** Asks a training to stop at the next mini-batch. May be set from any thread. */
public final class StopSignal {
    private volatile boolean requested;

    public void request() {
        requested = true;
    }

    public boolean requested() {
        return requested;
    }
}
