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
    private final List<Cell> forward = new ArrayList<>();
    private final List<Cell> backward = new ArrayList<>();

    BiRecurrent(NetworkSpec spec, Kernels kernels) {
        this.spec = spec;
        for (int layer = 0; layer < spec.nLayers(); layer++) {
            int input = spec.inputSize(layer);
            forward.add(Cell.of(spec.cell(), input, spec.hiddenSize(), layer, Direction.FORWARD, kernels));
            backward.add(Cell.of(spec.cell(), input, spec.hiddenSize(), layer, Direction.BACKWARD, kernels));
        }
    }

    /** In PyTorch's order: layer by layer, forward before backward. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int layer = 0; layer < forward.size(); layer++) {
            cells.add(forward.get(layer));
            cells.add(backward.get(layer));
        }
        return cells;
    }

    List<Parameter> parameters() {
        return cells().stream().flatMap(cell -> cell.parameters().stream()).toList();
    }

    void initialise(SplittableRandom random) {
        cells().forEach(cell -> cell.initialise(random));
    }

    /**
     * From {@code tape.inputs[0]} (N×D) to {@code tape.inputs[L]} (N×2H), or, if the tape keeps the last step alone, to the
     * states {@link LastStep} reads.
     *
     * @param dropout gives the masks; null when not training
     */
    void forward(Tape tape, SplittableRandom dropout) {
        for (int layer = 0; layer < forward.size(); layer++) {
            FMatrixRMaj x = tape.inputs.get(layer);
            drop(x, tape.dropoutMasks.get(layer), layer > 0 ? dropout : null);
            CellTape right = tape.forward.get(layer);
            CellTape left = tape.backward.get(layer);
            forward.get(layer).forward(x, tape.packing, right);
            if (readsLastOnly(layer, tape)) {
                tape.lastStep.gather(x, tape.packing);
                backward.get(layer).forward(tape.lastStep.input, tape.lastStep.packing, left);
            } else {
                backward.get(layer).forward(x, tape.packing, left);
                concatenate(right.h, left.h, tape.inputs.get(layer + 1));
            }
        }
    }

    /**
     * From {@code tape.dOutput} (N×2H), or {@code tape.dReadOut} if the tape keeps the last step alone, layer by layer
     * downwards, to {@code tape.dOutput} = ∂loss/∂inputs[0] (N×D).
     *
     * @param gradients whether the weights' gradients are added to as well, or left to {@link #gradientTasks}
     */
    void backward(Tape tape, boolean gradients) {
        for (int layer = forward.size() - 1; layer >= 0; layer--) {
            CellTape right = tape.forward.get(layer);
            CellTape left = tape.backward.get(layer);
            FMatrixRMaj dx = tape.dOutput;
            boolean lastOnly = readsLastOnly(layer, tape);
            if (lastOnly) {
                FMatrixRMaj dLast = tape.lastStep.split(tape.dReadOut, tape.dForward);
                backward.get(layer).backward(tape.lastStep.packing, dLast, left);
            } else {
                split(tape.dOutput, tape.dForward, tape.dBackward);
                backward.get(layer).backward(tape.packing, tape.dBackward, left);
            }
            forward.get(layer).backward(tape.packing, tape.dForward, right);
            forward.get(layer).inputGradient(right, dx);
            if (lastOnly) {
                tape.lastStep.addInputGradient(backward.get(layer), left, dx);
            } else {
                backward.get(layer).addInputGradient(left, dx);
            }
            multiply(tape.dropoutMasks.get(layer), dx);
            if (gradients) {
                forward.get(layer).addInputWeightGradients(tape.inputs.get(layer), right);
                forward.get(layer).addRecurrentWeightGradient(right);
                backward.get(layer).addInputWeightGradients(inputOfBackward(layer, tape), left);
                backward.get(layer).addRecurrentWeightGradient(left);
            }
        }
    }

    /**
     * What is left to do once {@link #backward} has run on all tapes of a mini-batch: the weights' gradients, in tasks that
     * write to different ones, and each of which takes the tapes one after the other.
     */
    List<Runnable> gradientTasks(List<Tape> tapes) {
        List<Runnable> tasks = new ArrayList<>();
        for (int layer = forward.size() - 1; layer >= 0; layer--) {
            int l = layer;
            Cell right = forward.get(l);
            Cell left = backward.get(l);
            tasks.add(() -> tapes.forEach(t -> right.addInputWeightGradients(t.inputs.get(l), t.forward.get(l))));
            tasks.add(() -> tapes.forEach(t -> left.addInputWeightGradients(inputOfBackward(l, t), t.backward.get(l))));
            tasks.add(() -> tapes.forEach(t -> right.addRecurrentWeightGradient(t.forward.get(l))));
            tasks.add(() -> tapes.forEach(t -> left.addRecurrentWeightGradient(t.backward.get(l))));
        }
        return tasks;
    }

    private FMatrixRMaj inputOfBackward(int layer, Tape tape) {
        return readsLastOnly(layer, tape) ? tape.lastStep.input : tape.inputs.get(layer);
    }

    private boolean readsLastOnly(int layer, Tape tape) {
        return tape.lastOnly && layer == forward.size() - 1;
    }

    /** Each number of x becomes 0 with probability p, else x/(1−p), as PyTorch scales it. @param random null: x stays */
    private void drop(FMatrixRMaj x, FMatrixRMaj mask, SplittableRandom random) {
        if (random == null || spec.dropout() == 0) {
            mask.reshape(0, 0);
            return;
        }
        mask.reshape(x.numRows, x.numCols);
        // looked up by the sign of bits − p·2³², as no processor foresees an if that a random number decides
        float[] keptOrDropped = {1 / (1 - spec.dropout()), 0};
        long threshold = (long) (spec.dropout() * 0x1p32);
        for (int k = 0; k < x.getNumElements(); k += 2) {
            long bits = random.nextLong();
            float first = keptOrDropped[(int) (((bits & 0xffffffffL) - threshold) >>> 63)];
            float second = keptOrDropped[(int) (((bits >>> 32) - threshold) >>> 63)]; // 2h a row: always even
            mask.data[k] = first;
            mask.data[k + 1] = second;
            x.data[k] *= first;
            x.data[k + 1] *= second;
        }
    }

    /** y = y∘mask; an empty mask leaves y as it is. */
    private static void multiply(FMatrixRMaj mask, FMatrixRMaj y) {
        for (int k = 0; k < mask.getNumElements(); k++) {
            y.data[k] *= mask.data[k];
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
