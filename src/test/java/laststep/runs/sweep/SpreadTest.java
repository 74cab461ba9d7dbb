package laststep.runs.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    /** numpy: {@code np.mean(x), np.std(x, ddof=1)}. */
    @Test
    void meanAndSampleDeviationAreNumpys() {
        Spread spread = Spread.of(DoubleStream.of(0.41, 0.38, 0.45, 0.40));

        assertThat(spread.count()).isEqualTo(4);
        assertThat(spread.mean()).isCloseTo(0.41, within(1e-15));
        assertThat(spread.deviation()).isCloseTo(0.029439202887759492, within(1e-15));
    }

    /** numpy, at values so close together that E[x²] − E[x]² would lose them. */
    @Test
    void valuesFarFromZeroLoseNothing() {
        Spread spread = Spread.of(DoubleStream.of(1e8 + 1, 1e8 + 2, 1e8 + 3));

        assertThat(spread.deviation()).isCloseTo(1, within(1e-9));
    }

    @Test
    void oneValueHasAMeanAndNoSpread() {
        assertThat(Spread.of(DoubleStream.of(0.5))).isEqualTo(new Spread(1, 0.5, Double.NaN));
    }

    @Test
    void noValueHasNeither() {
        assertThat(Spread.of(DoubleStream.of(Double.NaN))).isEqualTo(new Spread(0, Double.NaN, Double.NaN));
    }
}
