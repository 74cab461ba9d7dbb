package laststep.inspect.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaneIndexTest {
    @Test
    void theNearestIsTheOneThatAskingAllFinds() {
        Random random = new Random(3);
        float[][] places = new float[700][];
        for (int k = 0; k < places.length; k++) {
            places[k] = k % 9 == 0 ? null : new float[] {(float) random.nextGaussian(), random.nextFloat() * 0.1f};
        }
        PlaneIndex index = new PlaneIndex(places);
        int found = 0;
        for (int ask = 0; ask < 500; ask++) {
            double x = random.nextGaussian();
            double y = random.nextFloat() * 0.2;
            double radius = random.nextDouble() * 0.1;
            int expected = IntStream.range(0, places.length)
                    .filter(k -> places[k] != null && far(places[k], x, y) <= radius)
                    .boxed()
                    .min((a, b) -> Double.compare(far(places[a], x, y), far(places[b], x, y)))
                    .orElse(-1);

            assertThat(index.nearest(x, y, radius)).isEqualTo(expected);
            found += expected >= 0 ? 1 : 0;
        }
        assertThat(found).isBetween(100, 450);
    }

    private static double far(float[] place, double x, double y) {
        return Math.hypot(place[0] - x, place[1] - y);
    }

    @Test
    void aLassoTakesWhatLiesInsideItsBends() {
        float[][] places = {{1, 1}, {3, 1}, {1, 3}, {3, 3}, null, {9, 9}};
        PlaneIndex index = new PlaneIndex(places);

        // an L: the corner at the upper right is left out
        assertThat(index.within(new double[] {0, 4, 4, 2, 2, 0}, new double[] {0, 0, 2, 2, 4, 4}))
                .containsExactly(0, 1, 2);
        assertThat(index.within(new double[] {0, 4}, new double[] {0, 4})).isEmpty();
    }

    @Test
    void onePlaceManyTimesIsFoundToo() {
        float[][] places = {{2, 2}, {2, 2}, {2, 2}};
        PlaneIndex index = new PlaneIndex(places);

        assertThat(index.nearest(2.5, 2, 1)).isBetween(0, 2);
        assertThat(index.nearest(4, 2, 1)).isEqualTo(-1);
    }
}
