package laststep.training;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import laststep.math.Kernels;

/**
 * Short work that a person waits for goes before a training that has all the cores: before each product the training asks
 * whether somebody looks, and waits for it. A thread's priority would not do, as most systems pay it no heed.
 */
public final class RightOfWay {
    /** So long a training waits for one piece of work at most: what takes longer shares the cores with it. */
    private static final long AT_MOST_NANOS = 60_000_000;
    /** So often it looks whether the way is free. */
    private static final long LOOK_NANOS = 200_000;

    private int inside;
    private volatile boolean taken;
    private volatile long until;

    /** An executor whose work goes first, and is done by the one given. */
    public Executor over(Executor executor) {
        return work -> executor.execute(() -> {
            enter();
            try {
                work.run();
            } finally {
                leave();
            }
        });
    }

    /** The same kernels for those who wait: a training's. */
    Kernels behind(Kernels kernels) {
        return new WaitingKernels(kernels, this);
    }

    private synchronized void enter() {
        inside++;
        until = System.nanoTime() + AT_MOST_NANOS;
        taken = true;
    }

    private synchronized void leave() {
        inside--;
        taken = inside > 0;
    }

    void give() {
        while (taken && until - System.nanoTime() > 0) {
            LockSupport.parkNanos(this, LOOK_NANOS);
        }
    }
}
