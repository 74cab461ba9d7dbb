package laststep.workbench;

import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import laststep.message.Problem;

/** One piece of long work, as the FX thread sees it. */
public final class Job {
    /** The share done when nobody can say. */
    public static final double UNKNOWN = -1;

    private final Problem description;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share", UNKNOWN);
    private final ReadOnlyDoubleWrapper secondsLeft = new ReadOnlyDoubleWrapper(this, "secondsLeft", UNKNOWN);
    private volatile boolean cancelled;

    /** What a piece of work says while it runs. May be called from the working thread. */
    public interface Progress {
        /** @param share how much is done, 0 … 1, or {@link #UNKNOWN} */
        void report(double share);

        /** The work should end soon, by throwing {@link java.util.concurrent.CancellationException} or returning. */
        boolean cancelled();
    }

    /** Long work. Runs on the executor it was given to. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    Job(Problem description, LongSupplier nanoTime) {
        this.description = description;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
    }

    /** What is being done, in a word or two. */
    public Problem description() {
        return description;
    }

    /** How much is done, 0 … 1, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /** How long it will still take if it goes on as fast, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty secondsLeft() {
        return secondsLeft.getReadOnlyProperty();
    }

    /** Asks the work to end. Its result, should there be one, is not delivered. */
    public void cancel() {
        cancelled = true;
    }

    public boolean cancelled() {
        return cancelled;
    }

    void show(double newShare) {
        share.set(newShare);
        double seconds = (nanoTime.getAsLong() - startedAt) / 1e9;
        secondsLeft.set(newShare > 0 ? seconds * (1 - newShare) / newShare : UNKNOWN);
    }
}
