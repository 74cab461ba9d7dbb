package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import laststep.inspect.Half;
import laststep.inspect.Inspection;
import laststep.inspect.PrefixCurve;
import laststep.inspect.ReadToken;
import laststep.inspect.StepReading;
import laststep.inspect.UnitOrder;
import laststep.inspect.Vote;
import laststep.message.Problem;
import laststep.model.TrainedModel;
import laststep.text.LoadedCorpus;
import laststep.text.TokenizedCorpus;
import laststep.training.TrainingData;
import org.junit.jupiter.api.Test;

class InspectViewModelTest {
    private static final LoadedCorpus CORPUS = SmallCorpus.load();

    private final Session session = new Session();
    private final Navigation navigation = new Navigation(List.of(Place.CORPUS, Place.INSPECT));
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final ManualQueue looking = new ManualQueue();
    private final InspectViewModel model = new InspectViewModel(
            session,
            navigation,
            errors,
            new Threads(Runnable::run, Runnable::run, looking, Runnable::run, Runnable::run));

    @Test
    void withoutANetworkThereIsNothingToLookAt() {
        navigation.go(Place.INSPECT);
        session.sentence().set("the film was good");
        looking.runAll();

        assertThat(model.state().get()).isEqualTo(InspectState.NO_MODEL);
        assertThat(model.lanes().get()).isEmpty();
    }

    @Test
    void withoutASentenceTheNetworkIsNamedAndWaits() {
        open(SmallModel.trained(2));

        assertThat(model.state().get()).isEqualTo(InspectState.NO_SENTENCE);
        assertThat(model.looked().get().moment().key()).isEqualTo("model.moment");
    }

    @Test
    void aSentenceIsReadByTheNetwork() {
        open(SmallModel.trained(2));
        type("the film was good");

        assertThat(model.state().get()).isEqualTo(InspectState.SHOWN);
        assertThat(model.looked().get().inspection().tokens())
                .extracting(ReadToken::text)
                .containsExactly("the", "film", "was", "good");
        assertThat(answer()).isEqualTo("pos");
    }

    @Test
    void untilTheFirstAnswerNobodyIsAskedForASentence() {
        open(SmallModel.trained(1));
        session.sentence().set("the film was good");
        assertThat(model.state().get()).isEqualTo(InspectState.READING);
        looking.runAll();
        session.sentence().set("the film was");

        assertThat(model.state().get()).isEqualTo(InspectState.SHOWN);
    }

    @Test
    void ofManyTypedSentencesOnlyTheLastIsRead() {
        open(SmallModel.trained(1));
        session.sentence().set("the");
        session.sentence().set("the film");
        session.sentence().set("the film was bad");
        looking.runAll();

        assertThat(answer()).isEqualTo("neg");
        assertThat(model.looked().get().inspection().tokens()).hasSize(4);
    }

    @Test
    void nothingIsReadWhileNobodyLooks() {
        open(SmallModel.trained(1));
        navigation.go(Place.CORPUS);
        session.sentence().set("the film was good");

        assertThat(looking.waiting()).isZero();

        navigation.go(Place.INSPECT);
        looking.runAll();
        assertThat(answer()).isEqualTo("pos");
    }

    @Test
    void prefixesAreReadOnlyWhereTheyAreSeenAndThenAtOnce() {
        open(SmallModel.trained(1));
        model.tab().set(InspectTab.UNITS);
        type("the film was good");
        assertThat(answer()).isEqualTo("pos");
        assertThat(knownPrefixes()).as("the whole sentence alone").isEqualTo(1);

        model.tab().set(InspectTab.MAP);
        assertThat(looking.waiting()).isZero();

        model.tab().set(InspectTab.STATES);
        looking.runAll();
        assertThat(knownPrefixes()).isEqualTo(4);

        model.tab().set(InspectTab.UNITS);
        model.tab().set(InspectTab.STATES);
        assertThat(looking.waiting()).as("nothing is missing").isZero();
    }

    @Test
    void whoComesBackBeforeTheSentenceIsReadSeesItsPrefixes() {
        open(SmallModel.trained(1));
        type("the film was good");
        model.tab().set(InspectTab.UNITS);
        session.sentence().set("the film was bad");
        looking.runNext();
        model.tab().set(InspectTab.STATES);
        looking.runAll();

        assertThat(answer()).isEqualTo("neg");
        assertThat(knownPrefixes()).isEqualTo(4);
    }

    private long knownPrefixes() {
        PrefixCurve prefixes = model.looked().get().inspection().prefixes();
        return IntStream.range(0, model.looked().get().inspection().tokens().size())
                .filter(prefixes::known)
                .count();
    }

    @Test
    void aSnapshotIsNamedWithWhatItAnswered() {
        TrainedModel untrained = SmallModel.untrained();
        open(untrained);
        type("the film was good");

        assertThat(model.looked().get().untrained()).isTrue();

        session.model().set(new OpenModel(SmallModel.trained(1), new Problem("model.run.snapshot", 3)));
        assertThat(model.looked().get().untrained()).isTrue();
        looking.runAll();

        assertThat(model.looked().get().untrained()).isFalse();
        assertThat(model.looked().get().moment().arguments().get(0)).isEqualTo(new Problem("model.run.snapshot", 3));
    }

    @Test
    void bothHalvesOfTheTopmostLayerAreShownFirst() {
        open(SmallModel.trained(2));
        type("the film was good");

        assertThat(model.lanes().get()).extracting(HeatLane::layer).containsExactly(1, 1);
        assertThat(model.lanes().get()).extracting(HeatLane::half).containsExactly(Half.FORWARD, Half.BACKWARD);
        assertThat(model.lanes().get()).extracting(HeatLane::quantity).containsOnly("h");
        assertThat(model.lanes().get()).extracting(HeatLane::deciding).containsOnly(3);
    }

    @Test
    void allLayersStandUnderEachOtherTheTopmostFirst() {
        open(SmallModel.trained(2));
        type("the film");
        model.choice().layer().set(LaneChoice.ALL_LAYERS);
        model.choice().halves().set(List.of(Half.BACKWARD));

        assertThat(model.lanes().get()).extracting(HeatLane::layer).containsExactly(1, 0);
        assertThat(model.lanes().get()).extracting(HeatLane::half).containsOnly(Half.BACKWARD);
        assertThat(model.lanes().get()).extracting(HeatLane::deciding).containsExactly(1, -1);
    }

    @Test
    void allGatesOfAnLstmCanBeShownAtOnce() {
        open(SmallModel.trained(1));
        type("the film");
        model.choice().halves().set(List.of(Half.FORWARD));
        model.choice().quantity().set(LaneChoice.ALL_QUANTITIES);

        assertThat(model.lanes().get()).extracting(HeatLane::quantity).containsExactly("h", "c", "i", "f", "g", "o");
    }

    @Test
    void aChosenLayerThatTheNextNetworkLacksGivesWayToItsTopmost() {
        open(SmallModel.trained(2));
        type("the film");
        model.choice().layer().set(1);
        assertThat(model.lanes().get()).extracting(HeatLane::layer).containsOnly(0);
        model.choice().layer().set(2);

        open(SmallModel.trained(1));
        assertThat(model.lanes().get()).extracting(HeatLane::layer).containsOnly(0);
        assertThat(model.layers()).containsExactly(LaneChoice.TOPMOST);
    }

    @Test
    void theUnitsThatWeighMostCanStandOnTop() {
        open(SmallModel.trained(2));
        type("the film was good");
        model.choice().sorting().set(UnitSorting.VOTE);

        Vote largest = model.contribution().get().votes().get(0);
        HeatLane lane = model.lanes().get().get(largest.half().ordinal());
        assertThat(lane.map().order().unit(0)).isEqualTo(largest.unit());
    }

    @Test
    void unitsThatAreAlikeStandTogetherAsSoonAsThatIsKnown() {
        open(SmallModel.trained(2));
        type("the film was good");
        model.choice().quantity().set(LaneChoice.ALL_QUANTITIES);
        model.choice().sorting().set(UnitSorting.LIKENESS);
        assertThat(orders()).allMatch(order -> order.units().equals(List.of(0, 1, 2, 3, 4, 5)));
        looking.runAll();

        Inspection seen = model.looked().get().inspection();
        for (HeatLane lane : model.lanes().get()) {
            assertThat(lane.map().order()).isEqualTo(seen.alike(lane.layer(), lane.half()));
        }
        assertThat(orders()).anyMatch(order -> !order.units().equals(List.of(0, 1, 2, 3, 4, 5)));
        List<UnitOrder> before = orders();
        session.sentence().set("the film was bad");
        assertThat(orders()).as("nothing jumps while the next sentence is read").isEqualTo(before);
        looking.runAll();
        looking.runAll();
        assertThat(model.lanes().get().get(0).map().order())
                .isEqualTo(model.looked().get().inspection().alike(1, Half.FORWARD));
    }

    private List<UnitOrder> orders() {
        return model.lanes().get().stream().map(lane -> lane.map().order()).toList();
    }

    @Test
    void aHeatMapIsToldInWordsTokenByToken() {
        open(SmallModel.trained(2));
        type("the film was zorbing");
        HeatLane lane = model.lanes().get().get(1);
        Inspection seen = model.looked().get().inspection();
        LaneWording wording = LaneWording.units(seen, lane);

        assertThat(wording.head())
                .isEqualTo(new Problem("inspect.words.units", "h", 2, new Problem("inspect.backward"), 6, 4));
        assertThat(wording.lines()).hasSize(4);
        List<Object> last = wording.lines().get(3).where().arguments();
        assertThat(last).startsWith(4, "zorbing", 2, new Problem("inspect.backward"));
        double told =
                (double) wording.lines().get(3).values().get(0).arguments().get(1);
        for (int unit = 0; unit < seen.units(); unit++) {
            assertThat(Math.abs(seen.value(1, Half.BACKWARD, "h", unit, 3))).isLessThanOrEqualTo(Math.abs(told));
        }
        assertThat(told).isEqualTo(seen.value(1, Half.BACKWARD, "h", (int) last.get(4) - 1, 3));
        assertThat(LaneWording.tokens(seen).lines().get(3).where().key()).isEqualTo("inspect.words.unknown");
        assertThat(LaneWording.unit(seen, 0, Half.FORWARD, 2).lines().get(1).values())
                .hasSize(6);
    }

    @Test
    void bothSensesOfTheProbabilitiesAreToldInWords() {
        open(SmallModel.trained(1));
        type("the film was good");
        Inspection seen = model.looked().get().inspection();

        LaneWording prefixes = LaneWording.answers(seen, StepReading.PREFIX);
        LaneWording steps = LaneWording.answers(seen, StepReading.WHOLE_RUN);
        assertThat(prefixes.lines()).hasSize(4);
        assertThat(prefixes.lines().get(1).where()).isEqualTo(new Problem("inspect.spot.prefix", 2, "film"));
        assertThat(steps.lines().get(1).where()).isEqualTo(new Problem("inspect.spot.whole", 2, "film"));
        assertThat(steps.lines().get(1).values().get(0).arguments().get(1))
                .isEqualTo(seen.answers(StepReading.WHOLE_RUN).probability(0, 1));
    }

    @Test
    void theVotesAreForTheAnswerUntilAClassIsChosen() {
        open(SmallModel.trained(1));
        type("the film was good");
        int answer = model.looked().get().inspection().predicted();
        assertThat(model.contribution().get().label()).isEqualTo(answer);

        model.label().set(Optional.of("neg"));
        assertThat(model.contribution().get().label()).isEqualTo(1 - answer);
        type("the film was bad");
        assertThat(model.contribution().get().label()).isEqualTo(1 - answer);
    }

    @Test
    void whatIsPointedAtIsSaidInNumbers() {
        open(SmallModel.trained(2));
        type("the film was zorbing");
        SpotWords words = model.words(new Spot(3, 1, Half.BACKWARD, 2), "c");

        assertThat(words.where())
                .isEqualTo(new Problem("inspect.spot.unit", 4, "zorbing", 2, new Problem("inspect.backward"), 3));
        assertThat(words.values())
                .extracting(value -> value.arguments().get(0))
                .containsExactly("c", "h", "i", "f", "g", "o");
        double c = model.looked().get().inspection().value(1, Half.BACKWARD, "c", 2, 3);
        assertThat(words.values().get(0).arguments().get(1)).isEqualTo(c);
        assertThat(model.words(Spot.ofToken(3), "h").where())
                .isEqualTo(new Problem("inspect.spot.unknown", 4, "zorbing"));
    }

    @Test
    void aPrefixIsSaidWithTheProbabilityOfEachClass() {
        open(SmallModel.trained(1));
        type("the film was good");
        SpotWords words = model.words(Spot.ofToken(1), "h");

        assertThat(words.where()).isEqualTo(new Problem("inspect.spot.prefix", 2, "film"));
        double sum = words.values().stream()
                .mapToDouble(value -> (double) value.arguments().get(1))
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-6));
    }

    @Test
    void aSpotThatIsNotInTheNextSentenceIsLetGo() {
        open(SmallModel.trained(1));
        type("the film was good");
        model.crosshair().press(Spot.ofToken(3));
        type("the film was");

        assertThat(model.crosshair().spot().get()).isNull();
        assertThat(model.crosshair().pinned().get()).isFalse();
    }

    @Test
    void theSentencesToPickAreTheCorpusUntilThereIsAValidationPart() {
        session.corpus().set(CORPUS);
        looking.runAll();
        assertThat(model.pool().validation().get()).isFalse();
        assertThat(model.pool().search().found().get()).hasSize(80);

        TokenizedCorpus tokens = TokenizedCorpus.of(
                CORPUS.corpus(), SmallModel.config(1).model().tokenizer().create(), (done, total) -> true);
        session.trainingData().set(TrainingData.of(tokens, SmallModel.config(1)));
        looking.runAll();
        assertThat(model.pool().validation().get()).isTrue();
        assertThat(model.pool().search().found().get()).hasSize(16);
    }

    @Test
    void threeSentencesOfDifferentClassesAreOffered() {
        session.corpus().set(CORPUS);

        assertThat(model.pool().examples().get()).hasSize(3);
        assertThat(model.pool().examples().get().subList(0, 2))
                .extracting(CorpusRow::label)
                .containsExactly("pos", "neg");
        model.pick(model.pool().examples().get().get(0));
        assertThat(session.sentence().get()).isEqualTo("the 0 film 0 was good");
    }

    private void open(TrainedModel opened) {
        navigation.go(Place.INSPECT);
        session.model().set(new OpenModel(opened, new Problem("model.run", 1)));
        looking.runAll();
    }

    private void type(String sentence) {
        session.sentence().set(sentence);
        looking.runAll();
    }

    private String answer() {
        return model.looked()
                .get()
                .inspection()
                .labels()
                .get(model.looked().get().inspection().predicted());
    }
}
