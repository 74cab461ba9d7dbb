package laststep.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import laststep.message.Problem;
import laststep.model.TrainedModel;

/** Many sentences at once, of a file or pasted: answered while one looks, then searched, sorted, saved. Belongs to the FX thread. */
public final class PredictLinesViewModel {
    private final Session session;
    private final Navigation navigation;
    private final FileOpener opener;
    private final Jobs jobs;
    private final Threads threads;
    private final LatestOnly searching;
    private final ReadOnlyObjectWrapper<LinesState> state = new ReadOnlyObjectWrapper<>(this, "state", LinesState.NONE);
    private final ReadOnlyObjectWrapper<LinesReport> report = new ReadOnlyObjectWrapper<>(this, "report");
    private final ReadOnlyObjectWrapper<Job> job = new ReadOnlyObjectWrapper<>(this, "job");
    private final ReadOnlyObjectWrapper<Path> offered = new ReadOnlyObjectWrapper<>(this, "offered");
    private final ReadOnlyObjectWrapper<ObservableList<PredictedLine>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", new GrowingRows<>());
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ObjectProperty<Optional<Integer>> label = new SimpleObjectProperty<>(this, "label", Optional.empty());
    private final ObjectProperty<LineOrder> order = new SimpleObjectProperty<>(this, "order", LineOrder.OF_THE_FILE);
    private final IntegerProperty topK = new SimpleIntegerProperty(this, "topK");
    private final ObjectProperty<PredictTab> tab = new SimpleObjectProperty<>(this, "tab", PredictTab.ONE);
    private GrowingRows<PredictedLine> rows = new GrowingRows<>();
    private LinesSource source;
    private OpenModel asked;

    public PredictLinesViewModel(
            Session session, Navigation navigation, FileOpener opener, Jobs jobs, ErrorReport errors, Threads threads) {
        this.session = session;
        this.navigation = navigation;
        this.opener = opener;
        this.jobs = jobs;
        this.threads = threads;
        searching = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        words.subscribe((before, now) -> search());
        label.subscribe((before, now) -> search());
        order.subscribe((before, now) -> search());
    }

    /** Whether a dropped file may be meant for this place: then it is asked, not opened. */
    public boolean wants(Path file) {
        return navigation.current().get() == Place.PREDICT
                && session.model().get() != null
                && !ModelFiles.isModel(file);
    }

    /** A file was dropped here: it is either to be answered line by line, or a corpus. */
    public void offer(Path file) {
        offered.set(file);
    }

    /** The file that was dropped and waits for what to do with it; else null. */
    public ReadOnlyObjectProperty<Path> offered() {
        return offered.getReadOnlyProperty();
    }

    public void answerOffered() {
        Path file = offered.get();
        offered.set(null);
        open(file);
    }

    public void openOfferedAsCorpus() {
        Path file = offered.get();
        offered.set(null);
        opener.open(file);
    }

    public void forgetOffered() {
        offered.set(null);
    }

    /** Answers every line of a file. */
    public void open(Path file) {
        start(LinesSource.of(file));
    }

    /** Answers every line of a text; does nothing if it is blank. */
    public void paste(String text) {
        if (text != null && !text.isBlank()) {
            start(LinesSource.pasted(text));
        }
    }

    /** Answers the same lines once more, as the model that is open now answers them. */
    public void again() {
        if (source != null) {
            start(source);
        }
    }

    /** The same with another column as the sentence. @param column counted from 0; −1 for the whole line */
    public void chooseColumn(int column) {
        if (report.get() != null && report.get().column() != column) {
            start(source.column(column));
        }
    }

    private void start(LinesSource wanted) {
        OpenModel model = session.model().get();
        if (model == null) {
            return;
        }
        cancel();
        tab.set(PredictTab.MANY);
        source = wanted;
        asked = model;
        rows = new GrowingRows<>();
        forgetSearch();
        shown.set(rows);
        state.set(LinesState.RUNNING);
        report.set(LinesReport.running(wanted.name(), model.moment()));
        LinesDelivery delivery = new LinesDelivery(rows, threads.fx(), () -> isWanted(wanted));
        Job started = jobs.start(
                threads.loading(),
                new Problem("job.predict", wanted.name()),
                progress -> new LinesRun(model, wanted, progress, delivery::add).run(),
                ending -> done(model, wanted, ending));
        job.set(started);
        jobs.ended(started, () -> ended(started));
    }

    private boolean isWanted(LinesSource answered) {
        boolean cancelled = job.get() != null && job.get().cancelled();
        return answered == source && state.get() == LinesState.RUNNING && !cancelled;
    }

    // runs before the result is delivered, and also if there is none
    private void ended(Job which) {
        if (which != job.get()) {
            return;
        }
        job.set(null);
        if (state.get() == LinesState.RUNNING) {
            state.set(which.cancelled() ? LinesState.CANCELLED : LinesState.FAILED);
        }
    }

    private void done(OpenModel model, LinesSource answered, LinesRun.Ending ending) {
        if (answered == source) {
            state.set(LinesState.DONE);
            report.set(LinesReport.done(answered.name(), model.moment(), ending));
        }
    }

    /** Ends the answering; what was answered stays. */
    public void cancel() {
        if (job.get() != null) {
            job.get().cancel();
            state.set(LinesState.CANCELLED);
            job.set(null);
        }
    }

    private void forgetSearch() {
        words.set("");
        label.set(Optional.empty());
        order.set(LineOrder.OF_THE_FILE);
        searching.forget();
    }

    private void search() {
        LineQuery query = new LineQuery(words.get(), label.get(), order.get());
        if (query.equals(LineQuery.ALL)) {
            searching.forget();
            shown.set(rows);
        } else if (state.get() != LinesState.RUNNING) {
            List<PredictedLine> all = List.copyOf(rows);
            searching.request(() -> query.find(all), this::show);
        }
    }

    private void show(List<PredictedLine> found) {
        GrowingRows<PredictedLine> picked = new GrowingRows<>();
        picked.append(found);
        shown.set(picked);
    }

    /** Goes to look inside the network while it reads the sentence of a line, as far as it reads it. */
    public void inspect(PredictedLine line) {
        session.sentence().set(line.readPart(asked.model()));
        navigation.go(Place.INSPECT);
    }

    /** Puts the sentence of a line into the field. */
    public void lookAt(PredictedLine line) {
        session.sentence().set(line.readPart(asked.model()));
        tab.set(PredictTab.ONE);
    }

    public boolean canInspect() {
        return navigation.has(Place.INSPECT);
    }

    /**
     * Saves the lines that are shown, in their order.
     *
     * @param header the names of the columns that {@link LineCells} makes
     */
    public void save(Path file, TableFormat format, List<String> header) {
        List<PredictedLine> chosen = List.copyOf(shown.get());
        TrainedModel model = asked.model();
        LineCells cells = new LineCells(model.labels().names(), topK.get());
        jobs.start(
                threads.loading(),
                new Problem("job.save", file.getFileName().toString()),
                progress -> {
                    new LineExport(chosen, model, cells, progress).write(file, format, header);
                    return file;
                },
                saved -> {});
    }

    /** The cells of a line, as they are copied and saved. */
    public LineCells cells() {
        return new LineCells(labels(), topK.get());
    }

    public ReadOnlyObjectProperty<LinesState> state() {
        return state.getReadOnlyProperty();
    }

    /** What is answered by whom, and how it ended; null before the first time. */
    public ReadOnlyObjectProperty<LinesReport> report() {
        return report.getReadOnlyProperty();
    }

    /** The answering that runs; else null. */
    public ReadOnlyObjectProperty<Job> job() {
        return job.getReadOnlyProperty();
    }

    /** The lines that were looked for; all of them, growing, while they are answered. */
    public ReadOnlyObjectProperty<ObservableList<PredictedLine>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** All that is answered so far. */
    public int answered() {
        return rows.size();
    }

    /** The classes of the model that answered. */
    public List<String> labels() {
        return asked == null ? List.of() : asked.model().labels().names();
    }

    /** What the sentences are to hold. */
    public StringProperty words() {
        return words;
    }

    /** The class that is looked for. */
    public ObjectProperty<Optional<Integer>> label() {
        return label;
    }

    public ObjectProperty<LineOrder> order() {
        return order;
    }

    /** How many of the most probable classes are shown and saved; 0 for all. */
    public IntegerProperty topK() {
        return topK;
    }

    /** Which half of the place is open. */
    public ObjectProperty<PredictTab> tab() {
        return tab;
    }
}
