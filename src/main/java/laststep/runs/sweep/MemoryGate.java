package laststep.runs.sweep;

import java.util.concurrent.CancellationException;
import laststep.training.MemoryEstimate;

/** Lets runs in as long as all that are in fit in memory together; one alone is always let in. May be called from any thread. */
final class MemoryGate {
    private final long maxHeap;
    private long used;

    /** @param maxHeap bytes that the JVM may have */
    MemoryGate(long maxHeap) {
        this.maxHeap = maxHeap;
    }

    /** A run's claim on memory, until it is closed. */
    interface Pass extends AutoCloseable {
        @Override
        void close();
    }

    /** What is asked while a run waits. */
    interface Waiting {
        /** Called once, before the first wait. */
        void begins();

        /** Whether the run is no longer wanted; asked whenever another has ended. */
        boolean cancelled();
    }

    /** Waits until there is room. @throws CancellationException if that is no longer wanted */
    synchronized Pass enter(MemoryEstimate needed, Waiting waiting) {
        boolean told = false;
        while (used > 0 && !MemoryEstimate.fits(used + needed.total(), maxHeap)) {
            if (!told) {
                waiting.begins();
                told = true;
            }
            if (waiting.cancelled()) {
                throw new CancellationException();
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
        used += needed.total();
        return () -> leave(needed);
    }

    private synchronized void leave(MemoryEstimate needed) {
        used -= needed.total();
        notifyAll();
    }
}
