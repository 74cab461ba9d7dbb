package laststep.runs;

/**
 * One point of a curve over a run.
 *
 * @param x where the run stood: a step or an epoch, counted from 1
 * @param y the value there; NaN or infinite where the run has diverged
 */
public record CurvePoint(long x, double y) {}
