package laststep.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import laststep.message.ProblemException;
import laststep.model.HistoryRow;
import laststep.model.TrainedModel;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.CheckpointTaken;
import laststep.training.TrainingEvent.EpochDone;
import laststep.training.TrainingEvent.Paused;
import laststep.training.TrainingEvent.Resumed;
import laststep.training.TrainingEvent.RunStarted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paused and resumed equals never paused, to the bit. */
class ResumeTest {
    /** 6 mini-batches an epoch, 4 epochs. */
    private static final int STEPS = 24;

    @TempDir
    private Path folder;

    static Stream<Object[]> optimisers() {
        return Stream.of(
                        new Object[] {Setting.OPTIMIZER, "adam"},
                        new Object[] {Setting.OPTIMIZER, "adamw"},
                        new Object[] {Setting.OPTIMIZER, "sgd", Setting.LR, 1},
                        new Object[] {Setting.OPTIMIZER, "sgd", Setting.LR, .5, Setting.MOMENTUM, .9})
                .map(ResumeTest::withDropout)
                .map(settings -> new Object[] {settings});
    }

    private static Object[] withDropout(Object... more) {
        Object[] settings = {
            Setting.N_LAYERS,
            2,
            Setting.DROPOUT,
            .4,
            Setting.VALID_RATIO,
            .25,
            Setting.LR_SCHEDULE,
            "plateau",
            Setting.LR_PATIENCE,
            0
        };
        List<Object> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of(more));
        return all.toArray();
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void fromEveryStepItComesToTheSameWeightsAndFigures(Object[] settings) {
        TrainingConfig config = Tiny.config(settings);
        Run whole = new Run();
        TrainedModel once = whole.of(config, TrainingStart.fromSeed()).model();

        for (int step = 0; step < STEPS; step++) {
            Checkpoint checkpoint = stored(pausedAfter(step, config));
            Run rest = new Run();
            TrainedModel again = rest.of(config, TrainingStart.from(checkpoint)).model();

            assertThat(weights(again)).as("from step %d", step).isDeepEqualTo(weights(once));
            assertThat(figures(again)).as("from step %d", step).isEqualTo(figures(once));
            assertThat(again.record().epoch()).isEqualTo(once.record().epoch());
            assertThat(rest.losses()).isEqualTo(whole.losses().subList(step, STEPS));
        }
    }

    @Test
    void theScheduleOfTheLearningRateGoesOnWhereItWas() {
        TrainingConfig config = Tiny.config(
                Setting.LR,
                .3,
                Setting.N_EPOCHS,
                12,
                Setting.VALID_RATIO,
                .4,
                Setting.LR_SCHEDULE,
                "plateau",
                Setting.LR_PATIENCE,
                1);
        Run whole = new Run();
        whole.of(config, TrainingStart.fromSeed());
        List<HistoryRow> all =
                whole.all(EpochDone.class).stream().map(EpochDone::figures).toList();
        assertThat(all.stream().map(HistoryRow::learningRate).distinct())
                .as("it has a point only if the rate falls")
                .hasSizeGreaterThan(2);

        for (CheckpointTaken taken : whole.all(CheckpointTaken.class)) {
            Run rest = new Run();
            rest.of(config, TrainingStart.from(stored(taken.checkpoint())));
            assertThat(rest.all(EpochDone.class))
                    .extracting(epoch -> epoch.figures().learningRate())
                    .isEqualTo(all.stream()
                            .skip(taken.checkpoint().place().epoch() - 1)
                            .map(HistoryRow::learningRate)
                            .toList());
        }
    }

    @Test
    void theNumberOfThreadsMayChangeInBetween() {
        TrainingConfig one = Tiny.config(withDropout(Setting.THREADS, 1));
        TrainedModel once = new Run().of(one, TrainingStart.fromSeed()).model();

        TrainingConfig two = Tiny.config(withDropout(Setting.THREADS, 2));
        TrainedModel again = new Run()
                .of(two, TrainingStart.from(stored(pausedAfter(9, one))))
                .model();

        assertThat(weights(again)).isDeepEqualTo(weights(once));
    }

    @Test
    void aFinishedTrainingGoesOnForMoreEpochsAsIfItHadBeenAskedForThemAtOnce() {
        TrainedModel six = new Run()
                .of(Tiny.config(withDropout(Setting.N_EPOCHS, 6, Setting.KEEP, "last")), TrainingStart.fromSeed())
                .model();
        Run four = new Run();
        four.of(Tiny.config(withDropout(Setting.N_EPOCHS, 4)), TrainingStart.fromSeed());
        List<CheckpointTaken> checkpoints = four.all(CheckpointTaken.class);

        TrainedModel more = new Run()
                .of(
                        Tiny.config(withDropout(Setting.N_EPOCHS, 6, Setting.KEEP, "last")),
                        TrainingStart.from(
                                stored(checkpoints.get(checkpoints.size() - 1).checkpoint())))
                .model();

        assertThat(checkpoints).hasSize(4);
        assertThat(weights(more)).isDeepEqualTo(weights(six));
        assertThat(more.record().history()).hasSize(6);
    }

    @Test
    void steppedAndPausedInOneProgramItComesToTheSame() {
        TrainingConfig config = Tiny.config(withDropout());
        TrainedModel once = new Run().of(config, TrainingStart.fromSeed()).model();
        Run stepped = new Run();
        stepped.control.pause();
        stepped.hear(event -> {
            if (event instanceof Paused paused) {
                if (paused.step() < 7) {
                    stepped.control.step();
                } else {
                    stepped.control.resume();
                }
            }
        });

        TrainedModel again = stepped.of(config, TrainingStart.fromSeed()).model();

        assertThat(weights(again)).isDeepEqualTo(weights(once));
        assertThat(stepped.all(Paused.class)).extracting(Paused::step).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(stepped.all(Resumed.class)).hasSize(8);
    }

    @Test
    void aStoppedTrainingLeavesTheStateBeforeItsEpochWasCutShort() {
        TrainingConfig config = Tiny.config(withDropout());
        TrainedModel once = new Run().of(config, TrainingStart.fromSeed()).model();
        Run stopped = new Run();
        stopped.hear(event -> {
            if (event instanceof BatchDone batch && batch.step() == 9) {
                stopped.control.stop();
            }
        });
        RunOutcome outcome = stopped.of(config, TrainingStart.fromSeed());
        assertThat(outcome.model().record().history()).hasSizeLessThanOrEqualTo(2);
        List<CheckpointTaken> checkpoints = stopped.all(CheckpointTaken.class);
        Checkpoint left = stored(checkpoints.get(checkpoints.size() - 1).checkpoint());

        assertThat(left.place().step()).isEqualTo(9);
        assertThat(left.model().record().history()).hasSize(1);
        assertThat(weights(new Run().of(config, TrainingStart.from(left)).model()))
                .isDeepEqualTo(weights(once));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEST", "LAST"})
    void whoStopsSaysWhichWeightsAreKept(RunControl.Keep keep) {
        Object[] rising = {
            Setting.LR,
            .3,
            Setting.N_EPOCHS,
            20,
            Setting.VALID_RATIO,
            .4,
            Setting.KEEP,
            keep == RunControl.Keep.BEST ? "last" : "best"
        };
        Run run = new Run();
        run.hear(event -> {
            if (event instanceof EpochDone epoch && epoch.figures().epoch() > 2 && !epoch.best()) {
                run.control.stop(keep);
            }
        });

        RunOutcome outcome = run.of(Tiny.config(rising), TrainingStart.fromSeed());

        List<EpochDone> epochs = run.all(EpochDone.class);
        int best = epochs.stream()
                .filter(EpochDone::best)
                .mapToInt(epoch -> epoch.figures().epoch())
                .max()
                .orElseThrow();
        assertThat(best).isLessThan(epochs.size());
        assertThat(outcome.model().record().epoch()).isEqualTo(keep == RunControl.Keep.BEST ? best : epochs.size());
    }

    @Test
    void itEndsEarlyWhenNoLowerValidationLossHasComeForTooLong() {
        Run run = new Run();
        TrainingConfig config =
                Tiny.config(Setting.LR, .3, Setting.N_EPOCHS, 60, Setting.VALID_RATIO, .4, Setting.PATIENCE, 3);

        RunOutcome outcome = run.of(config, TrainingStart.fromSeed());

        List<HistoryRow> rows =
                run.all(EpochDone.class).stream().map(EpochDone::figures).toList();
        assertThat(outcome).isInstanceOfSatisfying(RunOutcome.StoppedEarly.class, early -> {
            assertThat(early.epoch()).isEqualTo(rows.size()).isEqualTo(early.bestEpoch() + 3);
            assertThat(early.model().record().epoch()).isEqualTo(early.bestEpoch());
            double lowest = rows.get(early.bestEpoch() - 1).validLoss();
            assertThat(rows.stream().skip(early.bestEpoch())).hasSize(3).allMatch(row -> row.validLoss() >= lowest);
        });
    }

    @Test
    void pausesDoNotCountAsTimeOfTraining() {
        Run run = new Run();
        run.control.pause();
        run.hear(event -> {
            if (event instanceof Paused) {
                busyFor(300);
                run.control.resume();
            }
        });

        TrainedModel model = run.of(Tiny.config(Setting.N_EPOCHS, 1), TrainingStart.fromSeed())
                .model();

        assertThat(model.record().history().get(0).seconds()).isLessThan(.3);
    }

    private static void busyFor(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void theFirstEventOfAResumedTrainingSaysHowMuchIsDone() {
        TrainingConfig config = Tiny.config();
        Run run = new Run();
        run.of(config, TrainingStart.from(pausedAfter(9, config)));

        assertThat(run.all(RunStarted.class))
                .extracting(RunStarted::stepsBefore)
                .containsExactly(9L);
        assertThat(run.all(BatchDone.class).get(0).step()).isEqualTo(10);
    }

    @Test
    void otherSettingsOrOtherDataAreRefusedInOneSentence() {
        TrainingConfig config = Tiny.config();
        TrainingStart start = TrainingStart.from(pausedAfter(9, config));

        assertThatThrownBy(() -> new Run().of(Tiny.config(Setting.LR, .5), start))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll("lr", "0.02", "0.5");
        TrainingData other = TrainingData.of(Tiny.tokenized(Tiny.corpus(61), config), config);
        assertThatThrownBy(() -> new Trainer(config, other, start, Rhythm.EPOCHS, new RunControl(), event -> {}).run())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().key()).isEqualTo("problem.checkpoint.corpus"));
    }

    /** Whatever byte is lost or changed: a whole checkpoint or one sentence, never another state. */
    @Test
    void aDamagedFileIsRefused() throws IOException {
        Path file = folder.resolve("c" + CheckpointFile.EXTENSION);
        CheckpointFile.write(pausedAfter(9, Tiny.config()), file);
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int at = 0; at < whole.length; at += 97) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 4;
            refused += refuses(flipped) ? 1 : 0;
            refuses(Arrays.copyOf(whole, at));
        }

        // the rest are bytes that mean nothing: times, attributes, and the directory at the end
        assertThat(refused).isGreaterThan(whole.length / 97 * 9 / 10);
    }

    /** @return false if it was read, and then it is the state that was written */
    private boolean refuses(byte[] bytes) throws IOException {
        Path file = folder.resolve("damaged" + CheckpointFile.EXTENSION);
        Files.write(file, bytes);
        try {
            Checkpoint read = CheckpointFile.read(file);
            assertThat(read.place())
                    .usingRecursiveComparison()
                    .ignoringFields("seconds")
                    .isEqualTo(pausedAfter(9, Tiny.config()).place());
            return false;
        } catch (ProblemException e) {
            assertThat(e.problem().key()).startsWith("problem.");
            return true;
        }
    }

    @Test
    void aNewerVersionIsNamed() throws IOException {
        Path file = folder.resolve("c" + CheckpointFile.EXTENSION);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("checkpoint.json"));
            zip.write("{\"format_version\": 7}".getBytes(UTF_8));
        }

        assertThatThrownBy(() -> CheckpointFile.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll("format 7", "newer one");
    }

    private Checkpoint stored(Checkpoint checkpoint) {
        Path file = folder.resolve("stored" + CheckpointFile.EXTENSION);
        CheckpointFile.write(checkpoint, file);
        return CheckpointFile.read(file);
    }

    /** The state after so many steps. */
    private static Checkpoint pausedAfter(int step, TrainingConfig config) {
        Run run = new Run();
        if (step == 0) {
            run.control.pause();
        }
        run.hear(event -> {
            if (event instanceof BatchDone batch && batch.step() == step) {
                run.control.pause();
            } else if (event instanceof CheckpointTaken
                    && !run.all(Paused.class).isEmpty()) {
                run.control.stop();
            }
        });
        run.of(config, TrainingStart.fromSeed());
        return run.all(CheckpointTaken.class).stream()
                .map(CheckpointTaken::checkpoint)
                .filter(checkpoint -> checkpoint.place().step() == step)
                .findFirst()
                .orElseThrow();
    }

    private static List<HistoryRow> figures(TrainedModel model) {
        return model.record().history().stream()
                .map(row -> new HistoryRow(
                        row.epoch(),
                        row.step(),
                        row.trainLoss(),
                        row.trainAccuracy(),
                        row.validLoss(),
                        row.validAccuracy(),
                        row.gradientNorm(),
                        row.parameterNorm(),
                        row.learningRate(),
                        0))
                .toList();
    }

    private static float[][] weights(TrainedModel model) {
        return model.parameters().stream().map(p -> p.value().data.clone()).toArray(float[][]::new);
    }

    /** One training and what it told. */
    private static final class Run {
        private final List<TrainingEvent> events = new ArrayList<>();
        private final RunControl control = new RunControl();
        private Consumer<TrainingEvent> more = event -> {};

        void hear(Consumer<TrainingEvent> listener) {
            more = listener;
        }

        RunOutcome of(TrainingConfig config, TrainingStart start) {
            Rhythm rhythm = Rhythm.EPOCHS.withCheckpoints(Double.POSITIVE_INFINITY);
            return new Trainer(config, Tiny.data(config), start, rhythm, control, this::tell).run();
        }

        private void tell(TrainingEvent event) {
            events.add(event);
            more.accept(event);
        }

        <E extends TrainingEvent> List<E> all(Class<E> kind) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        List<Float> losses() {
            return all(BatchDone.class).stream().map(BatchDone::loss).toList();
        }
    }
}
