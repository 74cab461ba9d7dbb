package laststep.inspect.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearTest {
    @ParameterizedTest
    @CsvSource({"COSINE, cosine", "EUCLID, euclidean"})
    void theNearestAndTheirDistancesAreScikitLearns(Distance distance, String metric) {
        float[][] digits = Digits.points();
        JsonNode says = Digits.SAYS.get("nearest").get(metric);

        assertThat(says.get("index")).hasSize(20);
        for (int of = 0; of < 20; of++) {
            int self = of;
            List<Near> nearest = Near.to(digits[of], digits, distance, other -> other != self, 5);
            for (int k = 0; k < 5; k++) {
                assertThat(nearest.get(k).index())
                        .isEqualTo(says.get("index").get(of).get(k).asInt());
                assertThat(nearest.get(k).distance())
                        .isCloseTo(says.get("distance").get(of).get(k).asDouble(), within(1e-6));
            }
        }
    }

    @Test
    void aZeroVectorIsAsFarAsARightAngle() {
        assertThat(Distance.COSINE.between(new float[2], new float[] {1, 2})).isEqualTo(1);
    }

    @Test
    void aPlaceAmongNeighboursLiesNearerToTheNearerOne() {
        float[][] places = {{0, 0}, {4, 0}, {9, 9}};

        assertThat(Near.placeAmong(List.of(new Near(0, 1), new Near(1, 3)), places))
                .containsExactly(1, 0);
        assertThat(Near.placeAmong(List.of(new Near(2, 0), new Near(1, 3)), places))
                .containsExactly(9, 9);
    }
}
