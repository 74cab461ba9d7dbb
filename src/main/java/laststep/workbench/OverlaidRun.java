package laststep.workbench;

import java.util.List;
import laststep.message.Problem;
import laststep.runs.CurvePoint;

/**
 * One run's curve in a picture of several.
 *
 * @param title what it is called
 * @param colour an index of the charts' colours
 */
public record OverlaidRun(Problem title, int colour, List<CurvePoint> points) {}
