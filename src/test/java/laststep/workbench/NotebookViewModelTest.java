package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import laststep.message.Problem;
import laststep.runs.RunInfo;
import laststep.runs.RunMetric;
import laststep.runs.RunStore;
import laststep.training.RightOfWay;
import laststep.training.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookViewModelTest {
    private final Session session = new Session();
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final Settings settings = new Settings(StoredSettings.NONE, Locale.ENGLISH);
    private final ManualQueue writing = new ManualQueue();
    private final Threads threads =
            new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run, Runnable::run, writing);
    private final Jobs jobs = new Jobs(Runnable::run, errors, System::nanoTime);
    private final ModelFiles models = new ModelFiles(session, settings, jobs, threads);
    private final TokenizedCorpora tokenized = new TokenizedCorpora();
    private final CorpusOpener opener = new CorpusOpener(session, settings, new FileLibrary(), jobs, threads);

    @TempDir
    private Path folder;

    private RunStore store;
    private Notebook notebook;
    private TrainViewModel training;
    private NotebookViewModel model;

    @BeforeEach
    void open() throws IOException {
        store = new RunStore(folder.resolve("runs"));
        build();
        opener.open(write("reviews.tsv", "good", "bad"));
    }

    private void build() {
        notebook = new Notebook(store, settings, models, errors, threads, Clock.systemUTC());
        RunAgain again = new RunAgain(session, tokenized, jobs, threads);
        training = new TrainViewModel(
                session, settings, tokenized, models, notebook, again, errors, threads, new RightOfWay(), () -> 0);
        model = new NotebookViewModel(
                notebook, session, settings, training, models, opener, tokenized, jobs, errors, threads);
        set(Setting.WORD_VEC_DIM, "6");
        set(Setting.HIDDEN_SIZE, "5");
        set(Setting.N_EPOCHS, "2");
        set(Setting.MIN_FREQ, "1");
        set(Setting.THREADS, "1");
    }

    private Path write(String name, String good, String bad) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int k = 0; k < 40; k++) {
            rows.append(k % 2 == 0 ? "pos\tfilm " + good : "neg\tfilm " + bad)
                    .append(' ')
                    .append(k)
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), rows);
    }

    private void set(Setting setting, String text) {
        training.form().field(setting).text().set(text);
    }

    private RunRow train() {
        training.start();
        training.run().pulse();
        writing.runAll();
        return notebook.rows().get(0);
    }

    private static List<Integer> numbers(List<RunRow> rows) {
        return rows.stream().map(RunRow::number).toList();
    }

    @Test
    void everyTrainingIsARowTheNewestFirst() {
        train();
        train();

        assertThat(numbers(model.rows())).containsExactly(2, 1);
        assertThat(model.rows()).allSatisfy(row -> {
            assertThat(row.get().condition()).isEqualTo(RunCondition.FINISHED);
            assertThat(row.get().progress().epoch()).isEqualTo(2);
            assertThat(row.get().hasModel()).isTrue();
        });
        assertThat(model.bytes()).isEqualTo(store.bytes(1) + store.bytes(2)).isPositive();
        assertThat(errors.entries()).isEmpty();
    }

    @Test
    void theNextStartReadsTheSameRows() {
        train();
        build();
        assertThat(model.rows()).isEmpty();

        training.tab().set(TrainTab.RUNS);
        writing.runAll();

        assertThat(notebook.listed().get()).isTrue();
        assertThat(numbers(model.rows())).containsExactly(1);
    }

    @Test
    void theNextStartShowsTheColumnsThatWereChosen() {
        assertThat(model.hiddenColumns().hides("tags")).isTrue();
        assertThat(model.hiddenColumns().hides("corpus")).isFalse();
        model.hiddenColumns().set("tags", true);
        model.hiddenColumns().set("parameters", true);
        model.hiddenColumns().set("corpus", false);
        build();
        assertThat(model.hiddenColumns().hides("tags")).isFalse();
        assertThat(model.hiddenColumns().hides("corpus")).isTrue();

        model.hiddenColumns().set("corpus", true);
        build();
        assertThat(model.hiddenColumns().hides("corpus")).as("none is hidden").isFalse();
        assertThat(model.hiddenColumns().hides("tags")).isFalse();
    }

    @Test
    void aRunWhoseProgramEndedInItIsInterrupted() {
        RunInfo finished = train().get().info();
        RunInfo left = store.begin(finished.origin(), finished.started());
        training.tab().set(TrainTab.RUNS);
        writing.runAll();

        RunRow row = notebook.rows().get(0);
        assertThat(row.number()).isEqualTo(left.number());
        assertThat(row.get().condition()).isEqualTo(RunCondition.INTERRUPTED);
        assertThat(model.canOpen(row)).isFalse();
    }

    @Test
    void runsAreFoundByWhatAPersonSaidAndBySettings() {
        RunRow first = train();
        set(Setting.HIDDEN_SIZE, "7");
        RunRow second = train();
        notebook.note(first, first.get().notes().named("느린 배송").tagged(List.of("Lecture")));
        notebook.note(second, second.get().notes().noted("learns\nslowly"));

        assertThat(found("배송")).containsExactly(1);
        assertThat(found("lect")).containsExactly(1);
        assertThat(found("slowly")).containsExactly(2);
        assertThat(found("reviews")).containsExactly(2, 1);
        assertThat(found("hidden_size=7")).containsExactly(2);
        assertThat(found("hidden_size=")).isEmpty();
        assertThat(found("adam 배송")).containsExactly(1);
        assertThat(found("sgd")).isEmpty();
        assertThat(found(" ")).containsExactly(2, 1);
    }

    private List<Integer> found(String typed) {
        model.filter().set(typed);
        return numbers(model.rows());
    }

    @Test
    void whatAPersonSaysStandsOnDisk() {
        RunRow row = train();
        notebook.note(row, row.get().notes().named("first").coloured(5));
        assertThat(store.read(1).notes().name()).as("not on the FX thread").isEmpty();
        writing.runAll();

        assertThat(store.read(1).notes().name()).isEqualTo("first");
        assertThat(store.read(1).notes().colour()).isEqualTo(5);
        assertThat(row.get().title()).isEqualTo(new Problem("model.run.named", 1, "first"));
    }

    @Test
    void whatIsListedWhileSomethingChangesIsListedAnew() {
        RunRow row = train();
        notebook.list();
        notebook.note(row, row.get().notes().named("meanwhile"));
        writing.runAll();

        assertThat(notebook.rows().get(0).get().notes().name()).isEqualTo("meanwhile");
    }

    @Test
    void whatIsSaidWhileTheRunEndsStays() {
        training.start();
        training.run().pulse();
        writing.runNext();
        RunRow row = notebook.rows().get(0);
        assertThat(row.isRunning()).isTrue();
        notebook.note(row, row.get().notes().named("just in time"));
        writing.runAll();

        assertThat(row.isRunning()).isFalse();
        assertThat(row.get().notes().name()).isEqualTo("just in time");
        assertThat(store.read(1).notes().name()).isEqualTo("just in time");
    }

    @Test
    void aRunThatRunsIsNotDeleted() {
        training.start();
        writing.runNext();
        notebook.delete(notebook.rows());
        writing.runAll();

        assertThat(numbers(model.rows())).containsExactly(1);
        assertThat(notebook.undoable().get()).isZero();
    }

    @Test
    void deletedRunsComeBackInTheirPlace() {
        RunRow first = train();
        train();
        train();
        notebook.delete(List.of(notebook.rows().get(0), first));
        assertThat(numbers(model.rows())).containsExactly(2);
        assertThat(notebook.undoable().get()).isEqualTo(2);
        notebook.list();
        writing.runAll();
        assertThat(numbers(model.rows())).containsExactly(2);
        assertThat(numbersOnDisk()).containsExactly(2);

        notebook.undo();
        writing.runAll();
        assertThat(numbers(model.rows())).containsExactly(3, 2, 1);
        assertThat(numbersOnDisk()).containsExactly(3, 2, 1);
        assertThat(notebook.undoable().get()).isZero();
    }

    @Test
    void whatCannotBeDeletedIsToldAndShownAgain() throws IOException {
        train();
        Files.writeString(folder.resolve("runs/deleted"), "a file in place of the bin");
        notebook.delete(notebook.rows());
        writing.runAll();

        assertThat(errors.entries()).hasSize(1);
        assertThat(numbers(model.rows())).containsExactly(1);
        assertThat(notebook.undoable().get()).isZero();
    }

    @Test
    void deletedRunsAreGoneAtTheNextStart() {
        RunRow row = train();
        notebook.delete(List.of(row));
        writing.runAll();
        build();
        notebook.open();
        writing.runAll();

        try (Stream<Path> left = Files.list(folder.resolve("runs"))) {
            assertThat(left).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Integer> numbersOnDisk() {
        return store.list().runs().stream().map(RunInfo::number).toList();
    }

    @Test
    void theChosenRunsAreComparedSettingBySetting() {
        train();
        set(Setting.HIDDEN_SIZE, "7");
        set(Setting.LR, "0.01");
        train();
        model.choose(List.copyOf(model.rows()));

        RunComparison comparison = model.comparison();
        assertThat(comparison.runs()).containsExactly(new Problem("model.run", 2), new Problem("model.run", 1));
        assertThat(comparison.differences())
                .extracting(RunComparison.Line::name, RunComparison.Line::values)
                .containsExactly(tuple("hidden_size", List.of("7", "5")), tuple("lr", List.of("0.01", "0.001")));
        assertThat(comparison.lines()).hasSizeGreaterThan(Setting.values().length);
        assertThat(model.differingSettings()).containsExactly("hidden_size", "lr");
    }

    @Test
    void theCurvesOfTheChosenRunsLieOverEachOther() {
        train();
        train();
        model.choose(List.copyOf(model.rows()));
        model.overlay().metric().set(RunMetric.TRAIN_LOSS);

        assertThat(model.overlay().picture().get().runs())
                .hasSize(2)
                .allSatisfy(run -> assertThat(run.points()).hasSize(2));
        assertThat(model.overlay().picture().get().runs().get(0).points())
                .as("the same seed, the same losses")
                .isEqualTo(model.overlay().picture().get().runs().get(1).points());
        assertThat(model.overlay().picture().get().runs())
                .extracting(OverlaidRun::colour)
                .containsExactly(1, 0);
    }

    @Test
    void twoRunsOfOneColourAreDrawnInTwo() {
        train();
        RunRow second = train();
        notebook.note(second, second.get().notes().coloured(0));
        model.choose(List.copyOf(model.rows()));

        assertThat(model.overlay().picture().get().runs())
                .extracting(OverlaidRun::colour)
                .containsExactly(0, 1);
    }

    @Test
    void theModelOfAnyRunIsOpenedWithWhatItWasValidatedOn() {
        RunRow first = train();
        String digest = session.model().get().model().weightsSha256();
        List<?> validated = session.trainingData().get().valid();
        set(Setting.SEED, "9");
        train();
        assertThat(session.model().get().model().weightsSha256()).isNotEqualTo(digest);

        model.open(first);

        assertThat(session.model().get().model().weightsSha256()).isEqualTo(digest);
        assertThat(session.model().get().name()).isEqualTo(new Problem("model.run", 1));
        assertThat(session.trainingData().get().valid()).hasSameSizeAs(validated);
        assertThat(session.trainingData().get().vocabulary())
                .isSameAs(session.model().get().model().vocabulary());
        assertThat(models.unsaved().get()).isFalse();
    }

    @Test
    void withAnotherCorpusOpenItIsNotKnownWhatItWasValidatedOn() throws IOException {
        RunRow first = train();
        opener.open(write("other.tsv", "great", "poor"));
        model.open(first);

        assertThat(session.model().get().name()).isEqualTo(new Problem("model.run", 1));
        assertThat(session.trainingData().get()).isNull();
    }

    @Test
    void aRunAgainOpensItsCorpusAndComesToTheSameWeights() throws IOException {
        RunRow first = train();
        String digest = session.model().get().model().weightsSha256();
        opener.open(write("other.tsv", "great", "poor"));
        set(Setting.HIDDEN_SIZE, "9");
        set(Setting.SEED, "9");

        model.runAgain(first);
        training.run().pulse();
        writing.runAll();

        assertThat(session.corpus().get().corpus().name()).isEqualTo("reviews");
        assertThat(training.tab().get()).isEqualTo(TrainTab.RUN);
        assertThat(numbers(model.rows())).containsExactly(2, 1);
        assertThat(session.model().get().model().weightsSha256()).isEqualTo(digest);
    }

    @Test
    void aCorpusThatHasChangedIsToldAndNothingStarts() throws IOException {
        RunRow first = train();
        opener.open(write("other.tsv", "great", "poor"));
        write("reviews.tsv", "fine", "dull");

        model.runAgain(first);

        assertThat(errors.unread().get().key()).isEqualTo("problem.run.corpus");
        assertThat(session.corpus().get().corpus().name()).isEqualTo("other");
        assertThat(notebook.rows()).hasSize(1);
    }

    @Test
    void aCorpusThatIsGoneIsTold() throws IOException {
        RunRow first = train();
        opener.open(write("other.tsv", "great", "poor"));
        Files.delete(folder.resolve("reviews.tsv"));

        model.runAgain(first);

        assertThat(errors.unread().get().key()).isEqualTo("problem.corpus.missing");
    }

    @Test
    void theSettingsOfARunFillTheForm() {
        RunRow first = train();
        set(Setting.HIDDEN_SIZE, "9");
        set(Setting.TOKENIZER, "chars");
        session.vectorFile().set(Path.of("words.vec"));

        model.use(first);

        assertThat(training.form().field(Setting.HIDDEN_SIZE).text().get()).isEqualTo("5");
        assertThat(training.form().field(Setting.TOKENIZER).text().get()).isEqualTo("whitespace");
        assertThat(session.vectorFile().get()).isNull();
    }
}
