package laststep.workbench;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Computes off the FX thread what follows the typing, and delivers only the answer to the newest request: an older one
 * that has not begun is not computed, one that comes too late is dropped.
 */
public final class LatestOnly {
    private final Executor worker;
    private final Executor fx;
    private final Consumer<Throwable> failed;
    private final AtomicLong newest = new AtomicLong();

    /**
     * @param worker computes the answers
     * @param fx delivers them, and failures, on the FX thread
     * @param failed hears of a computation that threw, if its answer was still wanted
     */
    public LatestOnly(Executor worker, Executor fx, Consumer<Throwable> failed) {
        this.worker = worker;
        this.fx = fx;
        this.failed = failed;
    }

    /** Asks for an answer in place of all that were asked for before. */
    public <T> void request(Callable<T> computation, Consumer<? super T> deliver) {
        long ticket = newest.incrementAndGet();
        worker.execute(() -> {
            if (ticket == newest.get()) {
                compute(ticket, computation, deliver);
            }
        });
    }

    /** Where a computation that takes its time shows how far it is. */
    @FunctionalInterface
    public interface SoFar<T> {
        /**
         * Delivers an unfinished answer, unless one was delivered a moment ago.
         *
         * @return whether a better one is still wanted
         */
        boolean isWanted(T answer);
    }

    /** A computation whose answer forms bit by bit. */
    @FunctionalInterface
    public interface Forming<T> {
        /** @return the answer, or whatever there is when none is wanted any more */
        T compute(SoFar<T> soFar) throws Exception;
    }

    /**
     * Asks for an answer in place of all that were asked for before, and shows it while it forms.
     *
     * @param paceNanos so much time passes before an unfinished answer is delivered, and from one to the next
     */
    public <T> void follow(Forming<T> computation, Consumer<? super T> deliver, long paceNanos) {
        long ticket = newest.incrementAndGet();
        worker.execute(() -> {
            if (ticket == newest.get()) {
                long[] last = {System.nanoTime()};
                SoFar<T> soFar = answer -> {
                    if (System.nanoTime() - last[0] >= paceNanos) {
                        deliver(ticket, () -> deliver.accept(answer));
                        last[0] = System.nanoTime();
                    }
                    return ticket == newest.get();
                };
                compute(ticket, () -> computation.compute(soFar), deliver);
            }
        });
    }

    /** No earlier answer is wanted any more. */
    public void forget() {
        newest.incrementAndGet();
    }

    // Throwable, so that even running out of memory is told instead of leaving the question open
    private <T> void compute(long ticket, Callable<T> computation, Consumer<? super T> deliver) {
        try {
            T answer = computation.call();
            deliver(ticket, () -> deliver.accept(answer));
        } catch (Throwable failure) {
            deliver(ticket, () -> failed.accept(failure));
        }
    }

    private void deliver(long ticket, Runnable delivery) {
        fx.execute(() -> {
            if (ticket == newest.get()) {
                delivery.run();
            }
        });
    }
}
