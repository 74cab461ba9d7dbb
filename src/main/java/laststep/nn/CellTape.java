package laststep.nn;

import org.ejml.data.FMatrixRMaj;

/**
 * What one direction of one layer remembers of a forward pass: all that its backward pass needs, and what the inspector
 * shows. Rows lie as {@link Packing} says.
 */
public final class CellTape {
    /** (N × g·H) the gates' values, in the order of {@link CellKind#gates}. */
    final FMatrixRMaj gates = new FMatrixRMaj(0, 0);
    /** (N × g·H) W_hh h_{t−1} + b_hh, for a cell that does not simply add it to W_ih x + b_ih; else empty. */
    final FMatrixRMaj recurrent = new FMatrixRMaj(0, 0);
    /** (N×H) hidden states. */
    final FMatrixRMaj h = new FMatrixRMaj(0, 0);
    /** (N×H) cell states. LSTM only. */
    final FMatrixRMaj c = new FMatrixRMaj(0, 0);

    /** (N×H) the hidden state each row started from; zero at the start of a sentence. Made by the backward pass. */
    final FMatrixRMaj hPrevious = new FMatrixRMaj(0, 0);
    /**
     * Gradients, while backward runs: with respect to the gates' two sums (the second empty where they are one), and to the
     * cell state.
     */
    final FMatrixRMaj dGates;

    final FMatrixRMaj dRecurrent;
    final FMatrixRMaj dc = new FMatrixRMaj(0, 0);

    /**
     * @param keepsGates whether there is somebody to look at the gates after a backward pass; if not, their gradients take
     *     their place: a third less memory, which the caches are thankful for
     */
    CellTape(boolean keepsGates) {
        dGates = keepsGates ? new FMatrixRMaj(0, 0) : gates;
        dRecurrent = keepsGates ? new FMatrixRMaj(0, 0) : recurrent;
    }

    /** (N×H) the hidden states. Live: not to be modified. */
    public FMatrixRMaj h() {
        return h;
    }

    /** (N×H) the cell states; meaningless for a cell that has none. Live: not to be modified. */
    public FMatrixRMaj c() {
        return c;
    }

    /** (N × g·H) the gates' values, in the order of {@link CellKind#gates}. Live: not to be modified. */
    public FMatrixRMaj gates() {
        return gates;
    }
}
