package laststep.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import laststep.math.KernelChoice;
import laststep.message.ProblemException;
import laststep.model.HistoryRow;
import laststep.model.ModelSpec;
import laststep.model.RunRecord;
import laststep.model.TrainedModel;
import laststep.nn.BatchTape;
import laststep.nn.NetworkSpec;
import laststep.nn.NllLoss;
import laststep.nn.Norms;
import laststep.nn.Optimiser;
import laststep.nn.Parameter;
import laststep.nn.TextNetwork;
import laststep.nn.Workers;
import laststep.text.Batch;
import laststep.text.BatchOrder;
import laststep.text.Batches;
import laststep.text.Example;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.EpochDone;
import laststep.training.TrainingEvent.RunEnded;
import laststep.training.TrainingEvent.RunStarted;
import laststep.training.TrainingEvent.SnapshotTaken;
import org.ejml.data.FMatrixRMaj;

/**
 * One training, as a plain function: {@link #run} returns when it has ended. Everything random is drawn from the seed,
 * so the same data and configuration give the same weights.
 */
public final class Trainer {
    private final TrainingConfig config;
    private final TrainingData data;
    private final TrainedModel start;
    private final int snapshotSteps;
    private final StopSignal stop;
    private final Consumer<TrainingEvent> listener;

    private final List<HistoryRow> history = new ArrayList<>();
    private TextNetwork network;
    private RunRecord record;
    private BestWeights best;
    private LearningRate.Schedule schedule;
    private long started;

    /**
     * @param start a model of the same sizes whose weights to go on from, copied; null to draw them from the seed
     * @param snapshotSteps after how many mini-batches each a snapshot is sent; 0: only after each epoch
     * @param listener hears all events, on the thread that calls {@link #run}
     */
    public Trainer(
            TrainingConfig config,
            TrainingData data,
            TrainedModel start,
            int snapshotSteps,
            StopSignal stop,
            Consumer<TrainingEvent> listener) {
        this.config = config;
        this.data = data;
        this.start = start;
        this.snapshotSteps = snapshotSteps;
        this.stop = stop;
        this.listener = listener;
    }

    /**
     * @throws ProblemException before anything is computed, if the settings do not fit in memory, or not the model to
     *     start from
     */
    public RunOutcome run() {
        NetworkSpec spec =
                config.model().network(data.vocabulary().size(), data.labels().size());
        requireStartOf(config.model());
        long largestBatch =
                MemoryEstimate.largestBatch(data.train().stream().mapToInt(example -> example.ids().length), config);
        MemoryEstimate.of(spec, config, largestBatch)
                .require(Runtime.getRuntime().maxMemory());
        try (Workers workers = Workers.of(config.threads())) {
            network = new TextNetwork(spec, KernelChoice.best(), workers);
            if (start == null) {
                InitialWeights.draw(network, config, data);
            } else {
                InitialWeights.copy(start, network);
            }
            record = RunRecords.of(config, data, start, workers.threads());
            RunOutcome outcome =
                    loop(new Batches(data.train(), config.batchSize(), config.seed(), config.batchOrder()), workers);
            listener.accept(new RunEnded(outcome));
            return outcome;
        }
    }

    /** The sizes that make the shapes of the weights cannot be others than those of the model to start from. */
    private void requireStartOf(ModelSpec wanted) {
        if (start == null) {
            return;
        }
        for (Setting setting : List.of(Setting.WORD_VEC_DIM, Setting.HIDDEN_SIZE, Setting.N_LAYERS, Setting.CELL)) {
            String has = Setting.textsOf(start.spec()).get(setting);
            String set = Setting.textsOf(wanted).get(setting);
            if (!has.equals(set)) {
                throw new ProblemException("problem.training.start", setting.id(), has, set);
            }
        }
    }

    private RunOutcome loop(Batches batches, Workers workers) {
        started = System.nanoTime();
        List<Parameter> parameters = network.parameters();
        Optimiser optimiser =
                config.optimiser().create(parameters, config.learningRate().initial(), config.momentum(), workers);
        schedule = config.learningRate().start();
        UpdateRatios updates = new UpdateRatios(parameters);
        BatchTape tape = new BatchTape(config.model().nLayers());
        long step = 0;
        listener.accept(new RunStarted(
                (long) batches.perEpoch() * config.epochs(),
                batches.perEpoch(),
                data.train().size(),
                data.valid().size(),
                network.spec().parameterCount()));
        TrainedModel untrained = model(0, 0);
        best = new BestWeights(untrained);
        listener.accept(new SnapshotTaken(untrained));
        for (int epoch = 1; epoch <= config.epochs(); epoch++) {
            optimiser.setLearningRate(schedule.rate());
            EpochMeans means = new EpochMeans();
            for (Batch batch : batches.epoch(epoch)) {
                if (stop.requested()) {
                    return stopped(epoch, step, means);
                }
                long start = System.nanoTime();
                network.zeroGradients();
                network.forward(batch.ids(), batch.lengths(), dropout(step), tape);
                float loss = NllLoss.forward(tape.logProbabilities(), batch.labels());
                network.backward(batch.labels(), tape);
                float norm = Norms.clip(parameters, config.maxGradNorm());
                if (!Float.isFinite(loss) || !Float.isFinite(norm)) {
                    return new RunOutcome.Diverged(best.kept(), epoch, step, loss, norm);
                }
                updates.beforeStep(step + 1);
                optimiser.step();
                network.weightsChanged();
                float parameterNorm = Norms.parameterNorm(parameters);
                if (!Float.isFinite(parameterNorm)) {
                    return new RunOutcome.Diverged(best.kept(), epoch, step, loss, norm);
                }
                step++;
                BatchDone done = new BatchDone(
                        epoch,
                        step,
                        loss,
                        accuracy(tape, batch),
                        norm,
                        parameterNorm,
                        batch.size(),
                        batch.tokens(),
                        System.nanoTime() - start);
                means.add(done);
                listener.accept(done);
                updates.afterStep(step, listener);
                if (snapshotSteps > 0 && step % snapshotSteps == 0) {
                    listener.accept(new SnapshotTaken(model(epoch, step)));
                }
            }
            endEpoch(epoch, step, means);
        }
        return new RunOutcome.Finished(best.kept());
    }

    /** The masks of a step depend on the seed and the step alone. */
    private SplittableRandom dropout(long step) {
        return new SplittableRandom(config.seed() * 0x9E3779B97F4A7C15L + step);
    }

    private static float accuracy(BatchTape tape, Batch batch) {
        Tally tally = new Tally(tape.logProbabilities().numCols);
        for (int b = 0; b < batch.size(); b++) {
            tally.add(row(tape.logProbabilities(), b), batch.labels()[b]);
        }
        return (float) tally.accuracy();
    }

    private void endEpoch(int epoch, long step, EpochMeans means) {
        Tally valid = validate();
        HistoryRow figures = new HistoryRow(
                epoch,
                step,
                means.loss(),
                means.accuracy(),
                valid.meanNll(),
                valid.accuracy(),
                means.gradientNorm(),
                Norms.parameterNorm(network.parameters()),
                schedule.rate(),
                (System.nanoTime() - started) / 1e9);
        history.add(figures);
        schedule.epochEnded(valid.meanNll());
        TrainedModel now = model(epoch, step);
        listener.accept(new EpochDone(figures, offer(now, valid), valid.predictedClasses()));
        listener.accept(new SnapshotTaken(now));
    }

    private boolean offer(TrainedModel now, Tally valid) {
        if (data.valid().isEmpty()) {
            best.offerUnvalidated(now);
            return false;
        }
        return best.offer(now, valid.meanNll(), config.keepBest());
    }

    /** What was learnt since the last epoch counts too, if it is better. */
    private RunOutcome stopped(int epoch, long step, EpochMeans means) {
        if (!means.isEmpty()) {
            endEpoch(epoch, step, means);
        }
        return new RunOutcome.Stopped(best.kept(), epoch, step);
    }

    /** Plain means over the sentences of the validation part, without dropout. */
    private Tally validate() {
        Tally tally = new Tally(data.labels().size());
        BatchTape tape = new BatchTape(config.model().nLayers());
        List<Example> examples = data.valid();
        for (Batch batch : new Batches(examples, config.batchSize(), 0, BatchOrder.BY_LENGTH).epoch(0)) {
            network.answer(batch.ids(), batch.lengths(), tape);
            for (int b = 0; b < batch.size(); b++) {
                tally.add(row(tape.logProbabilities(), b), batch.labels()[b]);
            }
        }
        return tally;
    }

    private TrainedModel model(int epoch, long step) {
        List<FMatrixRMaj> weights =
                network.parameters().stream().map(Parameter::value).toList();
        return TrainedModel.of(
                config.model(), data.vocabulary(), data.labels(), record.at(epoch, step, history), weights);
    }

    private static float[] row(FMatrixRMaj matrix, int row) {
        return Arrays.copyOfRange(matrix.data, row * matrix.numCols, (row + 1) * matrix.numCols);
    }
}
