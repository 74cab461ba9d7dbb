package laststep.workbench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** An executor that runs nothing until it is told to: time stands still between two steps of a test. */
final class ManualQueue implements Executor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    int waiting() {
        return waiting.size();
    }

    void runNext() {
        waiting.remove().run();
    }

    void runAll() {
        while (!waiting.isEmpty()) {
            runNext();
        }
    }
}
