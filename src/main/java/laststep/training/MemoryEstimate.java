package laststep.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import laststep.message.ProblemException;
import laststep.nn.CellKind;
import laststep.nn.NetworkSpec;
import laststep.nn.Padding;

/**
 * What a training needs, in bytes.
 *
 * @param weights values, gradients, the kept copy, a snapshot and the copy that updates are measured against, and two layouts
 *     for products of all but the word vectors
 * @param optimiser the optimiser's own state, and its copy in a checkpoint
 * @param tape what one mini-batch leaves for the backward pass
 */
public record MemoryEstimate(long weights, long optimiser, long tape) {
    /** Share of the heap a training may fill; the rest is the corpus', the window's and the collector's. */
    private static final double USABLE = 0.8;

    /** What training on this data takes. */
    public static MemoryEstimate of(TrainingData data, TrainingConfig config) {
        NetworkSpec spec =
                config.model().network(data.vocabulary().size(), data.labels().size());
        return of(spec, config, largestBatch(data.train().stream().mapToInt(example -> example.ids().length), config));
    }

    /** @param batchTokens the tokens of the largest mini-batch, pads counted if they are run */
    public static MemoryEstimate of(NetworkSpec spec, TrainingConfig config, long batchTokens) {
        long parameters = spec.parameterCount();
        long embedding = (long) spec.vocabularySize() * spec.wordVecDim();
        long gates = spec.cell().gates().size();
        // gates, whose gradient takes their place, for a GRU also the recurrent part's; h, h', c and dc
        long apart = spec.cell() == CellKind.GRU ? 2 : 1;
        long rowOfDirection = spec.hiddenSize() * (apart * gates + 4);
        // what a layer hands on with its dropout mask; once for all layers: its gradient, whole and split
        long row = spec.nLayers() * (2 * rowOfDirection + 4L * spec.hiddenSize())
                + 4L * spec.hiddenSize()
                + spec.wordVecDim();
        return new MemoryEstimate(
                5 * Float.BYTES * parameters + 2 * Float.BYTES * (parameters - embedding),
                2 * config.optimiser().stateBytes(parameters, config.momentum()),
                Float.BYTES * row * batchTokens);
    }

    /**
     * The rows of a batch of the longest sentences: their tokens, and when padding is run as in the book, pads too.
     *
     * @param lengths of the training part's sentences, cut at max_length
     */
    static long largestBatch(IntStream lengths, TrainingConfig config) {
        int[] ascending = lengths.sorted().toArray();
        int sentences = Math.min(ascending.length, config.batchSize());
        if (config.model().padding() == Padding.BOOK) {
            return sentences == 0 ? 0 : (long) sentences * ascending[ascending.length - 1];
        }
        return Arrays.stream(ascending, ascending.length - sentences, ascending.length)
                .asLongStream()
                .sum();
    }

    public long total() {
        return weights + optimiser + tape;
    }

    /** Whether a JVM that may have so many bytes has room for it, and for all that is not the training's. */
    public boolean fits(long maxHeap) {
        return fits(total(), maxHeap);
    }

    /** Whether there is room for trainings that need so many bytes together. */
    public static boolean fits(long bytes, long maxHeap) {
        return bytes <= USABLE * maxHeap;
    }

    /** @throws ProblemException if that is more than the JVM may have, saying how much it needs */
    public void require(long maxHeap) {
        if (!fits(maxHeap)) {
            throw new ProblemException("problem.training.memory", megabytes(total()), megabytes(maxHeap));
        }
    }

    public static long megabytes(long bytes) {
        return Math.round(bytes / 1e6);
    }
}
