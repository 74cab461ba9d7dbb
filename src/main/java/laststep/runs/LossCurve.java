package laststep.runs;

import java.util.ArrayList;
import java.util.List;

/**
 * A stream of (step, value) pairs, a loss or a norm, kept small enough to be drawn live however long the run is.
 *
 * <p>The stream is kept in {@link Stretch}es of neighbouring steps. While there are few steps a stretch holds one; when
 * all stretches are full, each is merged with its neighbour and from then on holds twice as many, so the curve is evenly
 * detailed from its first step to its last. Of a stretch stay its least and its greatest value, each at the step where
 * it really occurred: a spike outlives every merge, and no point is drawn that was never measured. Values that are not
 * finite are NaN in the raw curve, a gap, as long as their stretch holds nothing else.
 *
 * <p>A curve can be written down as its {@link #stretches} and made again {@link #of} them, to go on where it was.
 *
 * <p>Not safe for use from several threads; a {@link Snapshot} is.
 */
public final class LossCurve {
    /** A least and a greatest value for each of two thousand columns of pixels: some can be looked at more closely. */
    public static final int DEFAULT_CAPACITY = 4_000;

    /** Calms the noise of single mini-batches, and is still quick enough to show a turn within an epoch. */
    public static final int DEFAULT_SPAN = 30;

    private final int capacity;
    private final List<Stretch> stretches = new ArrayList<>();
    private long valuesAStretch = 1;
    private long lastStep = Long.MIN_VALUE;

    public LossCurve() {
        this(DEFAULT_CAPACITY);
    }

    /** @param capacity the greatest number of points of the raw curve, a multiple of 4: two for each stretch */
    public LossCurve(int capacity) {
        if (capacity < 4 || capacity % 4 != 0) {
            throw new IllegalArgumentException("capacity " + capacity + " cannot be used");
        }
        this.capacity = capacity;
    }

    /**
     * A curve that goes on exactly as the one these stretches were taken of.
     *
     * @param capacity that of the first curve
     * @throws IllegalArgumentException if no curve of that capacity can have such stretches
     */
    public static LossCurve of(int capacity, List<Stretch> stretches) {
        LossCurve curve = new LossCurve(capacity);
        if (stretches.size() > capacity / 2) {
            throw new IllegalArgumentException(stretches.size() + " stretches in a curve of " + capacity + " points");
        }
        for (Stretch stretch : stretches) {
            if (stretch.firstStep <= curve.lastStep) {
                throw new IllegalArgumentException("step " + stretch.firstStep + " comes after step " + curve.lastStep);
            }
            curve.stretches.add(stretch);
            curve.lastStep = stretch.lastStep;
        }
        // all are full but the last, which is the only one only while a stretch holds one value
        curve.valuesAStretch = stretches.isEmpty() ? 1 : stretches.get(0).values;
        return curve;
    }

    /** Adds a value. @param step greater than every step before; steps may be left out */
    public void append(long step, double value) {
        if (step <= lastStep) {
            throw new IllegalArgumentException("step " + step + " comes after step " + lastStep);
        }
        lastStep = step;
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        Stretch added = Stretch.of(step, value);
        if (last != null && last.values < valuesAStretch) {
            stretches.set(stretches.size() - 1, last.and(added));
            return;
        }
        if (stretches.size() == capacity / 2) {
            mergeNeighbours();
        }
        stretches.add(added);
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

    public int capacity() {
        return capacity;
    }

    /** All that is kept, in the order of the steps. Unchanged by what is appended later. */
    public List<Stretch> stretches() {
        return List.copyOf(stretches);
    }

    /**
     * The curve as it stands, unchanged by what is appended later.
     *
     * @param span how strongly it is {@linkplain Smoothing smoothed}, in steps; 0: no smoothed curve
     */
    public Snapshot snapshot(int span) {
        List<CurvePoint> raw = new ArrayList<>();
        stretches.forEach(stretch -> stretch.addExtremesTo(raw));
        return new Snapshot(raw, span == 0 ? List.of() : Smoothing.of(stretches, span));
    }

    /**
     * What a chart draws.
     *
     * @param raw measured values in the order of their steps: all of them, or of a long run the extremes
     * @param smoothed the smoothed curve; empty if none was wanted
     */
    public record Snapshot(List<CurvePoint> raw, List<CurvePoint> smoothed) {
        public static final Snapshot EMPTY = new Snapshot(List.of(), List.of());

        public Snapshot {
            raw = List.copyOf(raw);
            smoothed = List.copyOf(smoothed);
        }
    }

    /**
     * Neighbouring steps of a curve.
     *
     * @param values how many values it holds, at least 1
     * @param finite how many of them are finite
     * @param sum of the finite values
     * @param firstStep of the first value, finite or not
     * @param lastStep of the last value, finite or not
     * @param leastStep where the least finite value is; the first step if there is none
     * @param least NaN if none is finite
     * @param greatestStep where the greatest finite value is; the first step if there is none
     * @param greatest NaN if none is finite
     */
    public record Stretch(
            long values,
            long finite,
            double sum,
            long firstStep,
            long lastStep,
            long leastStep,
            double least,
            long greatestStep,
            double greatest) {
        static Stretch of(long step, double value) {
            boolean finite = Double.isFinite(value);
            double known = finite ? value : Double.NaN;
            return new Stretch(1, finite ? 1 : 0, finite ? value : 0, step, step, step, known, step, known);
        }

        Stretch and(Stretch next) {
            boolean nextIsLess = Double.isNaN(least) || next.least < least;
            boolean nextIsGreater = Double.isNaN(greatest) || next.greatest > greatest;
            return new Stretch(
                    values + next.values,
                    finite + next.finite,
                    sum + next.sum,
                    firstStep,
                    next.lastStep,
                    nextIsLess ? next.leastStep : leastStep,
                    nextIsLess ? next.least : least,
                    nextIsGreater ? next.greatestStep : greatestStep,
                    nextIsGreater ? next.greatest : greatest);
        }

        private void addExtremesTo(List<CurvePoint> raw) {
            CurvePoint low = new CurvePoint(leastStep, least);
            CurvePoint high = new CurvePoint(greatestStep, greatest);
            boolean leastFirst = leastStep <= greatestStep;
            raw.add(leastFirst ? low : high);
            if (leastStep != greatestStep) {
                raw.add(leastFirst ? high : low);
            }
        }
    }
}
