package laststep.nn;

import org.ejml.data.FMatrixRMaj;

/**
 * What one direction of one layer remembers of a forward pass: all that its backward pass needs, and what the inspector
 * shows. Rows lie as {@link Packing} says.
 */
public final class CellTape {
    /** (N × g·H) the gates' values, in the order of {@link CellKind#gates}. */
    final FMatrixRMaj gates = new FMatrixRMaj(0, 0);
    /** (N × g·H) W_hh h_{t−1} + b_hh. */
    final FMatrixRMaj recurrent = new FMatrixRMaj(0, 0);
    /** (N×H) hidden states. */
    final FMatrixRMaj h = new FMatrixRMaj(0, 0);
    /** (N×H) the hidden state each row started from; zero at the start of a sentence. */
    final FMatrixRMaj hPrevious = new FMatrixRMaj(0, 0);
    /** (N×H) cell states, and the ones each row started from. LSTM only. */
    final FMatrixRMaj c = new FMatrixRMaj(0, 0);

    final FMatrixRMaj cPrevious = new FMatrixRMaj(0, 0);

    /** Gradients, while backward runs: with respect to the gates' two sums, and to the cell state. */
    final FMatrixRMaj dGates = new FMatrixRMaj(0, 0);

    final FMatrixRMaj dRecurrent = new FMatrixRMaj(0, 0);
    final FMatrixRMaj dc = new FMatrixRMaj(0, 0);

    void reshape(int rows, int hidden, int gateRows) {
        gates.reshape(rows, gateRows);
        recurrent.reshape(rows, gateRows);
        h.reshape(rows, hidden);
        c.reshape(rows, hidden);
        Rows.zero(hPrevious, rows, hidden);
        Rows.zero(cPrevious, rows, hidden);
    }

    /** The states of {@code rows} rows from {@code before} become the previous ones of the rows from {@code row}. */
    void keepPrevious(int before, int row, int rows) {
        int width = h.numCols;
        System.arraycopy(h.data, before * width, hPrevious.data, row * width, rows * width);
        System.arraycopy(c.data, before * width, cPrevious.data, row * width, rows * width);
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
