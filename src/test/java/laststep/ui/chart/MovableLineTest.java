package laststep.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import laststep.message.Messages;
import org.junit.jupiter.api.Test;

class MovableLineTest {
    @Test
    void theNearestLineIsTaken() {
        for (int value = 1; value < 50; value++) {
            double x = new MovableLine(value, 40, "").x();
            assertThat(MovableLine.valueAt(x - 0.49)).isEqualTo(value);
            assertThat(MovableLine.valueAt(x + 0.49)).isEqualTo(value);
        }
        assertThat(MovableLine.valueAt(-7)).isEqualTo(1);
    }

    @Test
    void stepsStayAboveZeroAndComeBackFromFarBehindTheData() {
        assertThat(new MovableLine(12, 40, "").moved(-1)).isEqualTo(11);
        assertThat(new MovableLine(5, 40, "").moved(-10)).isEqualTo(1);
        assertThat(new MovableLine(256, 40, "").moved(-1)).isEqualTo(40);
        assertThat(new MovableLine(40, 40, "").moved(1)).isEqualTo(41);
    }

    @Test
    void maxLengthCanBeMovedAlsoWhereNoSentenceIsSoLong() {
        int[] lengths = {0, 3, 5, 1};
        MovableLine line = new LengthHistogramChart(Messages.english(), lengths, 256).movableLine();

        assertThat(line.value()).isEqualTo(256);
        assertThat(line.last()).isEqualTo(3);
        assertThat(line.words()).contains("max_length 256");
        assertThat(new LengthHistogramChart(Messages.english(), new int[1], 256).movableLine())
                .isNull();
    }
}
