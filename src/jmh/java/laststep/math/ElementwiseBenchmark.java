package laststep.math;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The elementwise part on one thread, in nanoseconds a number: the squashing functions over 65,536 numbers, in place, and an
 * LSTM's time step of 32 sentences and 256 hidden units, where a number is one unit of one sentence with all its gates.
 *
 * <p>A benchmark works on its own results, again and again; they stay ordinary numbers, and the time does not hang on them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ElementwiseBenchmark {
    private static final int NUMBERS = 65_536;
    private static final int SENTENCES = 32;
    private static final int HIDDEN = 256;
    private static final int UNITS = SENTENCES * HIDDEN;

    /** The second of two time steps of as many sentences: every row comes with a state. */
    private static final TimeStep STEP = new TimeStep(SENTENCES, SENTENCES, 0, SENTENCES);

    @Param({"plain", "vector"})
    public String kernels;

    private Kernels kernel;
    private final float[] x = new float[NUMBERS];
    private final float[] gates = new float[2 * 4 * UNITS];
    private final float[] c = new float[2 * UNITS];
    private final float[] h = new float[2 * UNITS];
    private final float[] dh = new float[2 * UNITS];
    private final float[] dc = new float[2 * UNITS];
    private final float[] dGates = new float[2 * 4 * UNITS];

    @Setup(Level.Iteration)
    public void fill() {
        kernel = KernelsUnderTest.named(kernels);
        for (float[] numbers : new float[][] {x, gates, c, h, dh, dc}) {
            KernelsUnderTest.fill(numbers);
        }
        kernel.lstmForward(STEP, HIDDEN, gates, c, h);
    }

    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public float[] sigmoid() {
        kernel.sigmoid(x, 0, NUMBERS);
        return x;
    }

    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public float[] tanh() {
        kernel.tanh(x, 0, NUMBERS);
        return x;
    }

    @Benchmark
    @OperationsPerInvocation(UNITS)
    public float[] lstmForward() {
        kernel.lstmForward(STEP, HIDDEN, gates, c, h);
        return h;
    }

    @Benchmark
    @OperationsPerInvocation(UNITS)
    public float[] lstmBackward() {
        kernel.lstmBackward(STEP, HIDDEN, gates, c, dh, dc, dGates);
        return dGates;
    }
}
