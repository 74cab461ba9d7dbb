package laststep.workbench;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import laststep.message.Problem;

/** Long work of which only the newest is wanted: starting it cancels what was running. Belongs to the FX thread. */
final class OneJob {
    private final Jobs jobs;
    private final Executor executor;
    private final ReadOnlyObjectWrapper<Job> running = new ReadOnlyObjectWrapper<>(this, "running");

    OneJob(Jobs jobs, Executor executor) {
        this.jobs = jobs;
        this.executor = executor;
        jobs.running().subscribe(this::noticeEnd);
    }

    <T> void start(Problem description, Job.Work<T> work, Consumer<? super T> done) {
        cancel();
        running.set(jobs.start(executor, description, work, done));
        noticeEnd(); // an executor without a thread of its own has ended it by now
    }

    void cancel() {
        if (running.get() != null) {
            running.get().cancel();
        }
    }

    private void noticeEnd() {
        if (running.get() != null && !jobs.running().contains(running.get())) {
            running.set(null);
        }
    }

    /** What is running, or null. */
    ReadOnlyObjectProperty<Job> running() {
        return running.getReadOnlyProperty();
    }
}
