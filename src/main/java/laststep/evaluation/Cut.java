package laststep.evaluation;

/**
 * What comes of taking for a class every sentence whose probability of it is at least a threshold.
 *
 * @param threshold infinite where none is taken for it
 * @param truePositives sentences of the class that are taken for it
 * @param falsePositives sentences of other classes that are taken for it
 * @param positives all sentences of the class
 * @param negatives all of other classes
 */
public record Cut(double threshold, int truePositives, int falsePositives, int positives, int negatives) {
    /** Of the sentences taken for the class, the share that are of it; 1 if none are taken, where scikit-learn's curve begins. */
    public double precision() {
        int taken = truePositives + falsePositives;
        return taken == 0 ? 1 : (double) truePositives / taken;
    }

    /** Of the sentences of the class, the share that are taken for it (the true positive rate); NaN if there are none. */
    public double recall() {
        return (double) truePositives / positives;
    }

    /** Of the sentences of other classes, the share that are taken for it; NaN if there are none. */
    public double falsePositiveRate() {
        return (double) falsePositives / negatives;
    }

    /** 2·TP / (2·TP + FP + FN); 0 if that is 0 / 0. */
    public double f1() {
        int both = truePositives + falsePositives + positives;
        return both == 0 ? 0 : 2.0 * truePositives / both;
    }

    /** The share that is put on the right side; NaN if there was nothing. */
    public double accuracy() {
        return (double) (truePositives + negatives - falsePositives) / (positives + negatives);
    }
}
