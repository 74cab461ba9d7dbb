package laststep.inspect.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/**
 * A vector near another.
 *
 * @param index which of the vectors
 * @param distance how far away it is
 */
public record Near(int index, double distance) {
    private static final Comparator<Near> FARTHEST_FIRST = Comparator.comparingDouble(Near::distance)
            .thenComparing(Near::index)
            .reversed();

    /**
     * The nearest of some vectors, the nearest first; of equally near ones those that come first.
     *
     * @param vectors (n×d) looked through one by one. Not modified
     * @param to (d) not modified
     * @param among which of the vectors may be taken
     * @param most how many at most
     */
    public static List<Near> to(float[] to, float[][] vectors, Distance distance, IntPredicate among, int most) {
        PriorityQueue<Near> nearest = new PriorityQueue<>(FARTHEST_FIRST);
        for (int k = 0; k < vectors.length; k++) {
            if (among.test(k)) {
                double far = distance.between(to, vectors[k]);
                if (nearest.size() < most) {
                    nearest.add(new Near(k, far));
                } else if (far < nearest.element().distance()) {
                    nearest.remove();
                    nearest.add(new Near(k, far));
                }
            }
        }
        List<Near> sorted = new ArrayList<>(nearest);
        sorted.sort(FARTHEST_FIRST.reversed());
        return List.copyOf(sorted);
    }

    /**
     * Where a vector may stand that has no place of its own: the mean of its neighbours' places, weighted by 1 / distance.
     *
     * @param places (n×2) of all vectors. Not modified
     * @param neighbours at least one
     */
    public static float[] placeAmong(List<Near> neighbours, float[][] places) {
        double x = 0;
        double y = 0;
        double sum = 0;
        for (Near near : neighbours) {
            if (near.distance() == 0) {
                return places[near.index()].clone();
            }
            double weight = 1 / near.distance();
            x += weight * places[near.index()][0];
            y += weight * places[near.index()][1];
            sum += weight;
        }
        return new float[] {(float) (x / sum), (float) (y / sum)};
    }
}
