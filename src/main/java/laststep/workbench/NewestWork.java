package laststep.workbench;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * As {@link LatestOnly}, for what may take long: the computation is told when nobody waits for it any more. Belongs to the FX
 * thread.
 */
final class NewestWork {
    private final LatestOnly latest;
    private final AtomicLong newest = new AtomicLong();
    private boolean busy;

    /** @param failed hears of a computation that threw, if its answer was still wanted; it is no longer busy then */
    NewestWork(Threads threads, Consumer<Throwable> failed) {
        latest = new LatestOnly(threads.looking(), threads.fx(), failure -> {
            busy = false;
            failed.accept(failure);
        });
    }

    /** Computes on the looking thread. */
    @FunctionalInterface
    interface Work<T> {
        /** @param wanted false once it should end, by throwing {@link java.util.concurrent.CancellationException} */
        T run(BooleanSupplier wanted);
    }

    /** Asks in place of all that was asked before. */
    <T> void request(Work<T> work, Consumer<? super T> deliver) {
        long ticket = newest.incrementAndGet();
        busy = true;
        latest.request(() -> work.run(() -> newest.get() == ticket), answer -> {
            busy = false;
            deliver.accept(answer);
        });
    }

    /** What was asked for is not wanted any more. */
    void forget() {
        newest.incrementAndGet();
        busy = false;
        latest.forget();
    }

    /** Whether something is waited for. */
    boolean busy() {
        return busy;
    }
}
