package laststep.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import laststep.message.Problem;
import laststep.model.TrainedModel;
import laststep.runs.RunFigures;
import laststep.text.Corpus;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.text.WordVectors;
import laststep.training.RunOutcome;
import laststep.training.SettingHint;
import laststep.training.StopSignal;
import laststep.training.Trainer;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import laststep.training.TrainingEvent;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.EpochDone;
import laststep.training.TrainingEvent.RunEnded;
import laststep.training.TrainingEvent.RunStarted;
import laststep.training.TrainingEvent.SnapshotTaken;
import laststep.training.TrainingPreview;

/** The Train place: the settings, what they would make, and the one training that runs. Belongs to the FX thread. */
public final class TrainViewModel {
    /** A snapshot is copied so often; copying costs far less than a step. */
    private static final int SNAPSHOT_STEPS = 20;
    /** The other places get a new snapshot so often at most: looking must not slow the training down. */
    private static final long SHOWN_NANOS = 1_000_000_000L;
    /** The charts are drawn anew so often at most. */
    private static final long DRAWN_NANOS = 250_000_000L;

    private final Session session;
    private final TokenizedCorpora tokenized;
    private final ModelFiles models;
    private final RunAgain again;
    private final ErrorReport errors;
    private final Executor training;
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
    private final ReadOnlyLongWrapper drawing = new ReadOnlyLongWrapper(this, "drawing");
    /** Which preview is still wanted: cutting a large corpus for an older one is given up. */
    private volatile Object newestPreview;

    private RunFigures figures = new RunFigures();
    private StopSignal stop = new StopSignal();
    private EpochDone lastEpoch;
    private int run;
    private long drawnAt;
    private long shownAt;
    private boolean changed;

    /**
     * @param nanoTime a clock like {@link System#nanoTime}
     */
    public TrainViewModel(
            Session session,
            Settings settings,
            TokenizedCorpora tokenized,
            ModelFiles models,
            RunAgain again,
            ErrorReport errors,
            Threads threads,
            LongSupplier nanoTime) {
        this.session = session;
        this.tokenized = tokenized;
        this.models = models;
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

    private boolean isFree() {
        return state.get() == RunState.IDLE && again.running().get() == null;
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
        StopSignal signal = new StopSignal();
        stop = signal;
        run++;
        figures = new RunFigures();
        lastEpoch = null;
        message.set(null);
        state.set(RunState.PREPARING);
        redraw();
        training.execute(() -> train(corpus, vectorFile, config, signal));
    }

    /** On the training thread. Throwable, so that even running out of memory ends the run and is told. */
    private void train(Corpus corpus, Path vectorFile, TrainingConfig config, StopSignal signal) {
        try {
            ReadListener untilStopped = (done, total) -> !signal.requested();
            TokenizedCorpus tokens = tokenized.of(corpus, config.model().tokenization(), untilStopped);
            WordVectors vectors =
                    vectorFile == null ? null : tokenized.vectors().of(vectorFile, tokens, untilStopped);
            TrainingData data = TrainingData.of(tokens, config).with(vectors);
            fx.execute(() -> session.trainingData().set(data));
            new Trainer(config, data, null, SNAPSHOT_STEPS, signal, lapse.hearing(data, inbox::post)).run();
        } catch (CancellationException stopped) {
            fx.execute(this::idle);
        } catch (Throwable failure) {
            fx.execute(() -> {
                errors.report(failure);
                idle();
            });
        }
    }

    private void idle() {
        state.set(RunState.IDLE);
        redraw();
    }

    /** Stops at the next mini-batch; what was learnt is kept. */
    public void stop() {
        if (state.get().isRunning()) {
            state.set(RunState.STOPPING);
            stop.request();
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
            figures.add(started);
            if (state.get() == RunState.PREPARING) {
                state.set(RunState.TRAINING);
            }
        } else if (event instanceof BatchDone batch) {
            figures.add(batch);
        } else if (event instanceof EpochDone epoch) {
            figures.add(epoch);
            lastEpoch = epoch;
        } else if (event instanceof SnapshotTaken snapshot) {
            showSnapshot(snapshot.model());
        } else if (event instanceof RunEnded ended) {
            end(ended.outcome());
        } else {
            throw new IllegalStateException("nothing is done with " + event);
        }
    }

    private void showSnapshot(TrainedModel model) {
        long now = nanoTime.getAsLong();
        if (model.record().step() == 0 || now - shownAt >= SHOWN_NANOS) {
            shownAt = now;
            session.model().set(new OpenModel(model, new Problem("model.run.snapshot", run)));
        }
    }

    private void end(RunOutcome outcome) {
        session.model().set(new OpenModel(outcome.model(), new Problem("model.run", run)));
        if (outcome.model().record().step() > 0) {
            models.learnt();
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
