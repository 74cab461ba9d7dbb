package laststep.training;

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
import laststep.training.RunControl.Keep;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.CheckpointTaken;
import laststep.training.TrainingEvent.EpochDone;
import laststep.training.TrainingEvent.Paused;
import laststep.training.TrainingEvent.Resumed;
import laststep.training.TrainingEvent.RunEnded;
import laststep.training.TrainingEvent.RunStarted;
import laststep.training.TrainingEvent.SnapshotTaken;
import laststep.training.TrainingStart.FromCheckpoint;
import laststep.training.TrainingStart.FromModel;
import org.ejml.data.FMatrixRMaj;

/**
 * One training, as a plain function: {@link #run} returns when it has ended. Everything random is drawn from the seed,
 * so the same data and configuration give the same weights, paused and resumed or not.
 */
public final class Trainer {
    private final TrainingConfig config;
    private final TrainingData data;
    private final TrainingStart start;
    private final Rhythm rhythm;
    private final RunControl control;
    private final Consumer<TrainingEvent> listener;

    private TextNetwork network;
    private List<Parameter> parameters;
    private Optimiser optimiser;
    private UpdateRatios updates;
    private RunRecord record;
    private Course course;
    /** The weights of the last epoch, if they are sound. */
    private TrainedModel last;

    private double checkpointedAt;
    private long fingerprint;

    /**
     * @param start from what it goes on
     * @param rhythm how often snapshots and checkpoints are sent
     * @param control how it is paused and stopped
     * @param listener hears all events, on the thread that calls {@link #run}
     */
    public Trainer(
            TrainingConfig config,
            TrainingData data,
            TrainingStart start,
            Rhythm rhythm,
            RunControl control,
            Consumer<TrainingEvent> listener) {
        this.config = config;
        this.data = data;
        this.start = start;
        this.rhythm = rhythm;
        this.control = control;
        this.listener = listener;
    }

    /**
     * @throws ProblemException before anything is computed, if the settings do not fit in memory, or not what it is to go
     *     on from
     */
    public RunOutcome run() {
        NetworkSpec spec =
                config.model().network(data.vocabulary().size(), data.labels().size());
        requireStart();
        long largestBatch =
                MemoryEstimate.largestBatch(data.train().stream().mapToInt(example -> example.ids().length), config);
        MemoryEstimate.of(spec, config, largestBatch)
                .require(Runtime.getRuntime().maxMemory());
        try (Workers workers = Workers.of(config.threads())) {
            network = new TextNetwork(spec, control.way().behind(KernelChoice.best()), workers);
            parameters = network.parameters();
            optimiser =
                    config.optimiser().create(parameters, config.learningRate().initial(), config.momentum(), workers);
            updates = new UpdateRatios(parameters);
            record = RunRecords.of(config, data, start, workers.threads());
            fingerprint = data.fingerprint();
            begin();
            RunOutcome outcome =
                    loop(new Batches(data.train(), config.batchSize(), config.seed(), config.batchOrder()));
            listener.accept(new RunEnded(outcome));
            return outcome;
        }
    }

    private void requireStart() {
        if (start instanceof FromModel from) {
            requireStartOf(config.model(), from.model().spec());
        } else if (start instanceof FromCheckpoint from) {
            from.checkpoint().requireFits(config, data);
        }
    }

    /** The sizes that make the shapes of the weights cannot be others than those of the model to start from. */
    private static void requireStartOf(ModelSpec wanted, ModelSpec given) {
        for (Setting setting : List.of(Setting.WORD_VEC_DIM, Setting.HIDDEN_SIZE, Setting.N_LAYERS, Setting.CELL)) {
            String has = Setting.textsOf(given).get(setting);
            String set = Setting.textsOf(wanted).get(setting);
            if (!has.equals(set)) {
                throw new ProblemException("problem.training.start", setting.id(), has, set);
            }
        }
    }

    private void begin() {
        if (start instanceof FromCheckpoint from) {
            Checkpoint checkpoint = from.checkpoint();
            InitialWeights.copy(checkpoint.model(), network);
            optimiser.restore(checkpoint.optimiser());
            course = Course.at(checkpoint, config);
            last = checkpoint.model();
            return;
        }
        if (start instanceof FromModel from) {
            InitialWeights.copy(from.model(), network);
        } else {
            InitialWeights.draw(network, config, data);
        }
        last = model(record.at(0, 0, List.of()));
        course = Course.begin(config, last);
    }

    private RunOutcome loop(Batches batches) {
        listener.accept(new RunStarted(
                (long) batches.perEpoch() * config.epochs(),
                batches.perEpoch(),
                data.train().size(),
                data.valid().size(),
                network.spec().parameterCount(),
                course.step));
        listener.accept(new SnapshotTaken(last));
        checkpointedAt = course.clock.seconds();
        BatchTape tape = new BatchTape(config.model().nLayers());
        while (course.epoch <= config.epochs()) {
            optimiser.setLearningRate(course.schedule.rate());
            List<Batch> ofEpoch = batches.epoch(course.epoch);
            while (course.batch < ofEpoch.size()) {
                if (!mayGoOn()) {
                    return stopped();
                }
                RunOutcome diverged = learn(ofEpoch.get(course.batch), tape);
                if (diverged != null) {
                    return diverged;
                }
                showNow();
            }
            TrainedModel now = endEpoch();
            course.nextEpoch();
            checkpoint(now);
            if (config.patience() > 0 && course.best.epochsSince() >= config.patience()) {
                return new RunOutcome.StoppedEarly(
                        kept(Keep.AS_SET),
                        course.learntEpoch(),
                        course.best.best().record().epoch());
            }
        }
        return new RunOutcome.Finished(kept(Keep.AS_SET));
    }

    /** Waits as long as it is paused. @return whether to learn from one mini-batch more */
    private boolean mayGoOn() {
        if (control.pauseRequested()) {
            course.clock.stop();
            TrainedModel now = model(recordNow());
            listener.accept(new Paused(course.learntEpoch(), course.step));
            listener.accept(new SnapshotTaken(now));
            checkpoint(now);
            control.awaitTurn();
            course.clock.goOn();
            if (!control.stopRequested()) {
                listener.accept(new Resumed());
            }
        }
        return !control.stopRequested();
    }

    /** @return null, or how it ended if the numbers are no longer finite */
    private RunOutcome learn(Batch batch, BatchTape tape) {
        long began = System.nanoTime();
        network.zeroGradients();
        network.learn(batch.ids(), batch.lengths(), batch.labels(), dropout(course.step), tape);
        float loss = NllLoss.forward(tape.logProbabilities(), batch.labels());
        float norm = Norms.clip(parameters, config.maxGradNorm());
        if (!Float.isFinite(loss) || !Float.isFinite(norm)) {
            return new RunOutcome.Diverged(course.best.best(), course.epoch, course.step, loss, norm);
        }
        updates.beforeStep(course.step + 1);
        optimiser.step();
        network.weightsChanged();
        float parameterNorm = Norms.parameterNorm(parameters);
        if (!Float.isFinite(parameterNorm)) {
            return new RunOutcome.Diverged(course.best.best(), course.epoch, course.step, loss, norm);
        }
        BatchDone done = new BatchDone(
                course.epoch,
                course.step + 1,
                loss,
                accuracy(tape, batch),
                norm,
                parameterNorm,
                batch.size(),
                batch.tokens(),
                System.nanoTime() - began);
        course.learnt(done);
        listener.accept(done);
        updates.afterStep(course.step, listener);
        return null;
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

    /** A snapshot or a checkpoint, if it is time for one. */
    private void showNow() {
        boolean snapshot = rhythm.snapshotSteps() > 0 && course.step % rhythm.snapshotSteps() == 0;
        boolean checkpoint = course.clock.seconds() - checkpointedAt >= rhythm.checkpointSeconds();
        if (!snapshot && !checkpoint) {
            return;
        }
        TrainedModel now = model(recordNow());
        if (snapshot) {
            listener.accept(new SnapshotTaken(now));
        }
        if (checkpoint) {
            checkpoint(now);
        }
    }

    private void checkpoint(TrainedModel now) {
        if (rhythm.hasCheckpoints()) {
            checkpointedAt = course.clock.seconds();
            listener.accept(new CheckpointTaken(
                    new Checkpoint(now, course.best.best(), optimiser.state(), course.place(fingerprint))));
        }
    }

    private TrainedModel endEpoch() {
        Tally valid = validate();
        course.history.add(new HistoryRow(
                course.epoch,
                course.step,
                course.means.loss(),
                course.means.accuracy(),
                valid.meanNll(),
                valid.accuracy(),
                course.means.gradientNorm(),
                Norms.parameterNorm(parameters),
                course.schedule.rate(),
                course.clock.seconds()));
        HistoryRow figures = course.history.get(course.history.size() - 1);
        course.schedule.epochEnded(valid.meanNll());
        TrainedModel now = model(record.at(course.epoch, course.step, course.history));
        boolean best = offer(now, valid);
        listener.accept(new EpochDone(figures, best, valid.predictedClasses()));
        listener.accept(new SnapshotTaken(now));
        return now;
    }

    private boolean offer(TrainedModel now, Tally valid) {
        if (data.valid().isEmpty()) {
            last = now;
            course.best.offerUnvalidated(now);
            return false;
        }
        if (Double.isFinite(valid.meanNll())) {
            last = now;
        }
        return course.best.offer(now, valid.meanNll());
    }

    /** What was learnt since the last epoch counts too, if it is better. */
    private RunOutcome stopped() {
        int epoch = course.learntEpoch();
        if (rhythm.hasCheckpoints() && course.step > 0) {
            checkpoint(model(recordNow())); // before the epoch is cut short: a training that goes on will not do so
        }
        if (course.batch > 0) {
            endEpoch();
        }
        return new RunOutcome.Stopped(kept(control.kept()), epoch, course.step);
    }

    private TrainedModel kept(Keep keep) {
        boolean keepBest = keep == Keep.AS_SET ? config.keepBest() : keep == Keep.BEST;
        return keepBest ? course.best.best() : last;
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

    private RunRecord recordNow() {
        return record.at(course.learntEpoch(), course.step, course.history);
    }

    private TrainedModel model(RunRecord of) {
        List<FMatrixRMaj> weights = parameters.stream().map(Parameter::value).toList();
        return TrainedModel.of(config.model(), data.vocabulary(), data.labels(), of, weights);
    }

    private static float[] row(FMatrixRMaj matrix, int row) {
        return Arrays.copyOfRange(matrix.data, row * matrix.numCols, (row + 1) * matrix.numCols);
    }
}
