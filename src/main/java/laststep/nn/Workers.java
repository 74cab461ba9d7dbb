package laststep.nn;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs the two directions of a layer, on one thread or on two. They share nothing that is written, and what they
 * computed is joined in a fixed order afterwards, so the numbers are the same to the bit either way.
 */
public final class Workers implements AutoCloseable {
    private final ExecutorService second;

    private Workers(ExecutorService second) {
        this.second = second;
    }

    /** @param threads 1: all on the caller's thread; more: one further thread, to be closed */
    public static Workers of(int threads) {
        if (threads < 2) {
            return new Workers(null);
        }
        return new Workers(Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "laststep-compute");
            thread.setDaemon(true);
            return thread;
        }));
    }

    public int threads() {
        return second == null ? 1 : 2;
    }

    /** Runs both and returns when both are done. */
    void both(Runnable first, Runnable other) {
        if (second == null) {
            first.run();
            other.run();
            return;
        }
        Future<?> pending = second.submit(other);
        first.run();
        try {
            pending.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a compute thread failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while computing", e);
        }
    }

    @Override
    public void close() {
        if (second != null) {
            second.shutdown();
        }
    }
}
