package laststep.nn;

import org.ejml.data.FMatrixRMaj;

/** Negative log-likelihood, the mean over the batch: L = −(1/B) Σ_b log ŷ[b, label_b]. */
public final class NllLoss {
    private NllLoss() {}

    /** @param logY (B×C) log-probabilities. Not modified. @param labels (B) class indices. @return L */
    public static float forward(FMatrixRMaj logY, int[] labels) {
        double sum = 0;
        for (int b = 0; b < labels.length; b++) {
            sum -= logY.get(b, labels[b]);
        }
        return (float) (sum / labels.length);
    }

    /**
     * dlogY[b, label_b] = −1/B, zero elsewhere.
     *
     * @param labels the classes of some or all sentences of the batch. Not modified
     * @param batchSize B, the sentences the mean is taken over
     * @param dLogY reshaped to (labels × classes). Modified
     */
    static void backward(int[] labels, int batchSize, int classes, FMatrixRMaj dLogY) {
        Rows.zero(dLogY, labels.length, classes);
        for (int b = 0; b < labels.length; b++) {
            dLogY.set(b, labels[b], -1f / batchSize);
        }
    }
}
