package laststep.nn;

import static laststep.math.Activations.sigmoid;
import static laststep.math.Activations.tanh;

import laststep.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/**
 * The GRU cell (PyTorch's {@code nn.GRU}), gates in the order r, z, n; the reset gate acts on the recurrent product, not
 * on h':
 *
 * <pre>
 * r = σ(W_ir x + b_ir + W_hr h' + b_hr)     n = tanh(W_in x + b_in + r∘(W_hn h' + b_hn))
 * z = σ(W_iz x + b_iz + W_hz h' + b_hz)     h = (1 − z)∘n + z∘h'
 * </pre>
 */
final class GruCell extends Cell {
    GruCell(int input, int hidden, int layer, Direction direction, Kernels kernels) {
        super(CellKind.GRU, input, hidden, layer, direction, kernels);
    }

    @Override
    void forwardRows(int row, int rows, CellTape tape) {
        float[] gates = tape.gates.data;
        float[] recurrent = tape.recurrent.data;
        for (int x = row; x < row + rows; x++) {
            for (int j = 0, at = x * hidden, r = 3 * at; j < hidden; j++, at++, r++) {
                int z = r + hidden;
                int n = z + hidden;
                gates[r] = sigmoid(gates[r] + recurrent[r]);
                gates[z] = sigmoid(gates[z] + recurrent[z]);
                gates[n] = tanh(gates[n] + gates[r] * recurrent[n]);
                tape.h.data[at] = (1 - gates[z]) * gates[n] + gates[z] * tape.hPrevious.data[at];
            }
        }
    }

    /** With dh = ∂L/∂h: dn = dh∘(1 − z), dz = dh∘(h' − n), dr = dn·tanh'∘(W_hn h' + b_hn), dh' = dh∘z. */
    @Override
    void backwardRows(int row, int rows, int before, int withState, FMatrixRMaj dh, CellTape tape) {
        float[] gates = tape.gates.data;
        float[] dGates = tape.dGates.data;
        float[] dRecurrent = tape.dRecurrent.data;
        for (int x = 0; x < rows; x++) {
            for (int j = 0, at = (row + x) * hidden, r = 3 * at; j < hidden; j++, at++, r++) {
                int z = r + hidden;
                int n = z + hidden;
                float d = dh.data[at];
                float dSumN = d * (1 - gates[z]) * (1 - gates[n] * gates[n]);
                dGates[n] = dSumN;
                dGates[z] = d * (tape.hPrevious.data[at] - gates[n]) * gates[z] * (1 - gates[z]);
                dGates[r] = dSumN * tape.recurrent.data[n] * gates[r] * (1 - gates[r]);
                dRecurrent[r] = dGates[r];
                dRecurrent[z] = dGates[z];
                dRecurrent[n] = dSumN * gates[r];
                if (x < withState) {
                    dh.data[(before + x) * hidden + j] += d * gates[z];
                }
            }
        }
    }
}
