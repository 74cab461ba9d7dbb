package laststep.math;

/**
 * The rows of one time step, as a direction comes to it.
 *
 * @param row the first row
 * @param rows how many sentences are being read
 * @param before the first row of the step this direction read before
 * @param withState how many sentences, the first ones, come with a state from there; the others start here, from zero
 */
public record TimeStep(int row, int rows, int before, int withState) {}
