package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import laststep.model.TrainedModel;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of a sentence is what PyTorch computed. */
class InspectionTest {
    private static final Offset<Double> CLOSE = within(2e-5);

    @ParameterizedTest
    @ValueSource(strings = {"lstm_l2_packed_last_h3", "gru_l2_packed_last_h3", "rnn_l2_packed_ends_h3"})
    void everyHiddenStateStandsAtItsLayerHalfUnitAndToken(String name) {
        GoldenModel golden = new GoldenModel(name);
        Inspection seen = Inspection.of(golden.model(), golden.sentence());

        assertThat(seen.tokens()).hasSize(golden.length());
        for (int layer = 0; layer < seen.layers(); layer++) {
            for (int t = 0; t < golden.length(); t++) {
                for (int k = 0; k < 2 * seen.units(); k++) {
                    Half half = k < seen.units() ? Half.FORWARD : Half.BACKWARD;
                    int unit = k % seen.units();
                    assertThat(seen.value(layer, half, "h", unit, t))
                            .as("layer %d, %s, unit %d, token %d", layer, half, unit, t)
                            .isCloseTo(golden.output(layer, t, k), CLOSE);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lstm_l2_packed_last_h3",
                "lstm_l2_packed_ends_h3",
                "lstm_l2_packed_mean_h3",
                "gru_l2_packed_max_h3"
            })
    void theVotesAndTheBiasSumToTheLogit(String name) {
        GoldenModel golden = new GoldenModel(name);
        Inspection seen = Inspection.of(golden.model(), golden.sentence());

        double sumOfExp = 0;
        for (int label = 0; label < seen.labels().size(); label++) {
            Contribution contribution = seen.contribution(label);
            double sum = contribution.bias()
                    + contribution.votes().stream().mapToDouble(Vote::value).sum();
            assertThat(contribution.votes()).hasSize(2 * seen.units());
            assertThat(sum).isCloseTo(contribution.logit(), CLOSE);
            sumOfExp += Math.exp(sum);
        }
        double logit = seen.contribution(seen.predicted()).logit();
        assertThat(logit - Math.log(sumOfExp)).isCloseTo(golden.logProbability(seen.predicted()), CLOSE);
    }

    @Test
    void aVoteIsOfWhatItsHalfHoldsAtTheLastTimeStep() {
        GoldenModel golden = new GoldenModel("lstm_l2_packed_last_h3");
        Inspection seen = Inspection.of(golden.model(), golden.sentence());

        assertThat(seen.decidesAtLastStep()).isTrue();
        for (Vote vote : seen.contribution(0).votes()) {
            int last = seen.decidingToken(vote.half()).orElseThrow();
            assertThat(last).isEqualTo(golden.length() - 1);
            assertThat(vote.h()).isEqualTo(seen.value(1, vote.half(), "h", vote.unit(), last));
        }
    }

    @Test
    void withTheReadOutEndsTheBackwardHalfDecidesAtTheFirstToken() {
        GoldenModel golden = new GoldenModel("lstm_l2_packed_ends_h3");
        Inspection seen = Inspection.of(golden.model(), golden.sentence());

        assertThat(seen.decidesAtLastStep()).isFalse();
        assertThat(seen.decidingToken(Half.FORWARD)).hasValue(golden.length() - 1);
        assertThat(seen.decidingToken(Half.BACKWARD)).hasValue(0);
    }

    @Test
    void withTheReadOutMeanNoTokenDecidesAlone() {
        GoldenModel golden = new GoldenModel("lstm_l2_packed_mean_h3");

        assertThat(Inspection.of(golden.model(), golden.sentence()).decidingToken(Half.FORWARD))
                .isEmpty();
    }

    @Test
    void aPrefixIsAnsweredAsIfItWereTheWholeSentence() {
        TrainedModel model = new GoldenModel("lstm_l2_packed_last_h3").model();
        Inspection seen = Inspection.of(model, "w2 w5 w3 w4");

        assertThat(seen.prefixes().probability(0, 1))
                .isCloseTo(model.predict("w2 w5").probability(0), within(1e-6));
        assertThat(seen.prefixes().probability(0, 3)).isCloseTo(seen.probability(0), within(1e-6));
    }

    @Test
    void anUnknownWordIsShownAsItWasTyped() {
        TrainedModel model = new GoldenModel("lstm_l2_packed_last_h3").model();

        assertThat(Inspection.of(model, "w2 별로").tokens())
                .containsExactly(new ReadToken("w2", "w2", false), new ReadToken("별로", "별로", true));
    }

    @Test
    void bothHalvesShareTheScaleOfTheirCellStates() {
        GoldenModel golden = new GoldenModel("lstm_l2_packed_last_h3");
        Inspection seen = Inspection.of(golden.model(), golden.sentence());
        UnitOrder order = UnitOrder.byIndex(seen.units());

        assertThat(seen.heatmap(1, Half.FORWARD, "c", order).scale())
                .isEqualTo(seen.heatmap(1, Half.BACKWARD, "c", order).scale());
    }

    @Test
    void onlySigmoidGatesHaveARisingScale() {
        Inspection seen = Inspection.of(new GoldenModel("lstm_l2_packed_last_h3").model(), "w2");
        UnitOrder order = UnitOrder.byIndex(seen.units());

        assertThat(seen.quantities()).containsExactly("h", "c", "i", "f", "g", "o");
        assertThat(seen.quantities().stream()
                        .filter(name -> !seen.heatmap(0, Half.FORWARD, name, order)
                                .scale()
                                .diverging()))
                .containsExactly("i", "f", "o");
    }

    @Test
    void theTableHasALineATokenAndQuotesWhatNeedsIt() {
        Inspection seen = Inspection.of(new GoldenModel("rnn_l2_packed_ends_h3").model(), "w2 a,b");

        String[] lines = InspectionTable.units(seen, 1, Half.BACKWARD, "h").split("\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).isEqualTo("step,token,unknown,h1,h2,h3");
        assertThat(lines[1]).startsWith("1,w2,false," + (float) seen.value(1, Half.BACKWARD, "h", 0, 0) + ",");
        assertThat(lines[2]).startsWith("2,\"a,b\",true,");
    }
}
