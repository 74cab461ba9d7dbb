package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laststep.inspect.ReadToken;
import laststep.inspect.Side;
import laststep.message.Problem;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.runs.RunStore;
import laststep.text.TokenizedCorpus;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareViewModelTest {
    private static final String SENTENCE = "the 3 film was good";

    @TempDir
    Path folder;

    private final Session session = new Session();
    private final Navigation navigation = new Navigation(List.of(Place.CORPUS, Place.INSPECT));
    private final ManualQueue looking = new ManualQueue();
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private InspectViewModel inspect;
    private CompareViewModel model;

    @BeforeEach
    void build() {
        Threads threads = new Threads(Runnable::run, Runnable::run, looking, Runnable::run, Runnable::run);
        Settings settings = new SettingsFile(folder, errors::report).load(Locale.ENGLISH);
        Jobs jobs = new Jobs(threads.fx(), errors, System::nanoTime);
        ModelFiles models = new ModelFiles(session, settings, jobs, threads);
        Notebook notebook = new Notebook(
                new RunStore(folder.resolve("runs")), settings, models, errors, threads, Clock.systemUTC());
        inspect = new InspectViewModel(session, navigation, errors, threads);
        model = new CompareViewModel(session, navigation, inspect, settings, notebook, jobs, errors, threads);
    }

    @Test
    void closedItReadsNothing() {
        navigation.go(Place.INSPECT);
        session.model().set(trained(1));
        session.sentence().set(SENTENCE);
        model.sentence().set("the 3 film was bad");
        looking.runAll();
        assertThat(model.shown().compared().get()).isNull();

        inspect.tab().set(InspectTab.COMPARE);
        looking.runAll();
        assertThat(model.state().get()).isEqualTo(CompareState.SHOWN);
        navigation.go(Place.CORPUS);
        model.sentence().set("bad");
        assertThat(looking.waiting()).isZero();
    }

    @Test
    void itSaysWhatIsMissing() {
        look(trained(1));
        assertThat(model.state().get()).isEqualTo(CompareState.NO_SENTENCE);

        model.with().set(CompareWith.NETWORK);
        looking.runAll();
        assertThat(model.state().get()).isEqualTo(CompareState.NO_NETWORK);
    }

    @Test
    void twoSentencesStandInCommonColumns() {
        look(trained(1));
        type("the 3 film was bad");

        assertThat(model.shown().compared().get().comparison().tokens())
                .extracting(ReadToken::text)
                .containsExactly("the", "3", "film", "was", "good", "bad");
        assertThat(model.shown().pairs().get())
                .extracting(PairLane::side)
                .containsExactly(Side.LEFT, Side.RIGHT, Side.DIFFERENCE, Side.LEFT, Side.RIGHT, Side.DIFFERENCE);
        assertThat(model.shown().pairs().get())
                .allSatisfy(pair -> assertThat(pair.lane().map().columns()).isEqualTo(6));
        assertThat(model.shown().compared().get().notes()).isEmpty();
        assertThat(model.shown().logits().get().votes()).hasSize(12);
    }

    @Test
    void swappedTheDifferencesChangeTheirSign() {
        look(trained(1));
        type("the 3 film was bad");
        inspect.label().set(Optional.of("pos"));
        double before = model.shown().logits().get().logit();

        model.swapped().set(true);
        looking.runAll();

        assertThat(model.shown().logits().get().logit()).isEqualTo(-before).isNotZero();
        assertThat(model.shown().looked().get().inspection().tokens())
                .extracting(ReadToken::text)
                .endsWith("bad");
    }

    @Test
    void onlyTheChosenSidesAreShown() {
        look(trained(1));
        type("the 3 film was bad");
        model.shown().sides().set(EnumSet.of(Side.DIFFERENCE));

        assertThat(model.shown().pairs().get()).hasSize(2).allMatch(pair -> pair.side() == Side.DIFFERENCE);
    }

    @Test
    void aKeptMomentIsComparedWithWhatTheTrainingMadeOfIt() {
        OpenModel early = new OpenModel(SmallModel.untrained(), new Problem("model.run", 1));
        look(early);
        model.networks().keep();
        assertThat(model.networks().canKeep()).isFalse();

        session.model().set(trained(1));
        model.networks().take(model.networks().moments().get(0));
        looking.runAll();

        Compared now = model.shown().compared().get();
        assertThat(now.left().untrained()).isFalse();
        assertThat(now.right().untrained()).isTrue();
        assertThat(now.notes()).isEmpty(); // one training: a unit is the same unit
        assertThat(now.comparison().sameTokens()).isTrue();
        assertThat(model.networks().canKeep()).isTrue();
        model.networks().forgetMoments();
        assertThat(model.networks().moments()).isEmpty();
    }

    @Test
    void fewMomentsAreKeptAndTheOldestGoFirst() {
        for (int k = 0; k < 6; k++) {
            session.model().set(new OpenModel(TinyModel.trained(), new Problem("model.run", k)));
            model.networks().keep();
        }
        assertThat(model.networks().moments())
                .extracting(kept -> kept.name().arguments().get(0))
                .containsExactly(5, 4, 3, 2);
    }

    @Test
    void theNetworkBeforeItsFirstStepIsDrawnAgainToTheBit() {
        TrainingConfig config = SmallModel.config(1);
        session.trainingData()
                .set(TrainingData.of(
                        TokenizedCorpus.of(
                                SmallCorpus.load().corpus(),
                                config.model().tokenizer().create(),
                                (done, total) -> true),
                        config));
        look(trained(1));
        assertThat(model.networks().canDrawUntrained()).isTrue();
        model.networks().takeUntrained();
        looking.runAll();

        TrainedModel first = model.network().get().model();
        assertThat(first.weightsSha256()).isEqualTo(SmallModel.untrained().weightsSha256());
        assertThat(model.shown().compared().get().right().untrained()).isTrue();
        session.trainingData().set(null);
        assertThat(model.networks().canDrawUntrained()).isFalse();
    }

    @Test
    void aFilesNetworkOfAnotherDepthSaysWhatCannotBeCompared() {
        Path file = folder.resolve("deep.laststep");
        ModelFile.write(SmallModel.trained(2), file);
        look(trained(1));
        model.networks().takeFile(file);
        looking.runAll();

        assertThat(model.shown().obstacle().get()).isEqualTo(new Problem("compare.obstacle.layers", 1, 2));
        assertThat(model.shown().pairs().get()).isEmpty();
        assertThat(model.shown().logits().get()).isNotNull();
        assertThat(model.networks().recentFiles()).containsExactly(file);
    }

    @Test
    void twoTrainingsUnitsAreSaidToBeNoKin() {
        look(trained(1));
        model.networks().take(new OpenModel(TinyModel.trained(), new Problem("model.file", "tiny")));
        looking.runAll();

        assertThat(model.shown().compared().get().notes())
                .extracting(Problem::key)
                .contains("compare.note.unknown");
    }

    @Test
    void aFileThatIsNoModelLeavesWhatIsShown() throws Exception {
        look(trained(1));
        type("the film");
        model.networks().takeFile(Files.writeString(folder.resolve("no.laststep"), "no model"));
        looking.runAll();

        assertThat(errors.entries()).hasSize(1);
        assertThat(model.with().get()).isEqualTo(CompareWith.SENTENCE);
        assertThat(model.state().get()).isEqualTo(CompareState.SHOWN);
    }

    @Test
    void aNewSnapshotIsReadOnItsSideAlone() {
        look(trained(1));
        model.networks().take(trained(1));
        looking.runAll();
        Looked right = model.shown().compared().get().right();

        session.model().set(new OpenModel(SmallModel.untrained(), new Problem("model.run", 1)));
        looking.runAll();
        assertThat(model.shown().compared().get().left().untrained()).isTrue();
        assertThat(model.shown().compared().get().right().moment()).isEqualTo(right.moment());
    }

    @Test
    void whatIsPointedAtIsSaidOfBothSides() {
        look(trained(1));
        type("the 3 film was bad");
        SpotWords words = model.shown().words(Spot.ofToken(4), "h"); // "good", which only A has

        assertThat(words.where().key()).isEqualTo("compare.spot.prefix");
        assertThat(words.where().arguments()).last().isEqualTo(new Problem("compare.spot.none", "B"));
        assertThat(words.values()).hasSize(6); // two classes: A, B and their difference
    }

    private static OpenModel trained(int layers) {
        return new OpenModel(SmallModel.trained(layers), new Problem("model.run", 1));
    }

    private void look(OpenModel open) {
        navigation.go(Place.INSPECT);
        inspect.tab().set(InspectTab.COMPARE);
        session.model().set(open);
        session.sentence().set(SENTENCE);
        looking.runAll();
    }

    private void type(String second) {
        model.sentence().set(second);
        looking.runAll();
    }
}
