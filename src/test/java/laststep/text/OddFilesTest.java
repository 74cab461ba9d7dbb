package laststep.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import laststep.message.ProblemException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files nobody wants to open: each is refused with one sentence, or handled. */
class OddFilesTest {
    @TempDir
    private Path folder;

    private void assertRefused(Path path, String words) {
        assertThatThrownBy(() -> CorpusReader.read(path, ReadListener.NONE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(words);
    }

    private static void writeZeros(OutputStream out, int megabytes) throws IOException {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < megabytes; i++) {
            out.write(zeros);
        }
    }

    @Test
    void aGzipBombIsRefused() throws IOException {
        Path file = folder.resolve("bomb.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("good\tnice\nbad\tcold\n".getBytes(UTF_8));
            out.write("x".repeat(Sample.SIZE).getBytes(UTF_8)); // so that the start alone is a text
            writeZeros(out, 200);
        }
        assertRefused(file, "unpacks to more than");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : new String[] {"train.tsv", "test.tsv"}) {
                out.putNextEntry(new ZipEntry(name));
                out.write("good\tnice\nbad\tcold\n".repeat(20_000).getBytes(UTF_8));
                writeZeros(out, 60); // neither alone is too much
            }
        }
        assertRefused(file, "unpacks to more than");
    }

    @Test
    void anArchiveThatIsCutOffIsRefused() throws IOException {
        Path whole = folder.resolve("a.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            new Random(1).ints(5000).forEach(n -> write(out, "good\t" + n + "\nbad\t" + -n + "\n"));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.tsv.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(cut, "damaged or cut off");
        Path zip = Files.write(folder.resolve("cut.zip"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertRefused(zip, "damaged or cut off");
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aLinkLoopIsReportedAndNotFollowed() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("c/deep"));
        Files.writeString(inside.resolve("train.tsv"), "good\tnice\nbad\tcold\n");
        Files.createSymbolicLink(inside.resolve("back"), folder.resolve("c"));
        Files.createSymbolicLink(inside.resolve("nowhere"), folder.resolve("absent"));
        LoadedCorpus loaded = CorpusReader.read(folder.resolve("c"), ReadListener.NONE);
        assertThat(loaded.corpus().size()).isEqualTo(2);
        assertThat(loaded.report().rejected())
                .extracting(row -> row.file() + " " + row.reason().key())
                .containsExactly("deep/back problem.file.loop", "deep/nowhere problem.file.special");
    }

    @Test
    void picturesProgramsAndNoiseAreNoText() throws IOException {
        byte[] noise = new byte[300_000];
        new Random(2).nextBytes(noise);
        assertRefused(Files.write(folder.resolve("a.tsv"), noise), "is not a text");
        Path picture = Path.of("icons").toAbsolutePath();
        try (var icons = Files.list(picture)) {
            for (Path icon :
                    icons.filter(file -> file.toString().endsWith(".png")).toList()) {
                assertRefused(icon, "is not a text");
            }
        }
        assertRefused(Path.of("target/classes/laststep/text/CorpusReader.class"), "is not a text");
    }

    @Test
    void aThousandClassesAreClasses() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            rows.append("class").append(i % 1000).append("\ttext ").append(i).append('\n');
        }
        Path file = Files.writeString(folder.resolve("a.tsv"), rows);
        assertThat(CorpusReader.read(file, ReadListener.NONE).corpus().labels().size())
                .isEqualTo(1000);
    }

    @Test
    void aColumnOfNumbersIsNotTakenForTenThousandClasses() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            rows.append(i).append("\ttext ").append(i).append('\n');
        }
        assertRefused(Files.writeString(folder.resolve("a.tsv"), rows), "10,000 classes in the column “1”");
    }

    @Test
    @Tag("long")
    void aGigabyteOnOneLineIsReportedInFewMegabytes() throws IOException {
        Path file = folder.resolve("line.tsv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("good\tnice\nbad\tcold\ngood\t".getBytes(UTF_8));
            byte[] megabyte = "한글 ".repeat(1 << 20).substring(0, 1 << 20).getBytes(UTF_8);
            for (long written = 0; written < 1L << 30; written += megabyte.length) {
                out.write(megabyte);
            }
        }
        LoadedCorpus loaded = CorpusReader.read(file, ReadListener.NONE);
        assertThat(loaded.corpus().size()).isEqualTo(2);
        assertThat(loaded.report().rejected()).singleElement().satisfies(row -> {
            assertThat(row.reason().key()).isEqualTo("problem.row.tooLong");
            assertThat(row.text()).hasSizeLessThan(300);
        });
    }
}
