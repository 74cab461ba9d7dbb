package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import laststep.message.Problem;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.LabelSet;
import laststep.text.LabelledText;
import laststep.training.Evaluation;
import laststep.training.TrainingData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluateViewModelTest {
    private static final TrainingData DATA = TinyModel.data();
    private static final TrainedModel TRAINED = TinyModel.trained(DATA);

    private final Session session = new Session();
    private final Navigation navigation = new Navigation(List.of(Place.CORPUS, Place.EVALUATE, Place.INSPECT));
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final ManualQueue loading = new ManualQueue();
    private final Threads threads = new Threads(Runnable::run, loading, Runnable::run, Runnable::run, Runnable::run);
    private final Jobs jobs = new Jobs(Runnable::run, errors, System::nanoTime);
    private final EvaluateViewModel model =
            new EvaluateViewModel(session, navigation, new TokenizedCorpora(), jobs, threads);

    @BeforeEach
    void open() {
        session.corpus().set(TinyModel.loaded(DATA.corpus()));
        session.trainingData().set(DATA);
        session.model().set(TinyModel.open(TRAINED));
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
    void aLabelTheModelDoesNotKnowIsToldInASentence() {
        List<LabelledText> rows = List.of(new LabelledText(1, "good", "fine"), new LabelledText(2, "awful", "dull"));
        session.corpus().set(TinyModel.loaded(new Corpus("other", "other", rows, LabelSet.of(rows), "1")));
        navigation.go(Place.CORPUS);
        evaluate(EvaluationData.CORPUS);

        assertThat(errors.unread().get())
                .isEqualTo(new Problem(
                        "problem.corpus.unknownLabel",
                        "awful",
                        "2",
                        String.join(", ", TRAINED.labels().names())));
        assertThat(model.running().get()).isNull();
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
