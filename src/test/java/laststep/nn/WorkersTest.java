package laststep.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import laststep.math.KernelChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkersTest {
    @ParameterizedTest
    @EnumSource(CellKind.class)
    void oneThreadAndTwoGiveTheSameBits(CellKind kind) {
        assertThat(gradients(kind, 2)).isDeepEqualTo(gradients(kind, 1));
    }

    @Test
    void oneThreadStaysOnTheCallersThread() {
        CompletableFuture<Thread> other = new CompletableFuture<>();
        try (Workers workers = Workers.of(1)) {
            workers.both(() -> {}, () -> other.complete(Thread.currentThread()));
            assertThat(workers.threads()).isEqualTo(1);
        }
        assertThat(other.join()).isSameAs(Thread.currentThread());
    }

    @Test
    void twoThreadsReallyWorkAtOnce() {
        CompletableFuture<Thread> other = new CompletableFuture<>();
        try (Workers workers = Workers.of(2)) {
            // the first waits for the second: on one thread this would never end
            workers.both(other::join, () -> other.complete(Thread.currentThread()));
            assertThat(workers.threads()).isEqualTo(2);
        }
        assertThat(other.join()).isNotSameAs(Thread.currentThread());
        assertThat(other.join().isDaemon()).isTrue();
    }

    @Test
    void aFailureOnTheSecondThreadIsNotLost() {
        try (Workers workers = Workers.of(2)) {
            assertThatThrownBy(() -> workers.both(() -> {}, () -> {
                        throw new IllegalArgumentException("shape");
                    }))
                    .hasRootCauseMessage("shape");
        }
    }

    private static float[][] gradients(CellKind kind, int threads) {
        NetworkSpec spec = new NetworkSpec(20, 7, 9, 3, .5f, kind, Padding.PACKED, ReadOutKind.ENDS, 3);
        int[] ids = new SplittableRandom(3).ints(6 * 11, 0, 20).toArray();
        try (Workers workers = Workers.of(threads)) {
            TextNetwork network = new TextNetwork(spec, KernelChoice.best(), workers);
            network.initialise(2);
            Tape tape = new Tape(3);
            network.forward(ids, new int[] {11, 3, 0, 8, 1, 11}, new SplittableRandom(8), tape);
            network.backward(new int[] {0, 1, 2, 0, 1, 2}, tape);
            return network.parameters().stream().map(p -> p.grad().data).toArray(float[][]::new);
        }
    }
}
