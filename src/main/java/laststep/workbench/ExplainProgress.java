package laststep.workbench;

/**
 * How far an explanation is.
 *
 * @param share how much is done, 0 … 1
 * @param secondsLeft how long it will still take if it goes on as fast
 */
public record ExplainProgress(double share, double secondsLeft) {}
