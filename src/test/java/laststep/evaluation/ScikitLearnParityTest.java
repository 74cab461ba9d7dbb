package laststep.evaluation;

import static laststep.evaluation.Expected.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import laststep.text.Example;
import laststep.training.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure against scikit-learn's and SciPy's on the same answers, also where classes are missing and scores tie. */
class ScikitLearnParityTest {
    static List<String> cases() {
        return Expected.cases();
    }

    @Test
    void theAwkwardCasesAreThere() {
        assertThat(cases())
                .containsExactly("two", "four", "one row", "one class", "one class of two", "all tied", "fifty");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void accuracyNllAndF1(String name) {
        JsonNode golden = Expected.named(name);
        Evaluation found = Expected.rows(golden).evaluation();

        close("accuracy", found.accuracy(), golden.path("accuracy"));
        close("mean NLL", found.meanNll(), golden.path("mean_nll"));
        close("macro F1", found.macroF1(), golden.path("macro_f1"));
        close("weighted F1", found.weightedF1(), golden.path("weighted_f1"));
        for (int label = 0; label < found.labels().size(); label++) {
            close("precision", found.precision(label), golden.path("precision").get(label));
            close("recall", found.recall(label), golden.path("recall").get(label));
            close("F1", found.f1(label), golden.path("f1").get(label));
            assertThat(found.support(label))
                    .isEqualTo(golden.path("support").get(label).asInt());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areasAndEveryPointOfTheCurves(String name) {
        JsonNode golden = Expected.named(name);
        List<RankCurve> found = Expected.report(Expected.rows(golden)).curves();

        assertThat(found).hasSize(golden.path("curves").size()).isNotEmpty();
        for (RankCurve curve : found) {
            JsonNode expected = golden.path("curves").get(curve.label());
            close("AUC", curve.rocAuc(), expected.path("auc"));
            close("average precision", curve.averagePrecision(), expected.path("ap"));
            JsonNode roc = expected.path("roc_fpr");
            assertThat(roc.isMissingNode() || roc.size() == curve.cuts().size()).isTrue();
            for (int k = 0; k < roc.size(); k++) {
                Cut cut = curve.cuts().get(k);
                close("FPR", cut.falsePositiveRate(), roc.get(k));
                close("TPR", cut.recall(), expected.path("roc_tpr").get(k));
                if (k > 0) {
                    close(
                            "threshold",
                            cut.threshold(),
                            expected.path("thresholds").get(k - 1));
                }
            }
            for (int k = 0; k < expected.path("pr_precision").size(); k++) {
                Cut cut = curve.cuts().get(k);
                close(
                        "precision",
                        cut.precision(),
                        expected.path("pr_precision").get(k));
                close("recall", cut.recall(), expected.path("pr_recall").get(k));
            }
        }
    }

    @Test
    void figuresAtAThresholdAndTheBestOnes() {
        JsonNode golden = Expected.named("two");
        for (RankCurve curve : Expected.report(Expected.rows(golden)).curves()) {
            JsonNode expected = golden.path("curves").get(curve.label());
            assertThat(expected.path("at")).hasSize(5);
            for (JsonNode at : expected.path("at")) {
                Cut cut = curve.at(at.path("threshold").asDouble());
                close("accuracy", cut.accuracy(), at.path("accuracy"));
                close("precision", cut.precision(), at.path("precision"));
                close("recall", cut.recall(), at.path("recall"));
                close("F1", cut.f1(), at.path("f1"));
            }
            close("best F1", curve.bestF1().f1(), expected.path("best_f1"));
            close("best accuracy", curve.bestAccuracy().accuracy(), expected.path("best_accuracy"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "four", "all tied", "fifty"})
    void reliabilityAndCalibrationError(String name) {
        JsonNode expected = Expected.named(name).path("reliability");
        Reliability found = Expected.report(Expected.rows(Expected.named(name))).reliability();

        close("ECE", found.expectedError(), expected.path("ece"));
        close("largest error", found.largestError(), expected.path("mce"));
        assertThat(found.bins()).hasSize(expected.path("sentences").size()).isNotEmpty();
        for (int k = 0; k < found.bins().size(); k++) {
            Reliability.Bin bin = found.bins().get(k);
            close("accuracy", bin.accuracy(), expected.path("accuracy").get(k));
            close("confidence", bin.confidence(), expected.path("confidence").get(k));
            assertThat(bin.sentences())
                    .isEqualTo(expected.path("sentences").get(k).asInt());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void suspectsAndTheLeastCertain(String name) {
        JsonNode golden = Expected.named(name);
        EvaluationReport found = Expected.report(Expected.rows(golden));

        assertThat(found.suspects()).hasSize(golden.path("suspects").size());
        for (int k = 0; k < found.suspects().size(); k++) {
            Suspect suspect = found.suspects().get(k);
            close("margin", suspect.margin(), golden.path("margins").get(k));
        }
        assertThat(found.suspects())
                .extracting(suspect -> suspect.position() + " " + suspect.suggested())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, golden.path("suspects").size())
                                .mapToObj(k -> golden.path("suspects").get(k).asInt() + " "
                                        + golden.path("suggested").get(k).asInt())
                                .toList());
        for (int k = 0; k < found.rows().size(); k++) {
            close(
                    "lead",
                    Certainty.lead(found.rows().get(k).logProbabilities()),
                    golden.path("leads").get(k));
        }
        assertThat(found.leastCertain())
                .hasSize(found.rows().size())
                .extracting(k -> golden.path("leads").get(k).asDouble())
                .isSortedAccordingTo((a, b) -> a < b - 1e-6 ? -1 : a > b + 1e-6 ? 1 : 0);
    }

    /** Two ways to draw agree to what chance leaves of 2,000 and 20,000 resamples. */
    @ParameterizedTest
    @ValueSource(strings = {"two", "four"})
    void bootstrapIntervals(String name) {
        JsonNode golden = Expected.named(name);
        JsonNode expected = golden.path("bootstrap");
        Intervals found = Expected.report(Expected.rows(golden)).intervals();

        near(found.accuracy(), expected.path("accuracy"));
        near(found.meanNll(), expected.path("mean_nll"));
        near(found.macroF1(), expected.path("macro_f1"));
        near(found.weightedF1(), expected.path("weighted_f1"));
        near(found.classes().get(0).precision(), expected.path("precision_0"));
        near(found.classes().get(0).recall(), expected.path("recall_0"));
        near(found.classes().get(0).f1(), expected.path("f1_0"));
    }

    /** An end may be off by a tenth of the interval. */
    private static void near(Interval found, JsonNode expected) {
        double low = expected.path(0).asDouble();
        double high = expected.path(1).asDouble();
        assertThat(high).isGreaterThan(low);
        assertThat(found.low()).isCloseTo(low, within(0.1 * (high - low)));
        assertThat(found.high()).isCloseTo(high, within(0.1 * (high - low)));
    }

    @Test
    void naiveBayes() {
        JsonNode golden = Expected.part("bayes");
        List<Example> training = IntStream.range(0, golden.path("y").size())
                .mapToObj(k -> new Example(
                        k,
                        ids(golden.path("train").get(k)),
                        golden.path("y").get(k).asInt()))
                .toList();
        int classes = golden.path("classes").asInt();
        NaiveBayes bayes = new NaiveBayes(training, golden.path("vocabulary").asInt(), classes);

        assertThat(golden.path("asked")).hasSize(13);
        for (int k = 0; k < golden.path("asked").size(); k++) {
            float[] found = bayes.logProbabilities(ids(golden.path("asked").get(k)));
            for (int label = 0; label < classes; label++) {
                close("log P", found[label], golden.path("log_p").get(k).get(label));
            }
        }
    }

    private static int[] ids(JsonNode sentence) {
        int[] ids = new int[sentence.size()];
        for (int k = 0; k < ids.length; k++) {
            ids[k] = sentence.get(k).asInt();
        }
        return ids;
    }

    @Test
    void mcNemarsTestBothWays() {
        assertThat(Expected.part("mcnemar")).hasSize(9);
        for (JsonNode golden : Expected.part("mcnemar")) {
            McNemar found =
                    new McNemar(golden.path("b").asInt(), golden.path("c").asInt());
            relative(found.exactP(), golden.path("exact"));
            if (golden.has("statistic")) {
                relative(found.chiSquare(), golden.path("statistic"));
                relative(found.chiSquareP(), golden.path("p"));
            } else {
                assertThat(found.chiSquare()).isNaN();
            }
        }
    }

    /** p may be tiny. */
    private static void relative(double found, JsonNode expected) {
        double number = expected.asDouble();
        assertThat(found).isCloseTo(number, within(1e-9 * Math.abs(number)));
    }

    @Test
    void wilsonsInterval() {
        assertThat(Expected.part("wilson")).hasSize(6);
        for (JsonNode golden : Expected.part("wilson")) {
            Interval found = Interval.wilson(
                    golden.path("right").asInt(), golden.path("of").asInt());
            close("low", found.low(), golden.path("low"));
            close("high", found.high(), golden.path("high"));
        }
    }
}
