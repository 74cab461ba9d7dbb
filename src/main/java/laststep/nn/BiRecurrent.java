package laststep.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import laststep.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/**
 * The stack of bidirectional layers (PyTorch's {@code nn.LSTM(bidirectional=True, num_layers=L, dropout=p)}). Each layer
 * reads the one below in both directions and gives [→h; ←h]; dropout acts on what is handed from layer to layer, not
 * on the topmost output: with one layer it does nothing.
 */
final class BiRecurrent {
    private final NetworkSpec spec;
    private final Workers workers;
    private final List<Cell> forward = new ArrayList<>();
    private final List<Cell> backward = new ArrayList<>();

    BiRecurrent(NetworkSpec spec, Kernels kernels, Workers workers) {
        this.spec = spec;
        this.workers = workers;
        for (int layer = 0; layer < spec.nLayers(); layer++) {
            int input = spec.inputSize(layer);
            forward.add(Cell.of(spec.cell(), input, spec.hiddenSize(), layer, Direction.FORWARD, kernels));
            backward.add(Cell.of(spec.cell(), input, spec.hiddenSize(), layer, Direction.BACKWARD, kernels));
        }
    }

    /** In PyTorch's order: layer by layer, forward before backward. */
    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (int layer = 0; layer < forward.size(); layer++) {
            parameters.addAll(forward.get(layer).parameters());
            parameters.addAll(backward.get(layer).parameters());
        }
        return parameters;
    }

    void initialise(SplittableRandom random) {
        for (int layer = 0; layer < forward.size(); layer++) {
            forward.get(layer).initialise(random);
            backward.get(layer).initialise(random);
        }
    }

    void weightsChanged() {
        forward.forEach(Cell::weightsChanged);
        backward.forEach(Cell::weightsChanged);
    }

    /**
     * From {@code tape.inputs[0]} (N×D) to {@code tape.inputs[L]} (N×2H).
     *
     * @param dropout gives the masks; null when not training
     */
    void forward(Tape tape, SplittableRandom dropout) {
        for (int layer = 0; layer < forward.size(); layer++) {
            FMatrixRMaj x = tape.inputs.get(layer);
            drop(x, tape.dropoutMasks.get(layer), layer > 0 ? dropout : null);
            Cell right = forward.get(layer);
            Cell left = backward.get(layer);
            CellTape rightTape = tape.forward.get(layer);
            CellTape leftTape = tape.backward.get(layer);
            workers.both(
                    () -> right.forward(x, tape.packing, rightTape), () -> left.forward(x, tape.packing, leftTape));
            concatenate(rightTape.h, leftTape.h, tape.inputs.get(layer + 1));
        }
    }

    /** From {@code tape.dOutput} (N×2H), layer by layer downwards, to the same matrix as ∂loss/∂inputs[0] (N×D). */
    void backward(Tape tape) {
        for (int layer = forward.size() - 1; layer >= 0; layer--) {
            split(tape.dOutput, tape.dForward, tape.dBackward);
            FMatrixRMaj x = tape.inputs.get(layer);
            Cell right = forward.get(layer);
            Cell left = backward.get(layer);
            CellTape rightTape = tape.forward.get(layer);
            CellTape leftTape = tape.backward.get(layer);
            workers.both(
                    () -> right.backward(x, tape.packing, tape.dForward, tape.dOutput, rightTape),
                    () -> left.backward(x, tape.packing, tape.dBackward, tape.dInputOfBackward, leftTape));
            add(tape.dInputOfBackward, tape.dOutput);
            multiply(tape.dropoutMasks.get(layer), tape.dOutput);
        }
    }

    /** Each number of x becomes 0 with probability p, else x/(1−p), as PyTorch scales it. @param random null: x stays */
    private void drop(FMatrixRMaj x, FMatrixRMaj mask, SplittableRandom random) {
        if (random == null || spec.dropout() == 0) {
            mask.reshape(0, 0);
            return;
        }
        mask.reshape(x.numRows, x.numCols);
        float kept = 1 / (1 - spec.dropout());
        for (int k = 0; k < x.getNumElements(); k++) {
            mask.data[k] = random.nextDouble() < spec.dropout() ? 0 : kept;
        }
        multiply(mask, x);
    }

    /** y = y∘mask; an empty mask leaves y as it is. */
    private static void multiply(FMatrixRMaj mask, FMatrixRMaj y) {
        for (int k = 0; k < mask.getNumElements(); k++) {
            y.data[k] *= mask.data[k];
        }
    }

    private static void add(FMatrixRMaj x, FMatrixRMaj y) {
        for (int k = 0; k < y.getNumElements(); k++) {
            y.data[k] += x.data[k];
        }
    }

    private static void concatenate(FMatrixRMaj left, FMatrixRMaj right, FMatrixRMaj both) {
        int h = left.numCols;
        both.reshape(left.numRows, 2 * h);
        for (int r = 0; r < left.numRows; r++) {
            System.arraycopy(left.data, r * h, both.data, 2 * r * h, h);
            System.arraycopy(right.data, r * h, both.data, (2 * r + 1) * h, h);
        }
    }

    private static void split(FMatrixRMaj both, FMatrixRMaj left, FMatrixRMaj right) {
        int h = both.numCols / 2;
        left.reshape(both.numRows, h);
        right.reshape(both.numRows, h);
        for (int r = 0; r < both.numRows; r++) {
            System.arraycopy(both.data, 2 * r * h, left.data, r * h, h);
            System.arraycopy(both.data, (2 * r + 1) * h, right.data, r * h, h);
        }
    }
}
