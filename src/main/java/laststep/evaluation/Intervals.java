package laststep.evaluation;

import java.util.List;

/** The 95 % intervals of an evaluation's figures. @param classes of each class, in the order of their indices */
public record Intervals(
        Interval accuracy, Interval meanNll, Interval macroF1, Interval weightedF1, List<OfClass> classes) {
    /** Of one class. */
    public record OfClass(Interval precision, Interval recall, Interval f1) {}
}
