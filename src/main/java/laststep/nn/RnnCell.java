package laststep.nn;

import static laststep.math.Activations.tanh;

import laststep.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/** The simple recurrent cell (PyTorch's {@code nn.RNN}), the chapter's first: h = tanh(W_ih x + b_ih + W_hh h' + b_hh). */
final class RnnCell extends Cell {
    RnnCell(int input, int hidden, int layer, Direction direction, Kernels kernels) {
        super(CellKind.RNN, input, hidden, layer, direction, kernels);
    }

    @Override
    void forwardRows(int row, int rows, CellTape tape) {
        for (int at = row * hidden; at < (row + rows) * hidden; at++) {
            tape.gates.data[at] = tanh(tape.gates.data[at] + tape.recurrent.data[at]);
            tape.h.data[at] = tape.gates.data[at];
        }
    }

    /** Through tanh' = 1 − h² to the sum; all that reaches h' goes through the recurrent product. */
    @Override
    void backwardRows(int row, int rows, int before, int withState, FMatrixRMaj dh, CellTape tape) {
        for (int at = row * hidden; at < (row + rows) * hidden; at++) {
            float h = tape.h.data[at];
            tape.dGates.data[at] = dh.data[at] * (1 - h * h);
            tape.dRecurrent.data[at] = tape.dGates.data[at];
        }
    }
}
