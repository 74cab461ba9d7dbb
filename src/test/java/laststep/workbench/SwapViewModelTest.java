package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import laststep.inspect.NearWord;
import laststep.inspect.Piece;
import laststep.message.Problem;
import laststep.model.TrainedModel;
import org.junit.jupiter.api.Test;

class SwapViewModelTest {
    private static final String SENTENCE = "the film was good";

    private final Session session = new Session();
    private final Navigation navigation = new Navigation(List.of(Place.CORPUS, Place.INSPECT));
    private final ManualQueue looking = new ManualQueue();
    private final InspectViewModel inspect = new InspectViewModel(
            session,
            navigation,
            new ErrorReport(Clock.systemUTC()),
            new Threads(Runnable::run, Runnable::run, looking, Runnable::run, Runnable::run));
    private final SwapViewModel model = inspect.explain().swap();
    private final TrainedModel network = SmallModel.trained(1);

    @Test
    void itBeginsWithTheSentenceAndNoRow() {
        look();

        assertThat(words()).containsExactly("the", "film", "was", "good");
        assertThat(model.rows()).isEmpty();
        assertThat(model.undoable().get()).isFalse();
    }

    @Test
    void everyVariantIsARowBesideTheOriginal() {
        look();
        model.replace(3, "bad");
        model.replace(3, "good"); // the sentence itself is a row already
        model.delete(0);
        model.move(2, 0);
        looking.runAll();

        assertThat(sentences()).containsExactly(SENTENCE, "the film was bad", "film was good", "good film was");
        assertThat(model.rows().get(0).isOriginal()).isTrue();
        for (SwapRow row : model.rows()) {
            assertThat(model.answer(row).orElseThrow().winner().probability())
                    .isEqualTo(network.predict(row.sentence())
                            .probability(network.predict(row.sentence()).label()));
            assertThat(model.originalAnswer(row).orElseThrow().sentence()).isEqualTo(SENTENCE);
        }
        assertThat(session.sentence().get()).isEqualTo(SENTENCE);
    }

    @Test
    void nothingTypedLeavesTheWordOut() {
        look();
        model.replace(1, "  ");

        assertThat(model.draft().get().sentence()).isEqualTo("the was good");
    }

    @Test
    void whatChangesNothingIsNoRow() {
        look();
        model.replace(1, "film");
        model.move(0, -1);
        model.restore();

        assertThat(model.rows()).isEmpty();
        assertThat(model.undoable().get()).isFalse();
    }

    @Test
    void undoGoesBackStepByStep() {
        look();
        model.replace(3, "bad");
        model.delete(0);
        model.remove(List.of(model.rows().get(1)));
        assertThat(sentences()).containsExactly(SENTENCE, "film was bad");

        model.undo();
        assertThat(sentences()).containsExactly(SENTENCE, "the film was bad", "film was bad");
        model.undo();
        assertThat(sentences()).containsExactly(SENTENCE, "the film was bad");
        assertThat(words()).containsExactly("the", "film", "was", "bad");
        model.undo();
        assertThat(sentences()).isEmpty();
        assertThat(words()).containsExactly("the", "film", "was", "good");
        model.undo();
        assertThat(model.undoable().get()).isFalse();
    }

    @Test
    void aRowTakenIsTheSentenceAndStillComparedWithItsOriginal() {
        look();
        model.replace(3, "bad");
        model.restore();
        model.take(model.rows().get(1));
        looking.runAll();

        assertThat(session.sentence().get()).isEqualTo("the film was bad");
        assertThat(model.draft().get().original()).isEqualTo(SENTENCE);
        model.delete(0);
        assertThat(model.rows()).extracting(SwapRow::original).containsOnly(SENTENCE);
        assertThat(inspect.explain().explained().get()).isNotNull();
    }

    @Test
    void anotherSentenceBeginsAGroupOfItsOwnAndLosesNoRow() {
        look();
        model.replace(3, "bad");
        session.sentence().set("the 3 film");
        looking.runAll();
        assertThat(words()).containsExactly("the", "3", "film");
        model.delete(1);
        assertThat(sentences()).containsExactly(SENTENCE, "the film was bad", "the 3 film", "the film");

        session.sentence().set("the film was bad"); // a row: it goes on from there
        looking.runAll();
        model.delete(0);
        assertThat(sentences()).containsExactly(SENTENCE, "the film was bad", "film was bad", "the 3 film", "the film");
    }

    @Test
    void theNearestWordsOfTheChosenOneAreOffered() {
        look();
        model.chosen().set(3);
        looking.runAll();
        assertThat(model.nearest().get())
                .hasSizeGreaterThan(3)
                .extracting(NearWord::text)
                .doesNotContain("good");

        model.replace(3, "unheard-of");
        looking.runAll();
        assertThat(model.chosen().get()).isEqualTo(3);
        assertThat(model.nearest().get()).isEmpty();
        model.delete(3);
        assertThat(model.chosen().get()).isEqualTo(-1);
    }

    @Test
    void anotherModelAnswersAllRowsAnew() {
        look();
        model.replace(3, "bad");
        looking.runAll();
        session.model().set(new OpenModel(SmallModel.untrained(), new Problem("model.run", 2)));
        looking.runAll();

        assertThat(model.rows()).hasSize(2);
        assertThat(model.rows())
                .allSatisfy(row -> assertThat(
                                model.answer(row).orElseThrow().moment().key())
                        .isEqualTo("model.untrained"));
    }

    @Test
    void outOfSightNothingIsAsked() {
        look();
        navigation.go(Place.CORPUS);
        session.sentence().set("the");
        assertThat(looking.waiting()).isZero();

        navigation.go(Place.INSPECT);
        looking.runAll();
        assertThat(words()).containsExactly("the");
    }

    @Test
    void withoutASentenceThereAreNoWords() {
        look();
        session.sentence().set(" ");
        looking.runAll();

        assertThat(model.draft().get()).isNull();
    }

    private void look() {
        navigation.go(Place.INSPECT);
        inspect.tab().set(InspectTab.EXPLAIN);
        session.model().set(new OpenModel(network, new Problem("model.run", 1)));
        session.sentence().set(SENTENCE);
        looking.runAll();
    }

    private List<String> words() {
        return model.draft().get().pieces().stream().map(Piece::text).toList();
    }

    private List<String> sentences() {
        return model.rows().stream().map(SwapRow::sentence).toList();
    }
}
