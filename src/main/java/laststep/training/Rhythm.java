package laststep.training;

/**
 * How often a training shows itself.
 *
 * @param snapshotSteps after how many mini-batches each a snapshot is sent; 0: only after each epoch
 * @param checkpointSeconds after how many seconds of training a checkpoint is sent, besides those after each epoch and at
 *     every pause; infinite: only those; NaN: none at all
 */
public record Rhythm(int snapshotSteps, double checkpointSeconds) {
    /** Snapshots after each epoch, no checkpoints. */
    public static final Rhythm EPOCHS = snapshotsEvery(0);

    public static Rhythm snapshotsEvery(int steps) {
        return new Rhythm(steps, Double.NaN);
    }

    public Rhythm withCheckpoints(double seconds) {
        return new Rhythm(snapshotSteps, seconds);
    }

    boolean hasCheckpoints() {
        return !Double.isNaN(checkpointSeconds);
    }
}
