package laststep.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import laststep.math.KernelChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkersTest {
    @ParameterizedTest
    @EnumSource(CellKind.class)
    void anyNumberOfThreadsGivesTheSameBits(CellKind kind) {
        assertThat(gradients(kind, 2)).isDeepEqualTo(gradients(kind, 1));
        assertThat(gradients(kind, 3)).isDeepEqualTo(gradients(kind, 1));
    }

    @Test
    void oneThreadStaysOnTheCallersThread() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (Workers workers = Workers.of(1)) {
            workers.run(Collections.nCopies(8, () -> threads.add(Thread.currentThread())));
            assertThat(workers.threads()).isEqualTo(1);
        }
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void threeThreadsReallyWorkAtOnce() {
        CountDownLatch atOnce = new CountDownLatch(3);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Runnable waitsForTheOthers = () -> {
            threads.add(Thread.currentThread());
            atOnce.countDown();
            await(atOnce);
        };
        try (Workers workers = Workers.of(3)) {
            workers.run(Collections.nCopies(3, waitsForTheOthers));
            assertThat(workers.threads()).isEqualTo(3);
        }
        assertThat(threads).hasSize(3).contains(Thread.currentThread());
    }

    @Test
    void whoeverFindsTheHelpersBusyWorksAlone() {
        List<Integer> done = new ArrayList<>();
        try (Workers workers = Workers.of(2)) {
            Runnable asksAgain = () -> workers.run(List.of(() -> count(done), () -> count(done)));
            workers.run(List.of(asksAgain, asksAgain));
        }
        assertThat(done).hasSize(4);
    }

    @Test
    void helpersThatHaveFallenAsleepWakeUp() throws InterruptedException {
        try (Workers workers = Workers.of(2)) {
            for (int round = 0; round < 3; round++) {
                CountDownLatch both = new CountDownLatch(2);
                Runnable meets = () -> {
                    both.countDown();
                    await(both);
                };
                workers.run(List.of(meets, meets));
                Thread.sleep(20);
            }
        }
    }

    @Test
    void aFailureOnAnotherThreadIsNotLost() {
        CountDownLatch both = new CountDownLatch(2);
        Thread caller = Thread.currentThread();
        Runnable failsElsewhere = () -> {
            both.countDown();
            await(both);
            if (Thread.currentThread() != caller) {
                throw new IllegalArgumentException("shape");
            }
        };
        try (Workers workers = Workers.of(2)) {
            assertThatThrownBy(() -> workers.run(List.of(failsElsewhere, failsElsewhere)))
                    .hasRootCauseMessage("shape");
            // and the next ones are done as before
            workers.run(List.of(() -> {}, () -> {}));
        }
    }

    private static void count(List<Integer> done) {
        synchronized (done) {
            done.add(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static float[][] gradients(CellKind kind, int threads) {
        NetworkSpec spec = new NetworkSpec(20, 7, 9, 3, .5f, kind, Padding.PACKED, ReadOutKind.ENDS, 3);
        int[] ids = new SplittableRandom(3).ints(50 * 11, 0, 20).toArray();
        int[] lengths = new SplittableRandom(4).ints(50, 0, 12).toArray();
        int[] labels = new SplittableRandom(5).ints(50, 0, 3).toArray();
        try (Workers workers = Workers.of(threads)) {
            TextNetwork network = new TextNetwork(spec, KernelChoice.best(), workers);
            network.initialise(2);
            BatchTape tape = new BatchTape(3);
            network.learn(ids, lengths, labels, new SplittableRandom(8), tape);
            assertThat(tape.shards()).isEqualTo(3);
            return network.parameters().stream().map(p -> p.grad().data).toArray(float[][]::new);
        }
    }
}
