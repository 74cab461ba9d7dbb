package laststep.nn;

import java.util.List;
import java.util.SplittableRandom;
import laststep.math.Kernels;
import laststep.math.Shapes;
import org.ejml.data.FMatrixRMaj;

/** Affine map of each row: y = x·Wᵀ + b. Shapes: x (B×I), W (O×I), b (1×O), y (B×O). */
final class Linear {
    private final Weight weight;
    private final Parameter bias;
    private final Kernels kernels;

    Linear(String name, int inputs, int outputs, Kernels kernels) {
        weight = new Weight(name + ".weight", outputs, inputs, kernels);
        bias = Parameter.bias(name + ".bias", outputs);
        this.kernels = kernels;
    }

    List<Parameter> parameters() {
        return List.of(weight.parameter(), bias);
    }

    /** PyTorch's: weights and biases from U(−1/√I, 1/√I). */
    void initialise(SplittableRandom random) {
        double bound = 1 / Math.sqrt(weight.inputs());
        parameters().forEach(p -> Initialisation.uniform(p.value(), bound, random));
    }

    /** To be called whenever the weights have changed. */
    void weightsChanged() {
        weight.changed();
    }

    /** To be called before a backward pass, by one thread. */
    void prepareBackward() {
        weight.prepareBackward();
    }

    /** @param x (B×I). Not modified. @param y reshaped to (B×O). Modified. */
    void forward(FMatrixRMaj x, FMatrixRMaj y) {
        y.reshape(x.numRows, bias.size());
        weight.output(x, bias.value(), y);
    }

    /** Overwrites dx = dy·W. @param dy (B×O) ∂loss/∂y. Not modified. @param dx reshaped to (B×I). Modified. */
    void backward(FMatrixRMaj dy, FMatrixRMaj dx) {
        Shapes.require("∂loss/∂y", dy, dy.numRows, bias.size());
        dx.reshape(dy.numRows, weight.inputs());
        weight.inputGradient(dy, dx);
    }

    /**
     * Adds to the gradients: dW += dyᵀ·x, db += Σ_rows dy.
     *
     * @param x (B×I) what forward was given. Not modified
     * @param dy (B×O) ∂loss/∂y. Not modified
     */
    void addGradients(FMatrixRMaj x, FMatrixRMaj dy) {
        weight.addGradient(dy, x);
        kernels.addColumnSums(dy, bias.grad());
    }
}
