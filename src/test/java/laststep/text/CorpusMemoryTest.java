package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What a corpus of one's own costs: {@code mvn -Plong test -Dtest=CorpusMemoryTest -Dcorpus=FILE}. */
@Tag("long")
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
class CorpusMemoryTest {
    private static long used() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void aCorpusItsFindingsAndItsTokensTakeLessThanTenTimesTheFile() throws Exception {
        Path file = Path.of(System.getProperty("corpus"));
        long size = Files.size(file);
        for (int warm = 0; warm < 3; warm++) {
            CorpusReader.read(file, ReadListener.NONE);
        }
        long before = used();
        long start = System.nanoTime();
        LoadedCorpus loaded = CorpusReader.read(file, ReadListener.NONE);
        double reading = (System.nanoTime() - start) / 1e9;
        long corpus = used() - before;
        RowFindings findings = RowFindings.of(loaded.corpus(), ReadListener.NONE);
        TokenizedCorpus tokens =
                TokenizedCorpus.of(loaded.corpus(), TokenizerKind.WHITESPACE.create(), ReadListener.NONE);
        long all = used() - before;
        System.out.printf(
                "%s: %,d rows, %.1f MB read in %.2f s (%.0f MB/s); the rows take %.1f times the file, with findings and tokens"
                        + " %.1f times; %d duplicates, %d with two labels, %d types%n",
                file.getFileName(),
                loaded.corpus().size(),
                size / 1e6,
                reading,
                size / 1e6 / reading,
                (double) corpus / size,
                (double) all / size,
                findings.count(RowFindings.Kind.DUPLICATE),
                findings.count(RowFindings.Kind.TWO_LABELS),
                tokens.types());
        assertThat(all).isLessThan(10 * size);
    }
}
