package laststep.workbench;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import laststep.message.Problem;

/**
 * Long work off the FX thread, with progress and cancel. Jobs given to an executor of one thread wait for each other;
 * none is dropped unless it is cancelled. Belongs to the FX thread.
 */
public final class Jobs {
    private final Executor fx;
    private final ErrorReport errors;
    private final LongSupplier nanoTime;
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ObservableList<Job> view = FXCollections.unmodifiableObservableList(running);

    /**
     * @param fx runs on the FX thread what it is given, in order
     * @param errors hears of the jobs that fail
     * @param nanoTime a clock like {@link System#nanoTime}
     */
    public Jobs(Executor fx, ErrorReport errors, LongSupplier nanoTime) {
        this.fx = fx;
        this.errors = errors;
        this.nanoTime = nanoTime;
    }

    /**
     * Starts a job.
     *
     * @param executor where the work runs
     * @param description what is being done
     * @param done is given the result on the FX thread, unless the job failed or was cancelled
     */
    public <T> Job start(Executor executor, Problem description, Job.Work<T> work, Consumer<? super T> done) {
        Job job = new Job(description, nanoTime);
        running.add(job);
        executor.execute(() -> run(job, work, done));
        return job;
    }

    // Throwable, so that even running out of memory ends the job and is told
    private <T> void run(Job job, Job.Work<T> work, Consumer<? super T> done) {
        try {
            if (job.cancelled()) {
                fx.execute(() -> running.remove(job));
                return;
            }
            T result = work.run(new Reporting(job));
            end(job, () -> done.accept(result));
        } catch (Throwable failure) {
            end(job, () -> errors.report(failure));
        }
    }

    private void end(Job job, Runnable delivery) {
        fx.execute(() -> {
            running.remove(job);
            if (!job.cancelled()) {
                delivery.run();
            }
        });
    }

    /** Runs {@code then} when the job ends, in whatever way, before its result is delivered; at once if it has ended. */
    void ended(Job job, Runnable then) {
        if (!running.contains(job)) {
            then.run();
            return;
        }
        running.addListener(new ListChangeListener<Job>() {
            @Override
            public void onChanged(Change<? extends Job> change) {
                if (!running.contains(job)) {
                    running.removeListener(this);
                    then.run();
                }
            }
        });
    }

    /** The jobs that run or wait, oldest first. */
    public ObservableList<Job> running() {
        return view;
    }

    /** Cancels the job that has run longest, if one is running. */
    public void cancelCurrent() {
        running.stream().findFirst().ifPresent(Job::cancel);
    }

    public void cancelAll() {
        running.forEach(Job::cancel);
    }

    /** Passes the newest share on to the FX thread, where at most one is waiting at a time. */
    private final class Reporting implements Job.Progress {
        private final Job job;
        private final AtomicReference<Double> waiting = new AtomicReference<>();

        Reporting(Job job) {
            this.job = job;
        }

        @Override
        public void report(double share) {
            if (waiting.getAndSet(share) == null) {
                fx.execute(() -> job.show(waiting.getAndSet(null)));
            }
        }

        @Override
        public boolean cancelled() {
            return job.cancelled();
        }
    }
}
