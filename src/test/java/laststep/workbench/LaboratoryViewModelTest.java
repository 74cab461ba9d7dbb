package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import laststep.inspect.BatchKind;
import laststep.inspect.Half;
import laststep.inspect.NeighbourChoice;
import laststep.inspect.ReadOutWay;
import laststep.inspect.Reading;
import laststep.message.Problem;
import org.junit.jupiter.api.Test;

class LaboratoryViewModelTest {
    private static final String SENTENCE = "the film was good";

    private final Session session = new Session();
    private final Navigation navigation = new Navigation(List.of(Place.CORPUS, Place.INSPECT));
    private final ManualQueue looking = new ManualQueue();
    private final InspectViewModel inspect = new InspectViewModel(
            session,
            navigation,
            new ErrorReport(Clock.systemUTC()),
            new Threads(Runnable::run, Runnable::run, looking, Runnable::run, Runnable::run));
    private final LaboratoryViewModel model = inspect.laboratory();

    @Test
    void closedItComputesNothing() {
        look(1);

        assertThat(model.probed().get()).isNull();
        inspect.tab().set(InspectTab.LABORATORY);
        looking.runAll();
        assertThat(model.probed().get().laboratory().tokens()).hasSize(4);
    }

    @Test
    void itFollowsTheSentenceWhileSomebodyLooks() {
        lookInside(1);
        session.sentence().set("the film");
        looking.runAll();
        assertThat(model.probed().get().laboratory().tokens()).hasSize(2);

        navigation.go(Place.CORPUS);
        session.sentence().set("the");
        assertThat(looking.waiting()).isZero();

        navigation.go(Place.INSPECT);
        looking.runAll();
        assertThat(model.probed().get().laboratory().tokens()).hasSize(1);
    }

    @Test
    void withoutASentenceThereIsNothing() {
        lookInside(1);
        session.sentence().set("  ");
        looking.runAll();

        assertThat(model.probed().get()).isNull();
    }

    @Test
    void theReadingTheWeightsWereTrainedForIsLookedAtUntilAnotherIsChosen() {
        lookInside(1);
        assertThat(model.shownReading()).isEqualTo(new Reading(ReadOutWay.LAST, true));

        model.reading().set(Optional.of(new Reading(ReadOutWay.MEAN, false)));
        assertThat(model.shownReading()).isEqualTo(new Reading(ReadOutWay.MEAN, false));
    }

    @Test
    void withNoCorpusOnlyATypedNeighbourCanBeChosen() {
        lookInside(1);

        assertThat(model.choices()).containsExactly(NeighbourChoice.OWN);
        assertThat(model.shownChoice()).isEqualTo(NeighbourChoice.OWN);
        assertThat(pads()).isZero();

        model.own().set("a neighbour of six words altogether");
        looking.runAll();
        assertThat(pads()).isEqualTo(2);
    }

    @Test
    void theNeighboursAreThoseOfTheFile() {
        session.corpus().set(SmallCorpus.load());
        lookInside(1);

        assertThat(model.choices()).containsExactly(NeighbourChoice.values());
        assertThat(model.probed().get().laboratory().neighbours().rows()).isEqualTo(81);
        assertThat(pads()).isEqualTo(2); // "the 0 film 0 was good"
    }

    @Test
    void theBatchSizeCanBeChosen() {
        session.corpus().set(SmallCorpus.load());
        lookInside(1);
        model.batchSize().set(4);
        looking.runAll();

        assertThat(model.probed().get().laboratory().neighbours().rows()).isEqualTo(4);
        assertThat(model.probed()
                        .get()
                        .laboratory()
                        .probe(BatchKind.BUCKETED)
                        .orElseThrow()
                        .rows())
                .isEqualTo(4);
    }

    @Test
    void withOneLayerTheBackwardHalfIsSaidToHaveReadOneToken() {
        lookInside(1);

        assertThat(keys(Half.FORWARD)).containsExactly("laboratory.reach.forward.end");
        assertThat(keys(Half.BACKWARD)).containsExactly("laboratory.reach.backward.end.one");
        assertThat(model.reachWords(Half.BACKWARD).get(0).arguments()).contains("good");
    }

    @Test
    void withMoreLayersItIsSaidToHaveTakenOneStep() {
        lookInside(2);

        assertThat(keys(Half.FORWARD)).containsExactly("laboratory.reach.forward.end", "laboratory.reach.layers");
        assertThat(keys(Half.BACKWARD)).containsExactly("laboratory.reach.backward.end.more");
        assertThat(model.reachWords(Half.BACKWARD).get(0).arguments()).endsWith(1); // the layer it reads
    }

    @Test
    void padsThatAreRunAreSaidToBeRead() {
        lookInside(1);
        model.own().set("a neighbour of six words altogether");
        looking.runAll();
        model.reading().set(Optional.of(new Reading(ReadOutWay.LAST, false)));
        assertThat(keys(Half.FORWARD)).containsExactly("laboratory.reach.forward.end.pads");
        assertThat(keys(Half.BACKWARD)).containsExactly("laboratory.reach.backward.end.one.pads");

        model.reading().set(Optional.of(new Reading(ReadOutWay.ENDS, false)));
        assertThat(keys(Half.BACKWARD)).containsExactly("laboratory.reach.backward.start.pads");

        model.reading().set(Optional.of(new Reading(ReadOutWay.MAX, false)));
        assertThat(keys(Half.BACKWARD)).containsExactly("laboratory.reach.backward.all.pads");
    }

    @Test
    void itIsSaidByHowMuchTheNeighboursChangeTheAnswer() {
        lookInside(1);
        assertThat(model.resultWords())
                .extracting(Problem::key)
                .containsExactly("laboratory.batches.packed.same", "laboratory.batches.book.same");

        model.own().set("a neighbour of six words altogether");
        looking.runAll();
        assertThat(model.resultWords())
                .extracting(Problem::key)
                .containsExactly("laboratory.batches.packed.same", "laboratory.batches.book.differs");
    }

    private void look(int layers) {
        navigation.go(Place.INSPECT);
        session.model().set(new OpenModel(SmallModel.trained(layers), new Problem("model.run", 1)));
        session.sentence().set(SENTENCE);
        looking.runAll();
    }

    private void lookInside(int layers) {
        inspect.tab().set(InspectTab.LABORATORY);
        look(layers);
    }

    private int pads() {
        return model.probed().get().laboratory().neighbours().pads();
    }

    private List<String> keys(Half half) {
        return model.reachWords(half).stream().map(Problem::key).toList();
    }
}
