package laststep.nn;

import java.util.List;
import laststep.math.KernelChoice;
import laststep.math.Kernels;

/** The Euclidean norm of all parameters, or of all gradients, taken as one long vector. */
public final class Norms {
    private static final Kernels KERNELS = KernelChoice.best();

    private Norms() {}

    /** ‖∂L/∂θ‖₂ over all parameters. */
    public static float gradientNorm(List<Parameter> parameters) {
        double sum = 0;
        for (Parameter p : parameters) {
            float[] data = p.grad().data;
            int columns = p.value().numCols;
            for (int k = 0; k < p.touchedRows(); k++) {
                sum += KERNELS.sumOfSquares(data, p.touchedRow(k) * columns, columns);
            }
            if (!p.isTable()) {
                sum += KERNELS.sumOfSquares(data, 0, p.size());
            }
        }
        return (float) Math.sqrt(sum);
    }

    /** ‖θ‖₂ over all parameters. */
    public static float parameterNorm(List<Parameter> parameters) {
        return (float) Math.sqrt(parameters.stream()
                .mapToDouble(p -> KERNELS.sumOfSquares(p.value().data, 0, p.size()))
                .sum());
    }

    /** ‖x‖₂ of vectors taken as one long one. */
    public static double norm(List<float[]> vectors) {
        return Math.sqrt(vectors.stream()
                .mapToDouble(x -> KERNELS.sumOfSquares(x, 0, x.length))
                .sum());
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
                scale(p, scale);
            }
        }
        return norm;
    }

    private static void scale(Parameter p, float scale) {
        float[] data = p.grad().data;
        int columns = p.value().numCols;
        for (int k = 0; k < p.touchedRows(); k++) {
            scale(data, p.touchedRow(k) * columns, columns, scale);
        }
        if (!p.isTable()) {
            scale(data, 0, p.size(), scale);
        }
    }

    private static void scale(float[] x, int from, int count, float scale) {
        for (int k = from; k < from + count; k++) {
            x[k] *= scale;
        }
    }
}
