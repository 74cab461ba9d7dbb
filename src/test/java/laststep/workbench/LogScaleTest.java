package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogScaleTest {
    @Test
    void everyCountComesBackFromWhereItStands() {
        LogScale scale = new LogScale(1000);
        for (int value = 1; value <= 1000; value++) {
            assertThat(scale.value(scale.share(value))).isEqualTo(value);
        }
    }

    @Test
    void doublingIsAsFarEverywhere() {
        LogScale scale = new LogScale(30_000);

        assertThat(scale.share(2) - scale.share(1)).isCloseTo(scale.share(20_000) - scale.share(10_000), within(1e-9));
    }

    @Test
    void whatIsBeyondStandsAtTheEnds() {
        assertThat(new LogScale(100).share(5000)).isEqualTo(1);
        assertThat(new LogScale(100).share(0)).isZero();
        assertThat(new LogScale(1).share(1)).isZero();
        assertThat(new LogScale(1).value(1)).isEqualTo(1);
    }
}
