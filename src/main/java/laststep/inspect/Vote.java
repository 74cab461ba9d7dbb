package laststep.inspect;

/**
 * What one number of the read-out says for a class.
 *
 * @param unit counted from 0
 * @param h the number
 * @param weight what the linear layer multiplies it with for the class
 */
public record Vote(Half half, int unit, double h, double weight) {
    /** Where the number stands in the read-out. @param units h, of one half */
    public int place(int units) {
        return half.ordinal() * units + unit;
    }

    /** The same with another number in place of h. */
    Vote holding(float value) {
        return new Vote(half, unit, value, weight);
    }

    /** h·W: what it adds to the class's logit. */
    public double value() {
        return h * weight;
    }
}
