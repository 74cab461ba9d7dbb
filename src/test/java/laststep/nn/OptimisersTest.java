package laststep.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the golden cases do not hold: AdamW, the state's size, and clipping at its edges. */
class OptimisersTest {
    private static final float[][] GRADIENTS = {
        {0.1f, -2, 0, 1e-3f, 5}, {0.3f, 1, 0, -1e-3f, 5}, {-0.2f, 0.5f, 1, 2e-3f, 0}
    };

    /**
     * <pre>
     * p = torch.nn.Parameter(torch.tensor([0.5, -1.25, 3.0, 100.0, 0.0]))
     * opt = torch.optim.AdamW([p], lr=0.1)          # PyTorch 1.13
     * for g in ([0.1, -2.0, 0.0, 1e-3, 5.0], [0.3, 1.0, 0.0, -1e-3, 5.0], [-0.2, 0.5, 1.0, 2e-3, 0.0]):
     *     p.grad = torch.tensor(g)
     *     opt.step()
     *     print([float(x) for x in p.detach()])
     * </pre>
     */
    @Test
    void threeAdamWStepsAgreeWithPyTorch() {
        double[][] expected = {
            {0.3995000123977661, -1.1487499475479126, 2.996999979019165, 99.80000305175781, -0.09999999403953552},
            {0.3073224127292633, -1.1209675073623657, 2.9940030574798584, 99.7054672241211, -0.19989998638629913},
            {0.28122472763061523, -1.1137076616287231, 2.9271275997161865, 99.55593872070312, -0.277000367641449}
        };
        Parameter p = parameter(0.5f, -1.25f, 3, 100, 0);
        Optimiser optimiser = OptimiserKind.ADAMW.create(List.of(p), 0.1f, 0, Workers.of(1));
        for (int step = 0; step < 3; step++) {
            gradient(p, GRADIENTS[step]);
            optimiser.step();
            for (int k = 0; k < 5; k++) {
                assertThat((double) p.value().data[k])
                        .as("step %d, number %d", step, k)
                        .isCloseTo(expected[step][k], within(1e-6 + 2e-7 * Math.abs(expected[step][k])));
            }
        }
    }

    @Test
    void aStepLeavesTheGradientsAlone() {
        for (OptimiserKind kind : OptimiserKind.values()) {
            Parameter p = parameter(1, 2, 3, 4, 5);
            gradient(p, GRADIENTS[0]);
            kind.create(List.of(p), 0.1f, 0.9f, Workers.of(1)).step();

            assertThat(p.grad().data).as("%s", kind).isEqualTo(GRADIENTS[0]);
        }
    }

    @Test
    void theStateIsTwoMomentsForAdamAndAVelocityForMomentum() {
        assertThat(OptimiserKind.ADAM.stateBytes(10, 0)).isEqualTo(80);
        assertThat(OptimiserKind.ADAMW.stateBytes(10, 0)).isEqualTo(80);
        assertThat(OptimiserKind.SGD.stateBytes(10, 0)).isZero();
        assertThat(OptimiserKind.SGD.stateBytes(10, .9f)).isEqualTo(40);
    }

    @Test
    void clippingScalesAllGradientsTogetherAndTellsTheNormBefore() {
        Parameter p = parameter(0, 0);
        Parameter q = parameter(0);
        gradient(p, 2, 4);
        gradient(q, 4);

        assertThat(Norms.clip(List.of(p, q), 3)).isEqualTo(6);
        assertThat(p.grad().data).containsExactly(new float[] {1, 2}, within(1e-5f));
        assertThat(q.grad().data).containsExactly(new float[] {2}, within(1e-5f));
    }

    @Test
    void gradientsBelowTheBoundAndAnInfiniteBoundAreLeftAlone() {
        Parameter p = parameter(0, 0);
        gradient(p, 3, 4);

        assertThat(Norms.clip(List.of(p), 5.01f)).isEqualTo(5);
        assertThat(Norms.clip(List.of(p), Float.POSITIVE_INFINITY)).isEqualTo(5);
        assertThat(p.grad().data).containsExactly(3, 4);
    }

    @Test
    void theNormOfAGradientThatIsNotFiniteIsNotFinite() {
        Parameter p = parameter(0, 0);
        gradient(p, 3, Float.NaN);
        assertThat(Norms.clip(List.of(p), 1)).isNaN();
        gradient(p, 3, Float.NEGATIVE_INFINITY);
        assertThat(Norms.gradientNorm(List.of(p))).isInfinite();
    }

    @Test
    void theNormOfLargeNumbersDoesNotOverflowOnTheWay() {
        Parameter p = parameter(3e30f, 4e30f);

        assertThat(Norms.parameterNorm(List.of(p))).isEqualTo(5e30f);
    }

    private static Parameter parameter(float... values) {
        Parameter p = Parameter.bias("p", values.length);
        System.arraycopy(values, 0, p.value().data, 0, values.length);
        return p;
    }

    private static void gradient(Parameter p, float... values) {
        System.arraycopy(values, 0, p.grad().data, 0, values.length);
    }
}
