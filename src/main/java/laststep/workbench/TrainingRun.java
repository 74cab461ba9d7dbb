package laststep.workbench;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import laststep.message.Problem;
import laststep.model.TrainedModel;
import laststep.runs.RunFigures;
import laststep.runs.RunRecorder;
import laststep.text.ReadListener;
import laststep.training.Rhythm;
import laststep.training.RightOfWay;
import laststep.training.RunControl;
import laststep.training.RunControl.Keep;
import laststep.training.RunOutcome;
import laststep.training.Trainer;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import laststep.training.TrainingEvent;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.EpochDone;
import laststep.training.TrainingEvent.Paused;
import laststep.training.TrainingEvent.Resumed;
import laststep.training.TrainingEvent.RunEnded;
import laststep.training.TrainingEvent.RunStarted;
import laststep.training.TrainingEvent.SnapshotTaken;
import laststep.training.TrainingEvent.UpdatesMeasured;
import laststep.training.TrainingStart;

/** The one training that runs, or the last one: its thread, how it is led, and what it tells. Belongs to the FX thread. */
public final class TrainingRun {
    /** A snapshot is copied so often; copying costs far less than a step. Of a long epoch two minutes are lost at most. */
    private static final Rhythm RHYTHM = Rhythm.snapshotsEvery(20).withCheckpoints(120);
    /** The other places get a new snapshot so often at most: looking must not slow the training down. */
    private static final long SHOWN_NANOS = 1_000_000_000L;
    /** So long the program waits for a mini-batch to end when it is closed. */
    private static final long LAST_STEP_SECONDS = 20;

    /** The charts are drawn anew so often at most. */
    private static final long DRAWN_NANOS = 250_000_000L;

    private final Session session;
    private final ModelFiles models;
    private final ErrorReport errors;
    private final Executor training;
    private final RightOfWay way;
    private final LongSupplier nanoTime;
    private final LapseViewModel lapse;
    /** All that the training's thread hands over, in the order it did: what it learns from, its events, how it failed. */
    private final EventInbox<Runnable> inbox = new EventInbox<>();

    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(this, "state", RunState.IDLE);
    private final ReadOnlyObjectWrapper<Problem> message = new ReadOnlyObjectWrapper<>(this, "message");
    private final ReadOnlyLongWrapper drawing = new ReadOnlyLongWrapper(this, "drawing");

    private RunFigures figures = new RunFigures();
    private RunControl control;
    private KeptState keptState = new KeptState();
    private EpochDone lastEpoch;
    private RunTitle title = new RunTitle();
    private long drawnAt;
    private long shownAt;
    private boolean changed;

    /**
     * What a training is made of.
     *
     * @param recorder keeps it in the notebook
     * @param figures what was drawn of it before. Changed
     */
    record Prepared(
            TrainingConfig config, TrainingData data, TrainingStart start, RunRecorder recorder, RunFigures figures) {}

    /**
     * @param way what goes before the training's products
     * @param nanoTime a clock like {@link System#nanoTime}
     */
    TrainingRun(
            Session session,
            Settings settings,
            ModelFiles models,
            ErrorReport errors,
            Threads threads,
            RightOfWay way,
            LongSupplier nanoTime) {
        this.session = session;
        this.models = models;
        this.errors = errors;
        this.training = threads.training();
        this.way = way;
        this.control = new RunControl(way);
        this.nanoTime = nanoTime;
        lapse = new LapseViewModel(session, settings, state, errors, threads, nanoTime);
    }

    /**
     * Starts a training. To be called while none runs.
     *
     * @param newTitle what its models are called
     * @param preparing makes what it needs, on the training thread; is given what says whether to go on with that
     */
    void begin(RunTitle newTitle, Function<ReadListener, Prepared> preparing) {
        RunControl signal = new RunControl(way);
        KeptState kept = new KeptState();
        control = signal;
        keptState = kept;
        title = newTitle;
        figures = new RunFigures();
        lastEpoch = null;
        message.set(null);
        state.set(RunState.PREPARING);
        redraw();
        training.execute(() -> {
            try {
                learn(preparing.apply((done, total) -> !signal.stopRequested()), signal, kept);
            } catch (CancellationException stopped) {
                inbox.post(this::idle);
            } catch (Throwable failure) { // so that even running out of memory ends the run and is told
                inbox.post(() -> fail(failure));
            } finally {
                kept.ended();
            }
        });
    }

    /** On the training thread. */
    private void learn(Prepared run, RunControl signal, KeptState kept) {
        inbox.post(() -> session.trainingData().set(run.data()));
        Consumer<TrainingEvent> window =
                lapse.hearing(run.data(), event -> inbox.post(() -> apply(event, run.figures())));
        Consumer<TrainingEvent> listener = run.recorder().andThen(window).andThen(kept);
        try {
            new Trainer(run.config(), run.data(), run.start(), RHYTHM, signal, listener).run();
        } catch (Throwable failure) {
            run.recorder().failed();
            throw failure;
        }
    }

    /** Says something that does not end the training. To be called on its thread. */
    void tell(Problem problem) {
        inbox.post(() -> errors.report(problem));
    }

    private void fail(Throwable failure) {
        errors.report(failure);
        idle();
    }

    private void idle() {
        state.set(RunState.IDLE);
        redraw();
    }

    /** Waits before the next mini-batch. */
    private void pause() {
        if (state.get() == RunState.TRAINING) {
            state.set(RunState.PAUSING);
            control.pause();
        }
    }

    /** Goes on after a pause. */
    private void resume() {
        if (state.get() == RunState.PAUSED || state.get() == RunState.PAUSING) {
            control.resume();
            state.set(RunState.TRAINING);
        }
    }

    /** Whichever of the two can be done; nothing if there is no training. */
    public void pauseOrResume() {
        if (state.get() == RunState.PAUSED || state.get() == RunState.PAUSING) {
            resume();
        } else {
            pause();
        }
    }

    /** While it is paused: learns from one mini-batch. */
    public void step() {
        if (state.get() == RunState.PAUSED) {
            control.step();
        }
    }

    /** Stops at the next mini-batch; what was learnt is kept. */
    public void stop() {
        stop(Keep.AS_SET);
    }

    /** @param best whether the best of the weights that were learnt are kept, or the last ones */
    public void stop(boolean best) {
        stop(best ? Keep.BEST : Keep.LAST);
    }

    private void stop(Keep keep) {
        if (state.get().isRunning()) {
            state.set(RunState.STOPPING);
            control.stop(keep);
        }
    }

    /** Before the program ends: what runs is paused, and its state kept, so that the next start can go on with it. */
    public void close() {
        if (state.get().isRunning()) {
            control.pause();
            keptState.await(LAST_STEP_SECONDS);
        }
    }

    /** To be called once a pulse: takes in what the training has posted. */
    public void pulse() {
        inbox.drainTo(Runnable::run);
        lapse.pulse();
        if (changed && nanoTime.getAsLong() - drawnAt >= DRAWN_NANOS) {
            redraw();
        }
    }

    private void apply(TrainingEvent event, RunFigures drawn) {
        changed = true;
        if (event instanceof RunStarted started) {
            figures = drawn;
            figures.add(started);
            if (state.get() == RunState.PREPARING) {
                state.set(RunState.TRAINING);
            }
        } else if (event instanceof BatchDone batch) {
            figures.add(batch);
        } else if (event instanceof UpdatesMeasured updates) {
            figures.add(updates);
        } else if (event instanceof EpochDone epoch) {
            figures.add(epoch);
            lastEpoch = epoch;
        } else if (event instanceof SnapshotTaken snapshot) {
            showSnapshot(snapshot.model());
        } else if (event instanceof Paused) {
            to(RunState.PAUSED);
        } else if (event instanceof Resumed) {
            to(RunState.TRAINING);
        } else if (event instanceof RunEnded run) {
            end(run.outcome());
        }
    }

    private void to(RunState next) {
        if (state.get() != RunState.STOPPING) {
            state.set(next);
            redraw();
        }
    }

    private void showSnapshot(TrainedModel model) {
        long now = nanoTime.getAsLong();
        if (model.record().step() == 0 || state.get() == RunState.PAUSED || now - shownAt >= SHOWN_NANOS) {
            shownAt = now;
            session.model().set(title.snapshot(model));
        }
    }

    private void end(RunOutcome outcome) {
        session.model().set(title.kept(outcome.model()));
        if (outcome.model().record().step() > 0) {
            models.learnt(outcome.model());
        }
        message.set(EndingWords.of(outcome, lastEpoch));
        idle();
    }

    private void redraw() {
        changed = false;
        drawnAt = nanoTime.getAsLong();
        drawing.set(drawing.get() + 1);
    }

    /** How the reading of one sentence grew while the network learnt. */
    public LapseViewModel lapse() {
        return lapse;
    }

    public ReadOnlyObjectProperty<RunState> state() {
        return state.getReadOnlyProperty();
    }

    /** How the last training ended, or null. */
    public ReadOnlyObjectProperty<Problem> message() {
        return message.getReadOnlyProperty();
    }

    /** Counts up whenever {@link #figures} should be drawn anew, a few times a second. */
    public ReadOnlyLongProperty drawing() {
        return drawing.getReadOnlyProperty();
    }

    public RunFigures figures() {
        return figures;
    }
}
