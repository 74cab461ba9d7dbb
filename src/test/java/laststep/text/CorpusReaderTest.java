package laststep.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import laststep.message.Messages;
import laststep.message.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusReaderTest {
    private static final String TWO_ROWS = "good\tfun\nbad\tdull\n";

    @TempDir
    private Path folder;

    private LoadedCorpus read(byte[] bytes) throws IOException {
        return CorpusReader.read(Files.write(folder.resolve("reviews.tsv"), bytes), ReadListener.NONE);
    }

    private LoadedCorpus read(String content) throws IOException {
        return read(content.getBytes(UTF_8));
    }

    private List<LabelledText> rows(String content) throws IOException {
        return read(content).corpus().rows();
    }

    /** The one line that was not taken, as line number and reason. */
    private String rejectedBeside(byte[] line) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(TWO_ROWS.getBytes(UTF_8));
        bytes.writeBytes(line);
        LoadedCorpus loaded = read(bytes.toByteArray());
        assertThat(loaded.corpus().rows()).hasSize(2);
        assertThat(loaded.report().rejected()).hasSize(1);
        ImportReport.Rejected rejected = loaded.report().rejected().get(0);
        return rejected.line() + ": " + Messages.english().word(rejected.reason());
    }

    @Test
    void aPartOfACorpusIsNamedAfterItsFolderToo(@TempDir Path made) throws IOException {
        Path snips = Files.createDirectory(made.resolve("snips"));
        Path train = Files.writeString(snips.resolve("train.tsv"), "a\tx\nb\ty\n");
        Path other = Files.writeString(snips.resolve("reviews.2.tsv"), "a\tx\nb\ty\n");

        assertThat(CorpusReader.read(train, ReadListener.NONE).corpus().name()).isEqualTo("snips-train");
        assertThat(CorpusReader.read(other, ReadListener.NONE).corpus().name()).isEqualTo("reviews.2");
    }

    @Test
    void aRowIsALabelATabAndAText() throws IOException {
        LoadedCorpus loaded = read(TWO_ROWS);
        assertThat(loaded.corpus().rows())
                .containsExactly(new LabelledText(1, "good", "fun"), new LabelledText(2, "bad", "dull"));
        assertThat(loaded.corpus().labels().names()).containsExactly("bad", "good");
        assertThat(loaded.report().rowsTaken()).isEqualTo(2);
        assertThat(loaded.report().rejected()).isEmpty();
    }

    @Test
    void theCorpusIsNamedAfterItsFile() throws IOException {
        Corpus corpus = read(TWO_ROWS).corpus();
        assertThat(corpus.name()).isEqualTo("reviews");
        assertThat(Path.of(corpus.source())).isEqualTo(folder.resolve("reviews.tsv"));
    }

    @Test
    void theDigestIsThatOfTheFilesBytes() throws IOException {
        // printf 'good\tfun\nbad\tdull\n' | sha256sum
        assertThat(read(TWO_ROWS).corpus().sha256())
                .isEqualTo("82a4081a4bc0e47b293121977d146a9884b12f3c0ce59fc518066d625764583a");
    }

    @Test
    void aReviewThatStartsWithAQuoteStaysOneRow() throws IOException {
        assertThat(rows("good\t\"fun\nbad\t\"dull\" he said\n"))
                .extracting(LabelledText::text)
                .containsExactly("\"fun", "\"dull\" he said");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsUnderstood(String end) throws IOException {
        assertThat(rows("good\tfun" + end + "bad\tdull" + end + "good\tnice"))
                .extracting(LabelledText::line, LabelledText::text)
                .containsExactly(tuple(1, "fun"), tuple(2, "dull"), tuple(3, "nice"));
    }

    @Test
    void aLineEndCutInTwoByTheReadBufferIsOneLineEnd() throws IOException {
        String row = "good\t" + "x".repeat((1 << 16) - 6); // \r is the last byte of the first chunk
        LoadedCorpus loaded = read(row + "\r\nbad\tdull\r\n");
        assertThat(loaded.corpus().rows()).extracting(LabelledText::line).containsExactly(1, 2);
        assertThat(loaded.report().rejected()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstLabel() throws IOException {
        assertThat(rows("\uFEFF" + TWO_ROWS).get(0).label()).isEqualTo("good");
    }

    @Test
    void hangulWrittenAsJamoBecomesSyllables() throws IOException {
        assertThat(rows("\u1100\u1173\u11BC\t\u1112\u1161\u11AB\nbad\tdull\n").get(0))
                .isEqualTo(new LabelledText(1, "긍", "한"));
    }

    @Test
    void whiteSpaceAroundLabelAndTextIsDropped() throws IOException {
        assertThat(rows(" good \t\u00A0 fun  and more \nbad\tdull").get(0))
                .isEqualTo(new LabelledText(1, "good", "fun  and more"));
    }

    @Test
    void furtherTabsBelongToTheText() throws IOException {
        assertThat(rows("good\tfun\tand more\t\nbad\tdull\n").get(0).text()).isEqualTo("fun and more");
    }

    @Test
    void linesThatCannotBeTakenAreReportedWithTheirReason() throws IOException {
        assertThat(rejectedBeside("  \u3000\n".getBytes(UTF_8))).isEqualTo("3: blank line");
        assertThat(rejectedBeside("\n".getBytes(UTF_8))).isEqualTo("3: blank line");
        assertThat(rejectedBeside("good fun".getBytes(UTF_8))).isEqualTo("3: no tab between label and text");
        assertThat(rejectedBeside(" \tfun".getBytes(UTF_8))).isEqualTo("3: no label");
        assertThat(rejectedBeside("good\t ".getBytes(UTF_8))).isEqualTo("3: no text");
        assertThat(rejectedBeside(new byte[] {'g', '\t', 0, 'x'})).isEqualTo("3: zero bytes, which no text has");
    }

    @Test
    void aLineOfAnotherEncodingIsReported() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("긍정\t좋아요\n부정\t별로\n".getBytes(UTF_8));
        bytes.writeBytes("긍정\t좋아요\n".getBytes(Charset.forName("MS949")));
        ImportReport report = read(bytes.toByteArray()).report();
        assertThat(report.encoding()).isEqualTo("UTF-8");
        assertThat(report.rejected()).singleElement().satisfies(row -> {
            assertThat(Messages.english().word(row.reason())).isEqualTo("bytes that are not UTF-8");
            assertThat(row.text()).contains("\uFFFD").doesNotContain("\uFFFF");
        });
    }

    @Test
    void aLineOfMoreThanAMillionCharactersIsReportedNotKept() throws IOException {
        String line = "good\t" + "한".repeat(1 << 20) + "\n";
        assertThat(rejectedBeside(line.getBytes(UTF_8))).isEqualTo("3: longer than 1,048,576 characters");
    }

    @Test
    void theLongestLineThatIsReadIsTaken() throws IOException {
        String text = "x".repeat(LineReader.LONGEST - "good\t".length());
        assertThat(rows("good\t" + text + "\nbad\tdull").get(0).text()).isEqualTo(text);
    }

    @Test
    void aReportedLineIsShortenedBetweenCharacters() throws IOException {
        LoadedCorpus loaded = read(TWO_ROWS + "x" + "😀".repeat(500));
        assertThat(loaded.report().rejected().get(0).text()).isEqualTo("x" + "😀".repeat(99) + "…");
    }

    @Test
    void everyLineIsARowTakenOrALineReported() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<byte[]> lines = randomLines(random);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(TWO_ROWS.getBytes(UTF_8));
            String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            for (byte[] line : lines) {
                bytes.writeBytes(line);
                bytes.writeBytes(end.getBytes(UTF_8));
            }
            try {
                LoadedCorpus loaded = read(bytes.toByteArray());
                assertThat(loaded.corpus().size() + loaded.report().rejected().size())
                        .isEqualTo(lines.size() + 2);
                assertThat(loaded.report().rowsTaken())
                        .isEqualTo(loaded.corpus().size());
            } catch (ProblemException e) {
                assertThat(e.problem().key()).matches("problem.corpus.not(Text|Encoded)");
            }
        }
    }

    private static List<byte[]> randomLines(Random random) {
        List<byte[]> lines = new ArrayList<>();
        String[] pieces = {"good", "bad", "\t", "\t", " ", "한글", "\"", "\u1112\u1161\u11AB", "\uFEFF", "\u2028"};
        for (int n = random.nextInt(30); n > 0; n--) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int p = random.nextInt(6); p > 0; p--) {
                line.writeBytes(pieces[random.nextInt(pieces.length)].getBytes(UTF_8));
            }
            for (int b = random.nextInt(6) == 0 ? 4 : 0; b > 0; b--) {
                int noise = random.nextInt(256);
                line.write(noise == '\n' || noise == '\r' ? '\t' : noise);
            }
            lines.add(line.toByteArray());
        }
        return lines;
    }

    @Test
    void theListenerHearsTheBytesAndTheirTotal() throws IOException {
        Path file = Files.writeString(folder.resolve("reviews.tsv"), TWO_ROWS);
        List<Long> heard = new ArrayList<>();
        CorpusReader.read(file, (done, total) -> {
            assertThat(total).isEqualTo(TWO_ROWS.length());
            return heard.add(done);
        });
        assertThat(heard).isSorted().last().isEqualTo((long) TWO_ROWS.length());
    }

    @Test
    void theListenerMayCancel() throws IOException {
        Path file = Files.writeString(folder.resolve("reviews.tsv"), TWO_ROWS);
        assertThatThrownBy(() -> CorpusReader.read(file, (done, total) -> false))
                .isInstanceOf(CancellationException.class);
    }

    private void assertProblem(String key, byte[] content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().key()).isEqualTo(key));
    }

    @Test
    void aFileNoCorpusCanBeMadeOfGetsOneClearSentence() {
        assertProblem("problem.corpus.empty", new byte[0]);
        assertProblem("problem.corpus.noRows", "\n \n".getBytes(UTF_8));
        assertProblem("problem.corpus.noRows", "good fun\ndull bad\n".getBytes(UTF_8));
        assertProblem("problem.corpus.oneClass", "good\tfun\ngood\tnice\n".getBytes(UTF_8));
    }

    @Test
    void aFileThatIsNotTextIsCalledSo() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        assertProblem("problem.corpus.notText", noise);
        assertProblem("problem.corpus.notText", new byte[3 << 20]);
    }

    @Test
    void aPathThatHoldsNoFileIsCalledSo() {
        assertThatThrownBy(() -> CorpusReader.read(folder, ReadListener.NONE)).hasMessageContaining("holds no file");
        assertThatThrownBy(() -> CorpusReader.read(folder.resolve("nowhere.tsv"), ReadListener.NONE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("There is no file");
    }
}
