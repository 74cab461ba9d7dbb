package laststep.runs;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import laststep.model.HistoryRow;
import laststep.model.RunRecord;
import laststep.model.TrainedModel;
import laststep.training.Checkpoint;
import laststep.training.RunOutcome;
import laststep.training.TrainingEvent;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.CheckpointTaken;
import laststep.training.TrainingEvent.EpochDone;
import laststep.training.TrainingEvent.Paused;
import laststep.training.TrainingEvent.Resumed;
import laststep.training.TrainingEvent.RunEnded;
import laststep.training.TrainingEvent.RunStarted;
import laststep.training.TrainingEvent.SnapshotTaken;
import laststep.training.TrainingEvent.UpdatesMeasured;

/**
 * Keeps a training in the notebook: hears its events on the training thread, and has its page written in the background.
 * A run that was stopped before its first step leaves no page. A recorder is of one run.
 */
public final class RunRecorder implements Consumer<TrainingEvent> {
    /** Between two epochs the page is written so often at most. */
    static final long WRITE_NANOS = 10_000_000_000L;
    /** How far the run is, is told so often at most. */
    static final long TELL_NANOS = 500_000_000L;

    private final RunSource source;
    private final RunPage page;
    private final RunWatcher watcher;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final RunFigures figures;
    private RunRecord record;
    private long parameters;
    private boolean begun;
    private boolean ended;
    private HistoryRow best;
    private double seconds;
    private long writtenAt;
    private long toldAt;

    /**
     * @param writing runs what it is given in order, not on the training thread
     * @param clock says when the run began
     * @param nanoTime a clock like {@link System#nanoTime}
     */
    public RunRecorder(
            RunStore store,
            RunSource source,
            Executor writing,
            RunWatcher watcher,
            Clock clock,
            LongSupplier nanoTime) {
        this.source = source;
        this.watcher = watcher;
        this.clock = clock;
        this.nanoTime = nanoTime;
        page = new RunPage(store, writing, watcher);
        figures = new RunFigures();
    }

    private RunRecorder(
            RunPage page, RunFigures figures, Checkpoint.Place place, RunWatcher watcher, LongSupplier nanoTime) {
        this.source = null;
        this.watcher = watcher;
        this.clock = null;
        this.nanoTime = nanoTime;
        this.page = page;
        this.figures = figures;
        seconds = place.seconds();
        best = figures.history().stream()
                .filter(row -> row.validLoss() == place.lowestLoss())
                .findFirst()
                .orElse(null);
        begun = true;
        writtenAt = nanoTime.getAsLong();
        toldAt = writtenAt;
    }

    /**
     * Goes on with the page of a run that goes on.
     *
     * @param number of the run
     * @param figures what its page shows up to the checkpoint. Changed
     * @param place where the training goes on
     */
    public static RunRecorder goingOn(
            RunStore store,
            int number,
            RunFigures figures,
            Checkpoint.Place place,
            Executor writing,
            RunWatcher watcher,
            LongSupplier nanoTime) {
        RunPage page = new RunPage(store, writing, watcher);
        page.goOn(number);
        return new RunRecorder(page, figures, place, watcher, nanoTime);
    }

    @Override
    public void accept(TrainingEvent event) {
        if (event instanceof RunStarted started) {
            figures.add(started);
            parameters = started.parameters();
        } else if (event instanceof SnapshotTaken snapshot) {
            if (record == null && begun) {
                page.set(snapshot.model().record().at(0, 0, List.of()));
            }
            record = snapshot.model().record();
        } else if (event instanceof BatchDone batch) {
            add(batch);
        } else if (event instanceof UpdatesMeasured updates) {
            figures.add(updates);
        } else if (event instanceof EpochDone epoch) {
            add(epoch);
        } else if (event instanceof Paused) {
            watcher.moved(progress(RunStatus.RUNNING));
            watcher.paused(true);
        } else if (event instanceof Resumed) {
            watcher.paused(false);
        } else if (event instanceof CheckpointTaken taken) {
            keep(taken.checkpoint());
        } else if (event instanceof RunEnded run) {
            end(run.outcome());
        }
    }

    private void add(BatchDone batch) {
        begin();
        figures.add(batch);
        seconds += batch.nanos() / 1e9;
        long now = nanoTime.getAsLong();
        if (now - toldAt >= TELL_NANOS) {
            toldAt = now;
            watcher.moved(progress(RunStatus.RUNNING));
        }
        if (now - writtenAt >= WRITE_NANOS) {
            writtenAt = now;
            page.write(draft(RunStatus.RUNNING, true));
        }
    }

    private void add(EpochDone epoch) {
        figures.add(epoch);
        seconds = epoch.figures().seconds();
        if (epoch.best()) {
            best = epoch.figures();
        }
        page.write(draft(RunStatus.RUNNING, false));
    }

    /** The curves with it: a training that goes on from there draws them on. */
    private void keep(Checkpoint checkpoint) {
        if (begun) {
            page.write(draft(RunStatus.RUNNING, true));
            page.keep(checkpoint);
        }
    }

    private void begin() {
        if (!begun) {
            begun = true;
            writtenAt = nanoTime.getAsLong();
            toldAt = writtenAt;
            page.begin(source.origin(record.at(0, 0, List.of()), parameters), clock.instant());
        }
    }

    private void end(RunOutcome outcome) {
        if (outcome instanceof RunOutcome.Diverged) {
            begin(); // that it diverged in its first step is worth keeping
        }
        TrainedModel kept = outcome.model();
        end(statusOf(outcome), kept.record().step() > 0 ? kept : null);
    }

    private static RunStatus statusOf(RunOutcome outcome) {
        if (outcome instanceof RunOutcome.Stopped) {
            return RunStatus.STOPPED;
        }
        return outcome instanceof RunOutcome.Diverged ? RunStatus.DIVERGED : RunStatus.FINISHED;
    }

    /** The training ended with an exception: no memory, a bug. To be called on the training thread. */
    public void failed() {
        if (record != null) {
            begin();
            end(RunStatus.FAILED, null);
        } else if (begun) {
            page.letGo(); // a run that was to go on and could not is as it was
        }
    }

    private void end(RunStatus status, TrainedModel kept) {
        if (begun && !ended) {
            ended = true;
            page.end(draft(status, true), kept);
        }
    }

    private RunPage.Draft draft(RunStatus status, boolean withCurves) {
        return new RunPage.Draft(progress(status), figures.history(), withCurves ? CurvesFile.of(figures) : null);
    }

    private RunProgress progress(RunStatus status) {
        List<HistoryRow> history = figures.history();
        HistoryRow last = history.isEmpty() ? null : history.get(history.size() - 1);
        return new RunProgress(
                status,
                seconds,
                figures.epoch(),
                figures.step(),
                figures.steps(),
                last == null ? Double.NaN : last.trainLoss(),
                last == null ? Double.NaN : last.trainAccuracy(),
                best == null ? 0 : best.epoch(),
                best == null ? Double.NaN : best.validLoss(),
                best == null ? Double.NaN : best.validAccuracy());
    }
}
