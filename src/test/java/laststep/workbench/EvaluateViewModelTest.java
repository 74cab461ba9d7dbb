package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laststep.evaluation.ModelComparison;
import laststep.evaluation.Reliability;
import laststep.evaluation.Slice;
import laststep.message.Problem;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.LabelSet;
import laststep.text.LabelledText;
import laststep.text.LoadedCorpus;
import laststep.training.Evaluation;
import laststep.training.TrainingData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateViewModelTest {
    private static final TrainingData DATA = TinyModel.data();
    private static final TrainedModel TRAINED = TinyModel.trained(DATA);

    private final Session session = new Session();
    private final Navigation navigation = new Navigation(List.of(Place.CORPUS, Place.EVALUATE, Place.INSPECT));
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final ManualQueue loading = new ManualQueue();
    private final Threads threads = new Threads(Runnable::run, loading, Runnable::run, Runnable::run, Runnable::run);
    private final Jobs jobs = new Jobs(Runnable::run, errors, System::nanoTime);
    private final Settings settings = new Settings(StoredSettings.NONE, Locale.ENGLISH);
    private final CorpusOpener corpora = new CorpusOpener(session, settings, new FileLibrary(), jobs, threads);
    private final EvaluateViewModel model = newModel();

    @BeforeEach
    void open() {
        session.corpus().set(TinyModel.loaded(DATA.corpus()));
        session.trainingData().set(DATA);
        session.model().set(TinyModel.open(TRAINED));
    }

    private EvaluateViewModel newModel() {
        return new EvaluateViewModel(
                session, navigation, new TokenizedCorpora(), corpora, settings, jobs, errors, threads);
    }

    @Test
    void theFiguresAreThoseOfTheCommandLine() {
        evaluate(EvaluationData.CORPUS);

        Evaluation expected = Evaluation.of(TRAINED, TRAINED.examples(DATA.corpus()));
        assertThat(result().sentences()).isEqualTo(46);
        assertThat(result().accuracy()).isEqualTo(expected.accuracy());
        assertThat(result().meanNll()).isEqualTo(expected.meanNll());
        assertThat(result().macroF1()).isEqualTo(expected.macroF1());
        assertThat(result().classes())
                .extracting(ClassFigures::recall)
                .containsExactly(expected.recall(0), expected.recall(1), expected.recall(2));
    }

    @Test
    void theValidationPartIsWhatWasKeptBack() {
        evaluate(EvaluationData.VALIDATION);

        assertThat(result().sentences()).isEqualTo(DATA.valid().size()).isPositive();
        assertThat(result().learntFrom()).isFalse();
    }

    @Test
    void theTestPartIsOfferedIfTheTrainingKeptOne() {
        assertThat(model.offered(EvaluationData.TEST).getValue()).isNull();
        TrainingData kept = new TrainingData(
                DATA.corpus(),
                DATA.validCorpus(),
                DATA.vocabulary(),
                DATA.labels(),
                DATA.train(),
                List.of(),
                DATA.valid(),
                null);
        session.trainingData().set(kept);
        assertThat(model.offered(EvaluationData.TEST).getValue().key()).isEqualTo("evaluate.of.test");
        evaluate(EvaluationData.TEST);

        assertThat(result().sentences()).isEqualTo(DATA.valid().size());
        assertThat(result().learntFrom()).isFalse();
    }

    @Test
    void figuresOnWhatWasLearntAreSaidToFlatter() {
        evaluate(EvaluationData.CORPUS);

        assertThat(result().learntFrom()).isTrue();
    }

    @Test
    void aCellHoldsTheSentencesItCounts() {
        evaluate(EvaluationData.CORPUS);
        for (int label = 0; label < 3; label++) {
            for (int predicted = 0; predicted < 3; predicted++) {
                model.cell().set(Optional.of(new ConfusionCell(label, predicted)));
                assertThat(model.sentences().getValue()).hasSize(result().count(label, predicted));
            }
        }
    }

    @Test
    void allMistakesAreListedTheSurestFirst() {
        evaluate(EvaluationData.CORPUS);

        assertThat(model.sentences().getValue()).isNotEmpty().isEqualTo(result().mistakes());
        assertThat(result().mistakes())
                .extracting(EvaluatedSentence::probability)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(result().mistakes()).extracting(EvaluatedSentence::text).contains("a fine film");
    }

    @Test
    void rightAnswersStandLeastSureFirst() {
        evaluate(EvaluationData.CORPUS);

        assertThat(result().sentences(0, 0))
                .hasSizeGreaterThan(1)
                .extracting(EvaluatedSentence::probability)
                .isSorted();
    }

    @Test
    void aSnapshotOfALaterMomentMakesTheFiguresOld() {
        evaluate(EvaluationData.VALIDATION);
        assertThat(model.outdated().getValue()).isFalse();
        session.model().set(TinyModel.open(TinyModel.trained(DATA)));

        assertThat(model.outdated().getValue()).isTrue();
        model.evaluate();
        loading.runAll();
        assertThat(model.outdated().getValue()).isFalse();
    }

    @Test
    void otherSentencesMakeTheFiguresOld() {
        evaluate(EvaluationData.VALIDATION);
        model.data().set(EvaluationData.CORPUS);

        assertThat(model.outdated().getValue()).isTrue();
    }

    @Test
    void whoeverComesFindsTheFiguresOfSmallData() {
        navigation.go(Place.EVALUATE);
        loading.runAll();

        assertThat(result()).isNotNull();
        navigation.go(Place.CORPUS);
        navigation.go(Place.EVALUATE);
        assertThat(loading.waiting()).as("nothing new to examine").isZero();
    }

    @Test
    void withoutAValidationPartTheOpenCorpusIsOffered() {
        session.trainingData().set(null);

        assertThat(model.offered(EvaluationData.VALIDATION).getValue()).isNull();
        assertThat(model.effective().getValue()).isEqualTo(EvaluationData.CORPUS);
    }

    @Test
    void theDataOfATrainingThatGetsReadyAreNotThoseOfTheOldModel() {
        session.trainingData().set(TinyModel.data());

        assertThat(model.offered(EvaluationData.VALIDATION).getValue()).isNull();
    }

    @Test
    void rowsWhoseLabelTheModelDoesNotKnowAreToldAndListedApart() {
        openRows(new LabelledText(1, "good", "a fine film"), new LabelledText(2, "awful", "dull"));
        evaluate(EvaluationData.CORPUS);

        assertThat(result().sentences()).isEqualTo(1);
        assertThat(result().unknownLabels())
                .isEqualTo(new Problem(
                        "evaluate.unknownLabels",
                        1,
                        "awful",
                        String.join(", ", TRAINED.labels().names())));
        model.show(SentenceKind.UNKNOWN);
        assertThat(model.sentences().getValue())
                .extracting(EvaluatedSentence::line, EvaluatedSentence::actual, EvaluatedSentence::text)
                .containsExactly(tuple(2, "awful", "dull"));
        assertThat(errors.unread().get()).isNull();
    }

    @Test
    void aCorpusOfOtherLabelsAloneIsRefusedInASentence() {
        openRows(new LabelledText(1, "awful", "dull"));
        evaluate(EvaluationData.CORPUS);

        assertThat(errors.unread().get().key()).isEqualTo("problem.evaluate.noKnownLabel");
        assertThat(model.running().get()).isNull();
    }

    private void openRows(LabelledText... rows) {
        List<LabelledText> all = List.of(rows);
        session.corpus().set(TinyModel.loaded(new Corpus("other", "other", all, LabelSet.of(all), "1")));
        navigation.go(Place.CORPUS);
    }

    @Test
    void anotherCorpusIsExaminedAndTheOpenOneStays(@TempDir Path folder) throws IOException {
        LoadedCorpus open = session.corpus().get();
        Path file = Files.writeString(folder.resolve("others.tsv"), "good\ta fine song\nbad\ta dull song\n");
        model.openOther(file);
        loading.runAll();

        assertThat(result().sentences()).isEqualTo(2);
        assertThat(result().of().arguments().get(0)).isEqualTo(new Problem("evaluate.of.other", "others", 2));
        assertThat(result().learntFrom()).isFalse();
        assertThat(session.corpus().get()).isSameAs(open);
        assertThat(model.effective().getValue()).isEqualTo(EvaluationData.OTHER);
        assertThat(model.outdated().getValue()).isFalse();
    }

    @Test
    void everyListHasAsManySentencesAsItSays() {
        evaluate(EvaluationData.CORPUS);
        for (SentenceKind kind : SentenceKind.values()) {
            model.show(kind);
            assertThat(model.sentences().getValue()).hasSize(result().size(kind));
        }
        assertThat(result().size(SentenceKind.ALL)).isEqualTo(46);
        assertThat(result().size(SentenceKind.UNCERTAIN)).isEqualTo(46);
        assertThat(result().size(SentenceKind.UNKNOWN)).isZero();
    }

    @Test
    void aSliceABinAndAVerdictLeadToTheirSentences() {
        evaluate(EvaluationData.CORPUS);
        for (Slice slice : result().slices()) {
            model.show(slice);
            assertThat(model.sentences().getValue()).hasSize(slice.sentences());
        }
        for (Reliability.Bin bin : result().reliability().bins()) {
            model.show(bin);
            assertThat(model.sentences().getValue())
                    .hasSize(bin.sentences())
                    .allMatch(sentence -> sentence.probability() > bin.from() && sentence.probability() <= bin.to());
        }
        ModelComparison bayes = result().baselines().bayes();
        for (ModelComparison.Verdict verdict : ModelComparison.Verdict.values()) {
            model.show(bayes, verdict);
            assertThat(model.sentences().getValue()).hasSize(bayes.count(verdict));
        }
        assertThat(model.cell().get()).isEmpty();
    }

    @Test
    void aListTakesTheChosenCellAwayAndBack() {
        evaluate(EvaluationData.CORPUS);
        ConfusionCell cell = new ConfusionCell(0, 0);
        model.cell().set(Optional.of(cell));
        model.show(SentenceKind.MISTAKES);
        assertThat(model.sentences().getValue()).isEqualTo(result().mistakes());
        model.cell().set(Optional.of(cell));

        assertThat(model.sentences().getValue()).hasSize(result().count(0, 0));
    }

    @Test
    void aTypedWordTellsWhoHoldsIt() {
        evaluate(EvaluationData.VALIDATION);
        model.words().word().set("fine");
        long with = DATA.valid().stream()
                .map(example -> DATA.corpus().rows().get(example.row()).text())
                .filter(text -> List.of(text.split(" ")).contains("fine"))
                .count();

        assertThat(with).isPositive();
        assertThat(model.words().slices().get())
                .extracting(Slice::sentences)
                .containsExactly((int) with, DATA.valid().size() - (int) with);
        model.words().word().set("fin");
        assertThat(model.words().slices().get()).as("no word is just begun").hasSize(1);
        model.words().word().set(" ");
        assertThat(model.words().slices().get()).isEmpty();
    }

    @Test
    void naiveBayesLearnsFromTheTrainingPartAlone() {
        evaluate(EvaluationData.VALIDATION);
        assertThat(result().baselines().whyNoBayes()).isNull();
        assertThat(result().baselines().bayes().second().sentences())
                .isEqualTo(DATA.valid().size());

        session.trainingData().set(null);
        evaluate(EvaluationData.CORPUS);
        assertThat(result().baselines().bayes())
                .as("the open corpus is what it learnt from")
                .isNotNull();

        openRows(new LabelledText(1, "good", "a fine film"));
        evaluate(EvaluationData.CORPUS);
        assertThat(result().baselines().bayes()).isNull();
        assertThat(result().baselines().whyNoBayes()).isEqualTo(new Problem("training.part.corpus", "made"));
    }

    @Test
    void naiveBayesComesWhenTheTrainingCorpusIsOpenedAfterTheExamination() {
        LoadedCorpus learnt = session.corpus().get();
        session.trainingData().set(null);
        openRows(new LabelledText(1, "good", "a fine film"), new LabelledText(2, "bad", "a dull film"));
        evaluate(EvaluationData.CORPUS);
        model.show(SentenceKind.ALL);
        SentenceList listed = model.list().get();
        Evaluation before = result().report().evaluation();
        session.corpus().set(learnt);
        loading.runAll();

        assertThat(result().baselines().whyNoBayes()).isNull();
        assertThat(result().baselines().bayes().second().sentences()).isEqualTo(2);
        assertThat(result().report().evaluation())
                .as("nothing is examined anew")
                .isSameAs(before);
        assertThat(model.list().get()).isSameAs(listed);
    }

    @Test
    void naiveBayesComesWhenTheTrainingCorpusIsOpenedDuringTheExamination() {
        LoadedCorpus learnt = session.corpus().get();
        session.trainingData().set(null);
        openRows(new LabelledText(1, "good", "a fine film"));
        model.data().set(EvaluationData.CORPUS);
        model.evaluate();
        session.corpus().set(learnt);
        loading.runAll();

        assertThat(result().sentences()).isEqualTo(1);
        assertThat(result().baselines().bayes()).isNotNull();
    }

    @Test
    void aSecondModelIsComparedOnTheSameSentencesAndAgainOnTheNext(@TempDir Path folder) {
        Path file = folder.resolve("second.laststep");
        ModelFile.write(TinyModel.trained(DATA), file);
        evaluate(EvaluationData.CORPUS);
        model.against().open(file);
        loading.runAll();

        ComparedModel compared = model.against().compared().get();
        assertThat(compared.comparison().count(ModelComparison.Verdict.FIRST)).isZero();
        assertThat(compared.comparison().second().accuracy()).isEqualTo(result().accuracy());
        evaluate(EvaluationData.VALIDATION);
        assertThat(model.against().compared().get().comparison().answers())
                .hasSize(DATA.valid().size());
    }

    @Test
    void tabAndNumbersAreRemembered() {
        model.tab().set(EvaluateTab.SLICES);
        model.numbers().set(MatrixNumbers.COLUMNS);
        EvaluateViewModel next = newModel();

        assertThat(next.tab().get()).isEqualTo(EvaluateTab.SLICES);
        assertThat(next.numbers().get()).isEqualTo(MatrixNumbers.COLUMNS);
    }

    @Test
    void sharesOfRowsAndColumnsAddUp() {
        evaluate(EvaluationData.CORPUS);
        for (int label = 0; label < 3; label++) {
            double row = 0;
            double column = 0;
            for (int other = 0; other < 3; other++) {
                row += result().share(label, other, MatrixNumbers.ROWS);
                column += result().share(other, label, MatrixNumbers.COLUMNS);
            }
            assertThat(row).isCloseTo(1, within(1e-9));
            assertThat(column).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void aCancelledExaminationLeavesTheOldFigures() {
        evaluate(EvaluationData.VALIDATION);
        EvaluationResult before = result();
        model.data().set(EvaluationData.CORPUS);
        model.evaluate();
        model.running().get().cancel();
        loading.runAll();

        assertThat(result()).isSameAs(before);
        assertThat(model.running().get()).isNull();
    }

    @Test
    void aSentenceIsInspectedAsTheSentenceOfEveryPlace() {
        evaluate(EvaluationData.CORPUS);
        model.inspect(result().mistakes().get(0));

        assertThat(session.sentence().get())
                .isEqualTo(result().mistakes().get(0).text());
        assertThat(navigation.current().get()).isEqualTo(Place.INSPECT);
    }

    private void evaluate(EvaluationData data) {
        model.data().set(data);
        model.evaluate();
        loading.runAll();
    }

    private EvaluationResult result() {
        return model.result().get();
    }
}
