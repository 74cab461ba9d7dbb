package laststep.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import laststep.evaluation.ModelComparison;
import laststep.evaluation.Reliability;
import laststep.evaluation.Slice;
import laststep.message.Problem;
import laststep.text.LoadedCorpus;

/** The Evaluate place: how the model does on labelled sentences, and on which it fails. Belongs to the FX thread. */
public final class EvaluateViewModel {
    /** So few sentences are examined without being asked for: it takes a second or two. */
    private static final int SMALL = 5000;

    private static final String TAB = "evaluate.tab";
    private static final String NUMBERS = "evaluate.numbers";

    private final Session session;
    private final Navigation navigation;
    private final TokenizedCorpora tokenized;
    private final CorpusOpener corpora;
    private final Jobs jobs;
    private final Threads threads;
    private final EvaluationChoices choices;
    private final SecondModelView against;
    private final WordSlices words;
    private final ObjectProperty<EvaluationData> data =
            new SimpleObjectProperty<>(this, "data", EvaluationData.VALIDATION);
    private final ObjectProperty<LoadedCorpus> other = new SimpleObjectProperty<>(this, "other");
    private final ReadOnlyObjectWrapper<Job> running = new ReadOnlyObjectWrapper<>(this, "running");
    private final ReadOnlyObjectWrapper<EvaluationResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ObjectProperty<Optional<ConfusionCell>> cell =
            new SimpleObjectProperty<>(this, "cell", Optional.empty());
    private final ReadOnlyObjectWrapper<SentenceList> list =
            new ReadOnlyObjectWrapper<>(this, "list", SentenceList.NONE);
    private final ObjectProperty<EvaluateTab> tab = new SimpleObjectProperty<>(this, "tab", EvaluateTab.CONFUSION);
    private final ObjectProperty<MatrixNumbers> numbers =
            new SimpleObjectProperty<>(this, "numbers", MatrixNumbers.COUNTS);

    public EvaluateViewModel(
            Session session,
            Navigation navigation,
            TokenizedCorpora tokenized,
            CorpusOpener corpora,
            Settings settings,
            Jobs jobs,
            ErrorReport errors,
            Threads threads) {
        this.session = session;
        this.navigation = navigation;
        this.tokenized = tokenized;
        this.corpora = corpora;
        this.jobs = jobs;
        this.threads = threads;
        choices = new EvaluationChoices(session);
        against = new SecondModelView(tokenized, jobs, threads);
        words = new WordSlices(tokenized, errors, threads);
        new LateBaselines(session, result, tokenized, jobs, threads);
        remember(tab, EvaluateTab.values(), TAB, settings.charts());
        remember(numbers, MatrixNumbers.values(), NUMBERS, settings.charts());
        jobs.running().subscribe(this::noticeEnd);
        navigation.current().subscribe(place -> offer());
        data.subscribe((before, now) -> offer());
        session.model().subscribe((before, now) -> {
            if (before == null) {
                offer();
            }
        });
        cell.subscribe((before, now) -> now.ifPresent(this::showCell));
    }

    private static <T extends Enum<T>> void remember(
            ObjectProperty<T> property, T[] values, String name, Map<String, String> stored) {
        Stream.of(values).filter(value -> value.name().equals(stored.get(name))).forEach(property::set);
        property.subscribe(value -> stored.put(name, value.name()));
    }

    /** Examines without being asked, if somebody looks, it takes no time, and there is something learnt to examine. */
    private void offer() {
        task().filter(task -> navigation.current().get() == Place.EVALUATE
                        && task.sentences() <= SMALL
                        && task.asked().model().record().step() > 0
                        && task.hasKnownLabels()
                        && !isOf(result.get(), task))
                .ifPresent(this::start);
    }

    /** Examines the model of this moment on the data chosen, or on the other if there is none of that kind. */
    public void evaluate() {
        task().ifPresent(this::start);
    }

    private void start(EvaluationTask task) {
        if (running.get() == null) {
            running.set(jobs.start(
                    threads.loading(),
                    new Problem("evaluate.running", task.data()),
                    progress -> task.run(tokenized, progress),
                    this::show));
            noticeEnd(); // an executor without a thread of its own has ended it by now
        }
    }

    private void show(EvaluationResult found) {
        cell.set(Optional.empty());
        result.set(found);
        show(SentenceKind.MISTAKES);
        against.evaluated(found);
        words.evaluated(found);
    }

    /** Reads a corpus that is examined without becoming the one that is open, and examines on it. */
    public void openOther(Path file) {
        corpora.read(file, loaded -> {
            other.set(loaded);
            data.set(EvaluationData.OTHER);
            evaluate();
        });
    }

    private void noticeEnd() {
        if (running.get() != null && !jobs.running().contains(running.get())) {
            running.set(null);
        }
    }

    private Optional<EvaluationTask> task() {
        return task(chosen());
    }

    private Optional<EvaluationTask> task(EvaluationData kind) {
        return choices.task(kind, other.get());
    }

    private EvaluationData chosen() {
        return task(data.get()).isEmpty() ? EvaluationData.CORPUS : data.get();
    }

    private static boolean isOf(EvaluationResult found, EvaluationTask task) {
        return found != null && task.same(found.task());
    }

    /** What the person would like to examine on; see {@link #offered} for what there is. */
    public ObjectProperty<EvaluationData> data() {
        return data;
    }

    /** What the sentences of one kind are, in words; null if there are none now. */
    public ObservableValue<Problem> offered(EvaluationData kind) {
        return Bindings.createObjectBinding(
                () -> task(kind).map(EvaluationTask::data).orElse(null),
                session.model(),
                session.trainingData(),
                session.corpus(),
                other);
    }

    /** What {@link #evaluate} would examine on: what was chosen, or what there is instead. */
    public ObservableValue<EvaluationData> effective() {
        return Bindings.createObjectBinding(
                this::chosen, data, session.model(), session.trainingData(), session.corpus(), other);
    }

    /** Whether the figures are of another model, another moment or other sentences than {@link #evaluate} would take. */
    public ObservableValue<Boolean> outdated() {
        return Bindings.createObjectBinding(
                () -> result.get() != null
                        && !task().map(task -> isOf(result.get(), task)).orElse(false),
                result,
                data,
                session.model(),
                session.trainingData(),
                session.corpus(),
                other);
    }

    public ObservableValue<Boolean> hasModel() {
        return session.model().map(open -> true).orElse(false);
    }

    /** The examination that runs, or null. */
    public ReadOnlyObjectProperty<Job> running() {
        return running.getReadOnlyProperty();
    }

    /** The newest figures, or null before the first. */
    public ReadOnlyObjectProperty<EvaluationResult> result() {
        return result.getReadOnlyProperty();
    }

    /** The cell of the confusion matrix that is looked into, or none for all mistakes. */
    public ObjectProperty<Optional<ConfusionCell>> cell() {
        return cell;
    }

    /** The sentences that are listed: of the cell, or what was last shown. */
    public ReadOnlyObjectProperty<SentenceList> list() {
        return list.getReadOnlyProperty();
    }

    /** The same without their title. */
    public ObservableValue<List<EvaluatedSentence>> sentences() {
        return list.map(SentenceList::sentences);
    }

    private void showCell(ConfusionCell chosen) {
        EvaluationResult found = result.get();
        List<EvaluatedSentence> sentences = found.sentences(chosen.label(), chosen.predicted());
        String actual = found.labels().get(chosen.label());
        list.set(new SentenceList(
                chosen.label() == chosen.predicted()
                        ? new Problem("evaluate.title.right", sentences.size(), actual)
                        : new Problem(
                                "evaluate.title.wrong",
                                sentences.size(),
                                actual,
                                found.labels().get(chosen.predicted())),
                sentences));
    }

    /** Lists sentences of one kind. */
    public void show(SentenceKind kind) {
        cell.set(Optional.empty());
        list.set(new SentenceList(
                new Problem(
                        "evaluate.title." + kind.name().toLowerCase(Locale.ROOT),
                        result.get().size(kind)),
                result.get().sentences(kind)));
    }

    /** Lists the sentences of a slice. */
    public void show(Slice slice) {
        show(new Problem("evaluate.title.slice", slice.sentences(), slice.name()), slice.members());
    }

    /** Lists the sentences of a bin of the reliability diagram. */
    public void show(Reliability.Bin bin) {
        show(new Problem("evaluate.title.bin", bin.sentences(), bin.from(), bin.to()), bin.members());
    }

    /** Lists the sentences about which one, both or none of two models is right. */
    public void show(ModelComparison comparison, ModelComparison.Verdict verdict) {
        int[] members = comparison.groups().get(verdict);
        Problem name = new Problem("evaluate.verdict." + verdict.id());
        show(new Problem("evaluate.title.slice", members.length, name), members);
    }

    private void show(Problem title, int[] members) {
        cell.set(Optional.empty());
        list.set(new SentenceList(title, result.get().sentences(members)));
    }

    /** What is looked at beside the sentences; remembered. */
    public ObjectProperty<EvaluateTab> tab() {
        return tab;
    }

    /** What the confusion matrix says; remembered. */
    public ObjectProperty<MatrixNumbers> numbers() {
        return numbers;
    }

    /** The model to compare with. */
    public SecondModelView against() {
        return against;
    }

    /** The sentences with and without a word. */
    public WordSlices words() {
        return words;
    }

    /** Selects the sentence everywhere, and goes to look inside. */
    public void inspect(EvaluatedSentence sentence) {
        session.sentence().set(sentence.text());
        navigation.go(Place.INSPECT);
    }

    /** Saves a table. @param file CSV if its name ends so, else TSV */
    public void save(Path file, List<List<String>> rows) {
        TableFile.save(file, rows, jobs, threads);
    }
}
