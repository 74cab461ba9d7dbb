package laststep.nn;

import laststep.math.Kernels;
import laststep.math.TimeStep;
import org.ejml.data.FMatrixRMaj;

/** The simple recurrent cell (PyTorch's {@code nn.RNN}), the chapter's first: h = tanh(W_ih x + b_ih + W_hh h' + b_hh). */
final class RnnCell extends Cell {
    RnnCell(int input, int hidden, int layer, Direction direction, Kernels kernels) {
        super(CellKind.RNN, input, hidden, layer, direction, kernels);
    }

    @Override
    void forwardRows(TimeStep step, CellTape tape) {
        int from = step.row() * hidden;
        int count = step.rows() * hidden;
        kernels.tanh(tape.gates.data, from, count);
        System.arraycopy(tape.gates.data, from, tape.h.data, from, count);
    }

    /** Through tanh' = 1 − h² to the sum; all that reaches h' goes through the recurrent product. */
    @Override
    void backwardRows(TimeStep step, FMatrixRMaj dh, CellTape tape) {
        for (int at = step.row() * hidden; at < (step.row() + step.rows()) * hidden; at++) {
            float h = tape.h.data[at];
            tape.dGates.data[at] = dh.data[at] * (1 - h * h);
        }
    }
}
