package laststep.ui.chart;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hands orders to a worker one at a time; while it works, only the newest order is remembered, so a slow worker skips
 * what nobody would see any more. All of it happens on one thread, that of {@code home}, but the work itself.
 */
final class NewestOnly<O, R> {
    private final Executor worker;
    private final Executor home;
    private final Function<O, R> work;
    private final Consumer<R> deliver;
    private final Consumer<Throwable> failed;
    private O waiting;
    private boolean working;

    NewestOnly(Executor worker, Executor home, Function<O, R> work, Consumer<R> deliver, Consumer<Throwable> failed) {
        this.worker = worker;
        this.home = home;
        this.work = work;
        this.deliver = deliver;
        this.failed = failed;
    }

    void request(O order) {
        waiting = order;
        if (!working) {
            start();
        }
    }

    private void start() {
        O order = waiting;
        waiting = null;
        working = true;
        worker.execute(() -> {
            try {
                R result = work.apply(order);
                home.execute(() -> finish(() -> deliver.accept(result)));
            } catch (RuntimeException | Error e) {
                home.execute(() -> finish(() -> failed.accept(e)));
            }
        });
    }

    private void finish(Runnable ending) {
        working = false;
        ending.run();
        if (waiting != null && !working) {
            start();
        }
    }
}
