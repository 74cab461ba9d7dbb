package laststep.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laststep.math.KernelChoice;
import laststep.nn.BatchTape;
import laststep.nn.CellKind;
import laststep.nn.CellTape;
import laststep.nn.Direction;
import laststep.nn.Padding;
import laststep.nn.Parameter;
import laststep.nn.Tape;
import laststep.nn.TextNetwork;
import laststep.nn.Workers;
import laststep.text.Batch;
import laststep.text.Batches;
import laststep.text.Corpus;
import laststep.text.Encoded;
import laststep.text.Example;
import laststep.text.LabelSet;
import laststep.text.SentenceEncoder;
import laststep.text.Sha256;
import laststep.text.Token;
import laststep.text.Vocabulary;
import org.ejml.data.FMatrixRMaj;

/** A classifier with frozen weights: may be asked from any thread, and never changes its answer. */
public final class TrainedModel {
    /** Fewer sentences than these are cut into tokens before a second thread has begun to help. */
    private static final int SENTENCES_FOR_TWO = 64;

    private final ModelSpec spec;
    private final Vocabulary vocabulary;
    private final LabelSet labels;
    private final RunRecord record;
    private final TextNetwork network;
    private volatile boolean laidOut;
    private final SentenceEncoder encoder;

    private TrainedModel(
            ModelSpec spec, Vocabulary vocabulary, LabelSet labels, RunRecord record, TextNetwork network) {
        this.spec = spec;
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.record = record;
        this.network = network;
        this.encoder = new SentenceEncoder(spec.tokenization().create(), vocabulary, spec.maxLength());
    }

    /**
     * A classifier with a copy of the weights given.
     *
     * @param weights all parameters of the network that {@code spec}, vocabulary and labels make, in its order. Copied
     */
    public static TrainedModel of(
            ModelSpec spec, Vocabulary vocabulary, LabelSet labels, RunRecord record, List<FMatrixRMaj> weights) {
        TextNetwork network =
                new TextNetwork(spec.network(vocabulary.size(), labels.size()), KernelChoice.best(), Workers.shared());
        List<Parameter> parameters = network.parameters();
        for (int k = 0; k < parameters.size(); k++) {
            parameters.get(k).value().setTo(weights.get(k));
        }
        return new TrainedModel(spec, vocabulary, labels, record, network);
    }

    /**
     * The network with its weights laid out for the products. That takes longer than copying them, and most snapshots of a
     * training are never asked anything: so it is done for the first who asks.
     */
    private TextNetwork ready() {
        if (!laidOut) {
            synchronized (network) {
                if (!laidOut) {
                    network.weightsChanged();
                    laidOut = true;
                }
            }
        }
        return network;
    }

    public ModelSpec spec() {
        return spec;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public LabelSet labels() {
        return labels;
    }

    public RunRecord record() {
        return record;
    }

    /** The frozen weights by PyTorch's names, in its order. Not to be modified. */
    public List<Parameter> parameters() {
        return network.parameters();
    }

    /** The SHA-256 of all weights, in hexadecimal: of the bytes behind the header of {@code model.safetensors}. */
    public String weightsSha256() {
        MessageDigest digest = Sha256.digest();
        for (Parameter parameter : parameters()) {
            ByteBuffer bytes =
                    ByteBuffer.allocate(parameter.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(parameter.value().data, 0, parameter.size());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** How many numbers were learnt. */
    public long parameterCount() {
        return network.spec().parameterCount();
    }

    /** (V×D) the word vectors, a row a word. Not to be modified. */
    public FMatrixRMaj embedding() {
        return parameters().get(0).value();
    }

    /** (D) a token's row of emb.weight. A copy. */
    public float[] wordVector(int id) {
        return row(embedding(), id);
    }

    /** (C×2H) the linear layer's weights. Not to be modified. */
    public FMatrixRMaj generatorWeight() {
        return parameters().get(parameters().size() - 2).value();
    }

    /** (1×C) the linear layer's bias. Not to be modified. */
    public FMatrixRMaj generatorBias() {
        return parameters().get(parameters().size() - 1).value();
    }

    public Encoded encode(String sentence) {
        return encoder.encode(sentence);
    }

    /** A text as this classifier cuts it, however long. */
    public List<Token> tokens(String text) {
        return encoder.tokens(text);
    }

    /** A corpus' rows as this classifier reads them. @throws laststep.message.ProblemException for an unknown label */
    public List<Example> examples(Corpus corpus) {
        return encoder.examples(corpus, labels);
    }

    /** The answer to one sentence. One of no tokens is answered from the initial state alone. */
    public Prediction predict(String sentence) {
        Encoded encoded = encode(sentence);
        return prediction(encoded, logProbabilities(List.of(encoded.ids())).get(0));
    }

    /** The answers to many sentences, in their order; each is the same as if it were asked alone. */
    public List<Prediction> predictAll(List<String> sentences) {
        Stream<String> stream = sentences.size() < SENTENCES_FOR_TWO ? sentences.stream() : sentences.parallelStream();
        List<Encoded> encoded = stream.map(this::encode).toList();
        List<float[]> answers =
                logProbabilities(encoded.stream().map(Encoded::ids).toList());
        List<Prediction> predictions = new ArrayList<>();
        for (int k = 0; k < answers.size(); k++) {
            predictions.add(prediction(encoded.get(k), answers.get(k)));
        }
        return predictions;
    }

    /** Everything the network computes while it reads one sentence. */
    public Trace trace(String sentence) {
        Encoded encoded = encode(sentence);
        Pass pass = pass(encoded.ids());
        return new Trace(prediction(encoded, pass.logProbabilities()), pass.layers(), pass.readOut(), pass.logits());
    }

    /**
     * One forward pass over one sentence, without dropout.
     *
     * @param ids its tokens' ids, pads among them if they are to be run. Not copied, not to be modified
     */
    public Pass pass(int[] ids) {
        Tape tape = new Tape(spec.nLayers());
        ready().forward(ids, new int[] {ids.length}, null, tape);
        List<LayerTrace> layers = new ArrayList<>();
        for (int layer = 0; layer < spec.nLayers(); layer++) {
            for (Direction direction : Direction.values()) {
                layers.add(layerTrace(layer, direction, tape.cell(layer, direction)));
            }
        }
        FMatrixRMaj embedding = embedding();
        return new Pass(
                ids,
                Arrays.stream(ids).mapToObj(id -> row(embedding, id)).toArray(float[][]::new),
                layers,
                row(tape.readOut(), 0),
                row(tape.logits(), 0),
                row(tape.logProbabilities(), 0));
    }

    private LayerTrace layerTrace(int layer, Direction direction, CellTape tape) {
        Map<String, float[][]> gates = new LinkedHashMap<>();
        List<String> names = spec.cell().gates();
        for (int gate = 0; gate < names.size(); gate++) {
            gates.put(names.get(gate), columns(tape.gates(), gate * spec.hiddenSize()));
        }
        float[][] c = spec.cell() == CellKind.LSTM ? columns(tape.c(), 0) : null;
        return new LayerTrace(layer, direction, columns(tape.h(), 0), c, gates);
    }

    /** The H columns from {@code first}, a row a token: with one sentence, the packing's rows are its tokens. */
    private float[][] columns(FMatrixRMaj matrix, int first) {
        float[][] columns = new float[matrix.numRows][spec.hiddenSize()];
        for (int t = 0; t < columns.length; t++) {
            System.arraycopy(matrix.data, t * matrix.numCols + first, columns[t], 0, spec.hiddenSize());
        }
        return columns;
    }

    /**
     * (m×C) row t: ŷ when the network is run on the first t+1 tokens only.
     *
     * @param ids a sentence's tokens. Not modified, not kept
     */
    public float[][] prefixProbabilities(int[] ids) {
        List<int[]> prefixes = new ArrayList<>();
        for (int length = 1; length <= ids.length; length++) {
            prefixes.add(Arrays.copyOf(ids, length));
        }
        return probabilities(prefixes);
    }

    /** (n×C) ŷ of each sentence, in their order. @param sentences the ids of their tokens. Not modified, not kept */
    public float[][] probabilities(List<int[]> sentences) {
        float[][] probabilities = logProbabilities(sentences).toArray(float[][]::new);
        for (float[] row : probabilities) {
            for (int k = 0; k < row.length; k++) {
                row[k] = (float) Math.exp(row[k]);
            }
        }
        return probabilities;
    }

    /** (C) log ŷ of each sentence, in their order; each is the same as if it were asked alone. */
    public List<float[]> logProbabilities(List<int[]> sentences) {
        return new BatchAnswers(ready()).of(sentences);
    }

    /** Of each sentence, in their order, log ŷ and what it was decided from. */
    public List<Answer> answers(List<int[]> sentences) {
        return new BatchAnswers(ready()).withReadOuts(sentences);
    }

    /**
     * The answers to one mini-batch under every read-out, from these very weights. Unlike the others, this one runs the
     * batch as it stands: with pads, an answer depends on how long the neighbours are.
     *
     * @param packed whether every sentence is run over its own length, whatever the model was trained with; else the pads
     *     are run too, as in the book
     */
    public BatchRun run(Batch batch, boolean packed) {
        return BatchRun.of(ready(), batch, packed ? Padding.PACKED : Padding.BOOK);
    }

    /** Looks at what the network holds while it reads some sentences. */
    @FunctionalInterface
    public interface StatesReader {
        /** Called from several threads at once. @param states valid until the call returns */
        void read(BatchStates states);
    }

    /**
     * Runs the network over many sentences, each over its own length as if it were alone, and shows a few at a time with
     * every layer's values at every token.
     *
     * @param sentences their tokens' ids; those of one call are kept in memory, padded. Not modified
     * @param reader sees every sentence once, in any order
     */
    public void readStates(List<int[]> sentences, StatesReader reader) {
        Batch batch =
                Batches.of(sentences.stream().map(ids -> new Example(0, ids, 0)).toList());
        ready().states(
                        batch.ids(),
                        batch.lengths(),
                        new BatchTape(spec.nLayers(), true),
                        (places, tape) -> reader.read(new BatchStates(spec, places, tape)));
    }

    /** log ŷ of a class as a function of the word vectors. */
    public ClassFunction logProbability(int label) {
        return new ClassFunction(ready(), label, false);
    }

    /** The logit of a class as a function of the word vectors. */
    public ClassFunction logit(int label) {
        return new ClassFunction(ready(), label, true);
    }

    private static Prediction prediction(Encoded encoded, float[] logProbabilities) {
        return new Prediction(encoded, logProbabilities, Prediction.largest(logProbabilities));
    }

    private static float[] row(FMatrixRMaj matrix, int row) {
        float[] numbers = new float[matrix.numCols];
        System.arraycopy(matrix.data, row * matrix.numCols, numbers, 0, numbers.length);
        return numbers;
    }
}
