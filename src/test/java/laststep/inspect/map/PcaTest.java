package laststep.inspect.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import laststep.text.ReadListener;
import org.junit.jupiter.api.Test;

class PcaTest {
    @Test
    void placesAndSharesAreScikitLearns() {
        float[][] digits = Digits.points();
        Pca pca = Pca.of(digits, 2, ReadListener.NONE);
        JsonNode places = Digits.SAYS.get("places");

        assertThat(digits).hasNumberOfRows(240);
        for (int k = 0; k < digits.length; k++) {
            for (int axis = 0; axis < 2; axis++) {
                assertThat(pca.project(digits[k])[axis])
                        .isCloseTo((float) places.get(k).get(axis).asDouble(), within(1e-4f));
            }
        }
        for (int axis = 0; axis < 2; axis++) {
            assertThat(pca.share(axis))
                    .isCloseTo(Digits.SAYS.get("share").get(axis).asDouble(), within(1e-9));
        }
    }

    @Test
    void equalVectorsLieOnOnePlaceAndShareNothing() {
        float[][] equal = {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}};
        Pca pca = Pca.of(equal, 2, ReadListener.NONE);

        assertThat(pca.share(0)).isZero();
        assertThat(pca.projectAll(equal)).isDeepEqualTo(new float[3][2]);
    }

    @Test
    void vectorsOfOneNumberLieOnALine() {
        Pca pca = Pca.of(new float[][] {{1}, {2}, {6}}, 2, ReadListener.NONE);

        assertThat(pca.project(new float[] {6})).containsExactly(3, 0);
        assertThat(pca.share(0)).isEqualTo(1);
        assertThat(pca.share(1)).isZero();
    }

    @Test
    void oneThatNobodyWantsAnyMoreEnds() {
        float[][] many = new float[1000][4];
        Arrays.setAll(many, k -> new float[] {k, 1, 2, 3});

        assertThatThrownBy(() -> Pca.of(many, 2, (done, total) -> done < 100))
                .isInstanceOf(CancellationException.class);
    }
}
