package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import laststep.message.Problem;
import laststep.model.TrainedModel;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What differs between two readings is what PyTorch's numbers differ by. */
class ComparisonTest {
    private static final Offset<Double> CLOSE = within(2e-5);

    @ParameterizedTest
    @ValueSource(strings = {"lstm_l2_packed_last_h3", "gru_l2_packed_mean_h3", "rnn_l2_packed_ends_h3"})
    void oneNetworksVotesDifferByTheChangeOfTheReadOutTimesItsWeight(String name) {
        GoldenModel golden = new GoldenModel(name);
        TrainedModel model = golden.model();
        Comparison two =
                Comparison.of(Inspection.of(model, golden.sentence(0)), Inspection.of(model, golden.sentence(2)));

        float[] weights = golden.floats("weights/generator.weight");
        int units = two.inspection(Side.LEFT).units();
        for (int label = 0; label < two.sharedLabels().size(); label++) {
            LogitDifference logits = two.logits(two.sharedLabels().get(label));
            assertThat(logits.votes()).hasSize(2 * units);
            for (VotePair vote : logits.votes()) {
                int k = vote.half().ordinal() * units + vote.unit();
                float change = readOut(golden, 2, k, units) - readOut(golden, 0, k, units);
                assertThat(vote.difference()).isCloseTo(change * weights[label * 2 * units + k], CLOSE);
            }
        }
        sumsToPyTorchsLogProbabilities(two, golden, 0, golden, 2);
    }

    @ParameterizedTest
    @CsvSource({"lstm_l2_packed_last_h3,gru_l2_packed_last_h3", "lstm_l2_packed_last_h3,rnn_l2_packed_mean_h3"})
    void twoNetworksVotesDifferAndSumToTheDifferenceOfTheirLogits(String left, String right) {
        GoldenModel one = new GoldenModel(left);
        GoldenModel other = new GoldenModel(right);
        assertThat(one.sentence()).isEqualTo(other.sentence());
        Comparison two = Comparison.of(
                Inspection.of(one.model(), one.sentence()), Inspection.of(other.model(), other.sentence()));

        assertThat(two.votesObstacle()).isEmpty();
        sumsToPyTorchsLogProbabilities(two, one, 0, other, 0);
    }

    /** Of the logits PyTorch's files hold what log-softmax leaves of them: their differences between classes. */
    private static void sumsToPyTorchsLogProbabilities(
            Comparison two, GoldenModel left, int leftRow, GoldenModel right, int rightRow) {
        int classes = two.sharedLabels().size();
        double[] sums = new double[classes];
        for (int label = 0; label < classes; label++) {
            LogitDifference logits = two.logits(two.sharedLabels().get(label));
            sums[label] = logits.bias()
                    + logits.votes().stream().mapToDouble(VotePair::difference).sum();
            assertThat(sums[label]).isCloseTo(logits.logit(), CLOSE);
        }
        for (int label = 1; label < classes; label++) {
            double change = answer(right, rightRow, label, classes) - answer(left, leftRow, label, classes);
            double first = answer(right, rightRow, 0, classes) - answer(left, leftRow, 0, classes);
            assertThat(sums[label] - sums[0]).isCloseTo(change - first, CLOSE);
        }
    }

    private static float readOut(GoldenModel golden, int row, int k, int units) {
        return golden.floats("readout")[row * 2 * units + k];
    }

    private static float answer(GoldenModel golden, int row, int label, int classes) {
        return golden.floats("log_prob")[row * classes + label];
    }

    @Test
    void theDifferenceOfTwoNetworksIsPyTorchsAtEveryTokenAndUnit() {
        GoldenModel one = new GoldenModel("lstm_l2_packed_last_h3");
        GoldenModel other = new GoldenModel("gru_l2_packed_last_h3");
        Comparison two = Comparison.of(
                Inspection.of(one.model(), one.sentence()), Inspection.of(other.model(), other.sentence()));
        int units = two.inspection(Side.LEFT).units();
        UnitOrder order = UnitOrder.byIndex(units);

        for (Half half : Half.values()) {
            Heatmap map = two.heatmap(Side.DIFFERENCE, 1, half, "h", order);
            for (int t = 0; t < one.length(); t++) {
                for (int unit = 0; unit < units; unit++) {
                    int k = half.ordinal() * units + unit;
                    assertThat(map.value(unit, t)).isCloseTo(other.output(1, t, k) - one.output(1, t, k), CLOSE);
                }
            }
            assertThat(map.scale().diverging()).isTrue();
        }
        assertThat(two.quantityObstacle("h")).isEmpty();
        assertThat(two.quantityObstacle("c")).map(Problem::key).hasValue("compare.obstacle.quantity");
    }

    @Test
    void whereASideHasNoTokenThereIsNothing() {
        Comparison two = sentences("w2 w3 w4", "w2 w4 w5");

        assertThat(two.tokens()).extracting(ReadToken::text).containsExactly("w2", "w3", "w4", "w5");
        assertThat(two.value(Side.RIGHT, 1, Half.FORWARD, "h", 0, 1)).isNaN();
        assertThat(two.value(Side.DIFFERENCE, 1, Half.FORWARD, "h", 0, 1)).isNaN();
        assertThat(two.value(Side.DIFFERENCE, 1, Half.FORWARD, "h", 0, 2))
                .isEqualTo(two.value(Side.RIGHT, 1, Half.FORWARD, "h", 0, 2)
                        - two.value(Side.LEFT, 1, Half.FORWARD, "h", 0, 2));
        assertThat(two.lastColumn(Side.LEFT)).isEqualTo(2);
        assertThat(two.decidingColumn(Side.RIGHT, Half.FORWARD)).isEqualTo(3);
        assertThat(two.decidingColumn(Side.DIFFERENCE, Half.FORWARD)).isEqualTo(-1);
    }

    @Test
    void aSideWithoutATokenStillAnswersFromTheOnesBefore() {
        Comparison two = sentences("w2 w3 w4", "w2 w4 w5");
        TrainedModel model = model();

        assertThat(two.probability(Side.RIGHT, "class0", 1)).isCloseTo(p(model, "w2"), within(1e-6));
        assertThat(two.probability(Side.LEFT, "class0", 1)).isCloseTo(p(model, "w2 w3"), within(1e-6));
        assertThat(two.probability(Side.DIFFERENCE, "class0", 1))
                .isCloseTo(p(model, "w2") - p(model, "w2 w3"), within(1e-6));
    }

    @Test
    void theAnswersPartWhereTheyBeginToDiffer() {
        Comparison two = sentences("w2 w3 w4 w5 w6 w7", "w7 w2 w9 w4 w8 w6");

        for (int column = 0; column < two.columns().size(); column++) {
            boolean before = column > 0 && two.differ(column - 1);
            assertThat(two.partings().contains(column)).isEqualTo(two.differ(column) && !before);
        }
        assertThat(sentences("w2 w3", "w2 w3").partings()).isEmpty();
    }

    @Test
    void networksOfOtherSizesSayWhyTheirUnitsAreNotSubtracted() {
        GoldenModel small = new GoldenModel("lstm_l2_packed_last_h3");
        GoldenModel large = new GoldenModel("lstm_l1_packed_ends_h17");
        GoldenModel deep = new GoldenModel("lstm_l4_book_last_h3");
        String sentence = "w2 w3";

        Comparison layers =
                Comparison.of(Inspection.of(small.model(), sentence), Inspection.of(deep.model(), sentence));
        assertThat(layers.unitsObstacle()).hasValue(new Problem("compare.obstacle.layers", 2, 4));
        assertThat(layers.votesObstacle()).isEmpty();

        Comparison units =
                Comparison.of(Inspection.of(large.model(), sentence), Inspection.of(small.model(), sentence));
        assertThat(units.unitsObstacle()).isPresent();
        assertThat(units.votesObstacle()).map(Problem::key).hasValue("compare.obstacle.votes");
        assertThat(units.answered(Side.DIFFERENCE, "class0"))
                .isCloseTo(p(small.model(), sentence) - p(large.model(), sentence), within(1e-6));
    }

    @Test
    void theScaleOfADifferenceEndsAtTheNextRoundNumber() {
        assertThat(Scale.about(0)).isEqualTo(new Scale(-0.01, 0.01, true));
        for (double[] pair : new double[][] {{0.011, 0.02}, {0.02, 0.02}, {0.3, 0.5}, {0.51, 1}, {1.2, 2}, {4, 5}}) {
            assertThat(Scale.about(pair[0]).high()).isCloseTo(pair[1], within(1e-12));
        }
    }

    @Test
    void theTablesSayWhatIsShownAndLeaveEmptyWhatIsNot() {
        Comparison two = sentences("w2 w3", "w2 w4");

        List<String> lines = ComparisonTable.units(two, Side.DIFFERENCE, 1, Half.BACKWARD, "h")
                .lines()
                .toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isEqualTo("step A,token A,step B,token B,h1,h2,h3");
        assertThat(lines.get(2)).isEqualTo("2,w3,,,,,");
        assertThat(ComparisonTable.prefixes(two).lines().findFirst().orElseThrow())
                .startsWith("step A,token A,step B,token B,class0 A,class0 B");
        List<List<String>> votes = ComparisonTable.logits(two.logits("class0"));
        assertThat(votes).hasSize(1 + 6 + 2);
        assertThat(votes.get(8)).startsWith("logit");
    }

    private static double p(TrainedModel model, String sentence) {
        return model.predict(sentence).probability(0);
    }

    private static TrainedModel model() {
        return new GoldenModel("lstm_l2_packed_last_h3").model();
    }

    private static Comparison sentences(String left, String right) {
        TrainedModel model = model();
        return Comparison.of(Inspection.of(model, left), Inspection.of(model, right));
    }
}
