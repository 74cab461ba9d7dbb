package laststep.inspect;

/**
 * What a time-lapse has cost so far.
 *
 * @param traced how often the sentence was traced, frames that were let go of later among them
 * @param firstNanos how long the first time took: before anything is learnt, and before the compiler has warmed to it
 * @param tracingNanos how long all further times took
 * @param trainingNanos how long the mini-batches took that were learnt meanwhile
 * @param bytes how much memory the frames hold
 */
public record LapseCost(int traced, long firstNanos, long tracingNanos, long trainingNanos, long bytes) {
    /** All tracing but the first as a share of the training's time; 0 while nothing has been learnt. */
    public double share() {
        return trainingNanos == 0 ? 0 : (double) tracingNanos / trainingNanos;
    }
}
