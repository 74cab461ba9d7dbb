package laststep.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import laststep.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/**
 * The classifier: Embedding → BiRecurrent → ReadOut → Linear → LogSoftmax. Not safe for use from several threads while
 * weights change; with frozen weights every thread needs only a {@link Tape} of its own.
 */
public final class TextNetwork {
    private final NetworkSpec spec;
    private final Workers workers;
    private final Embedding embedding;
    private final BiRecurrent recurrent;
    private final ReadOut readOut;
    private final Linear generator;

    /** A network whose weights are all zero until they are initialised or set. */
    public TextNetwork(NetworkSpec spec, Kernels kernels, Workers workers) {
        this.spec = spec;
        this.workers = workers;
        embedding = new Embedding(spec.vocabularySize(), spec.wordVecDim());
        recurrent = new BiRecurrent(spec, kernels);
        readOut = new ReadOut(spec.readOut());
        generator = new Linear("generator", 2 * spec.hiddenSize(), spec.classes(), kernels);
    }

    public NetworkSpec spec() {
        return spec;
    }

    /** Draws all weights from PyTorch's initial distributions; the same seed gives the same weights. */
    public void initialise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        embedding.initialise(random);
        recurrent.initialise(random);
        generator.initialise(random);
        weightsChanged();
    }

    /** All that is learnt, in the order of PyTorch's state dict. */
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(List.of(embedding.weight()));
        parameters.addAll(recurrent.parameters());
        parameters.addAll(generator.parameters());
        return parameters;
    }

    /** A parameter's name and its sizes in PyTorch. */
    public record Shape(String name, int... sizes) {}

    /** What {@link #parameters} of such a network are called and how large they are, in their order. */
    public static List<Shape> shapes(NetworkSpec spec) {
        List<Shape> shapes = new ArrayList<>();
        int h = spec.hiddenSize();
        int rows = spec.cell().gates().size() * h;
        shapes.add(new Shape("emb.weight", spec.vocabularySize(), spec.wordVecDim()));
        for (int layer = 0; layer < spec.nLayers(); layer++) {
            for (Direction direction : Direction.values()) {
                String suffix = "_l" + layer + direction.suffix();
                shapes.add(new Shape("rnn.weight_ih" + suffix, rows, spec.inputSize(layer)));
                shapes.add(new Shape("rnn.weight_hh" + suffix, rows, h));
                shapes.add(new Shape("rnn.bias_ih" + suffix, rows));
                shapes.add(new Shape("rnn.bias_hh" + suffix, rows));
            }
        }
        shapes.add(new Shape("generator.weight", spec.classes(), 2 * h));
        shapes.add(new Shape("generator.bias", spec.classes()));
        return shapes;
    }

    /** To be called after the values of {@link #parameters} were changed, before the next forward pass. */
    public void weightsChanged() {
        generator.weightsChanged();
        workers.run(recurrent.cells().stream()
                .map(cell -> (Runnable) cell::weightsChanged)
                .toList());
    }

    public void zeroGradients() {
        parameters().forEach(Parameter::zeroGradient);
    }

    /**
     * The forward pass over a mini-batch of n sentences, padded to m tokens.
     *
     * @param ids (n·m) token ids, a sentence a row. Not modified, not kept
     * @param lengths (n) the real lengths, each at most m. Not modified, not kept
     * @param dropout draws the dropout masks: training; null: no dropout
     * @param tape overwritten with all that was computed
     */
    public void forward(int[] ids, int[] lengths, SplittableRandom dropout, Tape tape) {
        run(ids, lengths, spec.padding(), dropout, tape);
        read(readOut, tape);
    }

    /**
     * The hidden states alone, every layer's at every time step, with no dropout; {@link #read} makes answers of them.
     *
     * @param ids (n·m) token ids, a sentence a row. Not modified, not kept
     * @param lengths (n) the real lengths, each at most m. Not modified, not kept
     * @param padding over which time steps the sentences are run, whatever the specification says
     * @param tape overwritten; what it held of read-out and answers is meaningless until it is read
     */
    public void run(int[] ids, int[] lengths, Padding padding, Tape tape) {
        run(ids, lengths, padding, null, tape);
    }

    /**
     * The answers that another read-out makes of the same hidden states, with the same linear layer.
     *
     * @param tape as {@link #run} left it; its read-out, logits and log-probabilities are overwritten
     */
    public void read(ReadOutKind kind, Tape tape) {
        read(new ReadOut(kind), tape);
    }

    private void run(int[] ids, int[] lengths, Padding padding, SplittableRandom dropout, Tape tape) {
        int m = lengths.length == 0 ? 0 : ids.length / lengths.length;
        int[] steps = lengths;
        if (padding == Padding.BOOK) {
            steps = new int[lengths.length];
            Arrays.fill(steps, m);
        }
        tape.begin(new Packing(steps), spec.readOut());
        tape.ids = packed(ids, m, tape.packing);
        embedding.forward(tape.ids, tape.inputs.get(0));
        recurrent.forward(tape, dropout);
    }

    /**
     * The forward pass over word vectors instead of words, such as may stand between words; no dropout. There are no pads:
     * all n sentences are of m tokens.
     *
     * @param x (n·m×D) the word vectors, the m of a sentence one below the other. Not modified, not kept
     * @param n how many sentences
     * @param tape overwritten with all that was computed
     */
    void forward(FMatrixRMaj x, int n, Tape tape) {
        int m = x.numRows / n;
        int[] lengths = new int[n];
        Arrays.fill(lengths, m);
        tape.begin(new Packing(lengths), spec.readOut());
        FMatrixRMaj vectors = tape.inputs.get(0);
        vectors.reshape(tape.packing.rows(), spec.wordVecDim());
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < m; t++) {
                Rows.copy(x, s * m + t, vectors, tape.packing.row(t, s), 1);
            }
        }
        recurrent.forward(tape, null);
        read(readOut, tape);
    }

    private void read(ReadOut how, Tape tape) {
        if (tape.lastOnly) {
            int top = spec.nLayers() - 1;
            tape.lastStep.read(tape.forward.get(top).h, tape.backward.get(top).h, tape.readOut);
        } else {
            how.forward(tape);
        }
        generator.forward(tape.readOut, tape.logits);
        LogSoftmax.forward(tape.logits, tape.logProbabilities);
    }

    /**
     * A mini-batch of training: the forward pass, and the backward pass of the mean negative log-likelihood, which adds ∂L/∂θ
     * to every parameter's gradient. In shards, on all threads, without the hidden states that the read-out does not read.
     * Any number of threads gives the same gradients to the bit; without dropout the answers are those of
     * {@link #forward(int[], int[], SplittableRandom, Tape)}, to the bit too.
     *
     * @param ids (n·m) token ids, a sentence a row. Not modified, not kept
     * @param lengths (n) the real lengths, each at most m. Not modified, not kept
     * @param labels (n) the classes of the sentences. Not modified, not kept
     * @param dropout draws the dropout masks; null: no dropout
     * @param batch overwritten with the answers
     */
    public void learn(int[] ids, int[] lengths, int[] labels, SplittableRandom dropout, BatchTape batch) {
        batch.deal(lengths, spec.classes());
        prepareBackward();
        // a thread alone takes a shard's gradients while its tape is near, and lets the next shard have the tape
        boolean alone = workers.threads() == 1;
        int m = lengths.length == 0 ? 0 : ids.length / lengths.length;
        List<Runnable> pieces = new ArrayList<>();
        for (int shard = 0; shard < batch.shards(); shard++) {
            int own = shard;
            int[] sentences = batch.sentences(shard);
            Tape tape = batch.tape(alone ? 0 : shard);
            SplittableRandom masks = dropout == null ? null : dropout.split();
            pieces.add(() -> {
                forward(rows(ids, m, sentences), rows(lengths, 1, sentences), masks, tape);
                batch.collect(own, tape);
                backward(rows(labels, 1, sentences), labels.length, tape, alone);
            });
        }
        workers.run(pieces);
        if (!alone) {
            workers.run(gradientTasks(batch.tapes()));
        }
    }

    /**
     * The answers alone, with no dropout: the same to the bit, but in small shards of like lengths, each of which forgets what
     * the one before has computed, so that all of it stays near the processor.
     *
     * @param ids (n·m) token ids, a sentence a row. Not modified, not kept
     * @param lengths (n) the real lengths, each at most m. Not modified, not kept
     * @param batch overwritten with the answers
     */
    public void answer(int[] ids, int[] lengths, BatchTape batch) {
        batch.cut(lengths, spec.classes());
        int m = lengths.length == 0 ? 0 : ids.length / lengths.length;
        inLanes(batch, (shard, tape) -> {
            int[] sentences = batch.sentences(shard);
            forward(rows(ids, m, sentences), rows(lengths, 1, sentences), null, tape);
            batch.collect(shard, tape);
        });
    }

    /** Sees what a shard has left on its tape, before the next one overwrites it. */
    @FunctionalInterface
    public interface ShardReader {
        /**
         * Called from several threads at once, each with a tape of its own.
         *
         * @param sentences the shard's sentences, by their places in the batch; in the order in which the tape's packing counts them
         */
        void read(int[] sentences, Tape tape);
    }

    /**
     * The hidden states alone, with no dropout, every sentence over its own length: in small shards of like lengths, each of
     * which is shown to the reader and then forgotten.
     *
     * @param ids (n·m) token ids, a sentence a row. Not modified, not kept
     * @param lengths (n) the real lengths, each at most m. Not modified, not kept
     * @param batch overwritten; it should hold everything
     */
    public void states(int[] ids, int[] lengths, BatchTape batch, ShardReader reader) {
        batch.cut(lengths, spec.classes());
        int m = lengths.length == 0 ? 0 : ids.length / lengths.length;
        inLanes(batch, (shard, tape) -> {
            int[] sentences = batch.sentences(shard);
            run(rows(ids, m, sentences), rows(lengths, 1, sentences), Padding.PACKED, tape);
            reader.read(sentences, tape);
        });
    }

    private interface ShardWork {
        void run(int shard, Tape tape);
    }

    /** Every shard once, on all threads; each thread has one tape for all its shards. */
    private void inLanes(BatchTape batch, ShardWork work) {
        AtomicInteger next = new AtomicInteger();
        List<Runnable> lanes = new ArrayList<>();
        for (int lane = 0; lane < Math.min(workers.threads(), batch.shards()); lane++) {
            Tape tape = batch.tape(lane);
            lanes.add(() -> {
                for (int shard = next.getAndIncrement(); shard < batch.shards(); shard = next.getAndIncrement()) {
                    work.run(shard, tape);
                }
            });
        }
        workers.run(lanes);
    }

    /**
     * The backward pass of the mean negative log-likelihood: adds ∂L/∂θ to every parameter's gradient.
     *
     * @param labels (n) the classes of the sentences. Not modified
     * @param tape as forward left it; its gradient buffers are overwritten
     */
    public void backward(int[] labels, Tape tape) {
        prepareBackward();
        backward(labels, labels.length, tape, true);
    }

    /**
     * ∂f/∂(the word vectors) of every sentence, where f is the logit of a class, or log ŷ of it. This is the backward pass of
     * training, short of the parameters' gradients, which stay as they are: weights that nobody changes may be asked from
     * several threads at once.
     *
     * @param logit f: true for the logit, false for log ŷ
     * @param tape as a forward pass left it; its gradient buffers are overwritten, and {@code dOutput} (N×D) is the answer
     */
    void inputGradient(int label, boolean logit, Tape tape) {
        prepareBackward();
        Rows.zero(tape.dLogits, tape.packing.sentences(), spec.classes());
        for (int s = 0; s < tape.packing.sentences(); s++) {
            tape.dLogits.set(s, label, 1);
        }
        if (!logit) {
            LogSoftmax.backward(tape.logProbabilities, tape.dLogits);
        }
        backwardFromLogits(tape, false);
    }

    Workers workers() {
        return workers;
    }

    /** By one thread after the other, as frozen weights may be asked for gradients by several: the first one does it. */
    private synchronized void prepareBackward() {
        generator.prepareBackward();
        recurrent.cells().forEach(Cell::prepareBackward);
    }

    /**
     * From the answers down to ∂L/∂(the word vectors), with L the mean over {@code batchSize} sentences.
     *
     * @param gradients whether the parameters' gradients are added to as well, or left to {@link #gradientTasks}
     */
    private void backward(int[] labels, int batchSize, Tape tape, boolean gradients) {
        NllLoss.backward(labels, batchSize, spec.classes(), tape.dLogits);
        LogSoftmax.backward(tape.logProbabilities, tape.dLogits);
        backwardFromLogits(tape, gradients);
        if (gradients) {
            addOwnGradients(tape);
        }
    }

    private void backwardFromLogits(Tape tape, boolean gradients) {
        generator.backward(tape.dLogits, tape.dReadOut);
        if (!tape.lastOnly) {
            readOut.backward(tape);
        }
        recurrent.backward(tape, gradients);
    }

    private List<Runnable> gradientTasks(List<Tape> tapes) {
        List<Runnable> tasks = new ArrayList<>(recurrent.gradientTasks(tapes));
        tasks.add(() -> tapes.forEach(this::addOwnGradients));
        return tasks;
    }

    /** Of all but the recurrent layers. */
    private void addOwnGradients(Tape tape) {
        embedding.backward(tape.ids, tape.dOutput);
        generator.addGradients(tape.readOut, tape.dLogits);
    }

    /** The rows, {@code width} numbers each, in the order asked for. */
    private static int[] rows(int[] all, int width, int[] which) {
        int[] rows = new int[which.length * width];
        for (int k = 0; k < which.length; k++) {
            System.arraycopy(all, which[k] * width, rows, k * width, width);
        }
        return rows;
    }

    private static int[] packed(int[] ids, int m, Packing packing) {
        int[] packed = new int[packing.rows()];
        for (int t = 0; t < packing.steps(); t++) {
            for (int rank = 0; rank < packing.active(t); rank++) {
                packed[packing.firstRow(t) + rank] = ids[packing.sentence(rank) * m + t];
            }
        }
        return packed;
    }
}
