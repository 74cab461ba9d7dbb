package laststep.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The elementwise kernels: squashing over the whole range of floats, and the LSTM's part against its plain loops. */
class GatesTest {
    private static final double BOUND = 1e-6;
    private static final int[] UNITS = {1, 3, 8, 15, 16, 17, 64, 65};

    static Stream<Kernels> kernels() {
        return KernelChoice.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void sigmoidIsRightOverTheWholeRange(Kernels kernels) {
        float[] x = wholeRange();
        float[] y = x.clone();
        kernels.sigmoid(y, 0, y.length);
        checkClose(x, y, v -> 1 / (1 + StrictMath.exp(-v)));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void tanhIsRightOverTheWholeRange(Kernels kernels) {
        float[] x = wholeRange();
        float[] y = x.clone();
        kernels.tanh(y, 0, y.length);
        checkClose(x, y, StrictMath::tanh);
    }

    /** Adam divides by tiny gradients: they need their digits, not only their decimals. */
    @ParameterizedTest
    @MethodSource("kernels")
    void smallNumbersKeepTheirDigitsThroughTanh(Kernels kernels) {
        for (float x = 1e-6f; x < .3f; x *= 1.3f) {
            float[] y = new float[64];
            Arrays.fill(y, x);
            y[1] = -x;
            kernels.tanh(y, 0, 64);
            assertThat((double) y[0]).isCloseTo(StrictMath.tanh(x), within(x * 1e-6));
            assertThat((double) y[1]).isCloseTo(-StrictMath.tanh(x), within(x * 1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void bothStayInTheirRangeAndNotANumberStays(Kernels kernels) {
        float[] x = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e30f, -1e30f, 0, 100, -100};
        float[] sigmoid = Arrays.copyOf(x, 64);
        kernels.sigmoid(sigmoid, 0, 64);
        assertThat(sigmoid[0]).isNaN();
        for (int k = 1; k < 64; k++) {
            assertThat(sigmoid[k]).isBetween(0f, 1f);
        }
        assertThat(sigmoid[5]).isEqualTo(.5f);
        float[] tanh = Arrays.copyOf(x, 64);
        kernels.tanh(tanh, 0, 64);
        assertThat(tanh[0]).isNaN();
        assertThat(Arrays.copyOfRange(tanh, 1, 8)).containsExactly(1, -1, 1, -1, 0, 1, -1);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void onlyTheNumbersAskedForAreSquashed(Kernels kernels) {
        for (int count : UNITS) {
            float[] x = new float[count + 5];
            Arrays.fill(x, 3);
            kernels.sigmoid(x, 2, count);
            assertThat(Arrays.copyOf(x, 2)).containsOnly(3);
            assertThat(Arrays.copyOfRange(x, 2, count + 2)).doesNotContain(3);
            assertThat(Arrays.copyOfRange(x, count + 2, count + 5)).containsOnly(3);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void anLstmStepIsWhatItsPlainLoopsSay(Kernels kernels) {
        for (int hidden : UNITS) {
            // rows 2 … 6 of this step, of which 3 come from rows 7 … 9
            TimeStep step = new TimeStep(2, 5, 7, 3);
            float[] gates = random(10 * 4 * hidden, 1);
            float[] c = random(10 * hidden, 2);
            float[] h = random(10 * hidden, 3);
            float[] expectedGates = gates.clone();
            float[] expectedC = c.clone();
            float[] expectedH = h.clone();
            LstmGates.forward(step, hidden, 0, expectedGates, expectedC, expectedH);
            kernels.lstmForward(step, hidden, gates, c, h);
            assertThat(gates).containsExactly(expectedGates, within(3e-7f));
            assertThat(c).containsExactly(expectedC, within(2e-6f));
            assertThat(h).containsExactly(expectedH, within(2e-6f));

            float[] dh = random(10 * hidden, 4);
            float[] dc = random(10 * hidden, 5);
            float[] dGates = random(10 * 4 * hidden, 6);
            float[] expectedDc = dc.clone();
            float[] expectedDGates = dGates.clone();
            LstmGates.backward(step, hidden, 0, expectedGates, expectedC, dh, expectedDc, expectedDGates);
            float[] dcBefore = dc.clone();
            kernels.lstmBackward(step, hidden, expectedGates, expectedC, dh, dc, dGates);
            assertThat(dGates).containsExactly(expectedDGates, within(2e-6f));
            assertThat(dc).containsExactly(expectedDc, within(2e-6f));

            // a gate's gradient may take the place of the gate
            kernels.lstmBackward(step, hidden, expectedGates, expectedC, dh, dcBefore, expectedGates);
            int first = 2 * 4 * hidden;
            int end = 7 * 4 * hidden;
            assertThat(Arrays.copyOfRange(expectedGates, first, end)).isEqualTo(Arrays.copyOfRange(dGates, first, end));
            assertThat(dcBefore).isEqualTo(dc);
        }
    }

    @Test
    void thereIsAPeakToCompareWith() {
        assertThat(KernelChoice.all().get(0).peakGigaflops()).isZero();
        assertThat(KernelChoice.all().get(1).peakGigaflops()).isPositive();
    }

    /** [−30, 30] in steps of 2⁻¹⁰, and both tails in growing steps, the last ones being infinite. */
    private static float[] wholeRange() {
        float[] x = new float[61_441 + 2 * 500];
        int k = 0;
        for (int step = -30 * 1024; step <= 30 * 1024; step++) {
            x[k++] = step / 1024f;
        }
        for (float tail = 30; k < x.length; tail *= 1.3f) {
            x[k++] = tail;
            x[k++] = -tail;
        }
        return x;
    }

    private static void checkClose(float[] x, float[] y, DoubleUnaryOperator exact) {
        for (int k = 0; k < x.length; k++) {
            assertThat((double) y[k]).as("of %s", x[k]).isCloseTo(exact.applyAsDouble(x[k]), within(BOUND));
        }
    }

    private static float[] random(int count, long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
