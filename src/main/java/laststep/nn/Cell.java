package laststep.nn;

import java.util.List;
import java.util.SplittableRandom;
import laststep.math.Kernels;
import laststep.math.Shapes;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/**
 * One direction of one recurrent layer: h_t = f(x_t, h_{t−1}), for g gates with the weights
 * W_ih (g·H × I), W_hh (g·H × H), b_ih and b_hh (g·H), named and ordered as PyTorch does. A subclass is one f: what it
 * does with the g·H sums of each row, and its backward pass. What is the same for all stands here: the input products of
 * all time steps in one call, the walk over the steps, and the products of the weight gradients.
 *
 * <p>Rows lie as {@link Packing} says. A half that reads backward starts every sentence at its own last token: at step t
 * only the sentences that are also active at t+1 have a previous state; the others start from zero.
 */
abstract class Cell {
    final int hidden;
    private final int input;
    private final Direction direction;
    private final Kernels kernels;
    final Parameter weightIh;
    final Parameter weightHh;
    final Parameter biasIh;
    final Parameter biasHh;
    private final FMatrixRMaj weightIhT;
    private final FMatrixRMaj weightHhT;

    Cell(CellKind kind, int input, int hidden, int layer, Direction direction, Kernels kernels) {
        this.input = input;
        this.hidden = hidden;
        this.direction = direction;
        this.kernels = kernels;
        int rows = kind.gates().size() * hidden;
        String suffix = "_l" + layer + direction.suffix();
        weightIh = Parameter.matrix("rnn.weight_ih" + suffix, rows, input);
        weightHh = Parameter.matrix("rnn.weight_hh" + suffix, rows, hidden);
        biasIh = Parameter.bias("rnn.bias_ih" + suffix, rows);
        biasHh = Parameter.bias("rnn.bias_hh" + suffix, rows);
        weightIhT = new FMatrixRMaj(input, rows);
        weightHhT = new FMatrixRMaj(hidden, rows);
    }

    static Cell of(CellKind kind, int input, int hidden, int layer, Direction direction, Kernels kernels) {
        return switch (kind) {
            case LSTM -> new LstmCell(input, hidden, layer, direction, kernels);
            case GRU -> new GruCell(input, hidden, layer, direction, kernels);
            case RNN -> new RnnCell(input, hidden, layer, direction, kernels);
        };
    }

    /** In PyTorch's order. */
    List<Parameter> parameters() {
        return List.of(weightIh, weightHh, biasIh, biasHh);
    }

    /** PyTorch's: every number from U(−1/√H, 1/√H). */
    void initialise(SplittableRandom random) {
        parameters().forEach(p -> Initialisation.uniform(p.value(), 1 / Math.sqrt(hidden), random));
    }

    /** To be called whenever the weights have changed: keeps Wᵀ beside W, once for all steps of all batches till then. */
    void weightsChanged() {
        CommonOps_FDRM.transpose(weightIh.value(), weightIhT);
        CommonOps_FDRM.transpose(weightHh.value(), weightHhT);
    }

    /**
     * Runs over all sentences and keeps on the tape what backward needs.
     *
     * @param x (N×I) the layer's input. Not modified
     * @param tape modified: afterwards {@code tape.h} (N×H) is the output
     */
    final void forward(FMatrixRMaj x, Packing packing, CellTape tape) {
        Shapes.require("the layer's input", x, packing.rows(), input);
        tape.reshape(packing.rows(), hidden, weightIh.value().numRows);
        Rows.fill(biasIh.value(), tape.gates);
        kernels.addMult(packing.rows(), x, 0, weightIhT, tape.gates, 0);
        Rows.fill(biasHh.value(), tape.recurrent);
        for (int k = 0; k < packing.steps(); k++) {
            int t = step(k, packing);
            int row = packing.firstRow(t);
            int withState = continuing(k, packing);
            if (withState > 0) {
                int before = packing.firstRow(step(k - 1, packing));
                tape.keepPrevious(before, row, withState);
                kernels.addMult(withState, tape.hPrevious, row, weightHhT, tape.recurrent, row);
            }
            forwardRows(row, packing.active(t), tape);
        }
    }

    /**
     * Adds to the gradients of the weights and gives the gradient of the input.
     *
     * @param x (N×I) what forward was given. Not modified
     * @param dh (N×H) ∂loss/∂h from above. Modified: the recurrence's own part is added
     * @param dx reshaped to (N×I), overwritten with ∂loss/∂x
     * @param tape as forward left it. Modified: its gradient buffers
     */
    final void backward(FMatrixRMaj x, Packing packing, FMatrixRMaj dh, FMatrixRMaj dx, CellTape tape) {
        Shapes.require("∂loss/∂h", dh, packing.rows(), hidden);
        Rows.zero(tape.dc, packing.rows(), hidden);
        tape.dGates.reshape(tape.gates.numRows, tape.gates.numCols);
        tape.dRecurrent.reshape(tape.gates.numRows, tape.gates.numCols);
        for (int k = packing.steps() - 1; k >= 0; k--) {
            int t = step(k, packing);
            int row = packing.firstRow(t);
            int withState = continuing(k, packing);
            int before = withState > 0 ? packing.firstRow(step(k - 1, packing)) : 0;
            backwardRows(row, packing.active(t), before, withState, dh, tape);
            kernels.addMult(withState, tape.dRecurrent, row, weightHh.value(), dh, before);
        }
        int n = packing.rows();
        kernels.addMultTransA(n, tape.dGates, 0, x, 0, weightIh.grad());
        kernels.addMultTransA(n, tape.dRecurrent, 0, tape.hPrevious, 0, weightHh.grad());
        Rows.addColumnSums(tape.dGates, biasIh.grad());
        Rows.addColumnSums(tape.dRecurrent, biasHh.grad());
        Rows.zero(dx, n, input);
        kernels.addMult(n, tape.dGates, 0, weightIh.value(), dx, 0);
    }

    /**
     * The cell's formula on a block of rows of one time step: reads {@code tape.gates} (W_ih x + b_ih) and
     * {@code tape.recurrent} (W_hh h_{t−1} + b_hh), overwrites {@code tape.gates} with the gates' values and sets
     * {@code tape.h} (and {@code tape.c}).
     */
    abstract void forwardRows(int row, int rows, CellTape tape);

    /**
     * Its derivative: from {@code dh} sets {@code tape.dGates} = ∂loss/∂(W_ih x + b_ih) and {@code tape.dRecurrent} =
     * ∂loss/∂(W_hh h_{t−1} + b_hh), and adds what reaches the first {@code withState} rows of the previous step (from
     * row {@code before}) past the product: to {@code dh} and {@code tape.dc}.
     */
    abstract void backwardRows(int row, int rows, int before, int withState, FMatrixRMaj dh, CellTape tape);

    /** The k-th time step this half reads. */
    private int step(int k, Packing packing) {
        return direction == Direction.FORWARD ? k : packing.steps() - 1 - k;
    }

    /** How many sentences come to the k-th step with a state of their own: the first ranks. */
    private int continuing(int k, Packing packing) {
        if (k == 0) {
            return 0;
        }
        return Math.min(packing.active(step(k, packing)), packing.active(step(k - 1, packing)));
    }
}
