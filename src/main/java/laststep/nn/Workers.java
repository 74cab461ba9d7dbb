package laststep.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import laststep.math.Kernels;

/**
 * A few threads that share the pieces of one computation with the thread that asks for it. Which thread does which piece is
 * open; the pieces share nothing that is written, so the numbers are the same to the bit for any number of threads.
 *
 * <p>A training step has three such moments, each of some hundred microseconds in a small network. Waking a sleeping thread
 * costs a tenth of that, so a thread that has just worked looks out for more for a moment before it sleeps.
 */
public final class Workers implements AutoCloseable {
    /** About 50 µs. */
    private static final int LOOKS_BEFORE_SLEEP = 1000;

    private final Thread[] helpers;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Work work;
    private volatile boolean closed;

    private Workers(int helperCount) {
        helpers = new Thread[helperCount];
        for (int k = 0; k < helperCount; k++) {
            helpers[k] = new Thread(this::help, "laststep-compute-" + (k + 1));
            helpers[k].setDaemon(true);
            helpers[k].start();
        }
    }

    /** @param threads 1: all on the caller's thread; more: further ones, to be closed */
    public static Workers of(int threads) {
        return new Workers(Math.max(0, threads - 1));
    }

    /** One thread a core, for whoever asks a frozen network; started on first use, never closed. */
    public static Workers shared() {
        return Shared.WORKERS;
    }

    private static final class Shared {
        static final Workers WORKERS = of(Runtime.getRuntime().availableProcessors());
    }

    public int threads() {
        return helpers.length + 1;
    }

    /**
     * Does all pieces and returns when all are done. May be called from several threads: one that finds the helpers busy
     * does its pieces alone.
     *
     * @throws IllegalStateException if a piece failed on another thread; its own failures reach the caller as they are
     */
    void run(List<Runnable> pieces) {
        if (helpers.length == 0 || pieces.size() < 2 || !busy.compareAndSet(false, true)) {
            pieces.forEach(Runnable::run);
            return;
        }
        try {
            Work shared = new Work(pieces);
            work = shared;
            for (Thread helper : helpers) {
                LockSupport.unpark(helper);
            }
            shared.help();
            shared.await();
        } finally {
            work = null;
            busy.set(false);
        }
    }

    /** The multiply-adds of all threads at once, as {@link Kernels#peakGigaflops} measures them on each. */
    public double peakGigaflops(Kernels kernels) {
        double[] each = new double[threads()];
        List<Runnable> pieces = new ArrayList<>();
        for (int k = 0; k < each.length; k++) {
            int own = k;
            pieces.add(() -> each[own] = kernels.peakGigaflops());
        }
        run(pieces);
        return Arrays.stream(each).sum();
    }

    private void help() {
        Work last = null;
        int looks = 0;
        while (!closed) {
            Work now = work;
            if (now != null && now != last) {
                now.help();
                last = now;
                looks = 0;
            } else if (++looks < LOOKS_BEFORE_SLEEP) {
                Thread.onSpinWait();
            } else {
                last = null;
                LockSupport.park(this);
                looks = 0;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }

    private static final class Work {
        private final List<Runnable> pieces;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private volatile Throwable failure;

        Work(List<Runnable> pieces) {
            this.pieces = pieces;
        }

        void help() {
            for (int k = next.getAndIncrement(); k < pieces.size(); k = next.getAndIncrement()) {
                try {
                    pieces.get(k).run();
                } catch (Throwable e) {
                    failure = e;
                } finally {
                    done.incrementAndGet();
                }
            }
        }

        void await() {
            int looks = 0;
            while (done.get() < pieces.size()) {
                if (++looks < LOOKS_BEFORE_SLEEP) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
            if (failure != null) {
                throw new IllegalStateException("a piece of the computation failed", failure);
            }
        }
    }
}
