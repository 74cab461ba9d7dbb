package laststep.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import laststep.text.Example;
import laststep.text.ReadListener;
import laststep.training.EvaluatedRow;
import laststep.training.EvaluatedRows;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {
    @Test
    void nothingToEvaluateIsNoFailure() {
        EvaluationReport nothing = Expected.report(Expected.rows(List.of(), 3));

        assertThat(nothing.evaluation().sentences()).isZero();
        assertThat(nothing.intervals().accuracy().low()).isNaN();
        assertThat(nothing.reliability().bins()).isEmpty();
        assertThat(nothing.reliability().expectedError()).isNaN();
        assertThat(nothing.slices()).isEmpty();
        assertThat(nothing.suspects()).isEmpty();
        assertThat(nothing.curves()).hasSize(3);
        assertThat(nothing.curves().get(0).rocAuc()).isNaN();
        assertThat(nothing.curves().get(0).bestF1().f1()).isZero();
    }

    @Test
    void aSeedGivesTheSameIntervalsToTheBit() {
        EvaluatedRows rows = random(500, 3);

        assertThat(Expected.report(rows).intervals())
                .isEqualTo(Expected.report(rows).intervals());
    }

    @Test
    void anIntervalHoldsItsFigure() {
        EvaluationReport report = Expected.report(random(500, 3));
        Intervals intervals = report.intervals();

        assertThat(report.evaluation().accuracy())
                .isBetween(intervals.accuracy().low(), intervals.accuracy().high());
        assertThat(report.evaluation().meanNll())
                .isBetween(intervals.meanNll().low(), intervals.meanNll().high());
        for (int label = 0; label < 3; label++) {
            Intervals.OfClass ofClass = intervals.classes().get(label);
            assertThat(report.evaluation().precision(label))
                    .isBetween(ofClass.precision().low(), ofClass.precision().high());
            assertThat(report.evaluation().recall(label))
                    .isBetween(ofClass.recall().low(), ofClass.recall().high());
        }
    }

    @Test
    void everySentenceIsInOneSliceOfEachKind() {
        EvaluationReport report = Expected.report(random(400, 4));
        for (Slice.Kind kind : Set.of(Slice.Kind.LENGTH, Slice.Kind.UNKNOWN, Slice.Kind.CLASS)) {
            List<Slice> slices = report.slices().stream()
                    .filter(slice -> slice.kind() == kind)
                    .toList();
            assertThat(slices).hasSizeBetween(2, 5);
            assertThat(slices.stream()
                            .flatMapToInt(slice -> IntStream.of(slice.members()))
                            .sorted()
                            .toArray())
                    .isEqualTo(IntStream.range(0, 400).toArray());
        }
    }

    @Test
    void slicesOfLengthAreOfAboutTheSameSize() {
        List<EvaluatedRow> rows = new ArrayList<>();
        for (int k = 0; k < 1000; k++) {
            rows.add(new EvaluatedRow(k, 0, 0, new float[] {0}, 1 + k % 20, 0));
        }
        List<Slice> slices = Slices.of(rows, List.of("a")).stream()
                .filter(slice -> slice.kind() == Slice.Kind.LENGTH)
                .toList();

        assertThat(slices).extracting(Slice::sentences).containsExactly(200, 200, 200, 200, 200);
        assertThat(slices.get(0).name().arguments()).isEqualTo(List.<Object>of(1, 4));
        assertThat(slices.get(4).name().arguments()).isEqualTo(List.<Object>of(17, 20));
    }

    @Test
    void aLengthThatMostSentencesHaveStaysTogether() {
        List<EvaluatedRow> rows = new ArrayList<>();
        for (int k = 0; k < 100; k++) {
            rows.add(new EvaluatedRow(k, 0, 0, new float[] {0}, k < 90 ? 5 : 6 + k % 2, 0));
        }

        assertThat(Slices.of(rows, List.of("a")))
                .filteredOn(slice -> slice.kind() == Slice.Kind.LENGTH)
                .extracting(Slice::sentences)
                .containsExactly(90, 10);
    }

    @Test
    void aWordTellsWhoHoldsItFromWhoDoesNot() {
        List<EvaluatedRow> rows = random(10, 2).rows();
        List<Slice> slices = Slices.byWord(rows, "good", row -> row % 5 == 0);

        assertThat(slices).extracting(Slice::sentences).containsExactly(2, 8);
        assertThat(slices.get(0).members()).containsExactly(0, 5);
        assertThat(Slices.byWord(rows, "none", row -> false)).hasSize(1);
    }

    @Test
    void aListenerCanEndIt() {
        assertThatThrownBy(() -> EvaluationReport.of(random(50, 2), List.of(), (done, total) -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void ofManyClassesTheCurvesAreThinnedAndTheAreasAreNot() {
        EvaluatedRows rows = random(2000, 3);
        RankCurve whole = RankCurve.of(rows.rows(), 1);
        RankCurve kept = Expected.report(rows).curves().get(1);

        assertThat(whole.cuts()).hasSizeGreaterThan(1500);
        assertThat(kept.cuts()).hasSize(500);
        assertThat(kept.cuts().get(0)).isEqualTo(whole.cuts().get(0));
        assertThat(kept.cuts().get(499)).isEqualTo(whole.cuts().get(whole.cuts().size() - 1));
        assertThat(kept.rocAuc()).isEqualTo(whole.rocAuc());
    }

    @Test
    void whoIsRightWhereTheOtherIsWrong() {
        List<EvaluatedRow> first = List.of(answer(0, 0, 0), answer(1, 0, 0), answer(2, 1, 0), answer(3, 1, 0));
        List<EvaluatedRow> second = List.of(answer(0, 0, 0), answer(1, 0, 1), answer(2, 1, 1), answer(3, 1, 0));
        ModelComparison found =
                ModelComparison.of(Expected.rows(first, 2).evaluation().labels(), first, second);

        assertThat(found.groups().get(ModelComparison.Verdict.BOTH)).containsExactly(0);
        assertThat(found.groups().get(ModelComparison.Verdict.FIRST)).containsExactly(1);
        assertThat(found.groups().get(ModelComparison.Verdict.SECOND)).containsExactly(2);
        assertThat(found.groups().get(ModelComparison.Verdict.NEITHER)).containsExactly(3);
        assertThat(found.mcNemar()).isEqualTo(new McNemar(1, 1));
        assertThat(found.second().accuracy()).isEqualTo(0.5);
    }

    private static EvaluatedRow answer(int row, int label, int predicted) {
        float[] logs = {(float) Math.log(0.2), (float) Math.log(0.2)};
        logs[predicted] = (float) Math.log(0.8);
        return new EvaluatedRow(row, label, predicted, logs, 3, 0);
    }

    private static EvaluatedRows random(int n, int classes) {
        SplittableRandom random = new SplittableRandom(3);
        List<EvaluatedRow> rows = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            int label = random.nextInt(classes);
            float[] logs = new float[classes];
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                logs[c] = (float) (2 * random.nextDouble() + (c == label ? 1 : 0));
                sum += Math.exp(logs[c]);
            }
            for (int c = 0; c < classes; c++) {
                logs[c] -= (float) Math.log(sum);
            }
            int[] ids = IntStream.range(0, 2 + random.nextInt(12))
                    .map(t -> random.nextInt(4) == 0 ? 0 : 5)
                    .toArray();
            rows.add(EvaluatedRows.answer(new Example(k, ids, label), logs));
        }
        return Expected.rows(rows, classes);
    }

    @Test
    void theReportOfFiftyThousandSentencesTakesNoTime() {
        EvaluatedRows rows = random(50_000, 2);
        long start = System.nanoTime();
        EvaluationReport.of(rows, List.of(), ReadListener.NONE);

        assertThat((System.nanoTime() - start) / 1e9).as("seconds").isLessThan(10);
    }
}
