package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import laststep.inspect.Attribution;
import laststep.inspect.AttributionMethod;
import laststep.inspect.Baseline;
import laststep.inspect.ExplainChoice;
import laststep.inspect.Explanation;
import laststep.inspect.Target;
import laststep.message.Problem;
import laststep.model.TrainedModel;
import laststep.text.ReadListener;
import org.junit.jupiter.api.Test;

/** A clock that a test moves: on a fast machine every method is ready at once, on a slow one they come one by one. */
class ExplainViewModelTest {
    private static final String SENTENCE = "the 3 film was good";

    private final Session session = new Session();
    private final Navigation navigation = new Navigation(List.of(Place.CORPUS, Place.INSPECT));
    private final ObjectProperty<Boolean> open = new SimpleObjectProperty<>(true);
    private final ObjectProperty<Optional<String>> label = new SimpleObjectProperty<>(Optional.empty());
    private final ManualQueue looking = new ManualQueue();
    private final ManualQueue fx = new ManualQueue();
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final AtomicLong now = new AtomicLong();
    private long aReading;
    private final ExplainViewModel model = new ExplainViewModel(
            session,
            navigation,
            open,
            label,
            new Threads(fx, Runnable::run, looking, Runnable::run, Runnable::run),
            errors,
            () -> now.addAndGet(aReading));
    private final TrainedModel network = SmallModel.trained(2);

    @Test
    void allMethodsAreWhatAnExplanationSays() {
        model.target().set(Target.LOGIT);
        model.baseline().set(Baseline.UNK);
        model.steps().set(20);
        label.set(Optional.of(network.labels().name(1)));
        look();

        Explained explained = model.explained().get();
        Explanation expected = Explanation.of(
                network,
                SENTENCE,
                OptionalInt.of(1),
                new ExplainChoice(java.util.EnumSet.allOf(AttributionMethod.class), Target.LOGIT, Baseline.UNK, 20),
                ReadListener.NONE);
        assertThat(explained.explanation().label()).isEqualTo(1);
        assertThat(explained.attributions()).hasSize(4);
        for (Attribution attribution : expected.attributions()) {
            Attribution shown = explained.attribution(attribution.method()).orElseThrow();
            assertThat(shown.scores()).isEqualTo(attribution.scores());
            assertThat(shown.gap()).isEqualTo(attribution.gap());
        }
        assertThat(model.progress().get()).isNull();
    }

    @Test
    void whereItTakesLongTheCheapestComesFirstAndThenTheOneThatIsLookedAt() {
        slow();
        ask();
        run();
        assertThat(model.explained().get().attributions()).containsOnlyKeys(AttributionMethod.GRADIENT_INPUT);
        run();
        assertThat(model.explained().get().attributions())
                .containsOnlyKeys(AttributionMethod.GRADIENT_INPUT, AttributionMethod.INTEGRATED_GRADIENTS);
        runAll();
        assertThat(model.explained().get().attributions()).hasSize(4);
    }

    @Test
    void whatTakesLongSaysHowFarItIs() {
        slow();
        ask();
        assertThat(model.progress().get()).isEqualTo(new ExplainProgress(0, Double.NaN, true));
        run();
        run();

        ExplainProgress progress = model.progress().get();
        // 3 passes for gradient × input, 150 for integrated gradients, 5 for each of the others
        assertThat(progress.share()).isEqualTo(153 / 163.0);
        assertThat(progress.secondsLeft()).isPositive();
        assertThat(progress.outdated()).isFalse();
        runAll();
        assertThat(model.progress().get()).isNull();
    }

    @Test
    void typingOnEndsWhatIsBeingComputed() {
        slow();
        ask();
        session.sentence().set("the film");
        run(); // the older question is not even begun
        assertThat(model.explained().get()).isNull();
        runAll();

        assertThat(model.explained().get().explanation().sentence()).isEqualTo("the film");
    }

    @Test
    void anAnswerThatComesTooLateIsNotShown() {
        slow();
        ask();
        looking.runNext(); // cut by swap, or the explanation itself
        while (looking.waiting() > 0) {
            looking.runNext();
        }
        session.sentence().set("the film");
        fx.runAll();
        assertThat(model.explained().get()).isNull();
    }

    @Test
    void aNewerSnapshotWaitsUntilTheExplanationIsWhole() {
        slow();
        ask();
        run();
        session.model().set(new OpenModel(SmallModel.untrained(), new Problem("model.run", 1)));
        run();
        assertThat(model.explained().get().attributions()).hasSizeGreaterThan(1);
        assertThat(model.explained().get().moment().key()).isEqualTo("model.moment");
        runAll();
        assertThat(model.explained().get().moment().key()).isEqualTo("model.untrained");
        assertThat(model.explained().get().attributions()).hasSize(4);
    }

    @Test
    void anotherModelDoesNotWait() {
        slow();
        ask();
        run();
        session.model().set(new OpenModel(SmallModel.untrained(), new Problem("model.run", 2)));
        run(); // what was asked of the old one is not even begun
        run();

        assertThat(model.explained().get().moment().key()).isEqualTo("model.untrained");
    }

    @Test
    void stoppedItKeepsWhatThereIsAndGoesOnWhenAsked() {
        slow();
        ask();
        run();
        model.stop();
        runAll();
        assertThat(model.stopped().get()).isTrue();
        assertThat(model.progress().get()).isNull();
        assertThat(model.explained().get().attributions()).hasSize(1);

        model.resume();
        runAll();
        assertThat(model.stopped().get()).isFalse();
        assertThat(model.explained().get().attributions()).hasSize(4);
    }

    @Test
    void outOfSightItEndsAndBeginsAgainWhenSeen() {
        slow();
        ask();
        run();
        navigation.go(Place.CORPUS);
        runAll();
        assertThat(model.explained().get().attributions()).hasSize(1);

        navigation.go(Place.INSPECT);
        runAll();
        assertThat(model.explained().get().attributions()).hasSize(4);
        open.set(false);
        session.sentence().set("the");
        assertThat(looking.waiting()).isZero();
    }

    @Test
    void somethingShortGetsInBetweenTheMethods() {
        slow();
        ask();
        run();
        model.swap().replace(0, "a");
        while (model.swap().answer(model.swap().rows().get(1)).isEmpty()) {
            run();
        }
        assertThat(model.explained().get().attributions()).hasSizeLessThan(4);
        runAll();
        assertThat(model.explained().get().attributions()).hasSize(4);
    }

    @Test
    void aClassThisModelDoesNotHaveIsThePredictedOne() {
        label.set(Optional.of("no such class"));
        look();

        assertThat(model.explained().get().explanation().label())
                .isEqualTo(network.predict(SENTENCE).label());
    }

    @Test
    void withoutAModelOrASentenceThereIsNothing() {
        look();
        session.sentence().set("");
        runAll();
        assertThat(model.explained().get()).isNull();

        look();
        session.model().set(null);
        runAll();
        assertThat(model.explained().get()).isNull();
    }

    /** A second passes whenever somebody looks at the clock. */
    private void slow() {
        aReading = 1_000_000_000;
    }

    private void ask() {
        navigation.go(Place.INSPECT);
        session.model().set(new OpenModel(network, new Problem("model.run", 1)));
        session.sentence().set(SENTENCE);
        while (looking.waiting() > 1) {
            looking.runNext(); // the words to swap
        }
    }

    private void look() {
        ask();
        runAll();
    }

    private void run() {
        looking.runNext();
        fx.runAll();
    }

    private void runAll() {
        while (looking.waiting() > 0) {
            run();
        }
        fx.runAll();
    }
}
