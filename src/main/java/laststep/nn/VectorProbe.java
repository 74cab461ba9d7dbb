package laststep.nn;

import java.util.ArrayList;
import java.util.List;
import laststep.math.Shapes;
import org.ejml.data.FMatrixRMaj;

/**
 * One number f of a frozen network's answer, its logit of a class or log ŷ of it, as a function of the word vectors: what f is
 * for sentences that are given as vectors instead of words, and ∂f/∂x. Nothing of the network changes. Every sentence is run as
 * if it were alone, on whatever thread: its numbers are the same to the bit. Belongs to one thread, which several may work for.
 */
public final class VectorProbe {
    private final TextNetwork network;
    private final int label;
    private final boolean logit;
    private final List<Tape> tapes = new ArrayList<>();

    /** @param logit f: true for the logit of the class, false for log ŷ */
    public VectorProbe(TextNetwork network, int label, boolean logit) {
        this.network = network;
        this.label = label;
        this.logit = logit;
    }

    /**
     * f of every sentence.
     *
     * @param x (n·m×D) the word vectors of n sentences of m tokens, those of a sentence one below the other. Not modified
     * @param n at least 1
     */
    public float[] values(FMatrixRMaj x, int n) {
        return run(x, n, null);
    }

    /**
     * f of every sentence, and its derivatives.
     *
     * @param x (n·m×D) as for {@link #values}. Not modified
     * @param n at least 1
     * @param dx overwritten with (n·m×D) ∂f/∂x
     */
    public float[] gradients(FMatrixRMaj x, int n, FMatrixRMaj dx) {
        dx.reshape(x.numRows, x.numCols);
        return run(x, n, dx);
    }

    /** As many sentences a thread as any other, give or take one. */
    private float[] run(FMatrixRMaj x, int n, FMatrixRMaj dx) {
        Shapes.require("the word vectors", x, x.numRows, network.spec().wordVecDim());
        if (n < 1 || x.numRows % n != 0) {
            throw new IllegalArgumentException(x.numRows + " word vectors are not those of " + n + " sentences");
        }
        float[] values = new float[n];
        List<Runnable> pieces = new ArrayList<>();
        int lanes = Math.min(n, network.workers().threads());
        for (int lane = 0; lane < lanes; lane++) {
            int from = lane * n / lanes;
            int to = (lane + 1) * n / lanes;
            Tape tape = tape(lane);
            pieces.add(() -> run(x, x.numRows / n, from, to, tape, values, dx));
        }
        network.workers().run(pieces);
        return values;
    }

    /** Sentences {@code from} to {@code to} − 1. */
    private void run(FMatrixRMaj x, int m, int from, int to, Tape tape, float[] values, FMatrixRMaj dx) {
        FMatrixRMaj own = new FMatrixRMaj((to - from) * m, x.numCols);
        Rows.copy(x, from * m, own, 0, own.numRows);
        network.forward(own, to - from, tape);
        FMatrixRMaj answers = logit ? tape.logits : tape.logProbabilities;
        for (int s = from; s < to; s++) {
            values[s] = answers.get(s - from, label);
        }
        if (dx == null) {
            return;
        }
        network.inputGradient(label, logit, tape);
        for (int s = from; s < to; s++) {
            for (int t = 0; t < m; t++) {
                Rows.copy(tape.dOutput, tape.packing.row(t, s - from), dx, s * m + t, 1);
            }
        }
    }

    private Tape tape(int lane) {
        while (tapes.size() <= lane) {
            tapes.add(new Tape(network.spec().nLayers(), false));
        }
        return tapes.get(lane);
    }
}
