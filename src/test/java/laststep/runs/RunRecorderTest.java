package laststep.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import laststep.message.ProblemException;
import laststep.model.HistoryRow;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.training.CheckpointFile;
import laststep.training.Rhythm;
import laststep.training.RunControl;
import laststep.training.RunOutcome;
import laststep.training.TrainingEvent;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.CheckpointTaken;
import laststep.training.TrainingEvent.EpochDone;
import laststep.training.TrainingEvent.RunEnded;
import laststep.training.TrainingEvent.RunStarted;
import laststep.training.TrainingEvent.SnapshotTaken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecorderTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final RunSource SOURCE =
            new RunSource("/data/small.tsv", Map.of("encoding", "cp949"), "/data/words.vec", null);

    private static final Rhythm EVERY_STEP = Rhythm.EPOCHS.withCheckpoints(0);

    @TempDir
    private Path folder;

    private RunStore store;
    private final Heard heard = new Heard();
    private final List<TrainingEvent> events = new ArrayList<>();
    private long now;
    private int checked;

    /** What the watcher was told. */
    private static final class Heard implements RunWatcher {
        private final List<RunInfo> begun = new ArrayList<>();
        private final List<RunProgress> moved = new ArrayList<>();
        private final List<RunInfo> ended = new ArrayList<>();
        private final List<TrainedModel> kept = new ArrayList<>();
        private final List<Throwable> failures = new ArrayList<>();

        @Override
        public void begun(RunInfo run) {
            begun.add(run);
        }

        @Override
        public void moved(RunProgress progress) {
            moved.add(progress);
        }

        @Override
        public void ended(RunInfo run, TrainedModel model) {
            ended.add(run);
            kept.add(model);
        }

        @Override
        public void failed(Throwable failure) {
            failures.add(failure);
        }
    }

    @BeforeEach
    void open() {
        store = new RunStore(folder.resolve("runs"));
    }

    private RunRecorder recorder(Executor writing) {
        return new RunRecorder(store, SOURCE, writing, heard, Clock.fixed(NOON, ZoneOffset.UTC), () -> now);
    }

    private RunOutcome train(RunRecorder recorder) {
        return SmallRun.train(new RunControl(), recorder.andThen(events::add));
    }

    private <T> List<T> events(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void aPageHoldsTheWholeRun() {
        RunOutcome outcome = train(recorder(Runnable::run));
        List<HistoryRow> epochs =
                events(EpochDone.class).stream().map(EpochDone::figures).toList();
        HistoryRow best = epochs.stream()
                .min(Comparator.comparingDouble(HistoryRow::validLoss))
                .orElseThrow();

        RunInfo page = store.read(1);

        assertThat(page.started()).isEqualTo(NOON);
        assertThat(page.origin().source()).isEqualTo("/data/small.tsv");
        assertThat(page.origin().importOptions()).containsEntry("encoding", "cp949");
        assertThat(page.origin().vectors()).isEqualTo("/data/words.vec");
        assertThat(page.origin().record().settings()).containsEntry("hidden_size", "5");
        assertThat(page.origin().record().corpusSha256()).isEqualTo("ab12");
        assertThat(page.progress())
                .isEqualTo(new RunProgress(
                        RunStatus.FINISHED,
                        epochs.get(2).seconds(),
                        3,
                        12,
                        12,
                        epochs.get(2).trainLoss(),
                        epochs.get(2).trainAccuracy(),
                        best.epoch(),
                        best.validLoss(),
                        best.validAccuracy()));
        assertThat(ModelFile.read(store.model(1)).weightsSha256())
                .isEqualTo(outcome.model().weightsSha256());
        assertThat(heard.ended).containsExactly(page);
        assertThat(heard.kept).containsExactly(outcome.model());
        assertThat(heard.failures).isEmpty();
    }

    @Test
    void itsCurvesAreTheEventsOwn() {
        train(recorder(Runnable::run));

        Map<RunMetric, List<CurvePoint>> curves = RunCurves.read(store, 1);

        assertThat(curves.get(RunMetric.TRAIN_LOSS))
                .isEqualTo(events(BatchDone.class).stream()
                        .map(batch -> new CurvePoint(batch.step(), batch.loss()))
                        .toList());
        assertThat(curves.get(RunMetric.GRADIENT_NORM))
                .isEqualTo(events(BatchDone.class).stream()
                        .map(batch -> new CurvePoint(batch.step(), batch.gradientNorm()))
                        .toList());
        assertThat(curves.get(RunMetric.VALID_ACCURACY))
                .isEqualTo(events(EpochDone.class).stream()
                        .map(EpochDone::figures)
                        .map(row -> new CurvePoint(row.step(), row.validAccuracy()))
                        .toList());
        assertThat(curves.get(RunMetric.VALID_LOSS)).extracting(CurvePoint::x).containsExactly(4L, 8L, 12L);
    }

    @Test
    void itIsLockedFromItsFirstStepToItsEnd() {
        RunRecorder recorder = recorder(Runnable::run);
        List<Boolean> locked = new ArrayList<>();
        SmallRun.train(new RunControl(), recorder.andThen(event -> {
            if (event instanceof BatchDone) {
                locked.add(store.isRunning(1));
            }
        }));

        assertThat(locked).hasSize(12).containsOnly(true);
        assertThat(store.isRunning(1)).isFalse();
    }

    @Test
    void aRunStoppedBeforeItsFirstStepLeavesNoPage() {
        RunControl stop = new RunControl();
        stop.stop();
        SmallRun.train(stop, recorder(Runnable::run));

        assertThat(store.list().runs()).isEmpty();
        assertThat(heard.ended).isEmpty();
    }

    @Test
    void theBestEpochIsNotTheLastIfTheLastWasWorse() {
        TrainedModel model = SmallRun.train(new RunControl(), event -> {}).model();
        RunRecorder recorder = recorder(Runnable::run);

        recorder.accept(new RunStarted(8, 4, 32, 8, 100, 0));
        recorder.accept(new SnapshotTaken(model));
        recorder.accept(new BatchDone(1, 1, 0.7f, 0.5f, 1, 1, 8, 16, 2_000_000_000L));
        recorder.accept(new EpochDone(new HistoryRow(1, 4, 0.6, 0.7, 0.5, 0.8, 1, 1, 0.02, 9), true, 2));
        recorder.accept(new BatchDone(2, 5, 0.4f, 0.5f, 1, 1, 8, 16, 2_000_000_000L));
        recorder.accept(new EpochDone(new HistoryRow(2, 8, 0.3, 0.9, 0.55, 0.75, 1, 1, 0.02, 20), false, 2));
        recorder.accept(new BatchDone(3, 9, 0.4f, 0.5f, 1, 1, 8, 16, 2_000_000_000L));
        recorder.accept(new RunEnded(new RunOutcome.Stopped(model, 3, 9)));

        assertThat(store.read(1).progress())
                .isEqualTo(new RunProgress(RunStatus.STOPPED, 22, 3, 9, 8, 0.3, 0.9, 1, 0.5, 0.8));
    }

    @Test
    void aRunThatDivergedAtOnceIsKeptWithoutAModel() {
        RunControl stop = new RunControl();
        stop.stop();
        TrainedModel untrained = SmallRun.train(stop, event -> {}).model();
        RunRecorder recorder = recorder(Runnable::run);

        recorder.accept(new RunStarted(12, 4, 32, 8, 100, 0));
        recorder.accept(new SnapshotTaken(untrained));
        recorder.accept(new RunEnded(new RunOutcome.Diverged(untrained, 1, 0, Float.NaN, Float.NaN)));

        assertThat(store.read(1).progress().status()).isEqualTo(RunStatus.DIVERGED);
        assertThat(store.model(1)).doesNotExist();
        assertThat(heard.kept).containsExactly((TrainedModel) null);
    }

    @Test
    void aTrainingThatThrewHasFailed() {
        RunRecorder recorder = recorder(Runnable::run);
        assertThatThrownBy(() -> SmallRun.train(new RunControl(), recorder.andThen(event -> {
                    if (event instanceof BatchDone done && done.step() == 6) {
                        throw new OutOfMemoryError();
                    }
                })))
                .isInstanceOf(OutOfMemoryError.class);
        recorder.failed();

        RunInfo page = store.read(1);
        assertThat(page.progress().status()).isEqualTo(RunStatus.FAILED);
        assertThat(page.progress().step()).isEqualTo(6);
        assertThat(RunCurves.read(store, 1).get(RunMetric.TRAIN_LOSS)).hasSize(6);
        assertThat(store.isRunning(1)).isFalse();
    }

    @Test
    void aTrainingThatThrewBeforeItBeganLeavesNoPage() {
        recorder(Runnable::run).failed();

        assertThat(store.list().runs()).isEmpty();
    }

    @Test
    void aLongEpochIsWrittenAndToldNowAndThen() {
        RunRecorder recorder = recorder(Runnable::run);
        List<Long> written = new ArrayList<>();
        SmallRun.train(new RunControl(), recorder.andThen(event -> {
            if (event instanceof BatchDone) {
                now += 4_000_000_000L;
                written.add(store.read(1).progress().step());
            }
        }));

        // begun at step 1, and 12 s later each at steps 4, 7 and 10; at 8 an epoch has ended
        assertThat(written).containsExactly(0L, 0L, 0L, 4L, 4L, 4L, 7L, 7L, 8L, 10L, 10L, 10L);
        assertThat(heard.moved).extracting(RunProgress::step).startsWith(2L, 3L, 4L);
    }

    @Test
    void trainingNeverWaitsForTheDiskAndOneDraftWaitsAtMost() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        RunRecorder recorder = recorder(waiting::add);
        List<Integer> queue = new ArrayList<>();
        SmallRun.train(new RunControl(), recorder.andThen(event -> {
            now += 30_000_000_000L;
            queue.add(waiting.size());
        }));
        assertThat(queue.subList(0, queue.size() - 1)).allMatch(size -> size <= 2);
        assertThat(folder.resolve("runs")).doesNotExist();

        waiting.forEach(Runnable::run);

        assertThat(store.read(1).progress().status()).isEqualTo(RunStatus.FINISHED);
        assertThat(RunCurves.read(store, 1).get(RunMetric.TRAIN_LOSS)).hasSize(12);
    }

    @Test
    void aCheckpointIsNeverAheadOfTheCurvesHoweverLongTheDiskTakes() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        RunRecorder recorder = recorder(waiting::add);
        SmallRun.train(new RunControl(), EVERY_STEP, recorder.andThen(event -> {
            if (event instanceof CheckpointTaken && waiting.size() > 1) {
                waiting.remove().run();
                if (Files.exists(store.checkpoint(1))) {
                    long step = CheckpointFile.read(store.checkpoint(1)).place().step();
                    assertThat(RunCurves.read(store, 1).get(RunMetric.TRAIN_LOSS))
                            .extracting(CurvePoint::x)
                            .contains(step);
                    checked++;
                }
            }
        }));
        assertThat(checked).isGreaterThan(3);
    }

    @Test
    void whatAPersonSaysMeanwhileStays() {
        RunRecorder recorder = recorder(Runnable::run);
        SmallRun.train(new RunControl(), recorder.andThen(event -> {
            if (event instanceof BatchDone done && done.step() == 5) {
                store.update(1, page -> page.with(page.notes().named("first try")));
            }
        }));

        assertThat(store.read(1).notes().name()).isEqualTo("first try");
        assertThat(heard.ended.get(0).notes().name()).isEqualTo("first try");
    }

    @Test
    void aFileInPlaceOfTheNotebookIsToldOnceAndTheRunEndsWhole() throws IOException {
        Files.writeString(folder.resolve("runs"), "not a folder");
        now = 1;
        RunOutcome outcome = train(recorder(Runnable::run));

        assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
        assertThat(heard.failures).hasSize(1);
        assertThat(((ProblemException) heard.failures.get(0)).problem().key()).isEqualTo("problem.run.write");
        assertThat(heard.ended).isEmpty();
    }

    @Test
    void aFolderThatVanishesIsToldOnceAndTheModelIsNotTakenForKept() {
        RunRecorder recorder = recorder(Runnable::run);
        RunOutcome outcome = SmallRun.train(new RunControl(), recorder.andThen(event -> {
            if (event instanceof BatchDone done && done.step() == 2) {
                store.delete(1);
                store.emptyDeleted();
            }
        }));

        assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
        assertThat(heard.failures).hasSize(1);
        assertThat(heard.kept).containsExactly((TrainedModel) null);
    }
}
