package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.model.Prediction;
import laststep.model.TrainedModel;
import laststep.workbench.PredictionHistory.Kept;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictViewModelTest {
    private static final TrainedModel TRAINED = TinyModel.trained();

    private final Session session = new Session();
    private final Navigation navigation = new Navigation(List.of(Place.INSPECT, Place.PREDICT));
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final ManualQueue looking = new ManualQueue();
    private final Threads threads = new Threads(Runnable::run, Runnable::run, looking, Runnable::run, Runnable::run);
    private final Jobs jobs = new Jobs(Runnable::run, errors, System::nanoTime);
    private PredictViewModel model;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        navigation.go(Place.PREDICT);
        model = start();
        session.model().set(TinyModel.open(TRAINED));
    }

    @Test
    void theAnswerIsTheModelsToTheBit() {
        type("a fine song");

        Prediction expected = TRAINED.predict("a fine song");
        assertThat(answer().shares()).hasSize(3);
        for (ClassShare share : answer().shares()) {
            assertThat(share.probability()).isEqualTo(expected.probability(share.index()));
            assertThat(share.label()).isEqualTo(TRAINED.labels().name(share.index()));
        }
        assertThat(answer().winner()).isEqualTo(answer().shares().get(expected.label()));
    }

    @Test
    void theMostProbableClassCanComeFirst() {
        type("is this much of a song");

        assertThat(answer().byProbability())
                .extracting(ClassShare::probability)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(answer().byProbability().get(0)).isEqualTo(answer().winner());
    }

    @Test
    void whatWasTypedStaysWhenAnotherSentenceBegins() {
        type("a fine");
        type("a fine song");
        assertThat(model.history().kept()).isEmpty();
        type("");
        assertThat(model.history().kept())
                .extracting(kept -> kept.answer().sentence())
                .containsExactly("a fine song");

        type("the dull one");
        model.keep();
        type("a fine song");
        assertThat(model.history().kept())
                .extracting(kept -> kept.answer().sentence())
                .containsExactly("the dull one", "a fine song");
    }

    @Test
    void aSentenceThatIsMendedOrDeletedLetterByLetterStaysOnceAndWhole() {
        type("fine song");
        for (String begun : List.of("a", "a ")) {
            type(begun + "fine song");
        }
        type("a fine old song");
        assertThat(model.history().kept()).isEmpty();

        for (int length = 14; length >= 0; length--) {
            type("a fine old song".substring(0, length));
        }
        assertThat(model.history().kept())
                .extracting(kept -> kept.answer().sentence())
                .containsExactly("a fine old song");
    }

    @Test
    void nothingIsAskedWhileNobodyLooks() {
        navigation.go(Place.INSPECT);
        type("a fine song");
        assertThat(model.answer().get()).isNull();

        navigation.go(Place.PREDICT);
        looking.runAll();
        assertThat(answer().sentence()).isEqualTo("a fine song");
    }

    @Test
    void onlyTheNewestSentenceIsAnswered() {
        session.sentence().set("a fine song");
        session.sentence().set("a dull song");
        looking.runAll();

        assertThat(answer().sentence()).isEqualTo("a dull song");
    }

    @Test
    void wordsTheVocabularyDoesNotKnowAreMarked() {
        type("a splendid song by splendid people");

        assertThat(answer().tokens())
                .extracting(ReadToken::unknown)
                .containsExactly(false, true, false, true, true, true);
        assertThat(answer().unknown()).containsExactly("splendid", "by", "people");
        assertThat(answer().unknownCount()).isEqualTo(4);
    }

    @Test
    void whatIsCutIsCounted() {
        type("is this so very much of a very fine song");

        assertThat(answer().tokens()).hasSize(8);
        assertThat(answer().cut()).isEqualTo(2);
    }

    @Test
    void anEmptyFieldHasNoAnswer() {
        type("a fine song");
        type("  ");

        assertThat(answer()).isNull();
    }

    @Test
    void anotherModelAnswersTheSameSentenceAnew() {
        type("a fine song");
        double before = answer().winner().probability();
        session.model().set(untrained());
        looking.runAll();

        assertThat(answer().winner().probability()).isNotEqualTo(before);
        assertThat(model.asked().getValue().key()).isEqualTo("predict.asked.untrained");
    }

    @Test
    void keptAnswersStandNewestFirst() {
        keep("a fine song");
        keep("a dull song");

        assertThat(kept()).containsExactly("a dull song", "a fine song");
    }

    @Test
    void anAnswerThatHasNotComeYetCanBeKept() {
        session.sentence().set("a fine song");
        model.keep();
        looking.runAll();

        assertThat(kept()).containsExactly("a fine song");
    }

    @Test
    void nothingIsNotKept() {
        type("");
        model.keep();
        looking.runAll();

        assertThat(kept()).isEmpty();
    }

    @Test
    void deletedAnswersComeBackToWhereTheyStood() {
        keep("a fine song");
        keep("a dull song");
        keep("a fine play");
        model.history().delete(List.of(model.history().kept().get(1)));
        keep("a dull play");
        assertThat(kept()).containsExactly("a dull play", "a fine play", "a fine song");
        assertThat(model.history().undoable().get()).isEqualTo(1);
        model.history().undo();

        assertThat(kept()).containsExactly("a dull play", "a fine play", "a dull song", "a fine song");
        assertThat(model.history().undoable().get()).isZero();
    }

    @Test
    void aKeptSentenceIsLookedAtAgainEverywhere() {
        keep("a fine song");
        type("a dull song");
        model.lookAt(model.history().kept().get(0).answer());

        assertThat(session.sentence().get()).isEqualTo("a fine song");
    }

    @Test
    void theSentenceCanBeInspected() {
        navigation.go(Place.PREDICT);
        model.inspect();

        assertThat(navigation.current().get()).isEqualTo(Place.INSPECT);
    }

    @Test
    void whatWasKeptIsThereAfterAnotherStart() throws IOException {
        keep("a splendid song");
        keep("is this so very much of a very fine song");
        keep("a dull song");
        model.history().delete(List.of(model.history().kept().get(0)));
        List<String> before = words(model.history());

        PredictionHistory after = start().history();
        assertThat(before).hasSize(2).last().asString().contains("splendid=true", "epoch 19");
        assertThat(words(after)).isEqualTo(before);
        assertThat(after.kept()).extracting(Kept::number).containsExactly(2, 1);

        Path file = folder.resolve("predictions.jsonl");
        String lines = Files.readString(file);
        Files.writeString(file, "{\"sentence\":\n" + lines + "7\n{\"sentence\":\"x\",\"model\":{\"key\":\"other\"}}\n");
        assertThat(words(start().history())).isEqualTo(before);
        assertThat(errors.unread().get()).isNull();
    }

    /** All that is shown of each. */
    private static List<String> words(PredictionHistory history) {
        return history.kept().stream()
                .map(Kept::answer)
                .map(answer -> answer.sentence()
                        + Messages.english().word(answer.moment())
                        + answer.cut()
                        + answer.shares()
                        + answer.winner()
                        + answer.tokens().stream()
                                .map(token -> token.text() + "=" + token.unknown())
                                .toList())
                .toList();
    }

    @Test
    void onlyTheLatestThousandAreRemembered() {
        type("a fine song");
        for (int k = 0; k < PredictionHistory.MOST + 5; k++) {
            model.keep();
        }

        assertThat(model.history().kept()).hasSize(PredictionHistory.MOST);
        assertThat(model.history().kept().get(0).number()).isEqualTo(PredictionHistory.MOST + 5);
        assertThat(start().history().kept()).hasSize(PredictionHistory.MOST);
    }

    @Test
    void theHistoryIsSearchedByWordsAndByClass() {
        keep("a fine song");
        keep("a dull play");
        model.history().words().set(" SONG");
        assertThat(model.history().found())
                .extracting(kept -> kept.answer().sentence())
                .containsExactly("a fine song");
        model.history().words().set(answer().winner().label());
        assertThat(model.history().found())
                .extracting(kept -> kept.answer().sentence())
                .containsExactly("a dull play");
        model.history().words().set("");
        assertThat(model.history().found()).hasSize(2);
    }

    @Test
    void aTableIsSavedInTheFormatThatIsChosen() throws Exception {
        List<List<String>> rows = List.of(List.of("=1+1", "-0.5", "so, \"fine\""), List.of("-x", "+x", "@a\tb"));
        for (TableFormat format : List.of(TableFormat.TSV, TableFormat.CSV, TableFormat.EXCEL)) {
            model.save(folder.resolve(format.name()), format, rows);
        }

        assertThat(Files.readString(folder.resolve("TSV"))).isEqualTo("=1+1\t-0.5\tso, \"fine\"\n-x\t+x\t@a b\n");
        assertThat(Files.readString(folder.resolve("CSV")))
                .isEqualTo("=1+1,-0.5,\"so, \"\"fine\"\"\"\r\n-x,+x,@a\tb\r\n");
        assertThat(Files.readString(folder.resolve("EXCEL")))
                .isEqualTo("\uFEFF'=1+1,-0.5,\"so, \"\"fine\"\"\"\r\n'-x,'+x,'@a\tb\r\n");
    }

    @Test
    void aFolderThatIsNotThereIsToldInASentence() {
        model.save(folder.resolve("none/a.csv"), TableFormat.CSV, List.of());

        assertThat(errors.unread().get())
                .isEqualTo(new Problem(
                        "problem.table.write",
                        folder.resolve("none/a.csv").toString(),
                        new Problem("problem.io.absent")));
    }

    private PredictViewModel start() {
        return new PredictViewModel(
                session, navigation, new HistoryFile(folder, errors::report), jobs, errors, threads);
    }

    private OpenModel untrained() {
        List<FMatrixRMaj> zero = TRAINED.parameters().stream()
                .map(parameter -> new FMatrixRMaj(parameter.value().numRows, parameter.value().numCols))
                .toList();
        return TinyModel.open(TrainedModel.of(
                TRAINED.spec(),
                TRAINED.vocabulary(),
                TRAINED.labels(),
                TRAINED.record().at(0, 0, List.of()),
                zero));
    }

    private void type(String sentence) {
        session.sentence().set(sentence);
        looking.runAll();
    }

    private void keep(String sentence) {
        type(sentence);
        model.keep();
    }

    private PredictedSentence answer() {
        return model.answer().get();
    }

    private List<String> kept() {
        return model.history().kept().stream()
                .map(Kept::answer)
                .map(PredictedSentence::sentence)
                .toList();
    }
}
