package laststep.inspect.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import laststep.text.ReadListener;
import org.junit.jupiter.api.Test;

class UmapLayoutTest {
    private static final int K = Digits.SAYS.get("neighbours").asInt();

    @Test
    void trustworthinessIsScikitLearns() {
        float[][] pca = Digits.matrix(Digits.SAYS.get("places"));

        assertThat(Digits.trustworthiness(Digits.points(), pca, K)).isCloseTo(reached("pca"), within(1e-3));
    }

    /** The places themselves have no right answer; that neighbours stay neighbours has: as well as with t-SNE, or nearly. */
    @Test
    void neighboursOnTheMapAreNeighboursIndeed() {
        float[][] digits = Digits.points();
        float[][] places = UmapLayout.of(digits, 1, ReadListener.NONE);

        assertThat(places).hasDimensions(240, 2);
        assertThat(Digits.trustworthiness(digits, places, K))
                .isGreaterThan(reached("pca") + 0.05)
                .isGreaterThan(reached("tsne") - 0.03);
        assertThat(UmapLayout.of(digits, 1, ReadListener.NONE)).isDeepEqualTo(places);
    }

    @Test
    void fewAndEqualVectorsAreLaidOutToo() {
        for (int count = UmapLayout.FEWEST; count < 20; count++) {
            float[][] few = Arrays.copyOf(Digits.points(), count);
            Arrays.fill(few, 0, 4, few[0]);

            assertThat(UmapLayout.of(few, 1, ReadListener.NONE)).hasDimensions(count, 2);
        }
    }

    @Test
    void oneThatNobodyWantsAnyMoreEnds() {
        assertThatThrownBy(() -> UmapLayout.of(Digits.points(), 1, (done, total) -> false))
                .isInstanceOf(CancellationException.class);
    }

    private static double reached(String by) {
        return Digits.SAYS.get("trustworthiness").get(by).asDouble();
    }
}
