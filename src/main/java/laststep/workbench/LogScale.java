package laststep.workbench;

/**
 * A slider over counts from 1 to {@code most}, on which doubling is as far everywhere: between 1 and 2 as between 10,000
 * and 20,000.
 */
public record LogScale(int most) {
    /** @param share where the slider stands, 0 … 1 @return the count there, 1 … most */
    public int value(double share) {
        return (int) Math.round(Math.pow(most, share));
    }

    /** @return where this count stands, 0 … 1; counts beyond the scale stand at its ends */
    public double share(int value) {
        return most <= 1 || value <= 1 ? 0 : Math.min(1, Math.log(value) / Math.log(most));
    }
}
