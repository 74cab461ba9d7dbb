package laststep.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.LongFunction;
import laststep.runs.CurvePoint;

/** The values of several curves at one place: the x that is nearest of all, and there each curve's nearest
 * value. Where a curve has few points, it is said which one that is. */
final class CurveReadOut {
    private CurveReadOut() {}

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
                    if (curve.look() == Curve.Look.POINTS && value.x() != point.x()) {
                        text.append("  ·  ").append(wordX.apply(value.x()));
                    }
                });
            }
            return new ReadOut(point.x(), text.toString());
        });
    }
}
