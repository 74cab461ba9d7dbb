package laststep.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import laststep.math.KernelChoice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The distributions PyTorch draws initial weights from, by mean, spread and bounds. */
class InitialisationTest {
    private static List<Parameter> parameters;

    @BeforeAll
    static void draw() {
        NetworkSpec spec = new NetworkSpec(2000, 64, 100, 2, 0, CellKind.LSTM, Padding.PACKED, ReadOutKind.LAST, 50);
        TextNetwork network = new TextNetwork(spec, KernelChoice.best(), Workers.of(1));
        network.initialise(1);
        parameters = network.parameters();
    }

    @Test
    void wordVectorsComeFromTheStandardNormalDistribution() {
        float[] values = values("emb.weight");

        assertThat(mean(values)).isCloseTo(0, within(.015));
        assertThat(deviation(values)).isCloseTo(1, within(.01));
        assertThat(share(values, 1)).isCloseTo(.3173, within(.006));
        assertThat(share(values, 2)).isCloseTo(.0455, within(.003));
    }

    @Test
    void recurrentWeightsAndBiasesComeFromTheUniformDistributionOfOneOverTheRootOfHiddenSize() {
        List<Parameter> recurrent = parameters.subList(1, parameters.size() - 2);

        assertThat(recurrent).hasSize(16).allSatisfy(p -> isUniform(p.value().data, 1 / Math.sqrt(100)));
    }

    @Test
    void theLinearLayerComesFromTheUniformDistributionOfOneOverTheRootOfItsInputs() {
        isUniform(values("generator.weight"), 1 / Math.sqrt(200));
        assertThat(share(values("generator.bias"), (float) (1 / Math.sqrt(200))))
                .isZero();
    }

    @Test
    void noTwoMatricesAreTheSameDraw() {
        assertThat(values("rnn.weight_hh_l0")).isNotEqualTo(values("rnn.weight_hh_l0_reverse"));
        assertThat(values("rnn.bias_ih_l0")).isNotEqualTo(values("rnn.bias_hh_l0"));
    }

    /** Bounds, mean 0, standard deviation bound/√3, each within five standard errors. */
    private static void isUniform(float[] values, double bound) {
        double error = 5 / Math.sqrt(values.length);
        assertThat(share(values, (float) bound)).isZero();
        assertThat(mean(values)).isCloseTo(0, within(error * bound / Math.sqrt(3)));
        assertThat(deviation(values)).isCloseTo(bound / Math.sqrt(3), within(error * bound / 2));
        assertThat(share(values, (float) (bound / 2))).isCloseTo(.5, within(error / 2));
    }

    private static float[] values(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value()
                .data;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        double mean = mean(values);
        return Math.sqrt(sum / values.length - mean * mean);
    }

    /** The share of values farther from 0 than {@code bound}. */
    private static double share(float[] values, float bound) {
        int outside = 0;
        for (float value : values) {
            outside += Math.abs(value) > bound ? 1 : 0;
        }
        return (double) outside / values.length;
    }
}
