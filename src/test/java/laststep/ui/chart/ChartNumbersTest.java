package laststep.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartNumbersTest {
    private final ChartNumbers numbers = new ChartNumbers(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.512349|0.5123",
                "12.3456|12.35",
                "123456.7|123,457",
                "0.0000123456|0.00001235",
                "0|0",
                "-1.5|-1.5"
            })
    void aDecimalHasFourSignificantDigits(double value, String expected) {
        assertThat(numbers.decimal(value)).isEqualTo(expected);
    }

    @Test
    void aShareHasOneDigitAfterThePoint() {
        assertThat(numbers.percent(0.87549)).isEqualTo("87.5%");
    }

    @ParameterizedTest
    @CsvSource({"0.0001, 10⁻⁴", "0.001, 0.001", "100, 100", "10000, 10⁴", "0.002, 0.002", "1e-12, 10⁻¹²", "0.3, 0.3"})
    void farPowersOfTenAreWrittenAsPowers(double value, String expected) {
        assertThat(numbers.power(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.00123, 1.2·10⁻³", "1, 1.0·10⁰", "99999, 1.0·10⁵", "0, 0"})
    void aRatioHasTwoSignificantDigits(double value, String expected) {
        assertThat(numbers.scientific(value)).isEqualTo(expected);
    }
}
