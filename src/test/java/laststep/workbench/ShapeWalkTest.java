package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import laststep.inspect.Half;
import laststep.inspect.Inspection;
import laststep.message.Problem;
import laststep.model.TrainedModel;
import laststep.runs.RunStore;
import laststep.training.RightOfWay;
import laststep.training.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeWalkTest {
    @TempDir
    private static Path runs;

    private final Session session = new Session();
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final ManualQueue training = new ManualQueue();
    private final ManualQueue looking = new ManualQueue();
    private final Threads threads = new Threads(Runnable::run, Runnable::run, looking, Runnable::run, training);
    private final Settings settings = new Settings(StoredSettings.NONE, Locale.ENGLISH);
    private final Jobs jobs = new Jobs(Runnable::run, errors, System::nanoTime);
    private final ModelFiles models = new ModelFiles(session, settings, jobs, threads);
    private final TokenizedCorpora tokenized = new TokenizedCorpora();
    private final Navigation navigation = new Navigation(List.of(Place.values()));
    private long now;
    private final TrainViewModel train = new TrainViewModel(
            session,
            settings,
            tokenized,
            models,
            new Notebook(new RunStore(runs), settings, models, errors, threads, Clock.systemUTC()),
            new RunAgain(session, tokenized, jobs, threads),
            errors,
            threads,
            new RightOfWay(),
            () -> now += 2_000_000_000L);
    private final ShapeWalk walk = new ShapeWalk(session, train, navigation, tokenized, errors, threads);

    private void set(Setting setting, Object text) {
        train.form().field(setting).text().set(text.toString());
        looking.runAll();
    }

    private void openCorpus() {
        navigation.go(Place.TRAIN);
        set(Setting.WORD_VEC_DIM, 8);
        set(Setting.HIDDEN_SIZE, 6);
        set(Setting.N_LAYERS, 2);
        set(Setting.MIN_FREQ, 1);
        set(Setting.N_EPOCHS, 2);
        set(Setting.BATCH_SIZE, 30);
        session.corpus().set(SmallCorpus.load());
        looking.runAll();
    }

    private void trainWhole() {
        train.start();
        training.runAll();
        train.run().pulse();
        looking.runAll();
    }

    private List<String> shapes() {
        return walk.shapes().get().boxes().stream().map(NetworkBox::shape).toList();
    }

    private NetworkBox box(String id) {
        return walk.shapes().get().boxes().stream()
                .filter(box -> box.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private WalkValues look(String id) {
        walk.toggle(box(id));
        looking.runAll();
        return walk.values().get();
    }

    @Test
    void beforeThereIsACorpusTheUnknownSizesAreLetters() {
        set(Setting.HIDDEN_SIZE, 6);

        assertThat(shapes())
                .containsExactly("(32, m)", "(32, m, 64)", "(32, m, 12)", "(32, 12)", "(32, |C|)", "(32, |C|)", "()");
        assertThat(look("linear-0")).isNull();
        assertThat(walk.noneKey()).isEqualTo("walk.none.corpus");
        assertThat(walk.opened().get().orElseThrow().code())
                .containsExactly("self.generator = nn.Linear(12, n_classes)", "x = self.generator(x)");
    }

    @Test
    void beforeATrainingItIsTheFirstMiniBatchOfTheSettings() {
        openCorpus();

        assertThat(shapes())
                .containsExactly(
                        "(30, 6)", "(30, 6, 8)", "(30, 6, 12)", "(30, 6, 12)", "(30, 12)", "(30, 2)", "(30, 2)", "()");
        assertThat(walk.shapes().get().summary().key()).isEqualTo("train.summary");
        assertThat(walk.shapes().get().boxes().stream()
                        .mapToLong(NetworkBox::parameters)
                        .sum())
                .isEqualTo(train.preview().get().parameters());

        set(Setting.BATCH_SIZE, 1000);
        assertThat(shapes().get(0)).as("all there is").isEqualTo("(64, 6)");
    }

    @Test
    void theNumbersBeforeATrainingAreThoseOfTheNetworkItBeginsWith() {
        openCorpus();
        WalkValues values = look("log_softmax-0");
        assertThat(values.moment())
                .isEqualTo(
                        new Problem("walk.moment", new Problem("walk.batch.first"), new Problem("walk.untrained", 1L)));
        assertThat(values.sentences()).isEqualTo(30);
        float[] before = ((WalkValues.Classes) values.content()).values();

        set(Setting.SEED, 2);
        float[] other = ((WalkValues.Classes) walk.values().get().content()).values();
        assertThat(other).isNotEqualTo(before);

        set(Setting.SEED, 1);
        train.start();
        training.runAll();
        assertThat(((WalkValues.Classes) walk.values().get().content()).values())
                .isEqualTo(before);
    }

    @Test
    void whileItTrainsTheSentencesStayAndTheirNumbersFollowTheWeights() {
        openCorpus();
        WalkValues before = look("log_softmax-0");

        trainWhole();

        WalkValues after = walk.values().get();
        TrainedModel model = session.model().get().model();
        assertThat(after.moment().arguments().get(1))
                .isEqualTo(session.model().get().moment());
        assertThat(((WalkValues.Classes) after.content()).values())
                .isEqualTo(model.predict(after.text()).logProbabilities());
        assertThat(before.text()).isNotEmpty();
        assertThat(walk.shapes().get().summary().key()).isEqualTo("train.summary.model");
    }

    @Test
    void everyPartHoldsWhatTheInspectorSees() {
        openCorpus();
        trainWhole();
        String text = look("input-0").text();
        Inspection inspection = Inspection.of(session.model().get().model(), text);
        WalkValues.Ids ids = (WalkValues.Ids) walk.values().get().content();
        assertThat(ids.tokens().get(0)).isEqualTo(inspection.tokens().get(0).surface());

        for (int layer = 0; layer < 2; layer++) {
            WalkValues.Matrix states =
                    (WalkValues.Matrix) look("recurrent-" + layer).content();
            assertThat(states.names()).hasSize(inspection.tokens().size());
            for (int t = 0; t < states.rows().length; t++) {
                for (int unit = 0; unit < 6; unit++) {
                    assertThat((double) states.rows()[t][unit])
                            .isEqualTo(inspection.value(layer, Half.FORWARD, "h", unit, t));
                    assertThat((double) states.rows()[t][6 + unit])
                            .isEqualTo(inspection.value(layer, Half.BACKWARD, "h", unit, t));
                }
            }
        }
        WalkValues.Loss loss = (WalkValues.Loss) look("loss-0").content();
        int right = inspection.labels().indexOf(loss.label());
        assertThat(loss.sentence()).isCloseTo(-Math.log(inspection.probability(right)), within(1e-6));
        assertThat(loss.sentences()).isEqualTo(walk.values().get().sentences());
    }

    @Test
    void theLossIsTheMeanOverTheMiniBatch() {
        openCorpus();
        double sum = 0;
        WalkValues values = look("loss-0");
        for (int k = 0; k < 30; k++) {
            sum += ((WalkValues.Loss) walk.values().get().content()).sentence();
            walk.step(1);
            looking.runAll();
        }

        assertThat(((WalkValues.Loss) values.content()).mean()).isCloseTo(sum / 30, within(1e-6));
    }

    @Test
    void theSentenceThatIsSteppedToIsSelectedEverywhereAndTheEndsHold() {
        openCorpus();
        WalkValues first = look("embedding-0");
        walk.step(-1);
        looking.runAll();
        assertThat(walk.values().get().sentence()).isZero();
        assertThat(session.sentence().get()).isEmpty();

        walk.step(1);
        looking.runAll();
        assertThat(walk.values().get().sentence()).isEqualTo(1);
        assertThat(session.sentence().get())
                .isEqualTo(walk.values().get().text())
                .isNotEqualTo(first.text());
    }

    @Test
    void withThePaddingOfTheBookThePadsAreRunToo() {
        openCorpus();
        List<String> rows = List.of("pos\tgood", "neg\tbad it was", "pos\tgood it was too");
        session.corpus().set(SmallCorpus.of(rows));
        set(Setting.VALID_RATIO, 0);
        set(Setting.PADDING, "book");
        look("recurrent-1");
        for (int k = 0; k < 3; k++) {
            WalkValues.Matrix states = (WalkValues.Matrix) walk.values().get().content();
            assertThat(states.rows()).as("m rows, pads among them").hasNumberOfRows(4);
            if (!walk.values().get().text().contains("too")) {
                assertThat(states.names()).endsWith("<pad>");
            }
            walk.step(1);
            looking.runAll();
        }

        set(Setting.PADDING, "packed");
        int[] lengths = new int[3];
        for (int k = 0; k < 3; k++) {
            lengths[k] = ((WalkValues.Matrix) walk.values().get().content()).rows().length;
            walk.step(-1);
            looking.runAll();
        }
        Arrays.sort(lengths);
        assertThat(lengths).containsExactly(1, 3, 4);
    }

    @Test
    void anOpenedModelReadsTheSelectedSentenceAndWithItsCorpusItsMiniBatch(@TempDir Path folder) {
        openCorpus();
        trainWhole();
        Path file = folder.resolve("mine.laststep");
        models.save(file);
        session.corpus().set(null);
        models.open(file);
        looking.runAll();
        assertThat(shapes().get(0)).isEqualTo("(n, m)");
        assertThat(look("linear-0")).isNull();
        assertThat(walk.noneKey()).isEqualTo("walk.none.sentence");

        session.sentence().set("the film was good");
        looking.runAll();
        assertThat(shapes().get(0)).isEqualTo("(1, 4)");
        assertThat(walk.values().get().label()).isEmpty();

        session.corpus().set(SmallCorpus.load());
        looking.runAll();
        assertThat(shapes().get(0)).as("the last of an epoch: 64 − 2·30").isEqualTo("(4, 6)");
        assertThat(walk.values().get().label()).isNotEmpty();

        set(Setting.HIDDEN_SIZE, 7);
        assertThat(shapes().get(2)).as("the settings again").endsWith("14)");
    }

    @Test
    void aPartThatIsNoLongerThereIsNoLongerLookedInto() {
        openCorpus();
        look("recurrent-1");

        set(Setting.N_LAYERS, 1);

        assertThat(walk.opened().get()).isEmpty();
        assertThat(walk.values().get()).isNull();
    }

    @Test
    void whatIsLookedIntoAlreadyIsClosed() {
        openCorpus();
        look("embedding-0");
        look("embedding-0");

        assertThat(walk.opened().get()).isEmpty();
        assertThat(looking.waiting()).isZero();
    }

    @Test
    void settingsThatDoNotFitInMemoryAreToldAndNothingIsMade() {
        openCorpus();
        set(Setting.HIDDEN_SIZE, 4096);
        set(Setting.N_LAYERS, 16);

        assertThat(walk.shapes().get().fits()).isFalse();
        assertThat(walk.shapes().get().summary().key()).isEqualTo("train.memory");
        assertThat(look("recurrent-0")).isNull();
        assertThat(errors.entries()).isEmpty();
    }
}
