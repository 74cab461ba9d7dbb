package laststep.inspect.map;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import laststep.text.BestFew;

/**
 * A vector near another.
 *
 * @param index which of the vectors
 * @param distance how far away it is
 */
public record Near(int index, double distance) {
    private static final Comparator<Near> NEAREST_FIRST =
            Comparator.comparingDouble(Near::distance).thenComparingInt(Near::index);

    /**
     * The nearest of some vectors, the nearest first; of equally near ones those that come first.
     *
     * @param vectors (n×d) looked through one by one. Not modified
     * @param to (d) not modified
     * @param among which of the vectors may be taken
     * @param most how many at most
     */
    public static List<Near> to(float[] to, float[][] vectors, Distance distance, IntPredicate among, int most) {
        BestFew<Near> nearest = new BestFew<>(most, NEAREST_FIRST);
        for (int k = 0; k < vectors.length; k++) {
            if (among.test(k)) {
                double far = distance.between(to, vectors[k]);
                if (!nearest.isFull() || far < nearest.worst().distance()) {
                    nearest.add(new Near(k, far));
                }
            }
        }
        return nearest.sorted();
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
