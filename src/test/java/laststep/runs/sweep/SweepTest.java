package laststep.runs.sweep;

import static laststep.runs.sweep.SmallSweep.corpus;
import static laststep.runs.sweep.SmallSweep.data;
import static laststep.runs.sweep.SmallSweep.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import laststep.message.Messages;
import laststep.message.ProblemException;
import laststep.runs.RunStatus;
import laststep.runs.sweep.SweepEvent.MemoryShort;
import laststep.runs.sweep.SweepEvent.RunBegan;
import laststep.runs.sweep.SweepEvent.RunEnded;
import laststep.runs.sweep.SweepEvent.RunWent;
import laststep.runs.sweep.SweepPlan.Way;
import laststep.runs.sweep.SweepSummary.Row;
import laststep.text.Corpus;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.training.MemoryEstimate;
import laststep.training.Rhythm;
import laststep.training.RunControl;
import laststep.training.RunOutcome;
import laststep.training.Setting;
import laststep.training.Trainer;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import laststep.training.TrainingEvent;
import laststep.training.TrainingStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SweepTest {
    private final List<SweepEvent> events = new ArrayList<>();

    @Test
    void theSameWeightsComeOutWhateverRunsBesideAndHoweverManyThreadsThereAre() {
        SweepPlan plan = plan(Way.GRID, "1,2", Setting.HIDDEN_SIZE, "3,5", Setting.LR, "0.01,0.03");

        Map<String, String> alone = weights(plan, new SweepShare(1, 1));
        Map<String, String> beside = weights(plan, new SweepShare(3, 2));

        assertThat(alone).hasSize(8);
        assertThat(beside).isEqualTo(alone);
        assertThat(alone.values()).as("and no two runs are the same").doesNotHaveDuplicates();
    }

    /** The digest of each run's weights, by its settings and seed. */
    private static Map<String, String> weights(SweepPlan plan, SweepShare share) {
        Map<String, String> weights = new ConcurrentHashMap<>();
        SweepKeeper keeper = (config, data) -> page(event -> {
            if (event instanceof TrainingEvent.RunEnded end) {
                weights.put(
                        config.model().hiddenSize() + " "
                                + config.learningRate().initial() + " " + config.seed(),
                        end.outcome().model().weightsSha256());
            }
        });
        new Sweep(plan, data(corpus(60)), share, keeper, event -> {}).run();
        return weights;
    }

    @Test
    void aRunIsTheTrainingThatItsSettingsSay() {
        Corpus corpus = corpus(60);
        SweepPlan plan = plan(Way.GRID, "7", Setting.HIDDEN_SIZE, "5");
        SweepRun run = new Sweep(plan, data(corpus), new SweepShare(1, 1), SweepKeeper.NONE, events::add)
                .run()
                .get(0);

        TrainingConfig config = SmallSweep.base(Setting.HIDDEN_SIZE, 5, Setting.SEED, 7);
        RunOutcome outcome = new Trainer(
                        config,
                        TrainingData.of(TrainingData.tokenize(corpus, config, ReadListener.NONE), config),
                        TrainingStart.fromSeed(),
                        Rhythm.EPOCHS,
                        new RunControl(),
                        event -> {})
                .run();
        var best =
                outcome.model().record().history().get(outcome.model().record().epoch() - 1);

        assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.bestEpoch()).isEqualTo(best.epoch());
        assertThat(run.validLoss()).isEqualTo(best.validLoss());
        assertThat(run.validAccuracy()).isEqualTo(best.validAccuracy());
        assertThat(run.trainLoss()).isEqualTo(best.trainLoss());
    }

    @Test
    void eachRunTellsThatItBeganHowFarItIsAndThatItEnded() {
        SweepPlan plan = plan(Way.GRID, "1", Setting.HIDDEN_SIZE, "3,4");
        new Sweep(plan, data(corpus(60)), new SweepShare(1, 1), SweepKeeper.NONE, events::add).run();

        assertThat(events).first().isEqualTo(new RunBegan(0));
        assertThat(events).filteredOn(RunEnded.class::isInstance).hasSize(2);
        List<Double> shares = events.stream()
                .filter(RunWent.class::isInstance)
                .map(RunWent.class::cast)
                .filter(event -> event.run() == 1)
                .map(RunWent::share)
                .toList();
        assertThat(shares).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void oneThatFailsOrDivergesLeavesTheOthersGoing() {
        // 1e38 is a step that no weights outlive; a share of 0 leaves no row to validate on
        SweepPlan plan = plan(Way.LIST, "1", Setting.LR, "0.02,1e38,0.02", Setting.VALID_RATIO, "0.2,0.2,0");
        List<SweepRun> runs =
                new Sweep(plan, data(corpus(60)), new SweepShare(2, 1), SweepKeeper.NONE, events::add).run();

        assertThat(runs)
                .extracting(SweepRun::status)
                .containsExactly(RunStatus.FINISHED, RunStatus.DIVERGED, RunStatus.FAILED);
        assertThat(Messages.english().word(runs.get(2).problem())).contains("nothing to validate on");
    }

    @Test
    void withoutAValidationPartThereIsNothingToCompare() {
        SweepPlan plan = plan(Way.LIST, "1", Setting.VALID_RATIO, "0");
        List<SweepRun> runs =
                new Sweep(plan, data(corpus(60)), new SweepShare(1, 1), SweepKeeper.NONE, events::add).run();

        assertThat(Messages.english().word(runs.get(0).problem())).contains("nothing to validate on");
    }

    @Test
    void aFailureOfTheKeeperIsThatRunsOwn() {
        SweepPlan plan = plan(Way.GRID, "1,2");
        SweepKeeper keeper = (config, data) -> {
            if (config.seed() == 1) {
                throw new ProblemException("problem.run.write", "page", "full");
            }
            return SweepKeeper.Page.EMPTY;
        };
        List<SweepRun> runs = new Sweep(plan, data(corpus(60)), new SweepShare(1, 1), keeper, events::add).run();

        assertThat(runs).extracting(SweepRun::status).containsExactly(RunStatus.FAILED, RunStatus.FINISHED);
    }

    @Test
    void cancelEndsWhatRunsAndBeginsNothingMore() {
        SweepPlan plan = plan(Way.GRID, "1..6");
        AtomicReference<Sweep> sweep = new AtomicReference<>();
        sweep.set(new Sweep(plan, data(corpus(60)), new SweepShare(1, 1), SweepKeeper.NONE, event -> {
            if (event instanceof RunWent went && went.run() == 2) {
                sweep.get().cancel();
            }
        }));
        List<SweepRun> runs = sweep.get().run();

        assertThat(runs)
                .extracting(SweepRun::status)
                .containsExactly(RunStatus.FINISHED, RunStatus.FINISHED, RunStatus.STOPPED);
        Row row = SweepSummary.rows(plan, runs).get(0);
        assertThat(row.whole()).as("a run that was stopped is not compared").isEqualTo(2);
        assertThat(row.validLoss().mean())
                .isCloseTo((runs.get(0).validLoss() + runs.get(1).validLoss()) / 2, within(1e-15));
    }

    @Test
    void runsRunSideBySide() throws Exception {
        CyclicBarrier meeting = new CyclicBarrier(2); // each run waits for another one to be running too
        SweepPlan plan = plan(Way.GRID, "1,2");
        SweepKeeper keeper = (config, data) -> page(event -> {
            if (event instanceof TrainingEvent.RunStarted) {
                meet(meeting);
            }
        });
        List<SweepRun> runs = new Sweep(plan, data(corpus(60)), new SweepShare(2, 1), keeper, events::add).run();

        assertThat(runs).extracting(SweepRun::status).containsOnly(RunStatus.FINISHED);
    }

    private static void meet(CyclicBarrier meeting) {
        try {
            meeting.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatDoesNotFitInMemoryTogetherRunsOneAfterTheOther() {
        Corpus corpus = corpus(60);
        SweepPlan plan = plan(Way.GRID, "1..4");
        TrainingConfig config = plan.configuration(0).config(1, 1);
        SweepData data = data(corpus);
        long one = MemoryEstimate.of(data.of(config, ReadListener.NONE), config).total();
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        SweepKeeper keeper = (c, d) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            return page(event -> {}, running::decrementAndGet);
        };

        long room = (long) (1.6 * one / 0.8); // four fifths of the heap may be used
        List<SweepRun> runs = new Sweep(plan, data, new SweepShare(3, 1), keeper, events::add, room).run();

        assertThat(runs)
                .extracting(SweepRun::status)
                .containsOnly(RunStatus.FINISHED)
                .hasSize(4);
        assertThat(most).hasValue(1);
    }

    @Test
    void thatThereIsNotMemoryForMoreAtOnceIsSaid() throws Exception {
        MemoryGate gate = new MemoryGate(1_000);
        List<String> told = new ArrayList<>();
        MemoryGate.Waiting waiting = new MemoryGate.Waiting() {
            @Override
            public void begins() {
                told.add("waits");
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        MemoryGate.Pass first = gate.enter(new MemoryEstimate(2_000, 0, 0), waiting);
        assertThat(told).as("one alone is let in").isEmpty();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> gate.enter(new MemoryEstimate(1, 0, 0), waiting)))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
        assertThat(told).containsExactly("waits");
        first.close();
        gate.enter(new MemoryEstimate(400, 0, 0), waiting);
        gate.enter(new MemoryEstimate(400, 0, 0), waiting);
        assertThat(told).as("eight hundred fit").hasSize(1);
    }

    @Test
    void aRunThatNeedsMoreThanThereIsSaysSo() {
        SweepPlan plan = plan(Way.GRID, "1");
        List<SweepRun> runs =
                new Sweep(plan, data(corpus(60)), new SweepShare(1, 1), SweepKeeper.NONE, events::add, 1_000).run();

        assertThat(Messages.english().word(runs.get(0).problem())).contains("Lower hidden_size");
        assertThat(events).noneMatch(MemoryShort.class::isInstance);
    }

    @Test
    void theCorpusIsCutOnceForEachTokenisation() {
        AtomicInteger cuts = new AtomicInteger();
        SweepData data = new SweepData(corpus(60), null, tokens -> null, (rows, tokenization, listener) -> {
            cuts.incrementAndGet();
            return TokenizedCorpus.of(rows, tokenization.create(), listener);
        });
        SweepPlan plan = plan(Way.GRID, "1,2", Setting.TOKENIZER, "whitespace,chars", Setting.N_EPOCHS, "1,2");
        new Sweep(plan, data, new SweepShare(3, 1), SweepKeeper.NONE, events::add).run();

        assertThat(cuts).hasValue(2);
    }

    private static SweepKeeper.Page page(java.util.function.Consumer<TrainingEvent> hears) {
        return page(hears, () -> {});
    }

    private static SweepKeeper.Page page(java.util.function.Consumer<TrainingEvent> hears, Runnable closes) {
        return new SweepKeeper.Page() {
            @Override
            public void accept(TrainingEvent event) {
                hears.accept(event);
            }

            @Override
            public void close() {
                closes.run();
            }
        };
    }
}
