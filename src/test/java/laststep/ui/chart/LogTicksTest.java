package laststep.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogTicksTest {
    @Test
    void fewDecadesHaveTicksWithinThem() {
        assertThat(LogTicks.of(0.09, 12, 8)).containsExactly(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0);
    }

    @Test
    void someDecadesHaveATickEach() {
        assertThat(LogTicks.of(0.0005, 150, 6)).containsExactly(0.001, 0.01, 0.1, 1.0, 10.0, 100.0);
    }

    @Test
    void manyDecadesHaveATickEveryFew() {
        assertThat(LogTicks.of(1e-13, 1e3, 6)).containsExactly(1e-12, 1e-9, 1e-6, 1e-3, 1.0, 1e3);
    }

    @Test
    void aPartOfADecadeHasEvenTicks() {
        assertThat(LogTicks.of(0.31, 0.39, 5)).containsExactly(0.32, 0.34, 0.36, 0.38);
        assertThat(LogTicks.of(140.2, 141.9, 4)).containsExactly(140.5, 141.0, 141.5);
    }

    @Test
    void thereAreNeverMoreThanFitAndAlwaysOne() {
        int looked = 0;
        for (double low = 1e-9; low < 1e6; low *= 2.7) {
            for (double factor = 1.001; factor < 1e9; factor *= 1.9) {
                for (int most : List.of(2, 3, 5, 9)) {
                    List<Double> ticks = LogTicks.of(low, low * factor, most);
                    double top = low * factor;
                    double bottom = low;
                    assertThat(ticks).hasSizeBetween(1, most).isSorted();
                    assertThat(ticks).allMatch(tick -> tick >= bottom * (1 - 1e-12) && tick <= top * (1 + 1e-12));
                    looked++;
                }
            }
        }
        assertThat(looked).isPositive();
    }
}
