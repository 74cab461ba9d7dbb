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
}
