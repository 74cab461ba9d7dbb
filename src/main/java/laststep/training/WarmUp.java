package laststep.training;

import java.util.concurrent.Executor;
import laststep.math.KernelChoice;
import laststep.nn.CellKind;
import laststep.nn.NetworkSpec;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.nn.Workers;

/**
 * Learns a little of nothing before anybody asks: the JVM interprets the vector kernels a hundred times slower than it runs
 * them once they are compiled, and compiles what has run often. So the first training and the first typed sentence are
 * quick.
 */
public final class WarmUp {
    /** Any sizes run the same code. Two layers, as the lower one runs what the topmost spares itself. */
    private static final NetworkSpec SPEC =
            new NetworkSpec(500, 64, 64, 2, 0.1f, CellKind.LSTM, Padding.PACKED, ReadOutKind.LAST, 2);

    private static final int BATCH = 16;
    private static final int[] TOKENS = {8};
    /** So many steps until nothing gets quicker any more. */
    private static final int STEPS = 400;
    /** Whatever is reached by then, the cores are left to others. */
    private static final long AT_MOST_NANOS = 5_000_000_000L;

    private final Executor executor;
    private final MadeUpWork many;
    private final MadeUpWork one;
    private long spent;
    private int steps;

    private WarmUp(Executor executor, RightOfWay way) {
        this.executor = executor;
        Workers alone = Workers.of(1);
        many = new MadeUpWork(new Workload(SPEC, BATCH, TOKENS), way.behind(KernelChoice.best()), alone);
        one = new MadeUpWork(new Workload(SPEC, 1, TOKENS), KernelChoice.best(), alone);
    }

    /**
     * @param executor is given one short step after the other, so that other work comes in between
     * @param way what goes before it
     */
    public static void on(Executor executor, RightOfWay way) {
        executor.execute(() -> new WarmUp(executor, way).step());
    }

    private void step() {
        long began = System.nanoTime();
        many.learn();
        one.answer();
        spent += System.nanoTime() - began;
        if (++steps < STEPS && spent < AT_MOST_NANOS) {
            executor.execute(this::step);
        }
    }
}
