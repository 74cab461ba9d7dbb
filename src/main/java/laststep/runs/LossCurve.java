package laststep.runs;

import java.util.ArrayList;
import java.util.List;

/**
 * A stream of (step, value) pairs, a loss or a norm, kept small enough to be drawn live however long the run is.
 *
 * <p>The stream is kept in stretches of neighbouring steps. While there are few steps a stretch holds one; when all
 * stretches are full, each is merged with its neighbour and from then on holds twice as many, so the curve is evenly
 * detailed from its first step to its last. Of a stretch stay its least and its greatest value, each at the step where
 * it really occurred: a spike outlives every merge, and no point is drawn that was never measured.
 *
 * <p>The smoothed curve is computed from every value of the stream before anything is merged. It is the exponentially
 * weighted mean with the bias of its start corrected: m_t = Σ_s w^(t−s)·v_s / Σ_s w^(t−s), with w = e^(−1/span), so a
 * value {@code span} steps old weighs 1/e of the newest. Values that are not finite are left out of it, and in the raw
 * curve they are NaN, a gap, as long as their stretch holds nothing else.
 *
 * <p>Not safe for use from several threads; a {@link Snapshot} is.
 */
public final class LossCurve {
    /** A least and a greatest value for each of a thousand columns of pixels. */
    public static final int DEFAULT_CAPACITY = 2_000;

    /** Calms the noise of single mini-batches, and is still quick enough to show a turn within an epoch. */
    public static final double DEFAULT_SPAN = 30;

    private final int capacity;
    private final double span;
    private final List<Stretch> stretches = new ArrayList<>();
    private long valuesAStretch = 1;
    private double smoothed = Double.NaN;
    private double weight;
    private long lastFiniteStep;
    private long lastStep = Long.MIN_VALUE;

    public LossCurve() {
        this(DEFAULT_CAPACITY, DEFAULT_SPAN);
    }

    /**
     * @param capacity the greatest number of points of the raw curve, even and at least 4: two for each stretch
     * @param span the smoothing, in steps: a value this old weighs 1/e; above 0
     */
    public LossCurve(int capacity, double span) {
        if (capacity < 4 || capacity % 4 != 0 || !(span > 0)) {
            throw new IllegalArgumentException("capacity " + capacity + " or span " + span + " cannot be used");
        }
        this.capacity = capacity;
        this.span = span;
    }

    /** Adds a value. @param step greater than every step before; steps may be left out */
    public void append(long step, double value) {
        if (step <= lastStep) {
            throw new IllegalArgumentException("step " + step + " comes after step " + lastStep);
        }
        smooth(step, value);
        lastStep = step;
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        Stretch added = Stretch.of(step, value, smoothed);
        if (last != null && last.values < valuesAStretch) {
            stretches.set(stretches.size() - 1, last.and(added));
            return;
        }
        if (stretches.size() == capacity / 2) {
            mergeNeighbours();
        }
        stretches.add(added);
    }

    private void smooth(long step, double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        boolean first = weight == 0;
        weight = first ? 1 : Math.exp((lastFiniteStep - step) / span) * weight + 1;
        smoothed = first ? value : smoothed + (value - smoothed) / weight;
        lastFiniteStep = step;
    }

    private void mergeNeighbours() {
        List<Stretch> merged = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i += 2) {
            merged.add(stretches.get(i).and(stretches.get(i + 1)));
        }
        stretches.clear();
        stretches.addAll(merged);
        valuesAStretch *= 2;
    }

    /** The curve as it stands, unchanged by what is appended later. */
    public Snapshot snapshot() {
        List<CurvePoint> raw = new ArrayList<>();
        List<CurvePoint> smooth = new ArrayList<>();
        for (Stretch stretch : stretches) {
            stretch.addExtremesTo(raw);
            smooth.add(new CurvePoint(stretch.lastStep, stretch.smoothed));
        }
        return new Snapshot(raw, smooth);
    }

    /**
     * What a chart draws.
     *
     * @param raw measured values in the order of their steps: all of them, or of a long run the extremes
     * @param smoothed the smoothed curve
     */
    public record Snapshot(List<CurvePoint> raw, List<CurvePoint> smoothed) {
        public static final Snapshot EMPTY = new Snapshot(List.of(), List.of());

        public Snapshot {
            raw = List.copyOf(raw);
            smoothed = List.copyOf(smoothed);
        }
    }

    /** Neighbouring steps: their extremes, and the smoothed curve at the last of them. */
    private record Stretch(long values, CurvePoint least, CurvePoint greatest, long lastStep, double smoothed) {
        static Stretch of(long step, double value, double smoothed) {
            CurvePoint point = new CurvePoint(step, Double.isFinite(value) ? value : Double.NaN);
            return new Stretch(1, point, point, step, smoothed);
        }

        Stretch and(Stretch next) {
            boolean nextIsLess = Double.isNaN(least.y()) || next.least.y() < least.y();
            boolean nextIsGreater = Double.isNaN(greatest.y()) || next.greatest.y() > greatest.y();
            return new Stretch(
                    values + next.values,
                    nextIsLess ? next.least : least,
                    nextIsGreater ? next.greatest : greatest,
                    next.lastStep,
                    next.smoothed);
        }

        void addExtremesTo(List<CurvePoint> raw) {
            boolean leastFirst = least.x() <= greatest.x();
            raw.add(leastFirst ? least : greatest);
            if (least.x() != greatest.x()) {
                raw.add(leastFirst ? greatest : least);
            }
        }
    }
}
