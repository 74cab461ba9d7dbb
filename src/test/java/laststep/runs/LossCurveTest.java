package laststep.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossCurveTest {
    @Test
    void aShortRunIsKeptValueForValue() {
        LossCurve curve = new LossCurve();
        curve.append(1, 0.7);
        curve.append(2, 0.9);
        curve.append(5, 0.4);

        assertThat(curve.snapshot(10).raw())
                .containsExactly(new CurvePoint(1, 0.7), new CurvePoint(2, 0.9), new CurvePoint(5, 0.4));
    }

    @Test
    void aRunOfAMillionStepsStaysWithinItsCapacity() {
        LossCurve curve = noisyMillion();

        assertThat(curve.stretches()).hasSizeBetween(500, LossCurve.DEFAULT_CAPACITY / 2);
        assertThat(curve.snapshot(10).raw()).hasSizeBetween(500, LossCurve.DEFAULT_CAPACITY);
        assertThat(curve.snapshot(10).smoothed()).hasSizeBetween(500, LossCurve.DEFAULT_CAPACITY / 2);
    }

    @Test
    void aMillionStepsAreCoveredFromFirstToLast() {
        List<CurvePoint> smoothed = noisyMillion().snapshot(10).smoothed();

        assertThat(smoothed.get(0).x()).isLessThan(2_100);
        assertThat(smoothed.get(smoothed.size() - 1).x()).isEqualTo(1_000_000);
    }

    @Test
    void aSpikeOutlivesEveryMergeAtItsOwnStep() {
        LossCurve curve = new LossCurve(40);
        for (int step = 1; step <= 100_000; step++) {
            curve.append(step, step == 777 ? 40 : step == 50_003 ? -3 : 1);
        }

        assertThat(curve.snapshot(10).raw()).contains(new CurvePoint(777, 40), new CurvePoint(50_003, -3));
    }

    @Test
    void everyRawPointWasMeasuredAndTheStepsAscend() {
        LossCurve curve = new LossCurve(40);
        double[] values = new SplittableRandom(5).doubles(12_345).toArray();
        for (int i = 0; i < values.length; i++) {
            curve.append(i + 1, values[i]);
        }

        List<CurvePoint> raw = curve.snapshot(10).raw();
        assertThat(raw).allSatisfy(point -> assertThat(point.y()).isEqualTo(values[(int) point.x() - 1]));
        assertThat(raw).extracting(CurvePoint::x).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void smoothingIsTheWeightedMeanOfTheWholeStreamForAnySpan() {
        LossCurve curve = new LossCurve();
        double[] values = new SplittableRandom(7).doubles(1_000).toArray();
        for (int i = 0; i < values.length; i++) {
            curve.append(i + 1, values[i]);
        }

        for (int span : new int[] {1, 25, 400, 100_000}) {
            assertThat(last(curve, span)).isCloseTo(weightedMean(values, span), within(1e-9));
        }
    }

    @Test
    void ofAMergedCurveSmoothingIsStillClose() {
        LossCurve curve = new LossCurve();
        SplittableRandom random = new SplittableRandom(7);
        double[] values = new double[100_000]; // 64 steps a stretch
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(-i / 50_000.0) + 0.2 * random.nextDouble();
            curve.append(i + 1, values[i]);
        }

        assertThat(curve.stretches().get(0).values()).isEqualTo(64);
        for (int span : new int[] {300, 1_000, 10_000}) {
            assertThat(last(curve, span)).isCloseTo(weightedMean(values, span), within(2e-3));
        }
    }

    /** Equal values are what a stretch is taken for, so there it must be exact. */
    @Test
    void ofStretchesThatAreEvenSmoothingIsExactWhateverWasMerged() {
        LossCurve curve = new LossCurve(4);
        double[] values = {1, 1, 1, 1, 3, 3, 3, 3};
        for (int i = 0; i < values.length; i++) {
            curve.append(i + 1, values[i]);
        }

        assertThat(curve.stretches()).extracting(LossCurve.Stretch::values).containsExactly(4L, 4L);
        assertThat(last(curve, 5)).isCloseTo(weightedMean(values, 5), within(1e-12));
    }

    @Test
    void withoutSmoothingThereIsNoSmoothedCurve() {
        LossCurve curve = new LossCurve();
        curve.append(1, 0.5);

        assertThat(curve.snapshot(0).smoothed()).isEmpty();
        assertThat(curve.snapshot(0).raw()).hasSize(1);
    }

    @Test
    void aStretchCountsItsFiniteValues() {
        LossCurve curve = new LossCurve(4);
        double[] values = {0.5, Double.NaN, 0.25, 2, 1};
        for (int i = 0; i < values.length; i++) {
            curve.append(10 * (i + 1), values[i]);
        }

        assertThat(curve.stretches())
                .containsExactly(
                        new LossCurve.Stretch(4, 3, 2.75, 10, 40, 30, 0.25, 40, 2),
                        new LossCurve.Stretch(1, 1, 1, 50, 50, 50, 1, 50, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 21, 39, 40, 41, 1_234})
    void aRestoredCurveGoesOnAsTheOneItWasTakenOf(int stored) {
        LossCurve original = new LossCurve(40);
        SplittableRandom random = new SplittableRandom(stored);
        for (int step = 1; step <= stored; step++) {
            original.append(step, step % 7 == 0 ? Double.NaN : random.nextDouble());
        }
        LossCurve restored = LossCurve.of(40, original.stretches());
        for (int step = stored + 1; step <= stored + 300; step++) {
            double value = random.nextDouble();
            original.append(step, value);
            restored.append(step, value);
            assertThat(restored.stretches()).isEqualTo(original.stretches());
        }

        assertThat(restored.snapshot(25)).isEqualTo(original.snapshot(25));
    }

    @Test
    void stretchesThatNoCurveCanHaveAreRefused() {
        LossCurve curve = new LossCurve();
        curve.append(1, 0.5);
        curve.append(2, 0.5);
        curve.append(3, 0.5);
        List<LossCurve.Stretch> two = curve.stretches().subList(0, 2);

        assertThatThrownBy(() -> LossCurve.of(4, curve.stretches())).hasMessageContaining("3 stretches");
        assertThatThrownBy(() -> LossCurve.of(4, List.of(two.get(1), two.get(0))))
                .hasMessage("step 1 comes after step 2");
    }

    @Test
    void smoothingStartsAtTheFirstValueNotAtNought() {
        LossCurve curve = new LossCurve();
        curve.append(1, 0.69);
        curve.append(2, 0.69);

        assertThat(curve.snapshot(10).smoothed()).extracting(CurvePoint::y).containsExactly(0.69, 0.69);
    }

    @Test
    void stepsLeftOutWeighLikeStepsGoneBy() {
        LossCurve curve = new LossCurve(40);
        curve.append(1, 0);
        curve.append(11, 1);

        double old = Math.exp(-1);
        assertThat(curve.snapshot(10).smoothed().get(1).y()).isCloseTo(1 / (1 + old), within(1e-12));
    }

    @Test
    void aValueThatIsNotFiniteIsAGapAndPoisonsNothing() {
        LossCurve curve = new LossCurve();
        curve.append(1, 0.5);
        curve.append(2, Double.NaN);
        curve.append(3, Double.NEGATIVE_INFINITY);
        curve.append(4, 0.5);

        assertThat(curve.snapshot(10).raw())
                .extracting(CurvePoint::y)
                .containsExactly(0.5, Double.NaN, Double.NaN, 0.5);
        assertThat(curve.snapshot(10).smoothed().get(3).y()).isEqualTo(0.5);
    }

    @Test
    void aGapMergedWithAValueLeavesTheValue() {
        LossCurve curve = new LossCurve(4);
        double[] values = {Double.NaN, 0.5, 0.4, Double.POSITIVE_INFINITY, 0.3};
        for (int i = 0; i < values.length; i++) {
            curve.append(i + 1, values[i]);
        }

        assertThat(curve.snapshot(10).raw()).extracting(CurvePoint::y).containsExactly(0.5, 0.4, 0.3);
    }

    @Test
    void aSnapshotDoesNotChangeWhileTheRunGoesOn() {
        LossCurve curve = new LossCurve();
        curve.append(1, 0.5);
        LossCurve.Snapshot before = curve.snapshot(10);
        curve.append(2, 0.4);

        assertThat(before.raw()).hasSize(1);
    }

    @Test
    void aStepThatDoesNotComeLaterIsRefused() {
        LossCurve curve = new LossCurve();
        curve.append(3, 0.5);

        assertThatThrownBy(() -> curve.append(3, 0.4)).hasMessage("step 3 comes after step 3");
    }

    private static double last(LossCurve curve, int span) {
        List<CurvePoint> smoothed = curve.snapshot(span).smoothed();
        return smoothed.get(smoothed.size() - 1).y();
    }

    /** By the definition, over every value. */
    private static double weightedMean(double[] values, double span) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = Math.exp((i + 1 - values.length) / span);
            sum += weight * values[i];
            weights += weight;
        }
        return sum / weights;
    }

    private static LossCurve noisyMillion() {
        LossCurve curve = new LossCurve();
        SplittableRandom random = new SplittableRandom(3);
        for (int step = 1; step <= 1_000_000; step++) {
            curve.append(step, 0.7 * Math.exp(-step / 300_000.0) + 0.1 * random.nextDouble());
        }
        return curve;
    }
}
