package laststep.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.LongFunction;
import java.util.stream.DoubleStream;
import laststep.runs.CurvePoint;

/** The values of several curves at one place: the x that is nearest of all, and there each curve's nearest
 * value. Where a curve has few points, it is said which one that is. */
final class CurveReadOut {
    private CurveReadOut() {}

    /** The nearest place with a value beyond {@code x}, by {@code atLeast} at least; to the left if that is below nought. */
    static OptionalDouble beside(double x, double atLeast, List<Curve> curves) {
        DoubleStream places = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .filter(point -> Double.isFinite(point.y()))
                .mapToDouble(CurvePoint::x);
        return atLeast < 0
                ? places.filter(place -> place <= x + atLeast).max()
                : places.filter(place -> place >= x + atLeast).min();
    }

    /**
     * @param wordX words the place, such as "step 1,240"
     * @param wordY words a value
     */
    static Optional<ReadOut> at(
            double x, List<Curve> curves, LongFunction<String> wordX, DoubleFunction<String> wordY) {
        Optional<CurvePoint> nearest = curves.stream()
                .flatMap(curve -> curve.nearest(x).stream())
                .reduce((a, b) -> Math.abs(b.x() - x) < Math.abs(a.x() - x) ? b : a);
        return nearest.map(point -> {
            StringBuilder text = new StringBuilder(wordX.apply(point.x()));
            for (Curve curve : curves) {
                curve.nearest(point.x()).ifPresent(value -> {
                    text.append('\n').append(curve.name()).append("  ").append(wordY.apply(value.y()));
                    if ((curve.look() == Curve.Look.POINTS || curve.look() == Curve.Look.MARKS)
                            && value.x() != point.x()) {
                        text.append("  ·  ").append(wordX.apply(value.x()));
                    }
                });
            }
            return new ReadOut(point.x(), text.toString());
        });
    }
}
