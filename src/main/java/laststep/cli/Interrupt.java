package laststep.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An interrupt (Ctrl+C) while something runs: that is asked to end, and the program waits until this is closed. Before there is
 * something to ask, an interrupt ends the program at once.
 */
final class Interrupt implements AutoCloseable {
    private final long millis;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Thread hook;

    /** @param millis how long the program waits at the most */
    Interrupt(long millis) {
        this.millis = millis;
    }

    /** To be called once. @param ending asks what runs to end; called on a thread of its own */
    void asks(Runnable ending) {
        hook = new Thread(() -> {
            ending.run();
            try {
                closed.await(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** To be called when all is written. */
    @Override
    public void close() {
        closed.countDown(); // not the thread's end: an exit of its own would wait for the hook
        try {
            if (hook != null) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException shuttingDown) {
            // the interrupt has come, and the hook knows by now that all is written
        }
    }
}
