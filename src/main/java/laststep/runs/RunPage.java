package laststep.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.AtomicFile;
import laststep.model.History;
import laststep.model.HistoryRow;
import laststep.model.ModelFile;
import laststep.model.RunRecord;
import laststep.model.TrainedModel;
import laststep.runs.LossCurve.Stretch;
import laststep.training.Checkpoint;
import laststep.training.CheckpointFile;

/**
 * A run's page in the notebook, written in the background and in order, so that the training never waits for the disk. At
 * most one draft waits: a newer one takes its place. What cannot be written is told of once and tried again with the next
 * draft; without a page to begin with nothing is.
 */
final class RunPage {
    /** Of runs that have ended so many can be trained on, and the files they need for it take no more than this. */
    private static final int KEPT_CHECKPOINTS = 10;

    private static final long KEPT_BYTES = 2_000_000_000L;

    private final RunStore store;
    private final Executor writing;
    private final RunWatcher watcher;
    private final AtomicReference<Draft> waiting = new AtomicReference<>();
    private final AtomicReference<Checkpoint> state = new AtomicReference<>();

    // from here on only where it is written
    private RunInfo info;
    private AutoCloseable lock;
    private boolean told;

    /**
     * What is to be written.
     *
     * @param curves null to leave them as they are
     */
    record Draft(RunProgress progress, List<HistoryRow> history, Map<String, List<Stretch>> curves) {
        /** Of an older draft that was not written stay the curves, if there are no newer ones. */
        Draft inPlaceOf(Draft older) {
            return older == null || curves != null ? this : new Draft(progress, history, older.curves);
        }
    }

    /** Something that may find the disk full. */
    private interface Writing {
        void run() throws Exception;
    }

    RunPage(RunStore store, Executor writing, RunWatcher watcher) {
        this.store = store;
        this.writing = writing;
        this.watcher = watcher;
    }

    void begin(RunOrigin origin, Instant now) {
        writing.execute(() -> tried(() -> {
            info = store.begin(origin, now);
            watcher.begun(info);
            lock = store.lock(info.number()).orElse(null);
        }));
    }

    /** In place of {@link #begin}: the page stands already. */
    void goOn(int number) {
        writing.execute(() -> tried(() -> {
            info = store.read(number);
            lock = store.lock(number).orElse(null);
            watcher.begun(info);
        }));
    }

    /** What a run that goes on was set to anew. */
    void set(RunRecord record) {
        writing.execute(() -> tried(() -> info =
                store.update(info.number(), page -> page.with(page.origin().with(record)))));
    }

    /** A state to go on from, in place of the one before. May be called as often as one likes. */
    void keep(Checkpoint checkpoint) {
        if (state.getAndSet(checkpoint) == null) {
            writing.execute(this::writeState);
        }
    }

    private void writeState() {
        Checkpoint checkpoint = state.getAndSet(null);
        if (checkpoint != null && info != null) {
            writeWaiting(); // first the curves up to it: what goes on from there must find them
            tried(() -> CheckpointFile.write(checkpoint, store.checkpoint(info.number())));
        }
    }

    /** May be called as often as one likes. */
    void write(Draft draft) {
        if (waiting.getAndUpdate(draft::inPlaceOf) == null) {
            writing.execute(this::writeWaiting);
        }
    }

    private void writeWaiting() {
        Draft draft = waiting.getAndSet(null);
        if (draft != null && info != null) {
            save(draft);
        }
    }

    /** The last draft. @param model what the run keeps of its weights, or null if there is nothing */
    void end(Draft draft, TrainedModel model) {
        writing.execute(() -> {
            waiting.set(null);
            if (info == null) {
                return;
            }
            boolean kept = model != null && tried(() -> ModelFile.write(model, store.model(info.number())));
            save(draft);
            tried(() -> store.trimCheckpoints(KEPT_CHECKPOINTS, KEPT_BYTES));
            release();
            watcher.ended(info, kept ? model : null);
        });
    }

    /** Nothing more will be written, and nothing has changed. */
    void letGo() {
        writing.execute(() -> {
            release();
            if (info != null) {
                watcher.ended(info, null);
            }
        });
    }

    private void release() {
        tried(() -> {
            if (lock != null) {
                lock.close();
            }
        });
    }

    private void save(Draft draft) {
        int number = info.number();
        if (!draft.history().isEmpty()) {
            byte[] history = History.csv(draft.history()).getBytes(StandardCharsets.UTF_8);
            tried(() -> AtomicFile.write(store.history(number), out -> out.write(history)));
        }
        if (draft.curves() != null) {
            tried(() -> CurvesFile.write(store.curves(number), draft.curves()));
        }
        info = info.with(draft.progress());
        tried(() -> info = store.update(number, page -> page.with(draft.progress())));
    }

    /** Whether it worked. Throwable, so that even running out of memory leaves the training alone. */
    private boolean tried(Writing step) {
        try {
            step.run();
            return true;
        } catch (Throwable failure) {
            if (!told) {
                told = true;
                watcher.failed(worded(failure));
            }
            return false;
        }
    }

    /** Whatever file it was, it is the notebook that could not be written. */
    private Throwable worded(Throwable failure) {
        boolean model = failure instanceof ProblemException && failure.getCause() instanceof IOException;
        Throwable cause = model ? failure.getCause() : failure;
        return cause instanceof IOException io
                ? new ProblemException(new Problem("problem.run.write", place(), IoReason.of(io)), io)
                : failure;
    }

    private String place() {
        return store.root().toString();
    }
}
