package laststep.nn;

import java.util.List;
import java.util.SplittableRandom;
import laststep.math.Kernels;
import laststep.math.Shapes;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** Affine map of each row: y = x·Wᵀ + b. Shapes: x (B×I), W (O×I), b (1×O), y (B×O). */
final class Linear {
    private final Parameter weight;
    private final Parameter bias;
    private final FMatrixRMaj weightT;
    private final Kernels kernels;

    Linear(String name, int inputs, int outputs, Kernels kernels) {
        weight = Parameter.matrix(name + ".weight", outputs, inputs);
        bias = Parameter.bias(name + ".bias", outputs);
        weightT = new FMatrixRMaj(inputs, outputs);
        this.kernels = kernels;
    }

    List<Parameter> parameters() {
        return List.of(weight, bias);
    }

    /** PyTorch's: weights and biases from U(−1/√I, 1/√I). */
    void initialise(SplittableRandom random) {
        double bound = 1 / Math.sqrt(weight.value().numCols);
        parameters().forEach(p -> Initialisation.uniform(p.value(), bound, random));
    }

    /** To be called whenever the weights have changed. */
    void weightsChanged() {
        CommonOps_FDRM.transpose(weight.value(), weightT);
    }

    /** @param x (B×I). Not modified. @param y reshaped to (B×O). Modified. */
    void forward(FMatrixRMaj x, FMatrixRMaj y) {
        y.reshape(x.numRows, bias.size());
        Rows.fill(bias.value(), y);
        kernels.addMult(x.numRows, x, 0, weightT, y, 0);
    }

    /**
     * Adds to the gradients: dW += dyᵀ·x, db += Σ_rows dy. Overwrites dx = dy·W.
     *
     * @param x (B×I) what forward was given. Not modified
     * @param dy (B×O) ∂loss/∂y. Not modified
     * @param dx reshaped to (B×I), ∂loss/∂x. Modified
     */
    void backward(FMatrixRMaj x, FMatrixRMaj dy, FMatrixRMaj dx) {
        Shapes.require("∂loss/∂y", dy, x.numRows, bias.size());
        kernels.addMultTransA(x.numRows, dy, 0, x, 0, weight.grad());
        Rows.addColumnSums(dy, bias.grad());
        Rows.zero(dx, x.numRows, x.numCols);
        kernels.addMult(x.numRows, dy, 0, weight.value(), dx, 0);
    }
}
