package laststep.workbench;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The FX thread of a test whose other threads are real: the test's own, which takes in what they hand over. */
final class FxQueue implements Executor {
    private final BlockingQueue<Runnable> handedOver = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        handedOver.add(task);
    }

    /** Pulses until it is so. */
    void until(BooleanSupplier so, TrainViewModel model) throws InterruptedException {
        while (!so.getAsBoolean()) {
            Runnable task = handedOver.poll(1, TimeUnit.MILLISECONDS);
            if (task != null) {
                task.run();
            }
            model.run().pulse();
        }
    }
}
