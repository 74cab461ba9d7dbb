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
    /** Gradients, while backward runs: with respect to the gates' two sums, and to the cell state. */
    final FMatrixRMaj dGates = new FMatrixRMaj(0, 0);
    /** Empty where the two sums are one. */
    final FMatrixRMaj dRecurrent = new FMatrixRMaj(0, 0);

    final FMatrixRMaj dc = new FMatrixRMaj(0, 0);

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
