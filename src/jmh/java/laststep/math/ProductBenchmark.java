package laststep.math;

import java.util.concurrent.TimeUnit;
import org.ejml.data.FMatrixRMaj;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The matrix products of an LSTM layer of H hidden units, on one thread: a time step of 32 sentences, and the input of 640
 * tokens, forward and for the gradient of its weights.
 *
 * <p>Beside calls a second, JMH lists {@code gigaflops} (2 for each multiply-add; its “ops/s” is to be read as GFLOP/s) and
 * {@code shareOfPeak}, the same divided by what {@link Kernels#peakGigaflops} measured right before the iteration: other
 * load on the machine slows both, so the share is what may be compared between two runs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProductBenchmark {
    private static final int SENTENCES = 32;
    private static final int TOKENS = 640;

    @Param({"plain", "vector"})
    public String kernels;

    @Param({"64", "128", "256", "512"})
    public int hidden;

    private Kernels kernel;
    private double peak;
    private FMatrixRMaj states; // (32×H)
    private FMatrixRMaj stateSums; // (32×4H)
    private Panels recurrentWeights; // (H×4H)
    private FMatrixRMaj inputs; // (640×2H)
    private FMatrixRMaj inputSums; // (640×4H)
    private Panels inputWeights; // (2H×4H)
    private FMatrixRMaj inputGradient; // (4H×2H)

    /** Multiply-adds of an iteration, which JMH divides by its seconds. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Speed {
        public double gigaflops;
        public double shareOfPeak;

        private void add(double multiplyAdds, double peak) {
            double done = 2e-9 * multiplyAdds;
            gigaflops += done;
            shareOfPeak += peak == 0 ? 0 : done / peak;
        }
    }

    @Setup(Level.Trial)
    public void create() {
        kernel = KernelsUnderTest.named(kernels);
        states = filled(SENTENCES, hidden);
        recurrentWeights = panels(hidden);
        inputs = filled(TOKENS, 2 * hidden);
        inputWeights = panels(2 * hidden);
    }

    /** The results start anew, as what is added to them again and again would grow over all bounds. */
    @Setup(Level.Iteration)
    public void clear() {
        stateSums = filled(SENTENCES, 4 * hidden);
        inputSums = filled(TOKENS, 4 * hidden);
        inputGradient = filled(4 * hidden, 2 * hidden);
        peak = KernelsUnderTest.peakGigaflops();
    }

    /** (32×H)·(H×4H). */
    @Benchmark
    public FMatrixRMaj recurrence(Speed speed) {
        kernel.addMult(SENTENCES, states, 0, recurrentWeights, stateSums, 0);
        speed.add((double) SENTENCES * hidden * 4 * hidden, peak);
        return stateSums;
    }

    /** (640×2H)·(2H×4H). */
    @Benchmark
    public FMatrixRMaj input(Speed speed) {
        kernel.addMult(TOKENS, inputs, 0, inputWeights, inputSums, 0);
        speed.add((double) TOKENS * 2 * hidden * 4 * hidden, peak);
        return inputSums;
    }

    /** (640×4H)ᵀ·(640×2H). */
    @Benchmark
    public FMatrixRMaj inputWeightsGradient(Speed speed) {
        kernel.addMultTransA(TOKENS, inputSums, 0, inputs, 0, inputGradient);
        speed.add((double) TOKENS * 2 * hidden * 4 * hidden, peak);
        return inputGradient;
    }

    private Panels panels(int depth) {
        Panels panels = kernel.panels();
        panels.set(filled(depth, 4 * hidden));
        return panels;
    }

    private static FMatrixRMaj filled(int rows, int cols) {
        FMatrixRMaj matrix = new FMatrixRMaj(rows, cols);
        KernelsUnderTest.fill(matrix.data);
        return matrix;
    }
}
