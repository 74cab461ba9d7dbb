package laststep.inspect;

import laststep.model.LayerTrace;
import laststep.model.Trace;
import org.ejml.data.FMatrixRMaj;

/** What the linear layer makes of each time step of a whole run. */
final class StepAnswers {
    private StepAnswers() {}

    /**
     * softmax(W·[h→_t ; h←_t] + b) for each t, of the topmost layer's hidden states.
     *
     * @param weight (C×2h) the linear layer's weights. Not modified
     * @param bias (1×C) and its bias. Not modified
     */
    static PrefixCurve of(Trace trace, FMatrixRMaj weight, FMatrixRMaj bias) {
        float[][] probabilities = new float[trace.tokens()][];
        if (probabilities.length == 0) {
            return new PrefixCurve(probabilities);
        }
        LayerTrace forward = trace.layers().get(trace.layers().size() - 2);
        LayerTrace backward = trace.layers().get(trace.layers().size() - 1);
        for (int t = 0; t < probabilities.length; t++) {
            double[] logits = new double[weight.numRows];
            for (int label = 0; label < logits.length; label++) {
                logits[label] = bias.get(0, label)
                        + product(weight, label, 0, forward.h()[t])
                        + product(weight, label, forward.h()[t].length, backward.h()[t]);
            }
            probabilities[t] = softmax(logits);
        }
        return new PrefixCurve(probabilities);
    }

    private static double product(FMatrixRMaj weight, int label, int from, float[] h) {
        double sum = 0;
        for (int unit = 0; unit < h.length; unit++) {
            sum += weight.get(label, from + unit) * h[unit];
        }
        return sum;
    }

    private static float[] softmax(double[] logits) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - largest);
        }
        float[] probabilities = new float[logits.length];
        for (int label = 0; label < logits.length; label++) {
            probabilities[label] = (float) (Math.exp(logits[label] - largest) / sum);
        }
        return probabilities;
    }
}
