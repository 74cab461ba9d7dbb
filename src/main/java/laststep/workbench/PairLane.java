package laststep.workbench;

import laststep.inspect.Side;

/**
 * One heat map of a comparison.
 *
 * @param lane a column for each token of either side; NaN where there is nothing to show
 */
public record PairLane(Side side, HeatLane lane) {}
