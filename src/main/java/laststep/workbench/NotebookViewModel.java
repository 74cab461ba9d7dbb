package laststep.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;
import laststep.message.Problem;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.runs.RunOrigin;
import laststep.text.Corpus;
import laststep.text.TokenizedCorpus;
import laststep.training.Rerun;
import laststep.training.Setting;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;

/** All runs of the notebook: found, chosen, compared, and used again. Belongs to the FX thread. */
public final class NotebookViewModel {
    private final Notebook notebook;
    private final Session session;
    private final TrainViewModel training;
    private final ModelFiles models;
    private final RunCorpus corpora;
    private final TokenizedCorpora tokenized;
    private final Jobs jobs;
    private final ErrorReport errors;
    private final Threads threads;
    private final RunOverlay overlay;
    private final FilteredList<RunRow> rows;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyObjectWrapper<List<RunRow>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", List.of());
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
    private final HiddenColumns hiddenColumns;
    private Subscription following = Subscription.EMPTY;

    public NotebookViewModel(
            Notebook notebook,
            Session session,
            Settings settings,
            TrainViewModel training,
            ModelFiles models,
            CorpusOpener opener,
            TokenizedCorpora tokenized,
            Jobs jobs,
            ErrorReport errors,
            Threads threads) {
        this.notebook = notebook;
        this.session = session;
        this.training = training;
        this.models = models;
        this.tokenized = tokenized;
        this.jobs = jobs;
        this.errors = errors;
        this.threads = threads;
        corpora = new RunCorpus(session, settings, opener);
        hiddenColumns = new HiddenColumns("runs.columns.hidden", settings.charts(), Set.of("tags", "parameters"));
        overlay = new RunOverlay(notebook.store(), errors, threads);
        rows = new FilteredList<>(notebook.rows());
        filter.subscribe((before, typed) -> filter(typed));
        notebook.changes().subscribe((before, now) -> changed());
        training.run().state().subscribe((before, now) -> changed());
        training.again().running().subscribe((before, now) -> changed());
        training.tab().subscribe(tab -> {
            if (tab == TrainTab.RUNS) {
                notebook.list();
            }
        });
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    private void filter(String typed) {
        RunFilter wanted = RunFilter.of(typed);
        rows.setPredicate(row -> wanted.takes(row.get()));
    }

    /** What is looked at: its curves are drawn, and follow it while it runs. */
    public void choose(List<RunRow> runs) {
        if (runs.equals(chosen.get())) {
            return;
        }
        following.unsubscribe();
        following = Subscription.EMPTY;
        for (RunRow run : runs) {
            following = following.and(run.page().subscribe((before, now) -> {
                overlay.show(chosen.get());
                changed();
            }));
        }
        chosen.set(List.copyOf(runs));
        overlay.show(runs);
    }

    /** Whether the run's model could be opened now. */
    public boolean canOpen(RunRow run) {
        return run.get().hasModel() && !training.run().state().get().isRunning();
    }

    /** What opening a run's model comes to. */
    private record Opened(TrainedModel model, TrainingData data) {}

    /** Makes the run's model the one that is asked. If its corpus is open, it is known what it was validated on. */
    public void open(RunRow run) {
        if (!canOpen(run)) {
            return;
        }
        RunRow.Page page = run.get();
        Path file = notebook.store().model(page.number());
        Corpus corpus = corpora.ifOpen(page.info().origin());
        jobs.start(
                threads.loading(),
                new Problem("job.open", page.title()),
                progress -> {
                    TrainedModel model = ModelFile.read(file);
                    return new Opened(model, corpus == null ? null : data(corpus, model, progress));
                },
                opened -> {
                    session.trainingData().set(opened.data());
                    session.model().set(new OpenModel(opened.model(), page.title()));
                    models.learnt(null);
                    models.keptIn(page.number(), opened.model());
                });
    }

    /** What the model learnt from, split and numbered as then; null if its record does not say all of it. */
    private TrainingData data(Corpus corpus, TrainedModel model, Job.Progress progress) {
        if (Rerun.obstacle(model.record(), corpus) != null) {
            return null;
        }
        TrainingConfig config = Setting.configOf(Setting.recorded(model.record()));
        TokenizedCorpus tokens =
                tokenized.of(corpus, model.spec().tokenization(), (done, total) -> !progress.cancelled());
        return TrainingData.of(tokens, null, model.vocabulary(), model.labels(), config);
    }

    /** Puts the run's settings into the form. */
    public void use(RunRow run) {
        RunOrigin origin = run.get().info().origin();
        training.form().take(Setting.recorded(origin.record()));
        String vectors = origin.vectors();
        session.vectorFile().set(vectors == null ? null : Path.of(vectors));
    }

    /** Whether a new training could start from a run now. */
    public boolean canRunAgain() {
        return !training.run().state().get().isRunning()
                && training.again().running().get() == null;
    }

    /** Opens the run's corpus, if another is open, and starts a new run with its settings. */
    public void runAgain(RunRow run) {
        RunOrigin origin = run.get().info().origin();
        if (origin.vectors() != null && !Files.isReadable(Path.of(origin.vectors()))) {
            errors.report(new Problem("problem.run.vectors", origin.vectors()));
            return;
        }
        corpora.whenOpen(origin, () -> {
            use(run);
            training.start();
            training.tab().set(TrainTab.RUN);
        });
    }

    public Notebook notebook() {
        return notebook;
    }

    /** The runs that are found, the newest first. */
    public ObservableList<RunRow> rows() {
        return rows;
    }

    /** What is typed to find runs: see {@link RunFilter}. */
    public StringProperty filter() {
        return filter;
    }

    public ReadOnlyObjectProperty<List<RunRow>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Counts up whenever what can be done with the chosen runs, or what stands on their pages, may have changed. */
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** The columns of the table that are not seen. */
    public HiddenColumns hiddenColumns() {
        return hiddenColumns;
    }

    /** The curves of the chosen runs. */
    public RunOverlay overlay() {
        return overlay;
    }

    /** The settings that are not the same in all runs of the notebook, in their order. */
    public List<String> differingSettings() {
        return RunFilter.differing(
                notebook.rows().stream().map(row -> row.get().settings()).toList());
    }

    /** Whether a setting is one that has no choices, but is a number. */
    public boolean isNumber(String setting) {
        return Stream.of(Setting.values())
                .anyMatch(known -> known.id().equals(setting) && known.choices().isEmpty());
    }

    /** The settings of the chosen runs side by side. */
    public RunComparison comparison() {
        return RunComparison.of(chosen.get().stream().map(RunRow::get).toList());
    }

    /** What a run learnt from and how. */
    public List<RunFact> facts(RunRow run) {
        return RunFact.settings(run.get());
    }

    /** What the notebook takes on disk. */
    public long bytes() {
        return notebook.rows().stream().mapToLong(row -> row.get().bytes()).sum();
    }

    /** Saves a table. @param file CSV if its name ends so, else TSV */
    public void save(Path file, List<List<String>> table) {
        TableFile.save(file, table, jobs, threads);
    }

    /** Writes runs down for other programs and for people. */
    public RunExporter exporter() {
        return new RunExporter(notebook.store(), jobs, threads);
    }
}
