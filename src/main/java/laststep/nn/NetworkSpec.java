package laststep.nn;

/**
 * The sizes and kinds that make a network.
 *
 * @param vocabularySize |V|, with {@code <unk>} and {@code <pad>}
 * @param wordVecDim d, the size of a word vector
 * @param hiddenSize h, the units of one direction of one layer
 * @param nLayers how many bidirectional layers are stacked
 * @param dropout the share of values set to zero between layers while training, 0 ≤ p &lt; 1
 * @param classes |C|
 */
public record NetworkSpec(
        int vocabularySize,
        int wordVecDim,
        int hiddenSize,
        int nLayers,
        float dropout,
        CellKind cell,
        Padding padding,
        ReadOutKind readOut,
        int classes) {
    public NetworkSpec {
        requirePositive("vocabulary size", vocabularySize);
        requirePositive("word_vec_dim", wordVecDim);
        requirePositive("hidden_size", hiddenSize);
        requirePositive("n_layers", nLayers);
        requirePositive("classes", classes);
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("dropout is " + dropout + ", expected 0 ≤ dropout < 1");
        }
    }

    /** The size of what layer {@code layer} reads: d for the lowest, 2h above. */
    public int inputSize(int layer) {
        return layer == 0 ? wordVecDim : 2 * hiddenSize;
    }

    /** How many numbers are learnt: |V|·d + Σ_layers 2·g·h·(input + h + 2) + 2h·|C| + |C|, with g gates. */
    public long parameterCount() {
        long count = (long) vocabularySize * wordVecDim + 2L * hiddenSize * classes + classes;
        for (int layer = 0; layer < nLayers; layer++) {
            count += recurrentParameterCount(layer);
        }
        return count;
    }

    /** How many numbers both directions of one layer learn. */
    public long recurrentParameterCount(int layer) {
        return 2L * cell.gates().size() * hiddenSize * (inputSize(layer) + hiddenSize + 2L);
    }

    private static void requirePositive(String what, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException(what + " is " + value + ", expected at least 1");
        }
    }
}
