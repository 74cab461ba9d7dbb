package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laststep.model.Models;
import laststep.model.Prediction;
import laststep.model.TrainedModel;
import laststep.nn.CellKind;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.text.ReadListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {
    private static final TrainedModel MODEL = Models.random(12);
    private static final String SENTENCE = "w2 w9 w4 unheard w7 w3";

    static Stream<Arguments> networks() {
        return Stream.of(CellKind.values())
                .flatMap(cell -> Stream.of(ReadOutKind.values())
                        .flatMap(readOut ->
                                Stream.of(Padding.values()).map(padding -> Arguments.of(cell, readOut, padding))));
    }

    @Test
    void withoutAChoiceTheClassThatIsPredictedIsExplained() {
        Explanation explanation = explain(SENTENCE, ExplainChoice.usual());
        Prediction prediction = MODEL.predict(SENTENCE);

        assertThat(explanation.label()).isEqualTo(prediction.label()).isEqualTo(explanation.predicted());
        assertThat(explanation.logProbability()).isEqualTo(prediction.logProbabilities()[prediction.label()]);
        assertThat(explanation.probability()).isEqualTo(prediction.probability(prediction.label()));
        assertThat(explanation.tokens())
                .extracting(ReadToken::unknown)
                .containsExactly(false, false, false, true, false, false);
        assertThat(explanation.attributions())
                .extracting(Attribution::method)
                .containsExactly(AttributionMethod.values());
    }

    /** To the bit: an explanation is of the very answer that is shown elsewhere. */
    @ParameterizedTest
    @MethodSource("networks")
    void whatIsSharedOutIsTheAnswerItself(CellKind cell, ReadOutKind readOut, Padding padding) {
        TrainedModel model = Models.random(Models.spec(cell, padding, readOut), 12);
        for (int label = 0; label < 3; label++) {
            Explanation explanation =
                    Explanation.of(model, SENTENCE, OptionalInt.of(label), ExplainChoice.usual(), ReadListener.NONE);

            double logProbability = model.predict(SENTENCE).logProbabilities()[label];
            assertThat(explanation.attributions())
                    .extracting(Attribution::value)
                    .containsOnly(logProbability);
        }
    }

    /** A word less, typed so: the same to the bit. */
    @ParameterizedTest
    @MethodSource("networks")
    void leavingAWordOutIsTypingTheSentenceWithoutIt(CellKind cell, ReadOutKind readOut, Padding padding) {
        TrainedModel model = Models.random(Models.spec(cell, padding, readOut), 12);
        Attribution leftOut = Explanation.of(
                        model, SENTENCE, OptionalInt.of(1), ExplainChoice.usual(), ReadListener.NONE)
                .attribution(AttributionMethod.LEAVE_ONE_OUT)
                .orElseThrow();
        List<String> words = List.of(SENTENCE.split(" "));
        double whole = model.predict(SENTENCE).logProbabilities()[1];

        for (int t = 0; t < words.size(); t++) {
            List<String> others = new ArrayList<>(words);
            others.remove(t);
            double without = model.predict(String.join(" ", others)).logProbabilities()[1];
            assertThat(leftOut.scores()[t]).isEqualTo(whole - without);
        }
        assertThat(leftOut.reference()).isEqualTo(model.predict("").logProbabilities()[1]);
    }

    @Test
    void aWordThatIsUnknownAnywayIsNotMissedWhenItIsMadeUnknown() {
        Attribution occlusion = explain(SENTENCE, choice(Target.LOG_PROBABILITY, Baseline.UNK, 4))
                .attribution(AttributionMethod.OCCLUSION)
                .orElseThrow();

        assertThat(occlusion.scores()[3]).isZero();
        assertThat(IntStream.of(0, 1, 2, 4, 5).mapToDouble(t -> occlusion.scores()[t]))
                .doesNotContain(0.);
        assertThat(occlusion.reference())
                .isEqualTo(MODEL.predict("a b c d e f")
                        .logProbabilities()[MODEL.predict(SENTENCE).label()]);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void moreStepsCloseTheGap(Target target) {
        double[] gaps = IntStream.of(1, 3, 50)
                .mapToDouble(steps -> Math.abs(
                        integrated(choice(target, Baseline.ZERO, steps)).gap()))
                .toArray();

        assertThat(gaps[1]).isLessThan(gaps[0] / 3);
        assertThat(gaps[2]).isLessThan(2e-6);
        assertThat(integrated(choice(target, Baseline.UNK, 50)).gap()).isCloseTo(0, within(2e-6));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void whatAllTokensGetIsTheWholeDifference(CellKind cell, ReadOutKind readOut, Padding padding) {
        TrainedModel model = Models.random(Models.spec(cell, padding, readOut), 12);
        Attribution integrated = Explanation.of(
                        model,
                        SENTENCE,
                        OptionalInt.of(2),
                        choice(Target.LOG_PROBABILITY, Baseline.ZERO, 200),
                        ReadListener.NONE)
                .attribution(AttributionMethod.INTEGRATED_GRADIENTS)
                .orElseThrow();

        // where the largest of the states changes, a maximum has a kink, and the rule meets it with less care
        assertThat(integrated.gap()).isCloseTo(0, within(readOut == ReadOutKind.MAX ? 5e-3 : 2e-6));
        assertThat(integrated.largest()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aSentenceOfNoTokenHasNoScoreAndOneOfOneHasItAll(CellKind cell, ReadOutKind readOut, Padding padding) {
        TrainedModel model = Models.random(Models.spec(cell, padding, readOut), 12);
        for (Attribution none : Explanation.of(
                        model, " ", OptionalInt.empty(), ExplainChoice.usual(), ReadListener.NONE)
                .attributions()) {
            assertThat(none.scores()).isEmpty();
            assertThat(none.gap()).isZero();
            assertThat(none.largest()).isZero();
        }

        Explanation one = Explanation.of(model, "w5", OptionalInt.of(0), ExplainChoice.usual(), ReadListener.NONE);
        for (AttributionMethod exact : List.of(AttributionMethod.OCCLUSION, AttributionMethod.LEAVE_ONE_OUT)) {
            assertThat(one.attribution(exact).orElseThrow().scores()).hasSize(1);
            assertThat(one.attribution(exact).orElseThrow().gap()).isZero();
        }
    }

    @Test
    void whatWasCutHasNoScore() {
        String long60 = IntStream.range(0, 60).mapToObj(k -> "w" + (2 + k % 10)).collect(Collectors.joining(" "));
        Explanation explanation = explain(long60, ExplainChoice.usual());

        assertThat(explanation.cut()).isEqualTo(10); // the model reads 50
        assertThat(explanation.tokens()).hasSize(50);
        assertThat(explanation.attributions()).allMatch(each -> each.scores().length == 50);
    }

    @Test
    void onlyTheMethodsThatWereChosenAreRun() {
        List<Long> heard = new ArrayList<>();
        Explanation explanation = Explanation.of(
                MODEL,
                SENTENCE,
                OptionalInt.empty(),
                new ExplainChoice(EnumSet.of(AttributionMethod.OCCLUSION), Target.LOG_PROBABILITY, Baseline.ZERO, 50),
                (done, total) -> heard.add(done) && total == 6);

        assertThat(explanation.attributions()).hasSize(1);
        assertThat(explanation.attribution(AttributionMethod.INTEGRATED_GRADIENTS))
                .isEmpty();
        assertThat(heard).last().isEqualTo(6L);
    }

    @Test
    void theListenerHearsOfEveryRunAndMayEndIt() {
        List<String> heard = new ArrayList<>();
        Explanation.of(
                MODEL,
                SENTENCE,
                OptionalInt.empty(),
                ExplainChoice.usual(),
                (done, total) -> heard.add(done + " of " + total));
        assertThat(heard).last().isEqualTo("63 of 63"); // 1 + 50 + 6 + 6

        for (int most = 1; most < heard.size(); most++) {
            int last = most;
            List<Long> until = new ArrayList<>();
            assertThatThrownBy(() -> Explanation.of(
                            MODEL, SENTENCE, OptionalInt.empty(), ExplainChoice.usual(), (done, total) -> {
                                until.add(done);
                                return until.size() < last;
                            }))
                    .isInstanceOf(CancellationException.class);
            assertThat(until).hasSize(last);
        }
    }

    @Test
    void aChoiceOfNothingIsNone() {
        assertThatThrownBy(() -> choice(Target.LOGIT, Baseline.ZERO, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new ExplainChoice(EnumSet.noneOf(AttributionMethod.class), Target.LOGIT, Baseline.ZERO, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Explanation explain(String sentence, ExplainChoice choice) {
        return Explanation.of(MODEL, sentence, OptionalInt.empty(), choice, ReadListener.NONE);
    }

    private static Attribution integrated(ExplainChoice choice) {
        return explain(SENTENCE, choice)
                .attribution(AttributionMethod.INTEGRATED_GRADIENTS)
                .orElseThrow();
    }

    private static ExplainChoice choice(Target target, Baseline baseline, int steps) {
        return new ExplainChoice(EnumSet.allOf(AttributionMethod.class), target, baseline, steps);
    }
}
