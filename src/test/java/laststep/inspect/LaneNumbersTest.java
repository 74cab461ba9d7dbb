package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import laststep.model.TrainedModel;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** States, gates and class probabilities at every token are what PyTorch computes. */
class LaneNumbersTest {
    private static final Offset<Double> CLOSE = within(2e-5);

    @ParameterizedTest
    @ValueSource(strings = {"lanes_lstm", "lanes_gru"})
    void everyStateAndEveryGate(String name) {
        GoldenModel golden = new GoldenModel(name);
        Inspection seen = Inspection.of(golden.model(), golden.sentence());

        assertThat(seen.quantities())
                .isEqualTo(name.endsWith("gru") ? List.of("h", "r", "z", "n") : List.of("h", "c", "i", "f", "g", "o"));
        for (int layer = 0; layer < seen.layers(); layer++) {
            for (Half half : Half.values()) {
                for (String quantity : seen.quantities()) {
                    float[] expected = golden.floats(quantity + "/" + layer + (half == Half.FORWARD ? "f" : "b"));
                    assertThat(expected).hasSize(golden.length() * seen.units());
                    Heatmap map = seen.heatmap(layer, half, quantity, UnitOrder.byIndex(seen.units()));
                    for (int k = 0; k < expected.length; k++) {
                        assertThat(map.value(k % seen.units(), k / seen.units()))
                                .as("%s, layer %d, %s, number %d", quantity, layer, half, k)
                                .isCloseTo(expected[k], CLOSE);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lanes_lstm", "lanes_gru"})
    void bothSensesOfTheClassProbabilities(String name) {
        GoldenModel golden = new GoldenModel(name);
        Inspection seen = Inspection.of(golden.model(), golden.sentence());
        int classes = seen.labels().size();
        float[] prefixes = golden.floats("prefixes");
        float[] steps = golden.floats("steps");

        assertThat(prefixes).hasSize(golden.length() * classes);
        double apart = 0;
        for (int k = 0; k < prefixes.length; k++) {
            double ofPrefix = seen.answers(StepReading.PREFIX).probability(k % classes, k / classes);
            double ofStep = seen.answers(StepReading.WHOLE_RUN).probability(k % classes, k / classes);
            assertThat(ofPrefix).as("prefix, number %d", k).isCloseTo(prefixes[k], CLOSE);
            assertThat(ofStep).as("step, number %d", k).isCloseTo(steps[k], CLOSE);
            apart = Math.max(apart, Math.abs(ofPrefix - ofStep));
        }
        assertThat(apart).as("the two senses are not the same").isGreaterThan(0.05);
    }

    @Test
    void aPrefixIsWhatClassifyingItsTokensSays() {
        TrainedModel model = new GoldenModel("lanes_lstm").model();
        String[] words = new GoldenModel("lanes_lstm").sentence().split(" ");
        Inspection seen = Inspection.of(model, String.join(" ", words));

        for (int t = 0; t < words.length; t++) {
            String prefix = String.join(" ", List.of(words).subList(0, t + 1));
            for (int label = 0; label < seen.labels().size(); label++) {
                assertThat(seen.prefixes().probability(label, t))
                        .isCloseTo(model.predict(prefix).probability(label), within(1e-6));
            }
        }
    }

    @Test
    void readAtTheLastStepBothSensesAreTheAnswer() {
        GoldenModel golden = new GoldenModel("lstm_l2_packed_last_h3");
        Inspection seen = Inspection.of(golden.model(), golden.sentence());
        int last = golden.length() - 1;

        for (StepReading reading : StepReading.values()) {
            assertThat(Math.log(seen.answers(reading).probability(1, last))).isCloseTo(golden.logProbability(1), CLOSE);
        }
    }

    @Test
    void anEmptySentenceHasNoProbabilities() {
        Inspection seen = Inspection.of(new GoldenModel("lanes_lstm").model(), "");

        assertThat(seen.answers(StepReading.WHOLE_RUN).length()).isZero();
    }

    @Test
    void theTableOfAUnitHasAColumnForEachQuantity() {
        Inspection seen = Inspection.of(new GoldenModel("lanes_gru").model(), "w2 w3");

        String[] lines = InspectionTable.unit(seen, 1, Half.BACKWARD, 4).split("\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).isEqualTo("step,token,unknown,h,r,z,n");
        assertThat(lines[2]).startsWith("2,w3,false," + (float) seen.value(1, Half.BACKWARD, "h", 4, 1) + ",");
    }
}
