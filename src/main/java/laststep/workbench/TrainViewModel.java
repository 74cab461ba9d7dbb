package laststep.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import laststep.model.TrainedModel;
import laststep.runs.RunFigures;
import laststep.runs.RunRecorder;
import laststep.text.Corpus;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.training.RightOfWay;
import laststep.training.Setting;
import laststep.training.SettingHint;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import laststep.training.TrainingPreview;
import laststep.training.TrainingStart;

/** The Train place: the settings, what they would make, and what can be started with them. Belongs to the FX thread. */
public final class TrainViewModel {
    private final Session session;
    private final TokenizedCorpora tokenized;
    private final Notebook notebook;
    private final RunAgain again;
    private final TrainingForm form;
    private final TrainingRun run;
    private final LatestOnly previewing;
    private final ReadOnlyObjectWrapper<TrainingPreview> preview = new ReadOnlyObjectWrapper<>(this, "preview");
    private final ObjectProperty<TrainTab> tab = new SimpleObjectProperty<>(this, "tab", TrainTab.RUN);
    private final BooleanProperty sweeping = new SimpleBooleanProperty(this, "sweeping");
    /** Which preview is still wanted: cutting a large corpus for an older one is given up. */
    private volatile Object newestPreview;

    /** Makes what a training learns from, on the training thread. */
    private interface Learnt {
        TrainingData of(TokenizedCorpus tokens, TrainingConfig config, ReadListener untilStopped);
    }

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
        this.tokenized = tokenized;
        this.notebook = notebook;
        this.again = again;
        form = new TrainingForm(settings.training(), session);
        run = new TrainingRun(session, settings, models, errors, threads, way, nanoTime);
        previewing = new LatestOnly(threads.looking(), threads.fx(), errors::report);
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
        return run.state().get() == RunState.IDLE && again.running().get() == null && !sweeping.get();
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
        if (canStart()) {
            Path vectors = session.vectorFile().get();
            begin(
                    vectors,
                    TrainingStart.fromSeed(),
                    (tokens, config, untilStopped) -> TrainingData.of(tokens, config)
                            .with(vectors == null ? null : tokenized.vectors().of(vectors, tokens, untilStopped)));
        }
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
        if (canStartFromModel()) {
            TrainedModel from = session.model().get().model();
            form.take(Setting.textsOf(from.spec()));
            begin(
                    null,
                    TrainingStart.from(from),
                    (tokens, config, untilStopped) ->
                            TrainingData.of(tokens, null, from.vocabulary(), from.labels(), config));
        }
    }

    /** @param vectors the file of word vectors it begins with, or null */
    private void begin(Path vectors, TrainingStart start, Learnt learnt) {
        TrainingConfig config = form.config().get().get();
        Corpus corpus = session.corpus().get().corpus();
        RunTitle title = new RunTitle();
        RunRecorder recorder = notebook.recorder(corpus, vectors, number -> number(title, number));
        run.begin(title, untilStopped -> {
            TrainingData data = learnt.of(tokens(corpus, config, untilStopped), config, untilStopped);
            return new TrainingRun.Prepared(config, data, start, recorder, new RunFigures());
        });
    }

    /** The run has got its number; its model may be shown already. */
    private void number(RunTitle numbered, int number) {
        numbered.number(number, session.model().get()).ifPresent(session.model()::set);
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
        run.begin(new RunTitle(number), untilStopped -> {
            StoredRun stored = StoredRun.read(notebook.store(), number, run::tell);
            TrainingData data = TrainingData.of(tokens(corpus, config, untilStopped), config);
            RunRecorder recorder = notebook.goingOn(
                    number, stored.figures(), stored.checkpoint().place());
            TrainingStart start = TrainingStart.from(stored.checkpoint());
            return new TrainingRun.Prepared(config, data, start, recorder, stored.figures());
        });
    }

    private TokenizedCorpus tokens(Corpus corpus, TrainingConfig config, ReadListener untilStopped) {
        return tokenized.of(corpus, config.model().tokenization(), untilStopped);
    }

    /** Whether there is a model, of a training or of a file. */
    public ObservableValue<Boolean> hasModel() {
        return session.model().map(open -> true).orElse(false);
    }

    /** The shown model's second run, and what it came to. */
    public RunAgain again() {
        return again;
    }

    /** The training that was started here. */
    public TrainingRun run() {
        return run;
    }

    /** What is shown beside the settings. */
    public ObjectProperty<TrainTab> tab() {
        return tab;
    }

    public TrainingForm form() {
        return form;
    }

    /** What the settings would make of the corpus; null while that is not counted, or there is none. */
    public ReadOnlyObjectProperty<TrainingPreview> preview() {
        return preview.getReadOnlyProperty();
    }
}
