package laststep.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ActivationsTest {
    private static final double BOUND = 1e-6;

    /** A function of a float, as the gates use it. */
    private interface Squash {
        float of(float x);
    }

    @Test
    void sigmoidIsRightOverTheWholeRange() {
        assertThat(largestError(Activations::sigmoid, x -> 1 / (1 + StrictMath.exp(-x))))
                .isLessThanOrEqualTo(BOUND);
    }

    @Test
    void tanhIsRightOverTheWholeRange() {
        assertThat(largestError(Activations::tanh, StrictMath::tanh)).isLessThanOrEqualTo(BOUND);
    }

    @Test
    void smallNumbersPassThroughTanh() {
        for (float x = 1e-6f; x < .01f; x *= 1.7f) {
            assertThat((double) Activations.tanh(x)).isCloseTo(StrictMath.tanh(x), within(x * 1e-6));
            assertThat(Activations.tanh(-x)).isEqualTo(-Activations.tanh(x), within(x * 1e-6f));
        }
    }

    @Test
    void bothAreFixedAtZero() {
        assertThat(Activations.sigmoid(0)).isEqualTo(.5f);
        assertThat(Activations.tanh(0)).isZero();
    }

    @Test
    void bothSaturateWithoutLeavingTheirRange() {
        for (float x : new float[] {20, 88.8f, 100, 710, 1e5f, Float.MAX_VALUE, Float.POSITIVE_INFINITY}) {
            assertThat(Activations.sigmoid(x)).isEqualTo(1, within(1e-7f)).isLessThanOrEqualTo(1);
            assertThat(Activations.sigmoid(-x)).isBetween(0f, 1e-8f);
            assertThat(Activations.tanh(x)).isEqualTo(1);
            assertThat(Activations.tanh(-x)).isEqualTo(-1);
        }
    }

    @Test
    void notANumberStaysNotANumber() {
        assertThat(Activations.sigmoid(Float.NaN)).isNaN();
        assertThat(Activations.tanh(Float.NaN)).isNaN();
    }

    /** Over [−30, 30] in steps of 2⁻¹⁰, and both tails in growing steps. */
    private static double largestError(Squash squash, DoubleUnaryOperator exact) {
        double largest = 0;
        for (float x = -30; x <= 30; x += 1f / 1024) {
            largest = Math.max(largest, Math.abs(squash.of(x) - exact.applyAsDouble(x)));
        }
        for (float x = 30; x < Float.MAX_VALUE / 2; x *= 1.5f) {
            largest = Math.max(largest, Math.abs(squash.of(x) - exact.applyAsDouble(x)));
            largest = Math.max(largest, Math.abs(squash.of(-x) - exact.applyAsDouble(-x)));
        }
        return largest;
    }
}
