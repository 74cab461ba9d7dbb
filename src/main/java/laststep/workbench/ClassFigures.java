package laststep.workbench;

import laststep.evaluation.Intervals;

/**
 * How well one class is told apart from the others.
 *
 * @param index the class's index in the model's label set
 * @param precision of the sentences taken for the class, the share that are of it
 * @param recall of the sentences of the class, the share that were taken for it
 * @param f1 the harmonic mean of both
 * @param support how many sentences are of the class
 * @param intervals where the three lie with a confidence of 95 %
 */
public record ClassFigures(
        int index,
        String label,
        double precision,
        double recall,
        double f1,
        int support,
        Intervals.OfClass intervals) {}
