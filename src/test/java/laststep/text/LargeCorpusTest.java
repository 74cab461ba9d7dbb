package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of 2,000,000 rows. */
@Tag("long")
class LargeCorpusTest {
    private static final int ROWS = 2_000_000;
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private static Path folder;

    private static Path file;

    @BeforeAll
    static void write() throws IOException {
        file = folder.resolve("large.tsv");
        String[] words = "배송 품질 정말 아주 좋아요 별로예요 빨라서 느려서 가격 the a film song dull fine".split(" ");
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int row = 0; row < ROWS; row++) {
                out.write(row % 3 == 0 ? "긍정\t" : "부정\t");
                for (int word = 4 + random.nextInt(12); word > 0; word--) {
                    out.write(words[random.nextInt(words.length)]);
                    out.write(' ');
                }
                out.write(Integer.toString(row));
                out.newLine();
            }
        }
    }

    @AfterAll
    static void free() {
        file = null;
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void isReadAndLookedThroughWithinTheHeapOfTheTests() throws Exception {
        long before = used();
        long start = System.nanoTime();
        LoadedCorpus loaded = CorpusReader.read(file, ReadListener.NONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        long kept = used() - before;
        System.out.printf(
                "2,000,000 rows, %.0f MB: read in %.1f s, %.0f MB kept, %.2f times the file%n",
                Files.size(file) / 1e6, seconds, kept / 1e6, (double) kept / Files.size(file));
        assertThat(loaded.corpus().size()).isEqualTo(ROWS);
        assertThat(RowFindings.of(loaded.corpus(), ReadListener.NONE).count(RowFindings.Kind.DUPLICATE))
                .isZero();
        assertThat(Split.of(loaded.corpus(), 0.1, 0.1, 1).test()).hasSizeBetween(199_990, 200_010);
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(4L << 30);
        assertThat(kept).isLessThan(10 * Files.size(file));
    }

    @Test
    void isCancelledWithinASecond() {
        for (double share : new double[] {0, 0.3, 0.99, 1}) {
            AtomicLong asked = new AtomicLong();
            assertThatThrownBy(() -> CorpusReader.read(file, (done, total) -> {
                        if (done >= share * total && done > 0) {
                            asked.compareAndSet(0, System.nanoTime());
                        }
                        return asked.get() == 0 || System.nanoTime() == asked.get();
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(System.nanoTime() - asked.get()).as("at %f", share).isLessThan(SECOND);
        }
    }

    @Test
    void theListenerIsAskedAtLeastTwiceASecond() {
        AtomicLong last = new AtomicLong(System.nanoTime());
        AtomicLong longest = new AtomicLong();
        CorpusReader.read(file, (done, total) -> {
            long now = System.nanoTime();
            longest.accumulateAndGet(now - last.getAndSet(now), Math::max);
            return true;
        });
        assertThat(System.nanoTime() - last.get()).as("after the last byte").isLessThan(SECOND);
        assertThat(longest.get()).isLessThan(SECOND / 2);
    }
}
