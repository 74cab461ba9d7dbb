package laststep.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import laststep.message.Problem;
import laststep.text.LoadedCorpus;
import laststep.training.TrainingData;

/** The Evaluate place: how the model does on labelled sentences, and on which it fails. Belongs to the FX thread. */
public final class EvaluateViewModel {
    /** So few sentences are examined without being asked for: it takes a second or two. */
    private static final int SMALL = 5000;

    private final Session session;
    private final Navigation navigation;
    private final TokenizedCorpora tokenized;
    private final Jobs jobs;
    private final Threads threads;
    private final ObjectProperty<EvaluationData> data =
            new SimpleObjectProperty<>(this, "data", EvaluationData.VALIDATION);
    private final ReadOnlyObjectWrapper<Job> running = new ReadOnlyObjectWrapper<>(this, "running");
    private final ReadOnlyObjectWrapper<EvaluationResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ObjectProperty<Optional<ConfusionCell>> cell =
            new SimpleObjectProperty<>(this, "cell", Optional.empty());

    public EvaluateViewModel(
            Session session, Navigation navigation, TokenizedCorpora tokenized, Jobs jobs, Threads threads) {
        this.session = session;
        this.navigation = navigation;
        this.tokenized = tokenized;
        this.jobs = jobs;
        this.threads = threads;
        jobs.running().subscribe(this::noticeEnd);
        navigation.current().subscribe(place -> offer());
        data.subscribe((before, now) -> offer());
        session.model().subscribe((before, now) -> {
            if (before == null) {
                offer();
            }
        });
    }

    /** Examines without being asked, if somebody looks, it takes no time, and there is something learnt to examine. */
    private void offer() {
        task().filter(task -> navigation.current().get() == Place.EVALUATE
                        && task.sentences() <= SMALL
                        && task.asked().model().record().step() > 0
                        && task.labelsAreKnown()
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
        OpenModel asked = session.model().get();
        if (asked == null) {
            return Optional.empty();
        }
        if (kind != EvaluationData.CORPUS) {
            return kept(asked, kind).filter(task -> task.sentences() > 0);
        }
        LoadedCorpus corpus = session.corpus().get();
        return corpus == null ? Optional.empty() : Optional.of(EvaluationTask.wholeCorpus(asked, corpus.corpus()));
    }

    /** What the training of the model that is asked has kept back. */
    private Optional<EvaluationTask> kept(OpenModel asked, EvaluationData kind) {
        TrainingData training = session.trainingData().get();
        // while another training gets ready, its data are there before its first model
        if (training == null || training.vocabulary() != asked.model().vocabulary()) {
            return Optional.empty();
        }
        return Optional.of(
                kind == EvaluationData.TEST
                        ? EvaluationTask.test(asked, training)
                        : EvaluationTask.validation(asked, training));
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
                session.corpus());
    }

    /** What {@link #evaluate} would examine on: what was chosen, or what there is instead. */
    public ObservableValue<EvaluationData> effective() {
        return Bindings.createObjectBinding(
                this::chosen, data, session.model(), session.trainingData(), session.corpus());
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
                session.corpus());
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

    /** The sentences of the cell, or all mistakes. */
    public ObservableValue<List<EvaluatedSentence>> sentences() {
        return Bindings.createObjectBinding(this::chosenSentences, result, cell);
    }

    private List<EvaluatedSentence> chosenSentences() {
        EvaluationResult found = result.get();
        if (found == null) {
            return List.of();
        }
        return cell.get()
                .map(chosen -> found.sentences(chosen.label(), chosen.predicted()))
                .orElseGet(found::mistakes);
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
