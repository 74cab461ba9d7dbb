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
 * inference of LSTM classifiers, on random ids.
 */
public final class Benchmark {
    /** The sizes, with sentences of full length; dropout is between layers, classes are two. */
    public enum Size {
        S(8_000, 64, 64, 1, 0, 32, 20),
        M(20_000, 128, 128, 2, .3f, 64, 20),
        BOOK(35_532, 128, 256, 4, .3f, 128, 20),
        XL(35_532, 256, 512, 4, .3f, 256, 30);

        private final NetworkSpec spec;
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

        public Workload workload(Work work) {
            return new Workload(spec, work == Work.TRAIN ? batch : work.batch, new int[] {tokens});
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
     * @param milliseconds the time of a step: the median of all passes over the lengths, each by its number of steps
     * @param gigaflops 2 for each multiply-add of the matrix products that were executed, by that time
     * @param peak the gigaflops of multiply-adds alone, measured before and after, on as many threads; 0: not measured
     * @param allocated bytes a step, on all threads
     */
    public record Result(
            Workload workload, int steps, double milliseconds, double gigaflops, double peak, long allocated) {
        /** Of the peak, 0 … 1; 0 if there is none. */
        public double shareOfPeak() {
            return peak == 0 ? 0 : gigaflops / peak;
        }

        public double sentencesPerSecond() {
            return 1000 * workload.sentences() / milliseconds;
        }
    }

    private static final int LEAST_STEPS = 3;
    private static final double WARM_UP_SECONDS = 2;
    private final Work work;
    private final Workload workload;

    /** @throws ProblemException if the mini-batches are too large */
    public Benchmark(Work work, Workload workload) {
        workload.requireSize();
        this.work = work;
        this.workload = workload;
    }

    /** @param seconds how long to measure, whole passes at least, after a warm-up of two seconds and three steps */
    public Result run(int threads, double seconds) {
        return run(threads, WARM_UP_SECONDS, seconds);
    }

    Result run(int threads, double warmUpSeconds, double seconds) {
        try (Workers workers = Workers.of(threads)) {
            MadeUpWork made = new MadeUpWork(workload, KernelChoice.best(), workers);
            measure(warmUpSeconds, 1, made);
            double peak = workers.peakGigaflops(KernelChoice.best());
            long before = allocatedBytes();
            double[] milliseconds = measure(seconds, workload.batches(), made);
            int steps = milliseconds.length * workload.batches();
            long allocated = (allocatedBytes() - before) / steps;
            peak = Math.max(peak, workers.peakGigaflops(KernelChoice.best()));
            Arrays.sort(milliseconds);
            double median = milliseconds[milliseconds.length / 2];
            return new Result(workload, steps, median, flops() / median / 1e6, peak, allocated);
        }
    }

    /** @return the mean milliseconds a step of every {@code together} steps */
    private double[] measure(double seconds, int together, MadeUpWork made) {
        List<Double> milliseconds = new ArrayList<>();
        long end = System.nanoTime() + (long) (1e9 * seconds);
        for (int steps = 0; System.nanoTime() < end || steps < LEAST_STEPS; steps += together) {
            long start = System.nanoTime();
            for (int k = 0; k < together; k++) {
                if (work == Work.TRAIN) {
                    made.learn();
                } else {
                    made.answer();
                }
            }
            milliseconds.add((System.nanoTime() - start) / 1e6 / together);
        }
        return milliseconds.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Backward has twice the products of forward. */
    private double flops() {
        return workload.flops() * (work == Work.TRAIN ? 3 : 1);
    }

    /** Bytes that all threads of this JVM have allocated. */
    private static long allocatedBytes() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
