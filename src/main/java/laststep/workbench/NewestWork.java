package laststep.workbench;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * As {@link LatestOnly}, for what may take long: the computation is told when nobody waits for it any more. Belongs to the FX
 * thread.
 */
final class NewestWork {
    /** No unfinished answer is delivered. */
    private static final long WHOLE = Long.MAX_VALUE;

    private final LatestOnly latest;
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
        busy = true;
        latest.follow(
                (LatestOnly.SoFar<T> soFar) -> work.run(() -> soFar.isWanted(null)),
                answer -> {
                    busy = false;
                    deliver.accept(answer);
                },
                WHOLE);
    }

    /** What was asked for is not wanted any more. */
    void forget() {
        busy = false;
        latest.forget();
    }

    /** Whether something is waited for. */
    boolean busy() {
        return busy;
    }
}
