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
        // row by row, as what is left over of whole vectors is rounded otherwise: no row may depend on where it stands
        for (int row = step.row(); row < step.row() + step.rows(); row++) {
            kernels.tanh(tape.gates.data, row * hidden, hidden);
        }
        Rows.copy(tape.gates, step.row(), tape.h, step.row(), step.rows());
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
