package laststep.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import laststep.text.ReadListener;
import laststep.training.EvaluatedRow;

/**
 * Percentile bootstrap: the sentences are drawn again with replacement, as many as there are, every figure is computed of each
 * such resample, and its interval reaches from the 2.5th to the 97.5th percentile of what came out (Efron and Tibshirani 1993,
 * chapter 13). Rows are drawn, not cells of the confusion matrix: counts drawn from its multinomial distribution would
 * be distributed alike, but the mean NLL needs the rows, and one draw then serves all. A precision, recall or F1 that a
 * resample leaves undefined counts as 0, as the figure itself does.
 *
 * <p>A resample's numbers depend on the seed and its own index alone, so any number of threads gives the same bits.
 */
final class Bootstrap {
    static final int RESAMPLES = 2000;

    private static final long SEED = 1;
    private static final int AT_ONCE = 50;
    /** Accuracy, mean NLL, macro and weighted F1; then precision, recall and F1 of each class. */
    private static final int OF_ALL = 4;

    private static final int OF_CLASS = 3;

    private final int classes;
    private final int[] actual;
    private final int[] predicted;
    private final double[] nll;

    private Bootstrap(List<EvaluatedRow> rows, int classes) {
        this.classes = classes;
        actual = rows.stream().mapToInt(EvaluatedRow::label).toArray();
        predicted = rows.stream().mapToInt(EvaluatedRow::predicted).toArray();
        nll = rows.stream().mapToDouble(EvaluatedRow::nll).toArray();
    }

    /**
     * @param listener hears how many resamples are done
     * @throws CancellationException if the listener says so
     */
    static Intervals of(List<EvaluatedRow> rows, int classes, ReadListener listener) {
        Bootstrap bootstrap = new Bootstrap(rows, classes);
        double[][] samples = new double[OF_ALL + OF_CLASS * classes][rows.isEmpty() ? 1 : RESAMPLES];
        for (int start = 0; start < samples[0].length; start += AT_ONCE) {
            int end = Math.min(start + AT_ONCE, samples[0].length);
            IntStream.range(start, end).parallel().forEach(index -> bootstrap.resample(index, samples));
            if (!listener.progress(end, samples[0].length)) {
                throw new CancellationException();
            }
        }
        return intervals(samples, classes);
    }

    /** @param samples (figures × resamples): column {@code index} is overwritten */
    private void resample(int index, double[][] samples) {
        SplittableRandom random = new SplittableRandom(SEED + index);
        int[] drawn = new int[classes];
        int[] taken = new int[classes];
        int[] right = new int[classes];
        double sum = 0;
        int n = actual.length;
        for (int k = 0; k < n; k++) {
            // a multiplication in place of a division: the bias is below n / 2³²
            int row = (int) ((random.nextLong() >>> 32) * n >>> 32);
            drawn[actual[row]]++;
            taken[predicted[row]]++;
            if (actual[row] == predicted[row]) {
                right[actual[row]]++;
            }
            sum += nll[row];
        }
        double allRight = 0;
        double f1Sum = 0;
        double weighted = 0;
        for (int label = 0; label < classes; label++) {
            double f1 = share(2 * right[label], drawn[label] + taken[label]);
            int figure = OF_ALL + OF_CLASS * label;
            samples[figure][index] = share(right[label], taken[label]);
            samples[figure + 1][index] = share(right[label], drawn[label]);
            samples[figure + 2][index] = f1;
            allRight += right[label];
            f1Sum += f1;
            weighted += f1 * drawn[label];
        }
        samples[0][index] = allRight / n;
        samples[1][index] = sum / n;
        samples[2][index] = f1Sum / classes;
        samples[3][index] = weighted / n;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static Intervals intervals(double[][] samples, int classes) {
        List<Intervals.OfClass> ofClasses = new ArrayList<>();
        for (int label = 0; label < classes; label++) {
            int figure = OF_ALL + OF_CLASS * label;
            ofClasses.add(new Intervals.OfClass(
                    Interval.percentile(samples[figure]),
                    Interval.percentile(samples[figure + 1]),
                    Interval.percentile(samples[figure + 2])));
        }
        return new Intervals(
                Interval.percentile(samples[0]),
                Interval.percentile(samples[1]),
                Interval.percentile(samples[2]),
                Interval.percentile(samples[3]),
                List.copyOf(ofClasses));
    }
}
