package laststep.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import laststep.message.Messages;
import laststep.runs.CurvePoint;
import laststep.runs.LossCurve;
import laststep.workbench.LapseCurve;

/** Contents as a run makes them, for tests and for looking. */
final class SampleCharts {
    private static final int EPOCH = 250;

    private SampleCharts() {}

    static LossChart loss(Messages messages, int steps) {
        LossCurve curve = new LossCurve();
        List<CurvePoint> validation = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(11);
        for (int step = 1; step <= steps; step++) {
            double mean = 0.08 + 0.62 * Math.exp(-3.0 * step / steps);
            curve.append(step, mean * (0.7 + 0.6 * random.nextDouble()) + (step == steps / 3 ? 0.5 : 0));
            if (step % EPOCH == 0) {
                validation.add(new CurvePoint(step, 0.16 + 0.5 * Math.exp(-4.0 * step / steps) + 0.06 * step / steps));
            }
        }
        return new LossChart(messages, curve.snapshot(), validation);
    }

    static AccuracyChart accuracy(Messages messages) {
        List<CurvePoint> train = new ArrayList<>();
        List<CurvePoint> validation = new ArrayList<>();
        for (int epoch = 1; epoch <= 10; epoch++) {
            train.add(new CurvePoint(epoch, 1 - 0.48 * Math.exp(-0.5 * epoch)));
            validation.add(new CurvePoint(epoch, 0.92 - 0.4 * Math.exp(-0.6 * epoch)));
        }
        return new AccuracyChart(messages, train, validation);
    }

    /** @param spread 1 for gradients of one size, greater for ones that span decades */
    static NormChart norms(Messages messages, double spread) {
        LossCurve gradient = new LossCurve();
        LossCurve parameter = new LossCurve();
        SplittableRandom random = new SplittableRandom(13);
        for (int step = 1; step <= 3_000; step++) {
            gradient.append(step, Math.pow(0.4 + 0.5 * random.nextDouble(), spread));
            parameter.append(step, 140 + Math.sqrt(step));
        }
        return new NormChart(messages, gradient.snapshot(), parameter.snapshot());
    }

    static LapseChart lapse(Messages messages, int frames) {
        List<CurvePoint> positive = new ArrayList<>();
        List<CurvePoint> negative = new ArrayList<>();
        for (int k = 0; k < frames; k++) {
            double probability = 0.5 + 0.47 * Math.tanh(4.0 * k / frames);
            positive.add(new CurvePoint(20L * k, probability));
            negative.add(new CurvePoint(20L * k, 1 - probability));
        }
        return new LapseChart(
                messages, List.of(new LapseCurve(0, "긍정", positive), new LapseCurve(1, "부정", negative)), 10L * frames);
    }

    static ClassBalanceChart twoClasses(Messages messages) {
        return new ClassBalanceChart(messages, List.of("긍정", "부정"), List.of(1_520, 1_480));
    }

    static ClassBalanceChart manyClasses(Messages messages, int classes) {
        List<String> labels = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            labels.add(i == 3 ? "noun.communication, spoken or written" : "class " + i);
            counts.add(9_000 / (i + 2));
        }
        return new ClassBalanceChart(messages, labels, counts);
    }

    static LengthHistogramChart lengths(Messages messages, int maxLength) {
        SplittableRandom random = new SplittableRandom(17);
        int[] counts = new int[901];
        for (int i = 0; i < 30_000; i++) {
            double normal = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2;
            counts[(int) Math.max(1, Math.exp(2.6 + 1.1 * normal))]++;
        }
        counts[900] = 1;
        return new LengthHistogramChart(messages, counts, maxLength);
    }
}
