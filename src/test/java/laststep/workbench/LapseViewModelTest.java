package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import laststep.inspect.Film;
import laststep.inspect.Half;
import laststep.inspect.Inspection;
import laststep.inspect.LapseFrame;
import laststep.message.Problem;
import laststep.model.TrainedModel;
import laststep.runs.CurvePoint;
import laststep.text.Part;
import laststep.text.TokenizedCorpus;
import laststep.training.Rhythm;
import laststep.training.RunControl;
import laststep.training.Trainer;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import laststep.training.TrainingEvent;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.RunEnded;
import laststep.training.TrainingEvent.RunStarted;
import laststep.training.TrainingEvent.SnapshotTaken;
import laststep.training.TrainingStart;
import org.junit.jupiter.api.Test;

class LapseViewModelTest {
    private static final String GOOD = "the 3 film was good";
    private static final TrainingConfig CONFIG = SmallModel.config(2);
    private static final TrainingData DATA = data();
    private static final List<TrainingEvent> EVENTS = events();

    private final Session session = new Session();
    private final Settings settings = new Settings(StoredSettings.NONE, Locale.ENGLISH);
    private final ObjectProperty<RunState> run = new SimpleObjectProperty<>(RunState.IDLE);
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final ManualQueue looking = new ManualQueue();
    private final ManualQueue fx = new ManualQueue();
    private final List<TrainingEvent> onward = new ArrayList<>();
    private long now;
    private long ticking;
    private final LapseViewModel model = new LapseViewModel(
            session,
            settings,
            run,
            errors,
            new Threads(fx, Runnable::run, looking, Runnable::run, Runnable::run),
            () -> now += ticking);

    private static TrainingData data() {
        TokenizedCorpus tokens = TokenizedCorpus.of(
                SmallCorpus.load().corpus(), CONFIG.model().tokenizer().create(), (done, total) -> true);
        return TrainingData.of(tokens, CONFIG);
    }

    /** A training with a snapshot after every second of its mini-batches, and after each epoch. */
    private static List<TrainingEvent> events() {
        List<TrainingEvent> events = new ArrayList<>();
        new Trainer(CONFIG, DATA, TrainingStart.fromSeed(), Rhythm.snapshotsEvery(2), new RunControl(), events::add)
                .run();
        return events;
    }

    @Test
    void everyEventIsToldOnwardOnceInItsOrder() {
        train();

        assertThat(onward).isEqualTo(EVENTS);
    }

    @Test
    void beforeTheFirstTrainingThereIsNothing() {
        model.pulse();

        assertThat(model.film().get()).isNull();
        assertThat(model.looked().get()).isNull();
        assertThat(model.lanes().get()).isEmpty();
        assertThat(model.layers()).isEmpty();
    }

    @Test
    void everySnapshotOfTheTrainingIsAFrame() {
        model.pin(GOOD);
        train();
        model.pulse();

        List<TrainedModel> snapshots = snapshots();
        Film film = model.film().get();
        assertThat(film.sentence()).isEqualTo(GOOD);
        assertThat(film.frames())
                .extracting(LapseFrame::step)
                .containsExactlyElementsOf(snapshots.stream()
                        .map(snapshot -> snapshot.record().step())
                        .distinct()
                        .toList());
        for (LapseFrame frame : film.frames()) {
            TrainedModel then = snapshots.stream()
                    .filter(snapshot -> snapshot.record().step() == frame.step())
                    .findFirst()
                    .orElseThrow();
            Inspection asked = Inspection.of(then, GOOD);
            assertThat(frame.inspection().probability(1)).isEqualTo(asked.probability(1));
            assertThat(frame.inspection().value(1, Half.BACKWARD, "h", 4, 2))
                    .isEqualTo(asked.value(1, Half.BACKWARD, "h", 4, 2));
        }
    }

    @Test
    void theNewestFrameIsFollowedAndTheOneLookedAtIsShown() {
        model.pin(GOOD);
        train();
        model.pulse();
        int last = model.film().get().frames().size() - 1;
        assertThat(model.looked().get().inspection())
                .isSameAs(model.film().get().frames().get(last).inspection());
        assertThat(model.looked().get().moment().key()).isEqualTo("lapse.moment");

        model.player().go(0);
        assertThat(model.looked().get().untrained()).isTrue();
        assertThat(model.looked().get().moment().key()).isEqualTo("lapse.moment.untrained");
        assertThat(model.lanes().get()).extracting(HeatLane::quantity).containsExactly("h");
        assertThat(model.lanes().get().get(0).map().value(3, 1))
                .isEqualTo(model.looked().get().inspection().value(1, Half.FORWARD, "h", 3, 1));

        model.choice().layer().set(1);
        model.choice().halves().set(List.of(Half.BACKWARD));
        assertThat(model.lanes().get()).hasSize(1).first().satisfies(lane -> {
            assertThat(lane.layer()).isZero();
            assertThat(lane.half()).isEqualTo(Half.BACKWARD);
        });
    }

    @Test
    void theColoursHaveOneScaleOverAllFrames() {
        model.pin(GOOD);
        train();
        model.pulse();
        for (int k = 0; k < model.film().get().frames().size(); k++) {
            model.player().go(k);
            assertThat(model.lanes().get())
                    .allSatisfy(lane -> assertThat(lane.map().scale().low()).isEqualTo(-1))
                    .allSatisfy(lane -> assertThat(lane.map().scale().high()).isEqualTo(1));
        }
    }

    @Test
    void theCurvesAreTheAnswersToTheWholeSentence() {
        model.pin(GOOD);
        train();
        model.pulse();

        List<TrainedModel> snapshots = snapshots();
        TrainedModel last = snapshots.get(snapshots.size() - 1);
        assertThat(model.curves().get()).extracting(LapseCurve::name).containsExactly("neg", "pos");
        List<CurvePoint> pos = model.curves().get().get(1).points();
        assertThat(pos.get(0))
                .isEqualTo(new CurvePoint(0, snapshots.get(0).predict(GOOD).probability(1)));
        assertThat(pos.get(pos.size() - 1))
                .isEqualTo(
                        new CurvePoint(last.record().step(), last.predict(GOOD).probability(1)));
    }

    @Test
    void withoutAPinTheSentenceThatIsLookedAtIsTraced() {
        session.sentence().set("was bad");
        train();
        model.pulse();

        assertThat(model.film().get().sentence()).isEqualTo("was bad");
        assertThat(settings.pinned()).as("nobody has pinned it").isEmpty();
    }

    @Test
    void withNeitherItIsOneOfTheValidationPartWithItsGoldLabel() {
        session.trainingData().set(DATA);
        train();
        model.pulse();
        looking.runAll();
        fx.runAll();

        String sentence = model.film().get().sentence();
        assertThat(DATA.valid())
                .anySatisfy(example -> assertThat(
                                DATA.corpus().rows().get(example.row()).text())
                        .isEqualTo(sentence));
        assertThat(model.gold().get()).isEqualTo(new Gold(sentence.endsWith("good") ? "pos" : "neg", Part.VALID));
    }

    @Test
    void aSentenceOfNobodyHasNoGoldLabel() {
        session.trainingData().set(DATA);
        model.pin("nobody wrote this");
        train();
        model.pulse();
        looking.runAll();
        fx.runAll();

        assertThat(model.gold().get()).isNull();
    }

    @Test
    void aPinInTheMiddleIsTracedFromThereOn() {
        model.pin(GOOD);
        run.set(RunState.TRAINING);
        Consumer<TrainingEvent> heard = model.hearing(DATA, onward::add);
        int half = EVENTS.size() / 2;
        EVENTS.subList(0, half).forEach(heard);
        model.pulse();
        long before = newestStep();

        model.pin("the film was bad");
        assertThat(model.film().get().sentence())
                .as("until there is a frame of it")
                .isEqualTo(GOOD);
        assertThat(model.note().get()).isEqualTo(new Problem("lapse.note.soon", "the film was bad"));

        EVENTS.subList(half, EVENTS.size()).forEach(heard);
        model.pulse();
        run.set(RunState.IDLE);
        Film film = model.film().get();
        assertThat(film.sentence()).isEqualTo("the film was bad");
        long first = film.frames().get(0).step();
        assertThat(first)
                .as("an epoch may end at the step that was traced before")
                .isGreaterThanOrEqualTo(before);
        assertThat(model.note().get()).isEqualTo(new Problem("lapse.note.from", first));
    }

    @Test
    void afterTheTrainingTheFramesStayUntilTheNextOneStarts() {
        model.pin(GOOD);
        train();
        model.pulse();
        Film film = model.film().get();

        model.pin("the film was bad");
        model.pulse();
        assertThat(model.film().get()).isSameAs(film);
        assertThat(model.note().get()).isEqualTo(new Problem("lapse.note.next", "the film was bad"));

        model.hearing(DATA, onward::add).accept(EVENTS.get(0));
        model.pulse();
        assertThat(model.film().get().sentence()).isEqualTo("the film was bad");
        assertThat(model.film().get().frames()).isEmpty();
        assertThat(model.looked().get()).isNull();
        assertThat(model.note().get()).isNull();
    }

    @Test
    void aSentenceOfUnknownWordsIsSaidToBeOne() {
        model.pin("별로 재미없어요");
        train();
        model.pulse();

        assertThat(model.note().get()).isEqualTo(new Problem("lapse.note.unknown"));
    }

    @Test
    void aPinIsRemembered() {
        model.pin("  " + GOOD + " ");

        assertThat(settings.toStore().pinned()).isEqualTo(GOOD);
        Session next = new Session();
        new LapseViewModel(next, settings, run, errors, new Threads(fx, fx, looking, fx, fx), () -> 0);
        assertThat(next.pinned().get()).isEqualTo(GOOD);
    }

    @Test
    void theCostIsToldInItsUnits() {
        model.pin(GOOD);
        train();
        model.pulse();

        Problem cost = model.cost();
        assertThat(cost.arguments().get(0))
                .isEqualTo(model.film().get().frames().size());
        assertThat((double) cost.arguments().get(1))
                .as("on a clock that stands still")
                .isZero();
        assertThat((double) cost.arguments().get(2) * 1024 * 1024)
                .isEqualTo(model.film().get().cost().bytes());
    }

    @Test
    void howeverDearTheTracingTheTrainingIsSeenFromItsFirstStepToItsLast() {
        ticking = 3_600_000_000_000L; // an hour passes at every look at the clock
        model.pin(GOOD);
        train();
        model.pulse();

        List<TrainedModel> snapshots = snapshots();
        long last = snapshots.get(snapshots.size() - 1).record().step();
        assertThat(model.film().get().frames()).extracting(LapseFrame::step).containsExactly(0L, 2L, last);
    }

    @Test
    void whatFailsInTheTracingDoesNotEndTheTraining() {
        Consumer<TrainingEvent> heard = model.hearing(null, onward::add); // no data to take a sentence from
        EVENTS.forEach(heard);
        fx.runAll();

        assertThat(onward).isEqualTo(EVENTS);
        assertThat(errors.entries()).hasSize(1);
    }

    @Test
    void aTrainingThatNeverTookASnapshotEndsQuietly() {
        model.pin(GOOD);
        Consumer<TrainingEvent> heard = model.hearing(DATA, onward::add);
        EVENTS.stream()
                .filter(event -> event instanceof RunStarted || event instanceof BatchDone || event instanceof RunEnded)
                .forEach(heard);
        model.pulse();

        assertThat(model.film().get().frames()).isEmpty();
        assertThat(errors.entries()).isEmpty();
    }

    private void train() {
        EVENTS.forEach(model.hearing(DATA, onward::add));
    }

    private long newestStep() {
        List<LapseFrame> frames = model.film().get().frames();
        return frames.get(frames.size() - 1).step();
    }

    private static List<TrainedModel> snapshots() {
        return EVENTS.stream()
                .filter(SnapshotTaken.class::isInstance)
                .map(event -> ((SnapshotTaken) event).model())
                .toList();
    }
}
