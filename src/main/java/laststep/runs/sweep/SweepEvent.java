package laststep.runs.sweep;

/** What a sweep tells while it runs: values, one after the other, from the threads that train. */
public sealed interface SweepEvent {
    /** A run begins. @param run counted from 0 */
    record RunBegan(int run) implements SweepEvent {}

    /**
     * A run goes on; sent about a hundred times a run, and a few times a second.
     *
     * @param share of its mini-batches that are done, 0 … 1
     * @param sentencesPerSecond how fast it learns
     */
    record RunWent(int run, int epoch, double share, double sentencesPerSecond) implements SweepEvent {}

    /** A run has ended, in whatever way. */
    record RunEnded(SweepRun result) implements SweepEvent {}

    /**
     * There is not memory enough for as many runs at once as there could be.
     *
     * @param running how many do run
     * @param needed megabytes that the next one needs
     * @param heap megabytes that there are for all
     */
    record MemoryShort(int running, long needed, long heap) implements SweepEvent {}
}
