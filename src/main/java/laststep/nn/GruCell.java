package laststep.nn;

import laststep.math.Kernels;
import laststep.math.TimeStep;
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
    boolean keepsRecurrentApart() {
        return true;
    }

    @Override
    void forwardRows(TimeStep step, CellTape tape) {
        float[] gates = tape.gates.data;
        float[] recurrent = tape.recurrent.data;
        float[] h = tape.h.data;
        for (int x = 0; x < step.rows(); x++) {
            int at = (step.row() + x) * hidden;
            int r = 3 * at;
            int n = r + 2 * hidden;
            for (int k = r; k < n; k++) {
                gates[k] += recurrent[k];
            }
            kernels.sigmoid(gates, r, 2 * hidden);
            for (int j = 0; j < hidden; j++) {
                gates[n + j] += gates[r + j] * recurrent[n + j];
            }
            kernels.tanh(gates, n, hidden);
            int previous = (step.before() + x) * hidden;
            for (int j = 0; j < hidden; j++) {
                float z = gates[r + hidden + j];
                float kept = x < step.withState() ? z * h[previous + j] : 0;
                h[at + j] = (1 - z) * gates[n + j] + kept;
            }
        }
    }

    /** With dh = ∂L/∂h: dn = dh∘(1 − z), dz = dh∘(h' − n), dr = dn·tanh'∘(W_hn h' + b_hn), dh' = dh∘z. */
    @Override
    void backwardRows(TimeStep step, FMatrixRMaj dh, CellTape tape) {
        float[] gates = tape.gates.data;
        float[] dGates = tape.dGates.data;
        float[] dRecurrent = tape.dRecurrent.data;
        for (int x = 0; x < step.rows(); x++) {
            int previous = (step.before() + x) * hidden;
            for (int j = 0, at = (step.row() + x) * hidden, r = 3 * at; j < hidden; j++, at++, r++) {
                int z = r + hidden;
                int n = z + hidden;
                float reset = gates[r];
                float update = gates[z];
                float candidate = gates[n];
                float d = dh.data[at];
                float dSumN = d * (1 - update) * (1 - candidate * candidate);
                dGates[n] = dSumN;
                dGates[z] = d * (tape.hPrevious.data[at] - candidate) * update * (1 - update);
                dGates[r] = dSumN * tape.recurrent.data[n] * reset * (1 - reset);
                dRecurrent[r] = dGates[r];
                dRecurrent[z] = dGates[z];
                dRecurrent[n] = dSumN * reset;
                if (x < step.withState()) {
                    dh.data[previous + j] += d * update;
                }
            }
        }
    }
}
