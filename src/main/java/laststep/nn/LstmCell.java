package laststep.nn;

import laststep.math.Kernels;
import laststep.math.TimeStep;
import org.ejml.data.FMatrixRMaj;

/**
 * The LSTM cell (PyTorch's {@code nn.LSTM}), gates in the order i, f, g, o:
 *
 * <pre>
 * i = σ(W_ii x + b_ii + W_hi h' + b_hi)     g = tanh(W_ig x + b_ig + W_hg h' + b_hg)
 * f = σ(W_if x + b_if + W_hf h' + b_hf)     o = σ(W_io x + b_io + W_ho h' + b_ho)
 * c = f∘c' + i∘g                            h = o∘tanh(c)
 * </pre>
 *
 * <p>All that follows the sums, and its derivative, is one kernel each: {@code laststep.math.LstmGates} spells them out.
 */
final class LstmCell extends Cell {
    LstmCell(int input, int hidden, int layer, Direction direction, Kernels kernels) {
        super(CellKind.LSTM, input, hidden, layer, direction, kernels);
    }

    @Override
    void forwardRows(TimeStep step, CellTape tape) {
        kernels.lstmForward(step, hidden, tape.gates.data, tape.c.data, tape.h.data);
    }

    @Override
    void backwardRows(TimeStep step, FMatrixRMaj dh, CellTape tape) {
        kernels.lstmBackward(step, hidden, tape.gates.data, tape.c.data, dh.data, tape.dc.data, tape.dGates.data);
    }
}
