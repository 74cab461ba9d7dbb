package laststep.inspect;

/**
 * How differently a unit behaves in a group and elsewhere.
 *
 * @param inside the mean of its values in the group
 * @param outside the mean of all others
 * @param difference of the two, in pooled standard deviations (Cohen's d): (inside − outside) / s, s² = ((n₁−1)s₁² +
 *     (n₂−1)s₂²)/(n₁+n₂−2); 0 if the values do not vary
 * @param auc the chance that a value of the group is larger than one of the others, ties counted half
 */
public record FoundUnit(UnitRef unit, double inside, double outside, double difference, double auc) {}
