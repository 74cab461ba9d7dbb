package laststep.ui.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import laststep.evaluation.Cut;
import laststep.evaluation.RankCurve;
import laststep.evaluation.Reliability;
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
        return new LossChart(messages, curve.snapshot(30), validation, ChartAxes.WHOLE);
    }

    static AccuracyChart accuracy(Messages messages) {
        LossCurve batches = new LossCurve();
        List<CurvePoint> train = new ArrayList<>();
        List<CurvePoint> validation = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(19);
        for (int step = 1; step <= 10 * EPOCH; step++) {
            double epoch = (double) step / EPOCH;
            double mean = 1 - 0.48 * Math.exp(-0.5 * epoch);
            batches.append(step, Math.round(32 * Math.min(1, mean - 0.1 + 0.2 * random.nextDouble())) / 32.0);
            if (step % EPOCH == 0) {
                train.add(new CurvePoint(step, mean));
                validation.add(new CurvePoint(step, 0.92 - 0.4 * Math.exp(-0.6 * epoch)));
            }
        }
        return new AccuracyChart(messages, batches.snapshot(30), train, validation, ChartAxes.WHOLE);
    }

    /** @param pending whether the method that is shown large is still to be computed */
    static AttributionChart attribution(Messages messages, int tokens, boolean pending) {
        String name = messages.get("explain.method.integrated-gradients");
        List<ScoredToken> words = new ArrayList<>();
        double[] edges = new double[tokens + 1];
        double[] scores = new double[tokens];
        for (int t = 0; t < tokens; t++) {
            words.add(new ScoredToken("낱말" + t, "낱말" + t, t % 3 == 1));
            edges[t + 1] = 60 * (t + 1);
            scores[t] = t % 2 == 0 ? t + 0.125 : -0.5 * t;
        }
        AttributionStrip large = pending
                ? AttributionStrip.pending(1, "integrated-gradients", name)
                : new AttributionStrip(1, "integrated-gradients", name, scores, -0.5, -2, 0.25);
        AttributionStrip small =
                new AttributionStrip(0, "gradient-input", "gradient × input", new double[tokens], -0.5, -2, 1.5);
        return new AttributionChart(
                messages, messages.get("chart.attribution.title"), words, List.of(large, small), edges, 0);
    }

    static UpdateRatioChart updates(Messages messages, int span) {
        Map<String, LossCurve.Snapshot> layers = new LinkedHashMap<>();
        SplittableRandom random = new SplittableRandom(23);
        for (String layer : List.of("emb", "rnn_l0", "rnn_l1", "generator")) {
            LossCurve curve = new LossCurve();
            for (int step = 1; step <= 3_000; step += 20) {
                curve.append(
                        step, Math.exp(-step / 2_000.0) * (0.5 + random.nextDouble()) / (300.0 * (layers.size() + 1)));
            }
            layers.put(layer, curve.snapshot(span));
        }
        return new UpdateRatioChart(messages, layers, ChartAxes.WHOLE);
    }

    static BatchTimeChart times(Messages messages, ChartAxes axes) {
        LossCurve millis = new LossCurve();
        SplittableRandom random = new SplittableRandom(29);
        for (int step = 1; step <= 3_000; step++) {
            millis.append(step, 12 + 6 * random.nextDouble() + 300.0 / step);
        }
        return new BatchTimeChart(messages, millis.snapshot(30), axes);
    }

    static RunsChart runs(Messages messages, int runs, boolean byEpoch) {
        List<NamedCurve> curves = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            List<CurvePoint> points = new ArrayList<>();
            for (int x = 1; x <= (byEpoch ? 12 : 2_000); x++) {
                double epoch = byEpoch ? x : x / 160.0;
                points.add(new CurvePoint(x, 0.92 - 0.02 * run - 0.4 * Math.exp(-0.3 * (run + 1) * epoch)));
            }
            curves.add(new NamedCurve(run % 3 == 2 ? "H 256, lr 0.01" : "run " + (run + 1), run % 8, points));
        }
        return new RunsChart(messages, "chart.accuracy.title", RunsChart.Unit.SHARE, byEpoch, curves, ChartAxes.WHOLE);
    }

    /** @param spread 1 for gradients of one size, greater for ones that span decades */
    static NormChart norms(Messages messages, double spread, ChartAxes axes) {
        LossCurve gradient = new LossCurve();
        LossCurve parameter = new LossCurve();
        SplittableRandom random = new SplittableRandom(13);
        for (int step = 1; step <= 3_000; step++) {
            gradient.append(step, Math.pow(0.4 + 0.5 * random.nextDouble(), spread));
            parameter.append(step, 140 + Math.sqrt(step));
        }
        return new NormChart(messages, gradient.snapshot(30), parameter.snapshot(0), axes);
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

    /** @param sentences so many cuts; half of the sentences are of the class, the more probable ones rather */
    static RankChart rank(Messages messages, RankChart.Axes axes, int sentences) {
        List<Cut> cuts = new ArrayList<>();
        int half = Math.max(1, sentences / 2);
        cuts.add(new Cut(Double.POSITIVE_INFINITY, 0, 0, half, half));
        int positives = 0;
        for (int k = 1; k <= 2 * half; k++) {
            positives += positives < half && (k % 4 != 0 || k - positives > half) ? 1 : 0;
            cuts.add(new Cut(1 - k / (2.0 * half + 1), positives, k - positives, half, half));
        }
        return new RankChart(messages, axes, "긍정", new RankCurve(0, cuts, 0.87, 0.91), cuts.get(half));
    }

    static ReliabilityChart reliability(Messages messages) {
        List<Reliability.Bin> bins = new ArrayList<>();
        for (int k = 4; k < 10; k++) {
            bins.add(new Reliability.Bin(k / 10.0, (k + 1) / 10.0, new int[10 * k], k / 10.0 + 0.06, k / 10.0 - 0.02));
        }
        return new ReliabilityChart(messages, new Reliability(bins, 0.08, 0.08));
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
