package laststep.runs;

import java.util.ArrayList;
import java.util.List;
import laststep.runs.LossCurve.Stretch;

/**
 * The exponentially weighted mean of a curve with the bias of its start corrected: m_t = Σ_s w^(t−s)·v_s / Σ_s w^(t−s),
 * with w = e^(−1/span), so a value {@code span} steps old weighs 1/e of the newest. Values that are not finite are left out.
 *
 * <p>It is computed when a curve is drawn, from what is kept of it, so that any span can be looked at afterwards. While a
 * stretch holds one value, that is exact. Of a longer one it is known how many values it has and what their mean is: each is
 * taken for that mean, and they are taken to lie evenly from its first step to its last. So no detail is shown within a
 * stretch, and a span much shorter than one shows the stretches' plain means.
 */
final class Smoothing {
    private final double span;
    private double mean = Double.NaN;
    private double weight;
    private long at;

    private Smoothing(double span) {
        this.span = span;
    }

    /** A point at the end of each stretch. @param span in steps, above 0 */
    static List<CurvePoint> of(List<Stretch> stretches, double span) {
        Smoothing smoothing = new Smoothing(span);
        List<CurvePoint> points = new ArrayList<>(stretches.size());
        for (Stretch stretch : stretches) {
            smoothing.add(stretch);
            points.add(new CurvePoint(stretch.lastStep(), smoothing.mean));
        }
        return points;
    }

    private void add(Stretch stretch) {
        if (stretch.finite() == 0) {
            return;
        }
        double own = weightAtItsEnd(stretch);
        double itsMean = stretch.sum() / stretch.finite();
        boolean first = weight == 0;
        weight = first ? own : Math.exp((at - stretch.lastStep()) / span) * weight + own;
        mean = first ? itsMean : mean + (itsMean - mean) * own / weight;
        at = stretch.lastStep();
    }

    /** Σ_k w^(k·d) over the values, which lie d steps apart; of them the share that is finite. */
    private double weightAtItsEnd(Stretch stretch) {
        if (stretch.values() == 1) {
            return 1;
        }
        double apart = (double) (stretch.lastStep() - stretch.firstStep()) / (stretch.values() - 1);
        double sum = Math.expm1(-stretch.values() * apart / span) / Math.expm1(-apart / span);
        return sum * stretch.finite() / stretch.values();
    }
}
