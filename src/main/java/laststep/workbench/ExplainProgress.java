package laststep.workbench;

/**
 * How far an explanation is.
 *
 * @param share how much is done, 0 … 1
 * @param secondsLeft how long it will still take if it goes on as fast; NaN while nothing is known yet
 * @param outdated whether what is shown meanwhile is the explanation of something else: of what was typed before
 */
public record ExplainProgress(double share, double secondsLeft, boolean outdated) {}
