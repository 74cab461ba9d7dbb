package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Units that are alike stand beside each other, held to SciPy's clustering (docs/golden/lanes.py). */
class LikenessTest {
    private final JsonNode golden = read();
    private final float[][] values = values();

    private static JsonNode read() {
        try (InputStream in = LikenessTest.class.getResourceAsStream("/golden/likeness.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private float[][] values() {
        float[][] read = new float[golden.get("values").size()][];
        for (int t = 0; t < read.length; t++) {
            JsonNode row = golden.get("values").get(t);
            read[t] = new float[row.size()];
            for (int unit = 0; unit < row.size(); unit++) {
                read[t][unit] = (float) row.get(unit).asDouble();
            }
        }
        return read;
    }

    @Test
    void everyClusterOfSciPyStandsTogether() {
        UnitOrder order = UnitOrder.byLikeness(values);
        Set<Integer> left = new HashSet<>();
        int before = -1;
        for (int unit : order.units()) {
            int cluster = golden.get("clusters").get(unit).asInt();
            if (cluster != before) {
                assertThat(left.add(cluster))
                        .as("cluster %d is in one piece", cluster)
                        .isTrue();
            }
            before = cluster;
        }
        assertThat(left).hasSize(4);
        assertThat(order.units())
                .containsExactlyInAnyOrderElementsOf(UnitOrder.byIndex(40).units());
    }

    @Test
    void neighboursAreAboutAsAlikeAsInTheOptimalLeafOrder() {
        assertThat(length(UnitOrder.byIndex(40)))
                .isGreaterThan(2 * golden.get("optimal").asDouble());
        assertThat(length(UnitOrder.byLikeness(values)))
                .isLessThan(golden.get("plain").asDouble())
                .isBetween(
                        golden.get("optimal").asDouble() - 1e-4,
                        1.15 * golden.get("optimal").asDouble());
    }

    /** The distances 1 − r between neighbours, summed. */
    private double length(UnitOrder order) {
        return IntStream.range(1, order.size())
                .mapToDouble(k -> 1 - correlation(order.unit(k - 1), order.unit(k)))
                .sum();
    }

    private double correlation(int a, int b) {
        double meanA = IntStream.range(0, values.length)
                .mapToDouble(t -> values[t][a])
                .average()
                .orElseThrow();
        double meanB = IntStream.range(0, values.length)
                .mapToDouble(t -> values[t][b])
                .average()
                .orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (float[] token : values) {
            ab += (token[a] - meanA) * (token[b] - meanB);
            aa += (token[a] - meanA) * (token[a] - meanA);
            bb += (token[b] - meanB) * (token[b] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    @Test
    void unitsThatNeverChangeStandTogether() {
        float[][] some = {{1, 0, 3, 0.5f, 1}, {1, 2, 3, 0.1f, 2}, {1, 1, 3, 0.9f, 5}};

        List<Integer> units = UnitOrder.byLikeness(some).units();

        assertThat(Math.abs(units.indexOf(0) - units.indexOf(2))).isEqualTo(1);
    }

    @Test
    void oneTokenOrNoneLeavesTheUnitsWhereTheyAre() {
        assertThat(UnitOrder.byLikeness(new float[][] {{3, 1, 2}}).units()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(UnitOrder.byLikeness(new float[0][]).units()).isEmpty();
    }

    @Test
    void aThousandUnitsOverHundredsOfTokensTakeAMoment() {
        Random random = new Random(5);
        float[][] many = new float[300][1000];
        for (float[] token : many) {
            for (int unit = 0; unit < token.length; unit++) {
                token[unit] = random.nextFloat();
            }
        }
        UnitOrder.byLikeness(many);
        long start = System.nanoTime();
        UnitOrder order = UnitOrder.byLikeness(many);
        double seconds = (System.nanoTime() - start) / 1e9;

        System.out.printf("1,000 units, 300 tokens: %.2f s%n", seconds);
        assertThat(order.size()).isEqualTo(1000);
        assertThat(seconds).isLessThan(3);
    }
}
