package laststep.inspect;

/**
 * What a linear layer and the softmax make of a read-out.
 *
 * @param logits (C) readOut·Wᵀ + b. Not to be modified
 * @param probabilities (C) softmax of the logits. Not to be modified
 */
public record HeldAnswer(double[] logits, double[] probabilities) {
    static HeldAnswer of(double[] logits) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        double[] probabilities = new double[logits.length];
        for (int label = 0; label < logits.length; label++) {
            probabilities[label] = Math.exp(logits[label] - largest);
            sum += probabilities[label];
        }
        for (int label = 0; label < logits.length; label++) {
            probabilities[label] /= sum;
        }
        return new HeldAnswer(logits, probabilities);
    }

    /** The most probable class, the first of several. */
    public int label() {
        int best = 0;
        for (int label = 1; label < logits.length; label++) {
            best = logits[label] > logits[best] ? label : best;
        }
        return best;
    }
}
