package laststep.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "--",
                "+82 10",
                "-1E",
                "- 좋아요"
            })
    void whatASpreadsheetWouldComputeBecomesText(String cell) {
        assertThat(SpreadsheetCell.guarded(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "=",
                "@",
                "a=1",
                "'=1",
                "좋아요",
                "-0.5",
                "+0.25",
                "-1.5E-7",
                "-1,234.5",
                "-12.3 %",
                "-.5",
                "-Infinity"
            })
    void wordsNumbersAndSignsStayAsTheyAre(String cell) {
        assertThat(SpreadsheetCell.guarded(cell)).isEqualTo(cell);
    }

    @Test
    void eachCellOfARowIsLookedAt() {
        assertThat(SpreadsheetCell.guarded(List.of("a", "=1", "-1"))).containsExactly("a", "'=1", "-1");
    }
}
