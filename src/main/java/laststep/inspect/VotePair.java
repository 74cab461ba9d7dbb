package laststep.inspect;

/**
 * What one number of the read-out says for a class, on both sides.
 *
 * @param unit counted from 0
 * @param left h·W on the left
 * @param right h·W on the right
 */
public record VotePair(Half half, int unit, double left, double right) {
    /** By so much it moves the logit: Δh·W if both have the same weights. */
    public double difference() {
        return right - left;
    }
}
