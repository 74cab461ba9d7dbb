package laststep.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import laststep.math.Kernels;

/**
 * The classifier: Embedding → BiRecurrent → ReadOut → Linear → LogSoftmax. Not safe for use from several threads while
 * weights change; with frozen weights every thread needs only a {@link Tape} of its own.
 */
public final class TextNetwork {
    private final NetworkSpec spec;
    private final Embedding embedding;
    private final BiRecurrent recurrent;
    private final ReadOut readOut;
    private final Linear generator;

    /** A network whose weights are all zero until they are initialised or set. */
    public TextNetwork(NetworkSpec spec, Kernels kernels, Workers workers) {
        this.spec = spec;
        embedding = new Embedding(spec.vocabularySize(), spec.wordVecDim());
        recurrent = new BiRecurrent(spec, kernels, workers);
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
        recurrent.weightsChanged();
        generator.weightsChanged();
    }

    public void zeroGradients() {
        parameters().forEach(p -> p.grad().zero());
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
        tape.packing = new Packing(steps);
        tape.ids = packed(ids, m, tape.packing);
        embedding.forward(tape.ids, tape.inputs.get(0));
        recurrent.forward(tape, dropout);
    }

    private void read(ReadOut how, Tape tape) {
        how.forward(tape);
        generator.forward(tape.readOut, tape.logits);
        LogSoftmax.forward(tape.logits, tape.logProbabilities);
    }

    /**
     * The backward pass of the mean negative log-likelihood: adds ∂L/∂θ to every parameter's gradient.
     *
     * @param labels (n) the classes of the sentences. Not modified
     * @param tape as {@link #forward} left it; its gradient buffers are overwritten
     */
    public void backward(int[] labels, Tape tape) {
        NllLoss.backward(labels, spec.classes(), tape.dLogits);
        LogSoftmax.backward(tape.logProbabilities, tape.dLogits);
        generator.backward(tape.readOut, tape.dLogits, tape.dReadOut);
        readOut.backward(tape);
        recurrent.backward(tape);
        embedding.backward(tape.ids, tape.dOutput);
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
