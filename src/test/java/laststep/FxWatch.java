package laststep;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Asks the FX thread for a sign, over and over, and writes down how long each took: no more than it was busy at a
 * stretch. On a machine with more to do than cores the thread also waits for one of them, so its own processor time is
 * written down beside it, and what it did while it was asked for long.
 */
final class FxWatch implements AutoCloseable {
    private static final long LOOK_NANOS = 35_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread fx;
    private final Thread watcher = new Thread(this::watch, "fx-watch");
    private final List<Gap> gaps = new ArrayList<>();
    private volatile boolean ended;

    /**
     * One sign.
     *
     * @param nanos from the question to the answer
     * @param busyNanos of the FX thread's own processor time in it
     * @param stack what it did after 35 ms, if it was still without an answer
     */
    record Gap(long nanos, long busyNanos, List<StackTraceElement> stack) {
        double millis() {
            return nanos / 1e6;
        }

        double busyMillis() {
            return busyNanos / 1e6;
        }
    }

    /** Starts watching. @param fx the FX thread */
    FxWatch(Thread fx) {
        this.fx = fx;
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch() {
        try {
            while (!ended) {
                long busy = threads.getThreadCpuTime(fx.getId());
                long asked = System.nanoTime();
                CountDownLatch answered = new CountDownLatch(1);
                long[] after = new long[2];
                Platform.runLater(() -> {
                    after[0] = System.nanoTime();
                    after[1] = threads.getThreadCpuTime(fx.getId());
                    answered.countDown();
                });
                List<StackTraceElement> stack = List.of();
                if (!answered.await(LOOK_NANOS, TimeUnit.NANOSECONDS)) {
                    stack = List.of(fx.getStackTrace());
                    answered.await();
                }
                synchronized (gaps) {
                    gaps.add(new Gap(after[0] - asked, after[1] - busy, stack));
                }
                TimeUnit.MILLISECONDS.sleep(2); // leaves it some peace
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The signs that took most of the FX thread's own time, the longest first. */
    List<Gap> busiest() {
        synchronized (gaps) {
            return gaps.stream()
                    .sorted(Comparator.comparingLong(Gap::busyNanos).reversed())
                    .limit(5)
                    .toList();
        }
    }

    String summary() {
        synchronized (gaps) {
            double[] waits = gaps.stream().mapToDouble(Gap::millis).sorted().toArray();
            double[] busy = gaps.stream().mapToDouble(Gap::busyMillis).sorted().toArray();
            return String.format(
                    "%d signs; answered after: median %.1f ms, 99 %% %.1f ms, 99.9 %% %.1f ms, longest %.1f ms;"
                            + " of it the FX thread's own time: 99 %% %.1f ms, 99.9 %% %.1f ms, longest %.1f ms",
                    waits.length,
                    at(waits, .5),
                    at(waits, .99),
                    at(waits, .999),
                    at(waits, 1),
                    at(busy, .99),
                    at(busy, .999),
                    at(busy, 1));
        }
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        watcher.join();
    }
}
