package laststep.training;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import laststep.message.ProblemException;
import laststep.nn.NetworkSpec;

/**
 * What a {@link Benchmark} computes: a network, and how long the sentences of its mini-batches are. The batches of one pass
 * hold every length at least once, in their order; the last is filled up with the first lengths, so that all are of one size.
 *
 * @param network an LSTM whose padding is packed and whose read-out is the last step
 * @param sentences B, the sentences of a mini-batch
 * @param lengths how many tokens the sentences have, one after the other and over and over; one number alone: all have as
 *     many. Kept, not to be modified
 */
public record Workload(NetworkSpec network, int sentences, int[] lengths) {
    /** Tokens of a mini-batch, pads counted. A wide network's gates of so many still fit into one array. */
    private static final int MOST_TOKENS_A_BATCH = 1_000_000;

    public Workload withSentences(int count) {
        return new Workload(network, count, lengths);
    }

    /** @param tokens of every sentence */
    public Workload withTokens(int tokens) {
        return withLengths(new int[] {tokens});
    }

    /** @param others kept, not to be modified */
    public Workload withLengths(int[] others) {
        return new Workload(network, sentences, others);
    }

    public Workload withLayers(int layers) {
        NetworkSpec other = new NetworkSpec(
                network.vocabularySize(),
                network.wordVecDim(),
                network.hiddenSize(),
                layers,
                network.dropout(),
                network.cell(),
                network.padding(),
                network.readOut(),
                network.classes());
        return new Workload(other, sentences, lengths);
    }

    /** The mini-batches of one pass. */
    public int batches() {
        return (lengths.length + sentences - 1) / sentences;
    }

    /** @param batch counted on through all passes, from 0 */
    int[] lengthsOf(int batch) {
        int first = batch % batches() * sentences;
        return IntStream.range(first, first + sentences)
                .map(sentence -> lengths[sentence % lengths.length])
                .toArray();
    }

    public int layers() {
        return network.nLayers();
    }

    public int longest() {
        return Arrays.stream(lengths).max().orElseThrow();
    }

    /** The mean number of tokens of a sentence over a pass, pads not counted. */
    public double tokens() {
        return meanOverBatches(Workload::sum) / sentences;
    }

    /** The same with the pads that fill a sentence up to the longest one of its mini-batch. */
    public double paddedTokens() {
        return meanOverBatches(batch -> Arrays.stream(batch).max().orElseThrow());
    }

    /**
     * What the matrix products of the recurrent layers take for the answers of a mini-batch, on the mean of a pass: two for
     * each multiply-add. Pads take nothing; a sentence's first step has no recurrent product; of the topmost layer's
     * backward half one step is taken.
     */
    double flops() {
        return 2
                * meanOverBatches(batch -> {
                    double rows = sum(batch);
                    double h = network.hiddenSize();
                    double recurrent = 4 * h * h * (rows - sentences);
                    double sum = 0;
                    for (int layer = 0; layer < layers(); layer++) {
                        double input = 4 * h * network.inputSize(layer);
                        boolean top = layer == layers() - 1;
                        sum += input * rows + recurrent + (top ? input * sentences : input * rows + recurrent);
                    }
                    return sum;
                });
    }

    /** @throws ProblemException if a mini-batch is too large for one array */
    void requireSize() {
        if ((long) sentences * longest() > MOST_TOKENS_A_BATCH) {
            throw new ProblemException("problem.bench.tooLarge", sentences, longest(), MOST_TOKENS_A_BATCH);
        }
    }

    private double meanOverBatches(ToDoubleFunction<int[]> figure) {
        return IntStream.range(0, batches())
                .mapToDouble(batch -> figure.applyAsDouble(lengthsOf(batch)))
                .average()
                .orElseThrow();
    }

    private static double sum(int[] batch) {
        return Arrays.stream(batch).asLongStream().sum();
    }
}
