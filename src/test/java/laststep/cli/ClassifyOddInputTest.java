package laststep.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import laststep.message.Messages;
import laststep.model.ModelFile;
import laststep.model.Models;
import laststep.model.Prediction;
import laststep.model.TrainedModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in its lines, {@code classify} writes a line for each and says what was odd. */
class ClassifyOddInputTest {
    @TempDir
    private Path folder;

    private final TrainedModel trained = Models.random(40);
    private Path model;

    @BeforeEach
    void write() {
        model = folder.resolve("m.laststep");
        ModelFile.write(trained, model);
    }

    @Test
    void emptyLinesAreAnsweredToo() throws IOException {
        Cli cli = classify("w2 w3\n\n  \nw4");

        assertThat(cli.status()).isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(cli.lines()).containsExactly(line("w2 w3"), line(""), line("  "), line("w4"));
    }

    @Test
    void windowsLineEndsAByteOrderMarkAndOldMacLineEndsAreNoPartOfASentence() throws IOException {
        Cli cli = classify("\uFEFFw2 w3\r\nw4\r\n\r\nw5\rw6");

        assertThat(cli.status()).isZero();
        assertThat(cli.lines()).containsExactly(line("w2 w3"), line("w4"), line(""), line("w5"), line("w6"));
    }

    @Test
    void aLineOfAMegabyteIsALine() throws IOException {
        String words = "w7 ".repeat(349_525);
        Cli cli = classify("w2\n" + words + "\nw3\n");

        assertThat(cli.status()).isZero();
        assertThat(cli.lines()).containsExactly(line("w2"), line(words), line("w3"));
    }

    @Test
    void aLineThatNeverEndsIsCutAndSaid() throws IOException {
        String words = "w7 ".repeat(500_000);
        Cli cli = classify("w2\n" + words + "\nw3\n");

        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.lines()).hasSize(3).last().isEqualTo(line("w3"));
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.err()).contains("1 line is longer", "(line 2)");
    }

    @Test
    void bytesThatAreNoUtf8AreToldWithTheirLines() throws IOException {
        byte[] cp949 = "w2 좋다\n".getBytes(Charset.forName("MS949"));
        Cli cli = classify(join("w2 w3\n".getBytes(UTF_8), cp949, "w4\n".getBytes(UTF_8), cp949));

        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.lines()).hasSize(4).contains(line("w2 w3"), line("w4"));
        assertThat(cli.lines().get(1)).contains("\tw2 \uFFFD");
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.err()).contains("2 lines", "UTF-8", "line 2, 4");
        assertThat(Cli.good(
                                "classify",
                                "--model",
                                model,
                                "--encoding",
                                "cp949",
                                Files.write(folder.resolve("k"), cp949))
                        .lines())
                .containsExactly(line("w2 좋다"));
    }

    @Test
    void zeroBytesAreToldAndAnEncodingThatIsNamedIsRead() throws IOException {
        Cli cli = classify("w2\0w3\nw4\n");
        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.lines()).containsExactly(line("w2\0w3"), line("w4"));
        assertThat(cli.err()).contains("1 line holds zero bytes", "(line 1)", "UTF-16");

        Path wide = Files.write(folder.resolve("wide"), "\uFEFFw2 w3\r\nw4\r\n".getBytes(UTF_16LE));
        assertThat(Cli.good("classify", "--model", model, "--encoding", "UTF-16LE", wide)
                        .lines())
                .containsExactly(line("w2 w3"), line("w4"));
        Cli unknown = Cli.run("classify", "--model", model, "--encoding", "latin-99", wide);
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("latin-99", "cp949");
    }

    @Test
    void whoeverStopsReadingEndsIt() throws IOException {
        OutputStream head = new OutputStream() {
            private int left = 30;

            @Override
            public void write(int b) throws IOException {
                if (left-- <= 0) {
                    throw new IOException("Broken pipe");
                }
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream before = System.in;
        System.setIn(new Endless());
        try {
            int status = LaststepCommand.run(
                    new String[] {"classify", "--model", model.toString()},
                    new PrintStream(head),
                    new PrintStream(err),
                    Messages.english());
            assertThat(status).isEqualTo(1);
        } finally {
            System.setIn(before);
        }
        assertThat(err.toString(UTF_8).lines()).hasSize(1);
        assertThat(err.toString(UTF_8)).contains("closed the pipe", "file with enough room");
    }

    @Test
    void aFolderOrNoFileIsSaid() {
        refused("Check the name", "classify", "--model", model, folder);
        refused("there is no such file", "classify", "--model", model, folder.resolve("absent"));
    }

    @Test
    void whatIsNoWholeModelIsSaid() throws IOException {
        Path sentences = Files.writeString(folder.resolve("s.txt"), "w2\n");
        byte[] whole = Files.readAllBytes(model);
        Path half = Files.write(folder.resolve("half.laststep"), Arrays.copyOf(whole, whole.length / 2));
        refused("copy or save it again", "classify", "--model", half, sentences);
        refused("Choose one that ends in .laststep", "classify", "--model", sentences, sentences);
        refused("vocabulary.txt is missing", "classify", "--model", without("vocabulary.txt"), sentences);
    }

    private Path without(String left) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(model.toFile())) {
            zip.stream().forEach(entry -> entries.put(entry.getName(), bytes(zip, entry)));
        }
        Path file = folder.resolve("without.laststep");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : Set.copyOf(entries.keySet())) {
                if (!name.equals(left)) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(entries.get(name));
                }
            }
        }
        return file;
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) {
        try {
            return zip.getInputStream(entry).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refused(String words, Object... arguments) {
        Cli cli = Cli.run(arguments);
        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.err()).contains(words);
    }

    private Cli classify(String input) throws IOException {
        return classify(input.getBytes(UTF_8));
    }

    /** The same from a file as from standard input. */
    private Cli classify(byte[] input) throws IOException {
        Cli fromFile = Cli.run("classify", "--model", model, Files.write(folder.resolve("sentences"), input));
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input));
        try {
            assertThat(Cli.run("classify", "--model", model)).isEqualTo(fromFile);
        } finally {
            System.setIn(before);
        }
        return fromFile;
    }

    private String line(String sentence) {
        Prediction alone = trained.predict(sentence);
        return trained.labels().name(alone.label()) + "\t" + sentence;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** Short lines without end. */
    private static final class Endless extends InputStream {
        private long count;

        @Override
        public int read() {
            return count++ % 3 == 2 ? '\n' : 'w';
        }
    }
}
