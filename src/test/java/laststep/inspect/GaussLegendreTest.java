package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussLegendreTest {
    @Test
    void theRulesOfOneToThreePointsAreTheTextbooks() {
        check(new GaussLegendre(1), new double[] {.5}, new double[] {1});
        double r3 = Math.sqrt(1 / 3.);
        check(new GaussLegendre(2), new double[] {(1 - r3) / 2, (1 + r3) / 2}, new double[] {.5, .5});
        double r5 = Math.sqrt(3 / 5.);
        check(new GaussLegendre(3), new double[] {(1 - r5) / 2, .5, (1 + r5) / 2}, new double[] {
            5 / 18., 4 / 9., 5 / 18.
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 17, 50, 1000})
    void polynomialsUpToTwiceThePointsLessOneAreExact(int n) {
        GaussLegendre rule = new GaussLegendre(n);

        for (int degree : new int[] {0, 1, n, 2 * n - 1}) {
            assertThat(integral(rule, x -> Math.pow(x, degree)))
                    .as("x^%d", degree)
                    .isCloseTo(1. / (degree + 1), within(1e-12));
        }
        for (int k = 0; k < n; k++) {
            assertThat(rule.weight(k)).isPositive();
            assertThat(rule.node(k)).isStrictlyBetween(k == 0 ? 0 : rule.node(k - 1), 1.);
        }
    }

    private static double integral(GaussLegendre rule, DoubleUnaryOperator g) {
        double sum = 0;
        for (int k = 0; k < rule.size(); k++) {
            sum += rule.weight(k) * g.applyAsDouble(rule.node(k));
        }
        return sum;
    }

    private static void check(GaussLegendre rule, double[] nodes, double[] weights) {
        assertThat(rule.size()).isEqualTo(nodes.length);
        for (int k = 0; k < nodes.length; k++) {
            assertThat(rule.node(k)).isCloseTo(nodes[k], within(1e-15));
            assertThat(rule.weight(k)).isCloseTo(weights[k], within(1e-15));
        }
    }
}
