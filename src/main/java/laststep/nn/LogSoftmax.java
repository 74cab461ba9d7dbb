package laststep.nn;

import org.ejml.data.FMatrixRMaj;

/** log ŷ_c = x_c − log Σ_k exp x_k of each row, shifted by the row's largest number so that nothing overflows. */
final class LogSoftmax {
    private LogSoftmax() {}

    /** @param x (B×C). Not modified. @param logY reshaped to (B×C). Modified. */
    static void forward(FMatrixRMaj x, FMatrixRMaj logY) {
        int classes = x.numCols;
        logY.reshape(x.numRows, classes);
        for (int from = 0; from < x.getNumElements(); from += classes) {
            float max = Float.NEGATIVE_INFINITY;
            for (int k = from; k < from + classes; k++) {
                max = Math.max(max, x.data[k]);
            }
            double sum = 0;
            for (int k = from; k < from + classes; k++) {
                sum += Math.exp(x.data[k] - max);
            }
            float logSum = (float) Math.log(sum);
            for (int k = from; k < from + classes; k++) {
                logY.data[k] = x.data[k] - max - logSum;
            }
        }
    }

    /**
     * dx = dlogY − softmax(x)·Σ_k dlogY_k, row by row.
     *
     * @param logY (B×C) what forward gave. Not modified
     * @param d (B×C) ∂loss/∂logY. Overwritten with ∂loss/∂x
     */
    static void backward(FMatrixRMaj logY, FMatrixRMaj d) {
        int classes = logY.numCols;
        for (int from = 0; from < d.getNumElements(); from += classes) {
            float sum = 0;
            for (int k = from; k < from + classes; k++) {
                sum += d.data[k];
            }
            for (int k = from; k < from + classes; k++) {
                d.data[k] -= (float) Math.exp(logY.data[k]) * sum;
            }
        }
    }
}
