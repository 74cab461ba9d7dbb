package laststep.training;

import java.util.List;
import laststep.message.ProblemException;
import laststep.nn.NetworkSpec;
import laststep.text.Example;

/**
 * What a training needs, in bytes.
 *
 * @param weights values, gradients, transposed copies, the kept copy and a snapshot
 * @param optimiser the optimiser's own state
 * @param tape what one mini-batch leaves for the backward pass
 */
public record MemoryEstimate(long weights, long optimiser, long tape) {
    /** Share of the heap a training may fill; the rest is the corpus', the window's and the collector's. */
    private static final double USABLE = 0.8;

    /** @param batchTokens the tokens of the largest mini-batch */
    public static MemoryEstimate of(NetworkSpec spec, TrainingConfig config, long batchTokens) {
        long parameters = spec.parameterCount();
        long gates = spec.cell().gates().size();
        // gates, their recurrent part and both gradients; h, c, their previous ones and dc; a split gradient
        long rowOfDirection = spec.hiddenSize() * (4 * gates + 6);
        long row = spec.nLayers() * (2 * rowOfDirection + 4L * spec.hiddenSize()) + 2L * spec.wordVecDim();
        return new MemoryEstimate(
                5 * Float.BYTES * parameters,
                config.optimiser().stateBytes(parameters, config.momentum()),
                Float.BYTES * row * batchTokens);
    }

    /** The tokens of a batch of the longest sentences, as many as a mini-batch has. */
    static long largestBatch(List<Example> examples, int batchSize) {
        return examples.stream()
                .mapToInt(example -> -example.ids().length)
                .sorted()
                .limit(batchSize)
                .mapToLong(length -> -length)
                .sum();
    }

    public long total() {
        return weights + optimiser + tape;
    }

    /** Whether a JVM that may have so many bytes has room for it, and for all that is not the training's. */
    public boolean fits(long maxHeap) {
        return total() <= USABLE * maxHeap;
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
