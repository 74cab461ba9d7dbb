package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {
    @Test
    void aWordThatASpreadsheetWouldComputeIsWrittenAsText() {
        List<List<String>> rows = List.of(List.of("token", "mean"), List.of("@sum(1)", CsvText.number(-2e-9)));

        assertThat(CsvText.of(rows)).isEqualTo("token,mean\n'@sum(1),-2.0E-9\n");
    }
}
