package laststep.nn;

import java.util.List;
import java.util.SplittableRandom;
import laststep.math.Kernels;
import laststep.math.Shapes;
import laststep.math.TimeStep;
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
    final Kernels kernels;
    private final Direction direction;
    private final Weight weightIh;
    private final Weight weightHh;
    private final Parameter biasIh;
    private final Parameter biasHh;
    /** What the gates' sums start from: b_ih + b_hh, or b_ih alone where the two sums are kept apart. */
    private final FMatrixRMaj bias;

    /** The column sums of one tape's gradients, both biases' own where the two sums are one. Of one thread at a time. */
    private final FMatrixRMaj sums = new FMatrixRMaj(0, 0);

    Cell(CellKind kind, int input, int hidden, int layer, Direction direction, Kernels kernels) {
        this.hidden = hidden;
        this.direction = direction;
        this.kernels = kernels;
        int rows = kind.gates().size() * hidden;
        String suffix = "_l" + layer + direction.suffix();
        weightIh = new Weight("rnn.weight_ih" + suffix, rows, input, kernels);
        weightHh = new Weight("rnn.weight_hh" + suffix, rows, hidden, kernels);
        biasIh = Parameter.bias("rnn.bias_ih" + suffix, rows);
        biasHh = Parameter.bias("rnn.bias_hh" + suffix, rows);
        bias = new FMatrixRMaj(1, rows);
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
        return List.of(weightIh.parameter(), weightHh.parameter(), biasIh, biasHh);
    }

    /** PyTorch's: every number from U(−1/√H, 1/√H). */
    void initialise(SplittableRandom random) {
        parameters().forEach(p -> Initialisation.uniform(p.value(), 1 / Math.sqrt(hidden), random));
    }

    /** To be called whenever the weights have changed, before the next forward pass. */
    void weightsChanged() {
        weightIh.changed();
        weightHh.changed();
        for (int k = 0; k < bias.numCols; k++) {
            bias.data[k] = biasIh.value().data[k] + (keepsRecurrentApart() ? 0 : biasHh.value().data[k]);
        }
    }

    /** To be called before a backward pass, by one thread. */
    void prepareBackward() {
        weightIh.prepareBackward();
        weightHh.prepareBackward();
    }

    /**
     * Runs over all sentences and keeps on the tape what backward needs.
     *
     * @param x (N×I) the layer's input. Not modified
     * @param tape modified: afterwards {@code tape.h} (N×H) is the output
     */
    final void forward(FMatrixRMaj x, Packing packing, CellTape tape) {
        int n = packing.rows();
        Shapes.require("the layer's input", x, n, weightIh.inputs());
        tape.gates.reshape(n, weightIh.outputs());
        tape.h.reshape(n, hidden);
        tape.c.reshape(n, hidden);
        weightIh.output(x, bias, tape.gates);
        FMatrixRMaj recurrent = tape.gates;
        if (keepsRecurrentApart()) {
            recurrent = tape.recurrent;
            recurrent.reshape(n, weightHh.outputs());
            Rows.fill(biasHh.value(), recurrent);
        }
        for (int k = 0; k < packing.steps(); k++) {
            TimeStep step = step(k, packing);
            weightHh.addOutput(step.withState(), tape.h, step.before(), recurrent, step.row());
            forwardRows(step, tape);
        }
    }

    /**
     * From the last step to the first: ∂loss/∂(the gates' sums) of every row, kept on the tape for
     * {@link #addInputGradient}, {@link #addInputWeightGradients} and {@link #addRecurrentWeightGradient}.
     *
     * @param dh (N×H) ∂loss/∂h from above. Modified: the recurrence's own part is added
     * @param tape as forward left it. Modified: its gradient buffers, which may be those of the gates
     */
    final void backward(Packing packing, FMatrixRMaj dh, CellTape tape) {
        int n = packing.rows();
        Shapes.require("∂loss/∂h", dh, n, hidden);
        tape.dGates.reshape(n, weightIh.outputs());
        FMatrixRMaj dRecurrent = tape.dGates;
        if (keepsRecurrentApart()) {
            dRecurrent = tape.dRecurrent;
            dRecurrent.reshape(n, weightHh.outputs());
        }
        Rows.zero(tape.hPrevious, n, hidden);
        Rows.zero(tape.dc, n, hidden);
        for (int k = packing.steps() - 1; k >= 0; k--) {
            TimeStep step = step(k, packing);
            Rows.copy(tape.h, step.before(), tape.hPrevious, step.row(), step.withState());
            backwardRows(step, dh, tape);
            weightHh.addInputGradient(step.withState(), dRecurrent, step.row(), dh, step.before());
        }
    }

    /** dx = ∂loss/∂x, from what backward left on the tape. @param dx reshaped to (N×I). Overwritten. */
    final void inputGradient(CellTape tape, FMatrixRMaj dx) {
        dx.reshape(tape.dGates.numRows, weightIh.inputs());
        weightIh.inputGradient(tape.dGates, dx);
    }

    /** dx += ∂loss/∂x, from what backward left on the tape. @param dx (N×I). Modified. */
    final void addInputGradient(CellTape tape, FMatrixRMaj dx) {
        weightIh.addInputGradient(dx.numRows, tape.dGates, 0, dx, 0);
    }

    /** Adds to the gradients of W_ih and the biases, from what backward left on the tape. @param x what forward was given. */
    final void addInputWeightGradients(FMatrixRMaj x, CellTape tape) {
        weightIh.addGradient(tape.dGates, x);
        Rows.zero(sums, 1, weightIh.outputs());
        kernels.addColumnSums(tape.dGates, sums);
        CommonOps_FDRM.addEquals(biasIh.grad(), sums);
        if (keepsRecurrentApart()) {
            kernels.addColumnSums(tape.dRecurrent, biasHh.grad());
        } else {
            CommonOps_FDRM.addEquals(biasHh.grad(), sums);
        }
    }

    /** Adds to the gradient of W_hh, from what backward left on the tape. */
    final void addRecurrentWeightGradient(CellTape tape) {
        weightHh.addGradient(keepsRecurrentApart() ? tape.dRecurrent : tape.dGates, tape.hPrevious);
    }

    /** Whether the formula needs W_hh h_{t−1} + b_hh by itself, not only in the sum with W_ih x + b_ih. */
    boolean keepsRecurrentApart() {
        return false;
    }

    /**
     * The cell's formula on the rows of one time step: reads the gates' sums from {@code tape.gates} (W_ih x + b_ih, and
     * W_hh h_{t−1} + b_hh added unless it is kept apart in {@code tape.recurrent}), overwrites them with the gates' values
     * and sets {@code tape.h} (and {@code tape.c}).
     */
    abstract void forwardRows(TimeStep step, CellTape tape);

    /**
     * Its derivative: from {@code dh} sets {@code tape.dGates} = ∂loss/∂(the gates' sums) (and {@code tape.dRecurrent} =
     * ∂loss/∂(W_hh h_{t−1} + b_hh) where that is kept apart), and adds what reaches the step before past the product: to
     * {@code dh} and {@code tape.dc}. A unit's gates are all read before their gradients are set, which may take their place.
     */
    abstract void backwardRows(TimeStep step, FMatrixRMaj dh, CellTape tape);

    /** The k-th time step this half reads. */
    private TimeStep step(int k, Packing packing) {
        int t = time(k, packing);
        int rows = packing.active(t);
        if (k == 0) {
            return new TimeStep(packing.firstRow(t), rows, 0, 0);
        }
        int before = time(k - 1, packing);
        return new TimeStep(
                packing.firstRow(t), rows, packing.firstRow(before), Math.min(rows, packing.active(before)));
    }

    private int time(int k, Packing packing) {
        return direction == Direction.FORWARD ? k : packing.steps() - 1 - k;
    }
}
