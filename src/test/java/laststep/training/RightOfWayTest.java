package laststep.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RightOfWayTest {
    private final RightOfWay way = new RightOfWay();

    @Test
    void nobodyWaitsWhenNobodyLooks() {
        Deque<Runnable> queue = new ArrayDeque<>();
        way.over(queue::add).execute(() -> {});
        way.give(); // what has not begun stops nobody

        queue.remove().run();
        way.give();
    }

    @Test
    void aTrainingWaitsForShortWorkAndNotForLong() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        CompletableFuture<Void> looked = CompletableFuture.runAsync(
                () -> {
                    looking.countDown();
                    awaitUnchecked(seen);
                },
                way.over(work -> new Thread(work).start()));
        looking.await();
        long before = System.nanoTime();
        way.give(); // the work goes on meanwhile: it is waited for no longer than that
        assertThat(System.nanoTime() - before).isGreaterThan(30_000_000);

        seen.countDown();
        looked.get(10, TimeUnit.SECONDS);
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
