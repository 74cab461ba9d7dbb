package laststep.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LossCurveTest {
    @Test
    void aShortRunIsKeptValueForValue() {
        LossCurve curve = new LossCurve();
        curve.append(1, 0.7);
        curve.append(2, 0.9);
        curve.append(5, 0.4);

        assertThat(curve.snapshot().raw())
                .containsExactly(new CurvePoint(1, 0.7), new CurvePoint(2, 0.9), new CurvePoint(5, 0.4));
    }

    @Test
    void aRunOfAMillionStepsStaysWithinItsCapacity() {
        LossCurve curve = noisyMillion();

        assertThat(curve.snapshot().raw()).hasSizeBetween(500, LossCurve.DEFAULT_CAPACITY);
        assertThat(curve.snapshot().smoothed()).hasSizeBetween(500, LossCurve.DEFAULT_CAPACITY / 2);
    }

    @Test
    void aMillionStepsAreCoveredFromFirstToLast() {
        List<CurvePoint> smoothed = noisyMillion().snapshot().smoothed();

        assertThat(smoothed.get(0).x()).isLessThan(2_100);
        assertThat(smoothed.get(smoothed.size() - 1).x()).isEqualTo(1_000_000);
    }

    @Test
    void aSpikeOutlivesEveryMergeAtItsOwnStep() {
        LossCurve curve = new LossCurve(40, 10);
        for (int step = 1; step <= 100_000; step++) {
            curve.append(step, step == 777 ? 40 : step == 50_003 ? -3 : 1);
        }

        assertThat(curve.snapshot().raw()).contains(new CurvePoint(777, 40), new CurvePoint(50_003, -3));
    }

    @Test
    void everyRawPointWasMeasuredAndTheStepsAscend() {
        LossCurve curve = new LossCurve(40, 10);
        double[] values = new SplittableRandom(5).doubles(12_345).toArray();
        for (int i = 0; i < values.length; i++) {
            curve.append(i + 1, values[i]);
        }

        List<CurvePoint> raw = curve.snapshot().raw();
        assertThat(raw).allSatisfy(point -> assertThat(point.y()).isEqualTo(values[(int) point.x() - 1]));
        assertThat(raw).extracting(CurvePoint::x).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void smoothingIsTheWeightedMeanOfTheWholeStreamWhateverWasMerged() {
        double span = 25;
        LossCurve curve = new LossCurve(8, span);
        double[] values = new SplittableRandom(7).doubles(1_000).toArray();
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < values.length; i++) {
            curve.append(i + 1, values[i]);
            double weight = Math.exp((i + 1 - values.length) / span);
            sum += weight * values[i];
            weights += weight;
        }

        List<CurvePoint> smoothed = curve.snapshot().smoothed();
        assertThat(smoothed.get(smoothed.size() - 1).y()).isCloseTo(sum / weights, within(1e-9));
    }

    @Test
    void smoothingStartsAtTheFirstValueNotAtNought() {
        LossCurve curve = new LossCurve();
        curve.append(1, 0.69);
        curve.append(2, 0.69);

        assertThat(curve.snapshot().smoothed()).extracting(CurvePoint::y).containsExactly(0.69, 0.69);
    }

    @Test
    void stepsLeftOutWeighLikeStepsGoneBy() {
        LossCurve curve = new LossCurve(40, 10);
        curve.append(1, 0);
        curve.append(11, 1);

        double old = Math.exp(-1);
        assertThat(curve.snapshot().smoothed().get(1).y()).isCloseTo(1 / (1 + old), within(1e-12));
    }

    @Test
    void aValueThatIsNotFiniteIsAGapAndPoisonsNothing() {
        LossCurve curve = new LossCurve();
        curve.append(1, 0.5);
        curve.append(2, Double.NaN);
        curve.append(3, Double.NEGATIVE_INFINITY);
        curve.append(4, 0.5);

        assertThat(curve.snapshot().raw()).extracting(CurvePoint::y).containsExactly(0.5, Double.NaN, Double.NaN, 0.5);
        assertThat(curve.snapshot().smoothed().get(3).y()).isEqualTo(0.5);
    }

    @Test
    void aGapMergedWithAValueLeavesTheValue() {
        LossCurve curve = new LossCurve(4, 10);
        double[] values = {Double.NaN, 0.5, 0.4, Double.POSITIVE_INFINITY, 0.3};
        for (int i = 0; i < values.length; i++) {
            curve.append(i + 1, values[i]);
        }

        assertThat(curve.snapshot().raw()).extracting(CurvePoint::y).containsExactly(0.5, 0.4, 0.3);
    }

    @Test
    void aSnapshotDoesNotChangeWhileTheRunGoesOn() {
        LossCurve curve = new LossCurve();
        curve.append(1, 0.5);
        LossCurve.Snapshot before = curve.snapshot();
        curve.append(2, 0.4);

        assertThat(before.raw()).hasSize(1);
    }

    @Test
    void aStepThatDoesNotComeLaterIsRefused() {
        LossCurve curve = new LossCurve();
        curve.append(3, 0.5);

        assertThatThrownBy(() -> curve.append(3, 0.4)).hasMessage("step 3 comes after step 3");
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
