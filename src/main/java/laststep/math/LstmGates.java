package laststep.math;

import static laststep.math.Activations.sigmoid;
import static laststep.math.Activations.tanh;

/**
 * One time step of an LSTM over a block of rows, elementwise, once the sums of the gates are there:
 *
 * <pre>
 * i = σ(·)   f = σ(·)   g = tanh(·)   o = σ(·)        c = f∘c' + i∘g        h = o∘tanh c
 * </pre>
 *
 * and its derivative: with dh = ∂L/∂h, do = dh∘tanh c, dc += dh∘o∘(1 − tanh² c), di = dc∘g, df = dc∘c', dg = dc∘i,
 * dc' += dc∘f, each taken through σ' = σ(1 − σ) and tanh' = 1 − tanh² to the sums. A row of gates is [i f g o].
 *
 * <p>These plain loops are the specification of the fast kernels, and do what is left over at their edges.
 */
final class LstmGates {
    private LstmGates() {}

    /** @param from the first unit to compute, in every row */
    static void forward(TimeStep step, int hidden, int from, float[] gates, float[] c, float[] h) {
        for (int r = 0; r < step.rows(); r++) {
            int at = (step.row() + r) * hidden;
            int i = 4 * at;
            int f = i + hidden;
            int g = f + hidden;
            int o = g + hidden;
            int previous = (step.before() + r) * hidden;
            for (int j = from; j < hidden; j++) {
                gates[i + j] = sigmoid(gates[i + j]);
                gates[f + j] = sigmoid(gates[f + j]);
                gates[g + j] = tanh(gates[g + j]);
                gates[o + j] = sigmoid(gates[o + j]);
                float kept = r < step.withState() ? gates[f + j] * c[previous + j] : 0;
                c[at + j] = kept + gates[i + j] * gates[g + j];
                h[at + j] = gates[o + j] * tanh(c[at + j]);
            }
        }
    }

    /** @param from the first unit to compute, in every row */
    static void backward(
            TimeStep step, int hidden, int from, float[] gates, float[] c, float[] dh, float[] dc, float[] dGates) {
        for (int r = 0; r < step.rows(); r++) {
            int at = (step.row() + r) * hidden;
            int i = 4 * at;
            int f = i + hidden;
            int g = f + hidden;
            int o = g + hidden;
            int previous = (step.before() + r) * hidden;
            for (int j = from; j < hidden; j++) {
                float in = gates[i + j];
                float forget = gates[f + j];
                float cell = gates[g + j];
                float out = gates[o + j];
                float tanhC = tanh(c[at + j]);
                dc[at + j] += dh[at + j] * out * (1 - tanhC * tanhC);
                float d = dc[at + j];
                dGates[i + j] = d * cell * in * (1 - in);
                dGates[g + j] = d * in * (1 - cell * cell);
                dGates[o + j] = dh[at + j] * tanhC * out * (1 - out);
                if (r < step.withState()) {
                    dGates[f + j] = d * c[previous + j] * forget * (1 - forget);
                    dc[previous + j] += d * forget;
                } else {
                    dGates[f + j] = 0;
                }
            }
        }
    }
}
