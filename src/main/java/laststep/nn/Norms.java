package laststep.nn;

import java.util.List;

/** The Euclidean norm of all parameters, or of all gradients, taken as one long vector. */
public final class Norms {
    private Norms() {}

    /** ‖∂L/∂θ‖₂ over all parameters. */
    public static float gradientNorm(List<Parameter> parameters) {
        double sum = 0;
        for (Parameter p : parameters) {
            float[] data = p.grad().data;
            int columns = p.value().numCols;
            for (int k = 0; k < p.touchedRows(); k++) {
                sum += sumOfSquares(data, p.touchedRow(k) * columns, columns);
            }
            if (!p.isTable()) {
                sum += sumOfSquares(data, 0, p.size());
            }
        }
        return (float) Math.sqrt(sum);
    }

    /** ‖θ‖₂ over all parameters. */
    public static float parameterNorm(List<Parameter> parameters) {
        return (float) Math.sqrt(parameters.stream()
                .mapToDouble(p -> sumOfSquares(p.value().data, 0, p.size()))
                .sum());
    }

    /** ‖x‖₂ of vectors taken as one long one. */
    public static double norm(List<float[]> vectors) {
        return Math.sqrt(
                vectors.stream().mapToDouble(x -> sumOfSquares(x, 0, x.length)).sum());
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

    /** In double, as the square of a float may be too large for one; in 8 sums, as one would wait for itself. */
    private static double sumOfSquares(float[] x, int from, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int k = from;
        for (int end = from + count - 7; k < end; k += 8) {
            s0 += (double) x[k] * x[k];
            s1 += (double) x[k + 1] * x[k + 1];
            s2 += (double) x[k + 2] * x[k + 2];
            s3 += (double) x[k + 3] * x[k + 3];
            s4 += (double) x[k + 4] * x[k + 4];
            s5 += (double) x[k + 5] * x[k + 5];
            s6 += (double) x[k + 6] * x[k + 6];
            s7 += (double) x[k + 7] * x[k + 7];
        }
        for (; k < from + count; k++) {
            s0 += (double) x[k] * x[k];
        }
        return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7;
    }
}
