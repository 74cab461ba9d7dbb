package laststep.inspect.map;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Places in the plane, in the cells of a grid: the one under the mouse is found without asking all. Does not change. */
public final class PlaneIndex {
    private static final int PLACES_A_CELL = 4;

    private final float[][] places;
    private final Bounds bounds;
    private final int columns;
    private final double cell;
    private final int[] first; // where each cell's places begin in order
    private final int[] order;

    /** @param places (n×2) those that are null stand nowhere. Not copied, not to be modified */
    public PlaneIndex(float[][] places) {
        this.places = places;
        bounds = Bounds.of(places);
        double side = Math.max(bounds.width(), bounds.height());
        columns = (int) Math.ceil(Math.sqrt(places.length / (double) PLACES_A_CELL)) + 1;
        cell = side > 0 ? side / (columns - 1) : 1;
        first = new int[columns * columns + 1];
        int[] cells = new int[places.length];
        for (int k = 0; k < places.length; k++) {
            cells[k] = places[k] == null ? -1 : row(places[k][1]) * columns + column(places[k][0]);
            if (cells[k] >= 0) {
                first[cells[k] + 1]++;
            }
        }
        for (int c = 0; c < columns * columns; c++) {
            first[c + 1] += first[c];
        }
        order = new int[first[columns * columns]];
        int[] next = first.clone();
        for (int k = 0; k < places.length; k++) {
            if (cells[k] >= 0) {
                order[next[cells[k]]++] = k;
            }
        }
    }

    private int column(double x) {
        return clamped((x - bounds.left()) / cell);
    }

    private int row(double y) {
        return clamped((y - bounds.bottom()) / cell);
    }

    private int clamped(double position) {
        return (int) Math.max(0, Math.min(columns - 1, Math.floor(position)));
    }

    /** What lies around all places. */
    public Bounds bounds() {
        return bounds;
    }

    /** The place nearest to a point, or −1 if none is within the radius. */
    public int nearest(double x, double y, double radius) {
        int best = -1;
        double least = radius * radius;
        for (int r = row(y - radius); r <= row(y + radius); r++) {
            for (int c = column(x - radius); c <= column(x + radius); c++) {
                for (int k = first[r * columns + c]; k < first[r * columns + c + 1]; k++) {
                    double dx = places[order[k]][0] - x;
                    double dy = places[order[k]][1] - y;
                    double far = dx * dx + dy * dy;
                    if (far < least || far == least && best < 0) {
                        least = far;
                        best = order[k];
                    }
                }
            }
        }
        return best;
    }

    /**
     * The places within a polygon, by rising index; one that crosses itself encloses by the even-odd rule.
     *
     * @param x of its corners, in their order. Not modified
     * @param y of its corners. Not modified
     */
    public int[] within(double[] x, double[] y) {
        if (x.length < 3) {
            return new int[0];
        }
        double left = Arrays.stream(x).min().orElseThrow();
        double right = Arrays.stream(x).max().orElseThrow();
        return IntStream.range(0, places.length)
                .filter(k -> places[k] != null
                        && places[k][0] >= left
                        && places[k][0] <= right
                        && inside(places[k][0], places[k][1], x, y))
                .toArray();
    }

    private static boolean inside(double px, double py, double[] x, double[] y) {
        boolean inside = false;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            if (y[i] > py != y[j] > py && px < (x[j] - x[i]) * (py - y[i]) / (y[j] - y[i]) + x[i]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
