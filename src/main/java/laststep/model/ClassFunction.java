package laststep.model;

import laststep.nn.NetworkSpec;
import laststep.nn.TextNetwork;
import laststep.nn.VectorProbe;
import org.ejml.data.FMatrixRMaj;

/**
 * A class's number f, its log-probability or its logit, as a function of the word vectors of a sentence: f(x) and ∂f/∂x, at word
 * vectors of words and anywhere between. The classifier stays as it is. Belongs to one thread.
 */
public final class ClassFunction {
    /** So many numbers at most are to be remembered at once, half of them a gradient's: 64 MB. */
    private static final long NUMBERS_AT_ONCE = 16L << 20;

    private final NetworkSpec spec;
    /** (V×D). Not to be modified. */
    private final FMatrixRMaj embedding;

    private final VectorProbe probe;

    /** @param logit f: true for the logit of the class, false for log ŷ */
    ClassFunction(TextNetwork network, int label, boolean logit) {
        spec = network.spec();
        embedding = network.parameters().get(0).value();
        probe = new VectorProbe(network, label, logit);
    }

    /** (m×D) the word vectors of these tokens, one below the other: a copy. @param ids not modified */
    public FMatrixRMaj vectors(int... ids) {
        int d = embedding.numCols;
        FMatrixRMaj x = new FMatrixRMaj(ids.length, d);
        for (int t = 0; t < ids.length; t++) {
            System.arraycopy(embedding.data, ids[t] * d, x.data, t * d, d);
        }
        return x;
    }

    /** How many sentences of so many tokens should be given at once, so that memory stays bounded: at least 1. */
    public int atOnce(int tokens) {
        long cell = 2L * spec.cell().gates().size() + 4; // gates and their gradients; h, c, h before, and dc
        long token = spec.nLayers() * 2L * spec.hiddenSize() * (cell + 2) + 2L * spec.wordVecDim();
        return (int) Math.max(1, Math.min(256, NUMBERS_AT_ONCE / (token * Math.max(1, tokens))));
    }

    /**
     * f of n sentences of equally many tokens; each as if it were alone.
     *
     * @param x (n·m×D) the word vectors, those of a sentence one below the other. Not modified
     */
    public float[] values(FMatrixRMaj x, int n) {
        return probe.values(x, n);
    }

    /**
     * f of n sentences of equally many tokens, and its derivatives.
     *
     * @param x (n·m×D) as for {@link #values}. Not modified
     * @param dx overwritten with (n·m×D) ∂f/∂x
     */
    public float[] gradients(FMatrixRMaj x, int n, FMatrixRMaj dx) {
        return probe.gradients(x, n, dx);
    }
}
