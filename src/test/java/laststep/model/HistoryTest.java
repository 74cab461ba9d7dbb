package laststep.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    private static final String HEADER = "epoch,step,train_loss,train_accuracy,valid_loss,valid_accuracy,"
            + "gradient_norm,parameter_norm,learning_rate,seconds\n";

    @Test
    void anEpochIsALineUnderAHeader() {
        String csv = History.csv(List.of(new HistoryRow(1, 20, 1.5, .5, 1.25, .75, 2, 30, .001, .125)));

        assertThat(csv).isEqualTo(HEADER + "1,20,1.5,0.5,1.25,0.75,2.0,30.0,0.001,0.125\n");
    }

    @Test
    void aFigureThatDoesNotExistIsAnEmptyField() {
        String csv = History.csv(List.of(
                new HistoryRow(1, 20, 1.5, .5, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, 30, .001, .125)));

        assertThat(csv).endsWith("1,20,1.5,0.5,,,,30.0,0.001,0.125\n");
    }

    @Test
    void whatIsWrittenIsReadToTheBit() {
        List<HistoryRow> rows = List.of(
                new HistoryRow(1, 20, 1 / 3., 2 / 3., .1 + .2, 1e-300, 1e300, 30, .001, 1 / 7.),
                new HistoryRow(2, 4_000_000_000L, 1, 1, Double.NaN, Double.NaN, 1, 1, .001, 1));

        assertThat(History.of(History.csv(rows))).isEqualTo(rows);
    }

    @Test
    void noEpochsAreAHeaderAlone() {
        assertThat(History.csv(List.of())).isEqualTo(HEADER);
        assertThat(History.of(HEADER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"epoch,step\n1,2\n", HEADER_AND_A_WORD, "epoch\n\"1", HEADER_AND_TOO_FEW})
    void whatIsNoHistoryIsRefused(String csv) {
        assertThatThrownBy(() -> History.of(csv)).isInstanceOf(IllegalArgumentException.class);
    }

    private static final String HEADER_AND_A_WORD = "epoch,step,train_loss,train_accuracy,valid_loss,valid_accuracy,"
            + "gradient_norm,parameter_norm,learning_rate,seconds\n1,2,three,4,5,6,7,8,9\n";
    private static final String HEADER_AND_TOO_FEW = "epoch,step,train_loss,train_accuracy,valid_loss,valid_accuracy,"
            + "gradient_norm,parameter_norm,learning_rate,seconds\n1,2\n";
}
