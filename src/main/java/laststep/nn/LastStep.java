package laststep.nn;

import org.ejml.data.FMatrixRMaj;

/**
 * The topmost layer under the read-out {@code last}, without the steps that it does not read: both halves are read at the
 * sentence's last time step only. The forward half has to walk there; the backward half starts there, so it takes that one
 * step and no other. This is the bookkeeping between the rows of the whole sentences and those of their last steps.
 */
final class LastStep {
    /** One time step: the last one of every sentence that has any. */
    Packing packing;
    /** (n×I) what the backward half reads: the layer's input in those rows. */
    final FMatrixRMaj input = new FMatrixRMaj(0, 0);

    private final FMatrixRMaj dState = new FMatrixRMaj(0, 0);
    private final FMatrixRMaj dInput = new FMatrixRMaj(0, 0);
    private Packing whole;

    /** Takes the rows of the last steps out of the layer's input. @param x (N×I). Not modified. */
    void gather(FMatrixRMaj x, Packing packingOfX) {
        whole = packingOfX;
        int[] lengths = new int[whole.sentences()];
        for (int s = 0; s < lengths.length; s++) {
            lengths[s] = Math.min(1, whole.length(s));
        }
        packing = new Packing(lengths);
        input.reshape(packing.rows(), x.numCols);
        for (int s = 0; s < lengths.length; s++) {
            if (lengths[s] > 0) {
                Rows.copy(x, last(s), input, packing.row(0, s), 1);
            }
        }
    }

    /**
     * [→h; ←h] of every sentence; zero, the initial state, for one of no time steps.
     *
     * @param right (N×H) the forward half's states. Not modified
     * @param left (n×H) the backward half's. Not modified
     * @param readOut overwritten with (B×2H)
     */
    void read(FMatrixRMaj right, FMatrixRMaj left, FMatrixRMaj readOut) {
        int h = right.numCols;
        Rows.zero(readOut, whole.sentences(), 2 * h);
        for (int s = 0; s < whole.sentences(); s++) {
            if (whole.length(s) > 0) {
                System.arraycopy(right.data, last(s) * h, readOut.data, 2 * s * h, h);
                System.arraycopy(left.data, packing.row(0, s) * h, readOut.data, (2 * s + 1) * h, h);
            }
        }
    }

    /**
     * From ∂loss/∂(the read-out) to what each half starts its backward pass from.
     *
     * @param dReadOut (B×2H). Not modified
     * @param dRight overwritten with (N×H), zero but for the last steps
     * @return (n×H) for the backward half, valid until the next call
     */
    FMatrixRMaj split(FMatrixRMaj dReadOut, FMatrixRMaj dRight) {
        int h = dReadOut.numCols / 2;
        Rows.zero(dRight, whole.rows(), h);
        dState.reshape(packing.rows(), h);
        for (int s = 0; s < whole.sentences(); s++) {
            if (whole.length(s) > 0) {
                System.arraycopy(dReadOut.data, 2 * s * h, dRight.data, last(s) * h, h);
                System.arraycopy(dReadOut.data, (2 * s + 1) * h, dState.data, packing.row(0, s) * h, h);
            }
        }
        return dState;
    }

    /** Adds the backward half's part of ∂loss/∂x. @param dx (N×I). Modified: the rows of the last steps. */
    void addInputGradient(Cell left, CellTape tape, FMatrixRMaj dx) {
        left.inputGradient(tape, dInput);
        for (int s = 0; s < whole.sentences(); s++) {
            if (whole.length(s) > 0) {
                int from = packing.row(0, s) * dx.numCols;
                int to = last(s) * dx.numCols;
                for (int j = 0; j < dx.numCols; j++) {
                    dx.data[to + j] += dInput.data[from + j];
                }
            }
        }
    }

    private int last(int sentence) {
        return whole.row(whole.length(sentence) - 1, sentence);
    }
}
