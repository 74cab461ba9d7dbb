package laststep.training;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import laststep.math.KernelChoice;
import laststep.message.ProblemException;
import laststep.nn.CellKind;
import laststep.nn.NetworkSpec;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.nn.Workers;

/**
 * The work of {@code torch_bench.py}, measured: training steps (forward, NLL, backward, clipping at 5, Adam) or plain
 * inference of LSTM classifiers of four sizes, on random ids of full length.
 */
public final class Benchmark {
    /** The sizes; dropout is between layers, classes are two. */
    public enum Size {
        S(8_000, 64, 64, 1, 0, 32, 20),
        M(20_000, 128, 128, 2, .3f, 64, 20),
        BOOK(35_532, 128, 256, 4, .3f, 128, 20),
        XL(35_532, 256, 512, 4, .3f, 256, 30);

        final NetworkSpec spec;
        private final int batch;
        private final int tokens;

        Size(int vocabulary, int wordVecDim, int hidden, int layers, float dropout, int batch, int tokens) {
            spec = new NetworkSpec(
                    vocabulary,
                    wordVecDim,
                    hidden,
                    layers,
                    dropout,
                    CellKind.LSTM,
                    Padding.PACKED,
                    ReadOutKind.LAST,
                    2);
            this.batch = batch;
            this.tokens = tokens;
        }
    }

    /** What is measured. */
    public enum Work {
        TRAIN("train", 0),
        ONE_SENTENCE("inf1", 1),
        MANY_SENTENCES("inf256", 256);

        private final String id;
        private final int batch;

        Work(String id, int batch) {
            this.id = id;
            this.batch = batch;
        }

        public String id() {
            return id;
        }

        /** @throws ProblemException for an id that is none, naming those there are */
        public static Work of(String id) {
            return Arrays.stream(values())
                    .filter(work -> work.id.equals(id))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException("problem.training.benchWork", id));
        }
    }

    /**
     * @param milliseconds the median time of a step
     * @param gigaflops 2 for each multiply-add of the matrix products that were executed, by that time
     * @param peak the gigaflops of multiply-adds alone, measured before and after, on as many threads; 0: not measured
     * @param allocated bytes a step, on all threads
     */
    public record Result(
            int batch, int tokens, int steps, double milliseconds, double gigaflops, double peak, long allocated) {
        /** Of the peak, 0 … 1; 0 if there is none. */
        public double shareOfPeak() {
            return peak == 0 ? 0 : gigaflops / peak;
        }

        public double sentencesPerSecond() {
            return 1000 * batch / milliseconds;
        }
    }

    private static final int WARM_UP_STEPS = 3;
    private static final double WARM_UP_SECONDS = 2;
    private final Size size;
    private final Work work;
    private final int batch;

    public Benchmark(Size size, Work work) {
        this.size = size;
        this.work = work;
        batch = work == Work.TRAIN ? size.batch : work.batch;
    }

    /** @param seconds how long to measure, after a warm-up of two seconds and three steps */
    public Result run(int threads, double seconds) {
        try (Workers workers = Workers.of(threads)) {
            MadeUpWork made = new MadeUpWork(size.spec, batch, size.tokens, KernelChoice.best(), workers);
            measure(WARM_UP_SECONDS, made);
            double peak = workers.peakGigaflops(KernelChoice.best());
            long before = allocatedBytes();
            double[] milliseconds = measure(seconds, made);
            long allocated = (allocatedBytes() - before) / milliseconds.length;
            peak = Math.max(peak, workers.peakGigaflops(KernelChoice.best()));
            Arrays.sort(milliseconds);
            double median = milliseconds[milliseconds.length / 2];
            return new Result(batch, size.tokens, milliseconds.length, median, flops() / median / 1e6, peak, allocated);
        }
    }

    private double[] measure(double seconds, MadeUpWork made) {
        List<Double> milliseconds = new ArrayList<>();
        long end = System.nanoTime() + (long) (1e9 * seconds);
        for (int k = 0; System.nanoTime() < end || k < WARM_UP_STEPS; k++) {
            long start = System.nanoTime();
            if (work == Work.TRAIN) {
                made.learn();
            } else {
                made.answer();
            }
            milliseconds.add((System.nanoTime() - start) / 1e6);
        }
        return milliseconds.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Two for each multiply-add of the recurrent layers' products; backward has twice those of forward. */
    private double flops() {
        NetworkSpec spec = size.spec;
        double h = spec.hiddenSize();
        double perRow = 0;
        double rows = (double) batch * size.tokens;
        for (int layer = 0; layer < spec.nLayers(); layer++) {
            boolean top = layer == spec.nLayers() - 1;
            double input = 4 * h * spec.inputSize(layer);
            // a sentence's first step has no recurrent product
            double recurrent = 4 * h * h * (size.tokens - 1) / size.tokens;
            perRow += input + recurrent + (top ? input / size.tokens : input + recurrent);
        }
        return 2 * rows * perRow * (work == Work.TRAIN ? 3 : 1);
    }

    /** Bytes that all threads of this JVM have allocated. */
    private static long allocatedBytes() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
