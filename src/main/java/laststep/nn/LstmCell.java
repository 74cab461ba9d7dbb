package laststep.nn;

import static laststep.math.Activations.sigmoid;
import static laststep.math.Activations.tanh;

import laststep.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/**
 * The LSTM cell (PyTorch's {@code nn.LSTM}), gates in the order i, f, g, o:
 *
 * <pre>
 * i = σ(W_ii x + b_ii + W_hi h' + b_hi)     g = tanh(W_ig x + b_ig + W_hg h' + b_hg)
 * f = σ(W_if x + b_if + W_hf h' + b_hf)     o = σ(W_io x + b_io + W_ho h' + b_ho)
 * c = f∘c' + i∘g                            h = o∘tanh(c)
 * </pre>
 */
final class LstmCell extends Cell {
    LstmCell(int input, int hidden, int layer, Direction direction, Kernels kernels) {
        super(CellKind.LSTM, input, hidden, layer, direction, kernels);
    }

    @Override
    void forwardRows(int row, int rows, CellTape tape) {
        float[] gates = tape.gates.data;
        float[] recurrent = tape.recurrent.data;
        for (int r = row; r < row + rows; r++) {
            for (int j = 0, at = r * hidden, i = 4 * at; j < hidden; j++, at++, i++) {
                int f = i + hidden;
                int g = f + hidden;
                int o = g + hidden;
                gates[i] = sigmoid(gates[i] + recurrent[i]);
                gates[f] = sigmoid(gates[f] + recurrent[f]);
                gates[g] = tanh(gates[g] + recurrent[g]);
                gates[o] = sigmoid(gates[o] + recurrent[o]);
                float c = gates[f] * tape.cPrevious.data[at] + gates[i] * gates[g];
                tape.c.data[at] = c;
                tape.h.data[at] = gates[o] * tanh(c);
            }
        }
    }

    /**
     * With dh = ∂L/∂h: do = dh∘tanh c, dc += dh∘o∘(1 − tanh² c), di = dc∘g, df = dc∘c', dg = dc∘i, dc' = dc∘f; and
     * through σ' = σ(1 − σ) and tanh' = 1 − tanh² to the sums.
     */
    @Override
    void backwardRows(int row, int rows, int before, int withState, FMatrixRMaj dh, CellTape tape) {
        float[] gates = tape.gates.data;
        float[] dGates = tape.dGates.data;
        for (int r = 0; r < rows; r++) {
            for (int j = 0, at = (row + r) * hidden, i = 4 * at; j < hidden; j++, at++, i++) {
                int f = i + hidden;
                int g = f + hidden;
                int o = g + hidden;
                float tanhC = tanh(tape.c.data[at]);
                float dc = tape.dc.data[at] + dh.data[at] * gates[o] * (1 - tanhC * tanhC);
                dGates[i] = dc * gates[g] * gates[i] * (1 - gates[i]);
                dGates[f] = dc * tape.cPrevious.data[at] * gates[f] * (1 - gates[f]);
                dGates[g] = dc * gates[i] * (1 - gates[g] * gates[g]);
                dGates[o] = dh.data[at] * tanhC * gates[o] * (1 - gates[o]);
                if (r < withState) {
                    tape.dc.data[(before + r) * hidden + j] += dc * gates[f];
                }
            }
        }
        int width = 4 * hidden;
        System.arraycopy(dGates, row * width, tape.dRecurrent.data, row * width, rows * width);
    }
}
