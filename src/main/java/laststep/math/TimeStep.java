package laststep.math;

/**
 * The rows of one time step, as a direction comes to it.
 *
 * @param row the first row
 * @param rows how many sentences are being read
 * @param before the first row of the step this direction read before
 * @param withState how many sentences, the first ones, come with a state from there; the others start here, from zero
 */
public record TimeStep(int row, int rows, int before, int withState) {
    /** The rows from the {@code from}-th, {@code count} of them or as many as are left. */
    TimeStep part(int from, int count) {
        int end = Math.min(rows, from + count);
        return new TimeStep(row + from, end - from, before + from, Math.max(0, Math.min(end, withState) - from));
    }
}
