package laststep.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import laststep.message.Problem;
import laststep.model.TrainedModel;
import laststep.runs.RunFigures;
import laststep.runs.RunInfo;
import laststep.runs.RunNotes;
import laststep.runs.RunProgress;
import laststep.runs.RunRecorder;
import laststep.runs.RunSource;
import laststep.runs.RunStore;
import laststep.runs.RunWatcher;
import laststep.runs.sweep.NotebookKeeper;
import laststep.runs.sweep.SweepKeeper;
import laststep.text.Corpus;
import laststep.training.Checkpoint;

/**
 * The notebook of runs as the window has it: every training is kept in it, and its rows follow what is written. Disk work
 * is done elsewhere. Belongs to the FX thread.
 */
public final class Notebook {
    /** So long the program waits, when it ends, for what is still being written. */
    private static final long LAST_WRITE_SECONDS = 10;

    private final RunStore store;
    private final Settings settings;
    private final ModelFiles models;
    private final ErrorReport errors;
    private final Threads threads;
    private final Clock clock;
    private final LatestOnly listing;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
    private final ObservableList<RunRow> view = FXCollections.unmodifiableObservableList(rows);
    private final List<RunRow> ownRunning = new ArrayList<>();
    private final DeletedRuns deleted = new DeletedRuns();
    private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper(this, "listed");
    private List<Problem> toldProblems = List.of();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");

    public Notebook(
            RunStore store, Settings settings, ModelFiles models, ErrorReport errors, Threads threads, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.models = models;
        this.errors = errors;
        this.threads = threads;
        this.clock = clock;
        // where it is written, so that what is read is never older than what was changed before
        listing = new LatestOnly(threads.writing(), threads.fx(), errors::report);
    }

    /** To be called once, at the start: lets go of what was deleted before it, and reads the rest. */
    public void open() {
        write(store::emptyDeleted, () -> {});
        write(store::tidy, () -> {});
        list();
    }

    /** Reads the notebook anew: another program may have written in it. */
    public void list() {
        long asked = changes.get();
        listing.request(this::pages, found -> {
            if (asked == changes.get()) {
                show(found);
            } else {
                list(); // something was changed while it was read
            }
        });
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    private Listing pages() {
        RunStore.Listing found = store.list();
        return new Listing(
                found.runs().stream().map(info -> RunRow.Page.of(info, store)).toList(), found.problems());
    }

    private record Listing(List<RunRow.Page> pages, List<Problem> problems) {}

    private void show(Listing found) {
        List<RunRow> next = new ArrayList<>();
        for (RunRow.Page page : found.pages()) {
            if (!deleted.holds(page.number())) {
                next.add(row(page.number()).map(row -> take(row, page)).orElseGet(() -> new RunRow(page)));
            }
        }
        ownRunning.stream().filter(row -> !next.contains(row)).forEach(next::add);
        next.sort(Comparator.comparingInt(RunRow::number).reversed());
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
        found.problems().stream()
                .filter(problem -> !toldProblems.contains(problem))
                .forEach(errors::report);
        toldProblems = found.problems();
        listed.set(true);
    }

    /** Of what runs here the row knows more than the disk. */
    private RunRow take(RunRow row, RunRow.Page page) {
        if (!ownRunning.contains(row)) {
            row.set(page);
        }
        return row;
    }

    private Optional<RunRow> row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }

    /**
     * Keeps a training that is about to start.
     *
     * @param vectors the file of word vectors it begins with, or null
     * @param begun is told the run's number on the FX thread, when it has one
     * @return hears of the training on its own thread
     */
    RunRecorder recorder(Corpus corpus, Path vectors, IntConsumer begun) {
        RunSource source = source(corpus, vectors, null);
        return new RunRecorder(store, source, threads.writing(), new Watching(begun), clock, System::nanoTime);
    }

    /**
     * Keeps the runs of a sweep that is about to start.
     *
     * @param vectors the file of word vectors they begin with, or null
     * @param sweep its name
     */
    SweepKeeper keeper(Corpus corpus, Path vectors, String sweep) {
        RunSource source = source(corpus, vectors, sweep);
        return new NotebookKeeper(store, source, threads.writing(), () -> new Watching(number -> {}), clock);
    }

    private RunSource source(Corpus corpus, Path vectors, String sweep) {
        Optional<Path> file = CorpusNames.file(corpus).map(Path::toAbsolutePath);
        return new RunSource(
                file.map(Path::toString).orElse(corpus.source()),
                file.map(settings::importOf).orElse(Map.of()),
                vectors == null ? null : vectors.toAbsolutePath().toString(),
                sweep);
    }

    /**
     * Keeps a run that goes on, on its own page. May be called from any thread.
     *
     * @param figures of its page up to the checkpoint. Changed
     * @return hears of the training on its own thread
     */
    RunRecorder goingOn(int number, RunFigures figures, Checkpoint.Place place) {
        return RunRecorder.goingOn(
                store, number, figures, place, threads.writing(), new Watching(begun -> {}), System::nanoTime);
    }

    /** Follows one run. */
    private final class Watching implements RunWatcher {
        private final IntConsumer begun;
        private RunRow row;
        private boolean waits;

        Watching(IntConsumer begun) {
            this.begun = begun;
        }

        @Override
        public void begun(RunInfo run) {
            threads.fx().execute(() -> {
                changed();
                row = row(run.number()).orElseGet(() -> {
                    RunRow added = new RunRow(RunRow.Page.begun(run));
                    rows.add(0, added);
                    return added;
                });
                row.set(RunRow.Page.begun(run).with(condition()));
                ownRunning.add(row);
                begun.accept(run.number());
            });
        }

        @Override
        public void moved(RunProgress progress) {
            threads.fx().execute(() -> {
                if (row != null && ownRunning.contains(row)) {
                    row.set(row.get().with(progress));
                }
            });
        }

        @Override
        public void paused(boolean now) {
            threads.fx().execute(() -> {
                waits = now; // also of a run whose page is not written yet
                if (row != null && ownRunning.contains(row)) {
                    row.set(row.get().with(condition()));
                }
            });
        }

        private RunCondition condition() {
            return waits ? RunCondition.PAUSED : RunCondition.RUNNING;
        }

        @Override
        public void ended(RunInfo run, TrainedModel kept) {
            RunRow.Page last = RunRow.Page.of(run, store);
            threads.fx().execute(() -> {
                ownRunning.remove(row);
                row.set(last.with(row.get().notes())); // what was said of it a moment ago may not be written yet
                changed();
                if (kept != null) {
                    models.keptIn(run.number(), kept);
                }
            });
        }

        @Override
        public void failed(Throwable failure) {
            threads.fx().execute(() -> errors.report(failure));
        }
    }

    /** Writes down what a person says of a run. */
    public void note(RunRow row, RunNotes notes) {
        if (!notes.equals(row.get().notes())) {
            row.set(row.get().with(notes));
            int number = row.number();
            write(() -> store.update(number, page -> page.with(notes)), () -> {});
        }
    }

    /** Writes down how far a run that is not running has come. */
    void progress(RunRow row, RunProgress progress, RunCondition condition) {
        row.set(row.get().with(progress).with(condition));
        int number = row.number();
        write(() -> store.update(number, page -> page.with(progress)), () -> {});
    }

    /** Puts these runs aside, but those that are running. */
    public void delete(Collection<RunRow> chosen) {
        List<RunRow> gone = chosen.stream().filter(row -> !row.isRunning()).toList();
        if (!gone.isEmpty()) {
            rows.removeAll(gone);
            deleted.push(gone);
            gone.forEach(row -> {
                models.deletedFrom(row.number());
                write(() -> store.delete(row.number()), () -> deleted.forget(row));
            });
        }
    }

    /** Brings back what was deleted last. */
    public void undo() {
        List<RunRow> back = deleted.pop();
        back.forEach(row -> {
            models.restoredIn(row.number());
            write(() -> store.restore(row.number()), () -> {});
        });
        rows.addAll(back);
        rows.sort(Comparator.comparingInt(RunRow::number).reversed());
    }

    /**
     * What went wrong is told, and the rows are read anew, as they show what has not come to be.
     *
     * @param undone run on the FX thread if it went wrong
     */
    private void write(Runnable change, Runnable undone) {
        changed();
        threads.writing().execute(() -> {
            try {
                change.run();
            } catch (Throwable failure) {
                threads.fx().execute(() -> {
                    errors.report(failure);
                    undone.run();
                    list();
                });
            }
        });
    }

    /** Waits a while for what is still being written. To be called when the program ends. */
    public void close() {
        CountDownLatch written = new CountDownLatch(1);
        threads.writing().execute(written::countDown);
        try {
            written.await(LAST_WRITE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The runs, the newest first. */
    public ObservableList<RunRow> rows() {
        return view;
    }

    /** Counts up with every change that is not only a running one's progress. */
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Whether the notebook has been read once. */
    public ReadOnlyBooleanProperty listed() {
        return listed.getReadOnlyProperty();
    }

    /** How many runs {@link #undo} would bring back; 0 if there is nothing to undo. */
    public ReadOnlyIntegerProperty undoable() {
        return deleted.undoable();
    }

    RunStore store() {
        return store;
    }
}
