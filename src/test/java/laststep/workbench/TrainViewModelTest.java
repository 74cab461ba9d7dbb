package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import laststep.inspect.LapseFrame;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.model.Prediction;
import laststep.model.TrainedModel;
import laststep.runs.CurvePoint;
import laststep.runs.EpochRow;
import laststep.runs.RunStore;
import laststep.text.Part;
import laststep.text.Tokenization;
import laststep.text.TokenizerKind;
import laststep.training.RightOfWay;
import laststep.training.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainViewModelTest {
    private final Session session = new Session();
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final Settings settings = new Settings(StoredSettings.NONE, Locale.ENGLISH);
    private final ManualQueue later = new ManualQueue();
    private final Threads threads = threads(Runnable::run);
    private final Jobs jobs = new Jobs(Runnable::run, errors, System::nanoTime);
    private final ModelFiles models = new ModelFiles(session, settings, jobs, threads);
    private long now;

    @TempDir
    private Path folder;

    private Notebook notebook;

    @BeforeEach
    void open() {
        RunStore store = new RunStore(folder.resolve("runs"));
        notebook = new Notebook(store, settings, models, errors, threads, Clock.systemUTC());
    }

    private static Threads threads(Executor training) {
        return new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run, training);
    }

    private TrainViewModel model(Executor training) {
        TokenizedCorpora tokenized = new TokenizedCorpora();
        RunAgain again = new RunAgain(session, tokenized, jobs, threads(training));
        TrainViewModel model = new TrainViewModel(
                session,
                settings,
                tokenized,
                models,
                notebook,
                again,
                errors,
                threads(training),
                new RightOfWay(),
                () -> now);
        set(model, Setting.WORD_VEC_DIM, "8");
        set(model, Setting.HIDDEN_SIZE, "8");
        set(model, Setting.N_EPOCHS, "3");
        set(model, Setting.LR, "0.02");
        set(model, Setting.MIN_FREQ, "1");
        return model;
    }

    private static void set(TrainViewModel model, Setting setting, String text) {
        model.form().field(setting).text().set(text);
    }

    @Test
    void aTrainingEndsWithAModelThatEveryPlaceCanAsk() {
        TrainViewModel model = model(Runnable::run);
        session.corpus().set(SmallCorpus.load());

        model.start();
        model.run().pulse();

        assertThat(model.run().state().get()).isEqualTo(RunState.IDLE);
        assertThat(model.run().message().get().key()).isEqualTo("train.finished");
        assertThat(session.model().get().name()).isEqualTo(new Problem("model.run", 1));
        assertThat(session.model().get().model().labels().names()).containsExactly("neg", "pos");
        assertThat(session.trainingData().get().valid()).hasSize(16);
        assertThat(errors.entries()).isEmpty();
    }

    @Test
    void aSentenceIsTracedFromTheUntrainedNetworkToTheLastStep() {
        TrainViewModel model = model(Runnable::run);
        session.corpus().set(SmallCorpus.load());

        model.start();
        model.run().pulse();

        List<LapseFrame> frames = model.run().lapse().film().get().frames();
        assertThat(frames.get(0).step()).isZero();
        assertThat(frames.get(frames.size() - 1).step()).isEqualTo(6);
        assertThat(model.run().lapse().gold().get().part()).isEqualTo(Part.VALID);
    }

    @Test
    void whatIsLearntStandsInTheNotebookAndIsNotUnsaved() {
        TrainViewModel model = model(Runnable::run);
        session.corpus().set(SmallCorpus.load());

        model.start();
        model.run().pulse();
        assertThat(models.unsaved().get()).isFalse();

        notebook.delete(notebook.rows());
        assertThat(models.unsaved().get()).as("gone at the next start").isTrue();
        notebook.undo();
        assertThat(models.unsaved().get()).isFalse();
    }

    @Test
    void withoutANotebookWhatIsLearntIsUnsaved() throws IOException {
        Files.writeString(folder.resolve("runs"), "a file in its place");
        TrainViewModel model = model(Runnable::run);
        session.corpus().set(SmallCorpus.load());

        model.start();
        model.run().pulse();

        assertThat(model.run().message().get().key()).isEqualTo("train.finished");
        assertThat(models.unsaved().get()).isTrue();
        assertThat(errors.entries()).extracting(entry -> entry.problem().key()).containsExactly("problem.run.write");
        assertThat(session.model().get().name()).isEqualTo(new Problem("model.run.this"));
    }

    @Test
    void untilTheNotebookIsWrittenWhatIsLearntIsUnsaved() {
        Threads slow = new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run, Runnable::run, later);
        RunStore store = new RunStore(folder.resolve("runs"));
        notebook = new Notebook(store, settings, models, errors, slow, Clock.systemUTC());
        TrainViewModel model = model(Runnable::run);
        session.corpus().set(SmallCorpus.load());

        model.start();
        model.run().pulse();
        assertThat(session.model().get().name()).isEqualTo(new Problem("model.run.this"));
        assertThat(models.unsaved().get()).isTrue();

        later.runAll();
        assertThat(session.model().get().name()).isEqualTo(new Problem("model.run", 1));
        assertThat(models.unsaved().get()).isFalse();
    }

    @Test
    void everyStepAndEpochIsDrawn() {
        TrainViewModel model = model(Runnable::run);
        session.corpus().set(SmallCorpus.load());

        model.start();
        model.run().pulse();

        assertThat(model.run().figures().loss().snapshot(0).raw())
                .extracting(CurvePoint::x)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(model.run().figures().epochs()).extracting(EpochRow::epoch).containsExactly(1, 2, 3);
        assertThat(model.run().figures().validLoss()).extracting(CurvePoint::x).containsExactly(2L, 4L, 6L);
        assertThat(model.run().figures().share()).isEqualTo(1);
    }

    @Test
    void nothingStartsWithoutACorpusOrWithAWrongSetting() {
        TrainViewModel model = model(later);
        assertThat(model.canStart()).isFalse();

        session.corpus().set(SmallCorpus.load());
        assertThat(model.canStart()).isTrue();

        set(model, Setting.DROPOUT, "1.5");
        assertThat(model.canStart()).isFalse();
        assertThat(model.form().field(Setting.DROPOUT).problem().getValue().key())
                .isEqualTo("problem.setting.share");

        model.start();
        assertThat(later.waiting()).isZero();
    }

    @Test
    void aSecondStartWhileOneRunsDoesNothing() {
        TrainViewModel model = model(later);
        session.corpus().set(SmallCorpus.load());

        model.start();
        model.start();

        assertThat(later.waiting()).isEqualTo(1);
    }

    @Test
    void aTrainingStoppedBeforeItBeganLeavesNoModel() {
        TrainViewModel model = model(later);
        session.corpus().set(SmallCorpus.load());

        model.start();
        model.run().stop();
        assertThat(model.run().state().get()).isEqualTo(RunState.STOPPING);
        later.runAll();
        model.run().pulse();

        assertThat(model.run().state().get()).isEqualTo(RunState.IDLE);
        assertThat(models.unsaved().get()).isFalse();
    }

    @Test
    void settingsThatDoNotFitInMemoryAreToldAndNothingRuns() {
        TrainViewModel model = model(Runnable::run);
        session.corpus().set(SmallCorpus.load());
        set(model, Setting.HIDDEN_SIZE, "4096");
        set(model, Setting.N_LAYERS, "16");

        model.start();
        model.run().pulse();

        assertThat(model.run().state().get()).isEqualTo(RunState.IDLE);
        assertThat(errors.entries().get(0).problem().key()).isEqualTo("problem.training.memory");
        assertThat(session.model().get()).isNull();
    }

    @Test
    void aSettingThatDoesNothingSaysSoBesideItsField() {
        TrainViewModel model = model(later);
        session.corpus().set(SmallCorpus.load());
        SettingField dropout = model.form().field(Setting.DROPOUT);
        assertThat(dropout.hint().get()).isNull();

        set(model, Setting.DROPOUT, "0.3");
        assertThat(dropout.hint().get().key()).isEqualTo("train.hint.dropout");
        assertThat(dropout.hintCosts()).isTrue();

        set(model, Setting.N_LAYERS, "2");
        assertThat(dropout.hint().get()).isNull();
        assertThat(dropout.hintCosts()).isFalse();
    }

    @Test
    void aValueThatCannotBeLeavesNoHintsOfTheOneBefore() {
        TrainViewModel model = model(later);
        session.corpus().set(SmallCorpus.load());
        set(model, Setting.DROPOUT, "0.3");

        set(model, Setting.HIDDEN_SIZE, "0");

        assertThat(model.form().field(Setting.DROPOUT).hint().get()).isNull();
    }

    @Test
    void paddingCanBeChosenAndEveryChoiceIsExplained() {
        SettingField padding = model(later).form().more().stream()
                .filter(field -> field.id().equals("padding"))
                .findFirst()
                .orElseThrow();

        assertThat(padding.choices()).containsExactly("packed", "book");
        assertThat(padding.choices())
                .allSatisfy(choice -> assertThat(Messages.english().get(padding.explanationKey(choice)))
                        .isNotBlank());
    }

    @Test
    void soundSettingsAreRememberedAndWrongOnesAreNotTakenUpAgain() {
        TrainViewModel model = model(later);
        set(model, Setting.HIDDEN_SIZE, "48");
        set(model, Setting.DROPOUT, "much");

        TrainingForm again = new TrainingForm(settings.training(), new Session());

        assertThat(again.field(Setting.HIDDEN_SIZE).text().get()).isEqualTo("48");
        assertThat(again.field(Setting.DROPOUT).text().get()).isEqualTo("0");
    }

    @Test
    void howSentencesAreCutIsTheSameEverywhere() {
        TrainViewModel model = model(later);
        set(model, Setting.TOKENIZER, "chars");
        set(model, Setting.LOWERCASE, "true");
        assertThat(session.tokenization().get()).isEqualTo(new Tokenization(TokenizerKind.CHARS, true, false));

        session.tokenization().set(new Tokenization(TokenizerKind.NORI, false, true));
        assertThat(model.form().field(Setting.TOKENIZER).text().get()).isEqualTo("nori");
        assertThat(model.form().field(Setting.LOWERCASE).text().get()).isEqualTo("false");
        assertThat(model.form().field(Setting.FOLD_DIGITS).text().get()).isEqualTo("true");
        assertThat(session.tokenization().get())
                .as("three fields that change one after the other give nothing back")
                .isEqualTo(new Tokenization(TokenizerKind.NORI, false, true));
    }

    @Test
    void maxLengthIsTheSameEverywhereWhileItIsSound() {
        TrainViewModel model = model(later);
        set(model, Setting.MAX_LENGTH, "30");
        set(model, Setting.MAX_LENGTH, "3x");
        assertThat(session.maxLength().get()).isEqualTo(30);

        session.maxLength().set(12);
        assertThat(model.form().field(Setting.MAX_LENGTH).text().get()).isEqualTo("12");
        assertThat(model.form().config().get().orElseThrow().model().maxLength())
                .isEqualTo(12);
    }

    @Test
    void defaultsLeaveHowSentencesAreCut() {
        TrainViewModel model = model(later);
        session.tokenization().set(new Tokenization(TokenizerKind.NORI, true, true));
        model.form().reset();

        assertThat(session.tokenization().get()).isEqualTo(new Tokenization(TokenizerKind.NORI, true, true));
        assertThat(model.form().field(Setting.HIDDEN_SIZE).text().get()).isEqualTo("64");
    }

    @Test
    void theKeysStepThroughSensibleValues() {
        TrainViewModel model = model(later);
        SettingField hidden = model.form().field(Setting.HIDDEN_SIZE);
        hidden.step(true);
        assertThat(hidden.text().get()).isEqualTo("16");
        IntStream.range(0, 10).forEach(k -> hidden.step(false));
        assertThat(hidden.text().get()).isEqualTo("1");

        SettingField dropout = model.form().field(Setting.DROPOUT);
        dropout.step(false);
        assertThat(dropout.text().get()).isEqualTo("0");
        dropout.step(true);
        assertThat(dropout.text().get()).isEqualTo("0.1");
    }

    @Test
    void aFinishedTrainingCanBeRunAgainAndNothingStartsMeanwhile() {
        TrainViewModel model = model(later);
        session.corpus().set(SmallCorpus.load());
        assertThat(model.canRunAgain()).as("there is no model yet").isFalse();
        model.start();
        later.runAll();
        model.run().pulse();
        assertThat(model.canRunAgain()).isTrue();

        model.runAgain();
        assertThat(model.canStart()).isFalse();
        assertThat(model.canRunAgain()).isFalse();
        later.runAll();

        assertThat(model.canStart()).isTrue();
        assertThat(model.again().badge().getValue().same()).isTrue();
    }

    @Test
    void aSavedModelOpensWithTheSameAnswersToTheBit() {
        TrainViewModel model = model(Runnable::run);
        session.corpus().set(SmallCorpus.load());
        model.start();
        model.run().pulse();
        Prediction before = session.model().get().model().predict("the film was good");

        models.save(folder.resolve("mine"));
        assertThat(models.unsaved().get()).isFalse();
        session.model().set(null);
        models.open(folder.resolve("mine.laststep"));

        assertThat(session.model().get().model().predict("the film was good").logProbabilities())
                .isEqualTo(before.logProbabilities());
        assertThat(session.trainingData().get()).isNull();
        assertThat(settings.recentFiles()).isEqualTo(List.of(folder.resolve("mine.laststep")));
    }

    @Test
    void aModelThatCannotBeOpenedLeavesTheOldOne() throws IOException {
        Files.writeString(folder.resolve("runs"), "a file in its place");
        TrainViewModel model = model(Runnable::run);
        session.corpus().set(SmallCorpus.load());
        model.start();
        model.run().pulse();
        OpenModel before = session.model().get();

        models.open(folder.resolve("none.laststep"));

        assertThat(session.model().get()).isSameAs(before);
        assertThat(models.unsaved().get()).isTrue();
        assertThat(errors.unread().get().key()).isEqualTo("problem.model.absent");
    }

    @Test
    void aTrainingThatLearntNothingEndsWithAdvice() {
        TrainViewModel model = model(Runnable::run);
        session.corpus().set(SmallCorpus.load());
        set(model, Setting.LR, "1e-9");
        set(model, Setting.N_EPOCHS, "1");

        model.start();
        model.run().pulse();

        assertThat(model.run().message().get().key()).isEqualTo("train.withAdvice");
        assertThat(model.run().message().get().arguments())
                .contains(new Problem("train.finished", 1))
                .anySatisfy(advice -> assertThat(((Problem) advice).key()).startsWith("train.advice."));
    }

    @Test
    void aNewRunCanBeginWithTheShownModelsWeights() {
        TrainViewModel model = model(Runnable::run);
        session.corpus().set(SmallCorpus.load());
        assertThat(model.canStartFromModel()).isFalse();
        model.start();
        model.run().pulse();
        TrainedModel first = session.model().get().model();
        set(model, Setting.HIDDEN_SIZE, "16");
        set(model, Setting.N_EPOCHS, "1");

        model.startFromModel();
        model.run().pulse();

        TrainedModel second = session.model().get().model();
        assertThat(second.record().settings()).containsEntry("init_from", first.weightsSha256());
        assertThat(second.spec()).isEqualTo(first.spec());
        assertThat(second.weightsSha256()).isNotEqualTo(first.weightsSha256());
        assertThat(model.form().field(Setting.HIDDEN_SIZE).text().get())
                .as("what is run is what is shown")
                .isEqualTo("8");
    }

    /** A training in a thread of its own, long enough to be led by hand. */
    private final class Led implements AutoCloseable {
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final FxQueue fx = new FxQueue();
        private final TrainViewModel model;

        Led() throws InterruptedException {
            Threads real = new Threads(fx, Runnable::run, Runnable::run, Runnable::run, thread);
            notebook = new Notebook(
                    new RunStore(folder.resolve("runs")), settings, models, errors, real, Clock.systemUTC());
            TokenizedCorpora tokenized = new TokenizedCorpora();
            RunAgain again = new RunAgain(session, tokenized, jobs, real);
            model = new TrainViewModel(
                    session,
                    settings,
                    tokenized,
                    models,
                    notebook,
                    again,
                    errors,
                    real,
                    new RightOfWay(),
                    System::nanoTime);
            set(model, Setting.WORD_VEC_DIM, "8");
            set(model, Setting.HIDDEN_SIZE, "8");
            set(model, Setting.N_EPOCHS, "10000");
            set(model, Setting.LR, "0.02");
            set(model, Setting.MIN_FREQ, "1");
            session.corpus().set(SmallCorpus.load());
            assertThat(model.canStart()).isTrue();
            model.start();
            fx.until(() -> model.run().state().get() == RunState.TRAINING && step() > 0, model);
        }

        /** Of the model that every place shows. */
        long shown() {
            return session.model().get().model().record().step();
        }

        void until(RunState state) throws InterruptedException {
            fx.until(() -> model.run().state().get() == state, model);
        }

        void pause() throws InterruptedException {
            model.run().pauseOrResume();
            assertThat(model.run().state().get()).isEqualTo(RunState.PAUSING);
            until(RunState.PAUSED);
        }

        long step() {
            return model.run().figures().step();
        }

        RunRow row() throws InterruptedException {
            fx.until(() -> !notebook.rows().isEmpty(), model);
            return notebook.rows().get(0);
        }

        @Override
        public void close() {
            thread.shutdownNow();
        }
    }

    @Test
    @Timeout(20)
    void aTrainingIsPausedTakenOnByOneMiniBatchAndResumed() throws InterruptedException {
        try (Led led = new Led()) {
            led.pause();
            long paused = led.step();
            led.fx.until(() -> led.shown() == paused, led.model);

            led.model.run().step();
            led.fx.until(
                    () -> led.shown() == paused + 1 && led.model.run().state().get() == RunState.PAUSED, led.model);
            assertThat(led.step()).isEqualTo(paused + 1);

            led.model.run().pauseOrResume();
            assertThat(led.model.run().state().get()).isEqualTo(RunState.TRAINING);
            led.fx.until(
                    () -> led.step() > paused + 20 && led.model.run().state().get() == RunState.TRAINING, led.model);
            led.model.run().stop();
            assertThat(led.model.run().state().get()).isEqualTo(RunState.STOPPING);
            led.until(RunState.IDLE);
            assertThat(errors.entries()).isEmpty();
        }
    }

    @Test
    @Timeout(20)
    void aPausedRunIsCalledSoInTheNotebookAndIsNotDeleted() throws InterruptedException {
        try (Led led = new Led()) {
            RunRow row = led.row();
            assertThat(row.get().condition()).isEqualTo(RunCondition.RUNNING);
            led.pause();
            led.fx.until(() -> row.get().condition() == RunCondition.PAUSED, led.model);
            assertThat(row.get().progress().step()).isEqualTo(led.step());
            notebook.delete(List.of(row));
            assertThat(notebook.rows()).containsExactly(row);

            led.model.run().pauseOrResume();
            led.fx.until(() -> row.get().condition() == RunCondition.RUNNING, led.model);
            led.pause();
            led.model.run().stop();
            led.until(RunState.IDLE);
            led.fx.until(() -> row.get().condition() == RunCondition.STOPPED, led.model);
        }
    }

    @Test
    @Timeout(20)
    void aPauseThatIsTakenBackBeforeItBeganGoesOn() throws InterruptedException {
        try (Led led = new Led()) {
            led.model.run().pauseOrResume();
            led.model.run().pauseOrResume();
            assertThat(led.model.run().state().get()).isEqualTo(RunState.TRAINING);

            long then = led.step();
            led.fx.until(() -> led.step() > then + 20 && led.model.run().state().get() == RunState.TRAINING, led.model);
            led.model.run().stop();
            led.until(RunState.IDLE);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Timeout(20)
    void aPausedTrainingIsStoppedAndKeepsTheBestOrTheLast(boolean best) throws InterruptedException {
        try (Led led = new Led()) {
            led.fx.until(() -> led.model.run().figures().epochs().size() >= 3, led.model);
            led.pause();
            led.model.run().stop(best);
            led.model.run().step();
            assertThat(led.model.run().state().get()).isEqualTo(RunState.STOPPING);
            led.until(RunState.IDLE);

            List<EpochRow> epochs = led.model.run().figures().epochs();
            long kept = session.model().get().model().record().epoch();
            EpochRow lowest = epochs.stream()
                    .min(Comparator.comparingDouble(EpochRow::validLoss))
                    .orElseThrow();
            assertThat(kept)
                    .isEqualTo(
                            best
                                    ? lowest.epoch()
                                    : epochs.get(epochs.size() - 1).epoch());
            assertThat(led.model.run().message().get().key()).isEqualTo("train.stopped");
        }
    }

    @Test
    void withoutATrainingNothingIsPausedSteppedOrStopped() {
        TrainViewModel model = model(later);
        session.corpus().set(SmallCorpus.load());

        model.run().pauseOrResume();
        model.run().step();
        model.run().stop(true);
        model.run().close();

        assertThat(model.run().state().get()).isEqualTo(RunState.IDLE);
        assertThat(model.canStart()).isTrue();
    }

    @Test
    @Timeout(20)
    void aNotebookThatVanishesIsToldOnceAndTheTrainingEndsWhole() throws Exception {
        try (Led led = new Led()) {
            led.pause();
            RunStore store = new RunStore(folder.resolve("runs"));
            store.delete(1);
            store.emptyDeleted();
            led.model.run().pauseOrResume();
            long then = led.model.run().figures().epoch();
            led.fx.until(() -> led.model.run().figures().epoch() > then + 3, led.model);
            led.model.run().stop();
            led.until(RunState.IDLE);

            assertThat(errors.entries())
                    .extracting(entry -> entry.problem().key())
                    .containsExactly("problem.run.write");
            assertThat(session.model().get().model().record().step()).isGreaterThan(0);
            assertThat(models.unsaved().get())
                    .as("it is asked for before the window is closed")
                    .isTrue();
        }
    }
}
