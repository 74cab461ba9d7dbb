package laststep.workbench;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Hands values from a working thread to the FX thread: posting never waits, and the FX thread comes for them when it is
 * ready, once a pulse.
 */
public final class EventInbox<T> {
    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();

    /** May be called from any thread. */
    public void post(T event) {
        waiting.add(event);
    }

    /** Gives everything that waits to {@code handler}, in the order it was posted. To be called by one thread only. */
    public void drainTo(Consumer<? super T> handler) {
        for (T event = waiting.poll(); event != null; event = waiting.poll()) {
            handler.accept(event);
        }
    }
}
