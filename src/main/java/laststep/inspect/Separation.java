package laststep.inspect;

/**
 * How well one number tells the sentences of a class from all others.
 *
 * @param auc the area under the ROC curve: the chance that a sentence of the class has the larger number than one that is not,
 *     ties counted half. 0.5 says nothing, 1 and 0 tell them apart without a mistake. NaN if one side is empty
 * @param threshold the best one; where to call none, or all, of the class is as good, infinite
 * @param above whether numbers from the threshold up speak for the class; else those from it down
 * @param accuracy the share that the best threshold tells rightly
 */
public record Separation(double auc, double threshold, boolean above, double accuracy) {}
