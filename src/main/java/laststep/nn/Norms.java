package laststep.nn;

import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** The Euclidean norm of all parameters, or of all gradients, taken as one long vector. */
public final class Norms {
    private Norms() {}

    /** ‖∂L/∂θ‖₂ over all parameters. */
    public static float gradientNorm(List<Parameter> parameters) {
        return (float) Math.sqrt(
                parameters.stream().mapToDouble(p -> sumOfSquares(p.grad())).sum());
    }

    /** ‖θ‖₂ over all parameters. */
    public static float parameterNorm(List<Parameter> parameters) {
        return (float) Math.sqrt(
                parameters.stream().mapToDouble(p -> sumOfSquares(p.value())).sum());
    }

    /**
     * Scales all gradients by max/(norm + 1e-6) if their norm is larger than max, as PyTorch's clip_grad_norm_.
     *
     * @param parameters their gradients are modified
     * @return the norm before scaling
     */
    public static float clip(List<Parameter> parameters, float max) {
        float norm = gradientNorm(parameters);
        float scale = max / (norm + 1e-6f);
        if (scale < 1) {
            for (Parameter p : parameters) {
                for (int k = 0; k < p.size(); k++) {
                    p.grad().data[k] *= scale;
                }
            }
        }
        return norm;
    }

    private static double sumOfSquares(FMatrixRMaj x) {
        double sum = 0;
        for (int k = 0; k < x.getNumElements(); k++) {
            sum += (double) x.data[k] * x.data[k];
        }
        return sum;
    }
}
