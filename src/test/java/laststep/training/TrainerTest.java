package laststep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import laststep.message.ProblemException;
import laststep.model.HistoryRow;
import laststep.model.TrainedModel;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.EpochDone;
import laststep.training.TrainingEvent.RunEnded;
import laststep.training.TrainingEvent.RunStarted;
import laststep.training.TrainingEvent.SnapshotTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
    private final List<TrainingEvent> events = new ArrayList<>();

    @Test
    void theLossFallsAndTheCorpusIsLearnt() {
        TrainedModel model = run(Tiny.config(Setting.N_EPOCHS, 12)).model();
        List<HistoryRow> history = history();

        assertThat(history.get(11).trainLoss()).isLessThan(.3 * history.get(0).trainLoss());
        assertThat(history.get(11).validAccuracy()).isGreaterThan(.9);
        assertThat(model.labels().name(model.predict("the film was great").label()))
                .isEqualTo("good");
        assertThat(model.labels().name(model.predict("so poor again").label())).isEqualTo("bad");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theSameSeedGivesTheSameWeightsToTheBit(int threads) {
        Object[] stack = {Setting.N_LAYERS, 2, Setting.DROPOUT, .4, Setting.N_EPOCHS, 2, Setting.THREADS, threads};
        float[][] once = weights(run(Tiny.config(stack)).model());

        assertThat(weights(run(Tiny.config(stack)).model())).isDeepEqualTo(once);
        stack[7] = 1;
        assertThat(weights(run(Tiny.config(stack)).model())).isDeepEqualTo(once);
    }

    @Test
    void anotherSeedGivesOtherWeights() {
        assertThat(weights(run(Tiny.config(Setting.SEED, 2)).model())[0])
                .isNotEqualTo(weights(run(Tiny.config()).model())[0]);
    }

    @Test
    void theFirstEventSaysHowMuchThereIsToDoAndTheLastHowItEnded() {
        RunOutcome outcome = run(Tiny.config(Setting.VALID_RATIO, .25));

        RunStarted start = (RunStarted) events.get(0);
        assertThat(start.trainSentences() + start.validSentences()).isEqualTo(60);
        assertThat(start.validSentences()).isBetween(14, 16);
        assertThat(start.stepsPerEpoch()).isEqualTo(6);
        assertThat(start.steps()).isEqualTo(24);
        assertThat(of(BatchDone.class)).extracting(BatchDone::step).hasSize(24).endsWith(24L);
        assertThat(of(EpochDone.class)).hasSize(4);
        assertThat(events.get(events.size() - 1)).isEqualTo(new RunEnded(outcome));
        assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
    }

    @Test
    void anEpochsFiguresArePlainMeansOverItsSentences() {
        run(Tiny.config(Setting.N_EPOCHS, 1, Setting.VALID_RATIO, 0));
        double loss = 0;
        int sentences = 0;
        for (BatchDone batch : of(BatchDone.class)) {
            loss += (double) batch.loss() * batch.sentences();
            sentences += batch.sentences();
        }

        assertThat(sentences).isEqualTo(60);
        assertThat(of(BatchDone.class).get(7).sentences()).isEqualTo(4);
        assertThat(history().get(0).trainLoss()).isCloseTo(loss / 60, within(1e-9));
    }

    @Test
    void stoppingInTheMiddleOfAnEpochKeepsWhatWasLearntSoFar() {
        RunControl stop = new RunControl();
        RunOutcome outcome = run(Tiny.config(Setting.KEEP, "last"), null, 0, stop, event -> {
            if (event instanceof BatchDone batch && batch.step() == 9) {
                stop.stop();
            }
        });

        assertThat(outcome).isInstanceOfSatisfying(RunOutcome.Stopped.class, stopped -> {
            assertThat(stopped.epoch()).isEqualTo(2);
            assertThat(stopped.step()).isEqualTo(9);
        });
        assertThat(of(BatchDone.class)).hasSize(9);
        TrainedModel model = outcome.model();
        assertThat(model.record().step()).isEqualTo(9);
        assertThat(model.record().history()).hasSize(2);
        assertThat(model.predict("great").logProbabilities()).doesNotContain(Float.NaN);
    }

    @Test
    void stoppedBeforeTheFirstStepTheModelIsTheUntrainedOne() {
        RunControl stop = new RunControl();
        stop.stop();
        RunOutcome outcome = run(Tiny.config(), null, 0, stop, event -> {});

        assertThat(outcome).isInstanceOf(RunOutcome.Stopped.class);
        assertThat(outcome.model().record().step()).isZero();
        assertThat(weights(outcome.model()))
                .isDeepEqualTo(weights(of(SnapshotTaken.class).get(0).model()));
    }

    @ParameterizedTest
    @CsvSource({"sgd, 1e38, 0.2", "adam, 1e38, 0.2", "sgd, 1e38, 0", "adam, 1e38, 0", "adamw, 1e36, 0"})
    void aHugeLearningRateDivergesAndTheKeptWeightsAreFinite(String optimiser, String rate, double validRatio) {
        RunOutcome outcome = run(Tiny.config(
                Setting.OPTIMIZER, optimiser, Setting.LR, rate, Setting.VALID_RATIO, validRatio, Setting.N_EPOCHS, 20));

        assertThat(outcome).isInstanceOf(RunOutcome.Diverged.class);
        for (float[] numbers : weights(outcome.model())) {
            for (float number : numbers) {
                assertThat(number).isFinite();
            }
        }
    }

    /** No later batch would find out: the weights themselves are looked at. */
    @Test
    void weightsThatTheVeryLastStepSpoiledAreNotKept() {
        RunOutcome outcome = run(
                Tiny.config(Setting.LR, "1e38", Setting.VALID_RATIO, 0, Setting.N_EPOCHS, 1, Setting.BATCH_SIZE, 100));

        assertThat(outcome).isInstanceOf(RunOutcome.Diverged.class);
        assertThat(outcome.model().predict("great").logProbabilities()).doesNotContain(Float.NaN);
    }

    @Test
    void theKeptWeightsAreThoseWithTheLowestValidationLoss() {
        TrainingConfig config = Tiny.config(Setting.LR, .3, Setting.N_EPOCHS, 8, Setting.VALID_RATIO, .4);
        TrainedModel kept = run(config).model();
        HistoryRow best = history().stream()
                .min(Comparator.comparingDouble(HistoryRow::validLoss))
                .orElseThrow();

        assertThat(best.epoch())
                .as("the case has a point only if a later epoch is worse")
                .isLessThan(8);
        assertThat(kept.record().epoch()).isEqualTo(best.epoch());
        assertThat(Evaluation.of(kept, Tiny.data(config).valid()).meanNll()).isCloseTo(best.validLoss(), within(1e-6));
        assertThat(of(EpochDone.class).get(best.epoch() - 1).best()).isTrue();
        assertThat(of(EpochDone.class).stream().skip(best.epoch())).noneMatch(EpochDone::best);
    }

    @Test
    void keepLastKeepsTheLast() {
        TrainedModel kept = run(Tiny.config(
                        Setting.LR, .3, Setting.N_EPOCHS, 8, Setting.VALID_RATIO, .4, Setting.KEEP, "last"))
                .model();

        assertThat(kept.record().epoch()).isEqualTo(8);
    }

    @Test
    void withoutAValidationPartThereAreNoFiguresOfItAndTheLastWeightsAreKept() {
        TrainedModel kept = run(Tiny.config(Setting.VALID_RATIO, 0)).model();

        assertThat(kept.record().epoch()).isEqualTo(4);
        assertThat(of(EpochDone.class)).hasSize(4).allSatisfy(epoch -> {
            assertThat(epoch.figures().validLoss()).isNaN();
            assertThat(epoch.figures().validAccuracy()).isNaN();
            assertThat(epoch.best()).isFalse();
        });
    }

    @Test
    void withoutShufflingTheSeedDoesNotChangeTheOrder() {
        TrainedModel start = run(Tiny.config(Setting.N_EPOCHS, 1)).model();
        Object[] settings = {Setting.SHUFFLE, false, Setting.VALID_RATIO, 0, Setting.SEED, 5};
        float[][] five = weights(run(Tiny.config(settings), start).model());
        settings[5] = 6;
        assertThat(weights(run(Tiny.config(settings), start).model())).isDeepEqualTo(five);
        settings[1] = true;
        assertThat(weights(run(Tiny.config(settings), start).model())[0]).isNotEqualTo(five[0]);
    }

    @Test
    void aTrainingGoesOnFromTheWeightsGivenAndLeavesThatModelAlone() {
        TrainedModel start =
                run(Tiny.config(Setting.VALID_RATIO, 0, Setting.N_EPOCHS, 12)).model();
        float[][] before = weights(start);
        double reached = Evaluation.of(
                        start, Tiny.data(Tiny.config(Setting.VALID_RATIO, 0)).train())
                .meanNll();
        events.clear();
        run(Tiny.config(Setting.VALID_RATIO, 0, Setting.N_EPOCHS, 1, Setting.BATCH_SIZE, 60), start);

        assertThat((double) of(BatchDone.class).get(0).loss()).isCloseTo(reached, within(1e-5));
        assertThat(weights(start)).isDeepEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"WORD_VEC_DIM, 9", "HIDDEN_SIZE, 7", "N_LAYERS, 2", "CELL, gru"})
    void aModelOfOtherSizesIsNoStart(Setting setting, String value) {
        TrainedModel start = run(Tiny.config(Setting.N_EPOCHS, 1)).model();

        assertThatThrownBy(() -> run(Tiny.config(setting, value), start))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll(setting.id(), value);
    }

    @Test
    void snapshotsComeEveryFewStepsAndAtEachEpochsEndAndStayAsTheyAre() {
        run(Tiny.config(Setting.N_EPOCHS, 2, Setting.VALID_RATIO, 0), null, 3, new RunControl(), event -> {});

        List<TrainedModel> snapshots =
                of(SnapshotTaken.class).stream().map(SnapshotTaken::model).toList();
        assertThat(snapshots)
                .extracting(model -> model.record().step())
                .containsExactly(0L, 3L, 6L, 8L, 9L, 12L, 15L, 16L);
        assertThat(weights(snapshots.get(1))[0]).isNotEqualTo(weights(snapshots.get(2))[0]);
    }

    @Test
    void settingsThatCannotFitInMemoryAreRefusedBeforeAnythingIsComputed() {
        TrainingConfig huge = Tiny.config(Setting.HIDDEN_SIZE, 4096, Setting.N_LAYERS, 16);

        assertThatThrownBy(() -> run(huge)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().key()).isEqualTo("problem.training.memory");
            // 2·4·4096·(12,290 in each of 15 upper layers + 4,106) weights, 44 bytes each: 7 copies, Adam's two and
            // theirs
            assertThat((long) e.problem().arguments().get(0)).isBetween(271_000L, 275_000L);
            assertThat((long) e.problem().arguments().get(1))
                    .isEqualTo(Math.round(Runtime.getRuntime().maxMemory() / 1e6));
        });
        assertThat(events).isEmpty();
    }

    @Test
    void theRecordSaysHowToMakeTheModelAgain() {
        TrainingConfig config = Tiny.config(Setting.SEED, 77);
        TrainedModel model = run(config).model();

        assertThat(model.record().settings()).isEqualTo(Setting.textsOf(config)).containsEntry("seed", "77");
        assertThat(model.record().corpus()).isEqualTo("tiny");
        assertThat(model.record().corpusSha256()).isEqualTo("abc");
        assertThat(model.record().versions()).containsKeys("laststep", "java");
    }

    private RunOutcome run(TrainingConfig config) {
        return run(config, null);
    }

    private RunOutcome run(TrainingConfig config, TrainedModel start) {
        return run(config, start, 0, new RunControl(), event -> {});
    }

    private RunOutcome run(
            TrainingConfig config,
            TrainedModel start,
            int snapshotSteps,
            RunControl stop,
            Consumer<TrainingEvent> listener) {
        Consumer<TrainingEvent> both = event -> {
            events.add(event);
            listener.accept(event);
        };
        return new Trainer(
                        config,
                        Tiny.data(config),
                        TrainingStart.from(start),
                        Rhythm.snapshotsEvery(snapshotSteps),
                        stop,
                        both)
                .run();
    }

    private <E extends TrainingEvent> List<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private List<HistoryRow> history() {
        return of(EpochDone.class).stream().map(EpochDone::figures).toList();
    }

    private static float[][] weights(TrainedModel model) {
        return model.parameters().stream().map(p -> p.value().data.clone()).toArray(float[][]::new);
    }
}
