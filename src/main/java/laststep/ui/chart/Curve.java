package laststep.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import laststep.runs.CurvePoint;
import laststep.runs.LossCurve;
import laststep.workbench.StepRange;

/**
 * One line of a chart.
 *
 * @param name for the legend and the read-out
 * @param column for the table: the same in every language
 * @param points in the order of their x
 * @param colour which of the theme's series colours
 * @param look how it is drawn
 */
record Curve(String name, String column, List<CurvePoint> points, int colour, Look look) {
    enum Look {
        /** Thin and pale: what was measured, behind its smoothed line. */
        RAW,
        /** As {@link #RAW}, but legend and read-out leave it to the smoothed line. */
        SHADOW,
        /** Thin: what was measured, with no smoothed line before it. */
        FINE,
        /** A strong line. */
        LINE,
        /** A strong line with a mark on every point: few values, far apart. */
        POINTS,
        /** Marks alone, beside another line of the same colour. */
        MARKS
    }

    Curve {
        points = List.copyOf(points);
    }

    /** What was measured, and its smoothed line if there is one. @param column of the measured values */
    static List<Curve> measured(
            String name, String smoothedName, String column, LossCurve.Snapshot values, int colour) {
        if (values.smoothed().isEmpty()) {
            return List.of(new Curve(name, column, values.raw(), colour, Look.FINE));
        }
        return List.of(
                new Curve(name, column, values.raw(), colour, Look.RAW),
                new Curve(smoothedName, column + "_smoothed", values.smoothed(), colour, Look.LINE));
    }

    /** The points of these steps alone. */
    Curve inside(StepRange part) {
        return between(firstNotBefore(part.from()), firstNotBefore(part.to() + 1.0));
    }

    /** The points of these steps and one more at either side, where there is one. */
    Curve around(StepRange part) {
        return between(
                Math.max(0, firstNotBefore(part.from()) - 1),
                Math.min(points.size(), firstNotBefore(part.to() + 1.0) + 1));
    }

    private Curve between(int from, int to) {
        return new Curve(name, column, points.subList(from, to), colour, look);
    }

    /** At most so many points, enough for the eye: of neighbours the least and the greatest. @param most at least 2 */
    Curve thinned(int most) {
        if (points.size() <= most) {
            return this;
        }
        int many = (2 * points.size() + most - 1) / most;
        List<CurvePoint> kept = new ArrayList<>();
        for (int from = 0; from < points.size(); from += many) {
            Curve some = between(from, Math.min(points.size(), from + many));
            CurvePoint least = some.least().orElse(points.get(from));
            CurvePoint greatest = some.greatest().orElse(least);
            kept.add(least.x() <= greatest.x() ? least : greatest);
            if (least.x() != greatest.x()) {
                kept.add(least.x() <= greatest.x() ? greatest : least);
            }
        }
        return new Curve(name, column, kept, colour, look);
    }

    /** Whether anything of it can be drawn. */
    boolean hasValues() {
        return finiteValues().findAny().isPresent();
    }

    /** The point whose x is nearest to {@code x}, if there is one with a finite value there. */
    Optional<CurvePoint> nearest(double x) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        int after = firstNotBefore(x);
        CurvePoint right = points.get(Math.min(after, points.size() - 1));
        CurvePoint left = points.get(Math.max(after - 1, 0));
        CurvePoint nearest = x - left.x() <= right.x() - x ? left : right;
        return Optional.of(nearest).filter(point -> Double.isFinite(point.y()));
    }

    private int firstNotBefore(double x) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).x() < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Optional<CurvePoint> last() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    }

    /** The first of the points with the least finite value. */
    Optional<CurvePoint> least() {
        return points.stream()
                .filter(point -> Double.isFinite(point.y()))
                .min(Comparator.comparingDouble(CurvePoint::y));
    }

    /** The first of the points with the greatest finite value. */
    Optional<CurvePoint> greatest() {
        return points.stream()
                .filter(point -> Double.isFinite(point.y()))
                .min(Comparator.comparingDouble(CurvePoint::y).reversed());
    }

    DoubleStream finiteValues() {
        return points.stream().mapToDouble(CurvePoint::y).filter(Double::isFinite);
    }

    /** For JFreeChart: a row of x and a row of y; what is not finite, or not above {@code least}, is NaN, a gap. */
    double[][] columns(double least) {
        double[][] columns = new double[2][points.size()];
        for (int i = 0; i < points.size(); i++) {
            CurvePoint point = points.get(i);
            columns[0][i] = point.x();
            columns[1][i] = Double.isFinite(point.y()) && point.y() > least ? point.y() : Double.NaN;
        }
        return columns;
    }
}
