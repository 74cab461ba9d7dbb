package laststep.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import laststep.message.Problem;
import laststep.model.TrainedModel;
import laststep.runs.RunFigures;
import laststep.runs.RunRecorder;
import laststep.text.Corpus;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.text.WordVectors;
import laststep.training.Rhythm;
import laststep.training.RightOfWay;
import laststep.training.RunControl;
import laststep.training.RunControl.Keep;
import laststep.training.RunOutcome;
import laststep.training.Setting;
import laststep.training.SettingHint;
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
import laststep.training.TrainingPreview;
import laststep.training.TrainingStart;

/** The Train place: the settings, what they would make, and the one training that runs. Belongs to the FX thread. */
public final class TrainViewModel {
    /** A snapshot is copied so often; copying costs far less than a step. Of a long epoch two minutes are lost at most. */
    private static final Rhythm RHYTHM = Rhythm.snapshotsEvery(20).withCheckpoints(120);
    /** The other places get a new snapshot so often at most: looking must not slow the training down. */
    private static final long SHOWN_NANOS = 1_000_000_000L;
    /** So long the program waits for a mini-batch to end when it is closed. */
    private static final long LAST_STEP_SECONDS = 20;

    /** The charts are drawn anew so often at most. */
    private static final long DRAWN_NANOS = 250_000_000L;

    private final Session session;
    private final TokenizedCorpora tokenized;
    private final ModelFiles models;
    private final Notebook notebook;
    private final RunAgain again;
    private final ErrorReport errors;
    private final Executor training;
    private final RightOfWay way;
    private final Executor fx;
    private final LongSupplier nanoTime;
    private final TrainingForm form;
    private final LapseViewModel lapse;
    private final LatestOnly previewing;
    private final EventInbox<TrainingEvent> inbox = new EventInbox<>();
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(this, "state", RunState.IDLE);
    private final ReadOnlyObjectWrapper<TrainingPreview> preview = new ReadOnlyObjectWrapper<>(this, "preview");
    private final ReadOnlyObjectWrapper<Problem> message = new ReadOnlyObjectWrapper<>(this, "message");
    private final ObjectProperty<TrainTab> tab = new SimpleObjectProperty<>(this, "tab", TrainTab.RUN);
    private final BooleanProperty sweeping = new SimpleBooleanProperty(this, "sweeping");
    private final ReadOnlyLongWrapper drawing = new ReadOnlyLongWrapper(this, "drawing");
    /** Which preview is still wanted: cutting a large corpus for an older one is given up. */
    private volatile Object newestPreview;

    private RunFigures figures = new RunFigures();
    private RunControl control;
    /** Of a run that goes on: what was drawn of it before. Set by the training thread before its first event. */
    private volatile RunFigures drawnBefore;

    private volatile KeptState keptState = new KeptState();

    private EpochDone lastEpoch;
    private RunTitle title = new RunTitle();
    private long drawnAt;
    private long shownAt;
    private boolean changed;

    /**
     * @param way what goes before the training's products
     * @param nanoTime a clock like {@link System#nanoTime}
     */
    public TrainViewModel(
            Session session,
            Settings settings,
            TokenizedCorpora tokenized,
            ModelFiles models,
            Notebook notebook,
            RunAgain again,
            ErrorReport errors,
            Threads threads,
            RightOfWay way,
            LongSupplier nanoTime) {
        this.session = session;
        this.way = way;
        this.control = new RunControl(way);
        this.tokenized = tokenized;
        this.models = models;
        this.notebook = notebook;
        this.again = again;
        this.errors = errors;
        this.training = threads.training();
        this.fx = threads.fx();
        this.nanoTime = nanoTime;
        form = new TrainingForm(settings.training(), session);
        lapse = new LapseViewModel(session, settings, state, errors, threads, nanoTime);
        previewing = new LatestOnly(threads.looking(), fx, errors::report);
        form.config().subscribe(config -> look());
        session.corpus().subscribe(corpus -> look());
        session.vectorFile().subscribe((before, chosen) -> showHints());
    }

    private void look() {
        Object request = new Object();
        newestPreview = request;
        LoadedCorpus corpus = session.corpus().get();
        if (corpus == null || form.config().get().isEmpty()) {
            previewing.forget();
            show(null);
            return;
        }
        TrainingConfig config = form.config().get().get();
        previewing.request(
                () -> TrainingPreview.of(
                        tokenized.of(
                                corpus.corpus(),
                                config.model().tokenization(),
                                (done, total) -> newestPreview == request),
                        config),
                this::show);
    }

    private void show(TrainingPreview newPreview) {
        preview.set(newPreview);
        showHints();
    }

    private void showHints() {
        List<SettingHint> hints = new ArrayList<>();
        if (preview.get() != null) {
            hints.addAll(SettingHint.of(preview.get()));
        }
        if (session.vectorFile().get() != null) {
            hints.add(SettingHint.ofVectors(
                    session.vectorFile().get().getFileName().toString()));
        }
        form.showHints(hints);
    }

    /** Whether Start would start something: a corpus is open, every setting is sound, and no training runs. */
    public boolean canStart() {
        return session.corpus().get() != null && form.config().get().isPresent() && isFree();
    }

    /** Whether nothing is learnt now: no training, no second run, no sweep. */
    boolean isFree() {
        return state.get() == RunState.IDLE && again.running().get() == null && !sweeping.get();
    }

    /** Whether a sweep runs, which has all the cores. */
    public BooleanProperty sweeping() {
        return sweeping;
    }

    /** Whether the shown model can be trained once more now, to see whether the same weights come out. */
    public boolean canRunAgain() {
        return isFree() && session.model().get() != null && again.obstacle().getValue() == null;
    }

    /** Starts that, or does nothing if it is not possible now. */
    public void runAgain() {
        if (canRunAgain()) {
            again.start();
        }
    }

    /** Starts a training, or does nothing if that is not possible now. */
    public void start() {
        if (!canStart()) {
            return;
        }
        TrainingConfig config = form.config().get().get();
        Corpus corpus = session.corpus().get().corpus();
        Path vectorFile = session.vectorFile().get();
        RunControl signal = begin(new RunTitle());
        RunTitle newTitle = title;
        RunRecorder recorder = notebook.recorder(corpus, vectorFile, number -> number(newTitle, number));
        attempt(() -> {
            TrainingData data = data(corpus, vectorFile, config, signal);
            train(config, data, TrainingStart.fromSeed(), signal, recorder);
        });
    }

    /** Whether a new run could begin with the weights of the shown model now: a corpus is open, and every setting sound. */
    public boolean canStartFromModel() {
        return canStart() && session.model().get() != null;
    }

    /**
     * Starts a new run with the weights, the vocabulary, the classes and the sizes of the shown model; how it learns is as it
     * is set. Does nothing if that is not possible now.
     */
    public void startFromModel() {
        if (!canStartFromModel()) {
            return;
        }
        TrainedModel from = session.model().get().model();
        form.take(Setting.textsOf(from.spec()));
        TrainingConfig config = form.config().get().get();
        Corpus corpus = session.corpus().get().corpus();
        RunControl signal = begin(new RunTitle());
        RunTitle newTitle = title;
        RunRecorder recorder = notebook.recorder(corpus, null, number -> number(newTitle, number));
        attempt(() -> {
            TokenizedCorpus tokens = tokens(corpus, config, signal);
            TrainingData data = TrainingData.of(tokens, null, from.vocabulary(), from.labels(), config);
            fx.execute(() -> session.trainingData().set(data));
            train(config, data, TrainingStart.from(from), signal, recorder);
        });
    }

    /**
     * Goes on with a run of the notebook from its checkpoint; the corpus it learns from must be open.
     *
     * @param config the run's own, perhaps with more epochs
     */
    void goOn(int number, TrainingConfig config) {
        if (!isFree() || session.corpus().get() == null) {
            return;
        }
        Corpus corpus = session.corpus().get().corpus();
        RunControl signal = begin(new RunTitle(number));
        attempt(() -> {
            StoredRun stored = StoredRun.read(notebook.store(), number, lost -> fx.execute(() -> errors.report(lost)));
            TrainingData data = data(corpus, null, config, signal);
            drawnBefore = stored.figures();
            RunRecorder recorder = notebook.goingOn(
                    number, stored.figures(), stored.checkpoint().place());
            train(config, data, TrainingStart.from(stored.checkpoint()), signal, recorder);
        });
    }

    private RunControl begin(RunTitle newTitle) {
        control = new RunControl(way);
        title = newTitle;
        drawnBefore = null;
        figures = new RunFigures();
        lastEpoch = null;
        message.set(null);
        state.set(RunState.PREPARING);
        redraw();
        return control;
    }

    /** The run has got its number; its model may be shown already. */
    private void number(RunTitle numbered, int number) {
        OpenModel shown = session.model().get();
        Optional<OpenModel> renamed = numbered.number(number, shown);
        renamed.ifPresent(session.model()::set);
    }

    /** On the training thread. Throwable, so that even running out of memory ends the run and is told. */
    private void attempt(Runnable work) {
        KeptState ofThis = new KeptState();
        keptState = ofThis;
        training.execute(() -> {
            try {
                work.run();
            } catch (CancellationException stopped) {
                fx.execute(this::idle);
            } catch (Throwable failure) {
                fx.execute(() -> {
                    errors.report(failure);
                    idle();
                });
            } finally {
                ofThis.ended();
            }
        });
    }

    private TokenizedCorpus tokens(Corpus corpus, TrainingConfig config, RunControl signal) {
        return tokenized.of(corpus, config.model().tokenization(), (done, total) -> !signal.stopRequested());
    }

    private TrainingData data(Corpus corpus, Path vectorFile, TrainingConfig config, RunControl signal) {
        TokenizedCorpus tokens = tokens(corpus, config, signal);
        ReadListener untilStopped = (done, total) -> !signal.stopRequested();
        WordVectors vectors = vectorFile == null ? null : tokenized.vectors().of(vectorFile, tokens, untilStopped);
        TrainingData data = TrainingData.of(tokens, config).with(vectors);
        fx.execute(() -> session.trainingData().set(data));
        return data;
    }

    private void train(
            TrainingConfig config, TrainingData data, TrainingStart start, RunControl signal, RunRecorder recorder) {
        Consumer<TrainingEvent> listener =
                recorder.andThen(lapse.hearing(data, inbox::post)).andThen(keptState);
        try {
            new Trainer(config, data, start, RHYTHM, signal, listener).run();
        } catch (Throwable failure) {
            recorder.failed();
            throw failure;
        }
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
        inbox.drainTo(this::apply);
        lapse.pulse();
        if (changed && nanoTime.getAsLong() - drawnAt >= DRAWN_NANOS) {
            redraw();
        }
    }

    private void apply(TrainingEvent event) {
        changed = true;
        if (event instanceof RunStarted started) {
            figures = drawnBefore == null ? figures : drawnBefore;
            drawnBefore = null;
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

    /** Whether there is a model, of a training or of a file. */
    public ObservableValue<Boolean> hasModel() {
        return session.model().map(open -> true).orElse(false);
    }

    /** The shown model's second run, and what it came to. */
    public RunAgain again() {
        return again;
    }

    /** How the reading of one sentence grew while the network learnt. */
    public LapseViewModel lapse() {
        return lapse;
    }

    /** What is shown beside the settings. */
    public ObjectProperty<TrainTab> tab() {
        return tab;
    }

    public TrainingForm form() {
        return form;
    }

    public ReadOnlyObjectProperty<RunState> state() {
        return state.getReadOnlyProperty();
    }

    /** What the settings would make of the corpus; null while that is not counted, or there is none. */
    public ReadOnlyObjectProperty<TrainingPreview> preview() {
        return preview.getReadOnlyProperty();
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
