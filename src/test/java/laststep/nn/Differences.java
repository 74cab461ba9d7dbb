package laststep.nn;

import java.util.Random;
import java.util.function.DoubleSupplier;
import org.ejml.data.FMatrixRMaj;

/**
 * Holds gradients to differences of the loss: f'(x) ≈ (8(f(x+ε) − f(x−ε)) − (f(x+2ε) − f(x−2ε)))/12ε, whose error falls
 * with ε⁴. That allows an ε so large that the rounding of a loss computed in float does not matter.
 */
final class Differences {
    private static final float EPSILON = 0.025f;

    private Differences() {}

    /**
     * @param x what the loss depends on; changed and put back
     * @param gradient of the same shape
     * @param loss computes the loss anew from x
     */
    static void check(String what, FMatrixRMaj x, FMatrixRMaj gradient, DoubleSupplier loss) {
        for (int k = 0; k < x.getNumElements(); k++) {
            float value = x.data[k];
            double near = at(x, k, value + EPSILON, loss) - at(x, k, value - EPSILON, loss);
            double far = at(x, k, value + 2 * EPSILON, loss) - at(x, k, value - 2 * EPSILON, loss);
            x.data[k] = value;
            double expected = (8 * near - far) / (12 * EPSILON);
            if (!(Math.abs(gradient.data[k] - expected) <= 1e-4 + 1e-3 * Math.abs(expected))) {
                throw new AssertionError(
                        what + "[" + k + "]: gradient " + gradient.data[k] + ", differences say " + expected);
            }
        }
    }

    static void check(Parameter parameter, DoubleSupplier loss) {
        check(parameter.name(), parameter.value(), parameter.grad(), loss);
    }

    private static double at(FMatrixRMaj x, int k, float value, DoubleSupplier loss) {
        x.data[k] = value;
        return loss.getAsDouble();
    }

    /** A loss for a layer's output: Σ y∘weights, in double. */
    static double dot(FMatrixRMaj y, FMatrixRMaj weights) {
        double sum = 0;
        for (int k = 0; k < weights.getNumElements(); k++) {
            sum += (double) y.data[k] * weights.data[k];
        }
        return sum;
    }

    /** Numbers from N(0, 1). */
    static FMatrixRMaj random(int rows, int cols, long seed) {
        Random random = new Random(seed);
        FMatrixRMaj matrix = new FMatrixRMaj(rows, cols);
        for (int k = 0; k < matrix.data.length; k++) {
            matrix.data[k] = (float) random.nextGaussian();
        }
        return matrix;
    }
}
