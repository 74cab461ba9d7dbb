package laststep.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import laststep.message.Messages;
import laststep.message.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of docs/formats.md: each row of it is a file made here. */
class FormatsTest {
    @TempDir
    private Path folder;

    private LoadedCorpus read(String name, String content) throws IOException {
        return read(name, content.getBytes(UTF_8), ImportOptions.AUTOMATIC);
    }

    private LoadedCorpus read(String name, byte[] content, ImportOptions options) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return CorpusReader.read(Files.write(file, content), options, ReadListener.NONE);
    }

    private LoadedCorpus readAll() {
        return CorpusReader.read(folder, ReadListener.NONE);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static void assertRows(LoadedCorpus loaded, String... labelsAndTexts) {
        assertThat(loaded.corpus().rows())
                .extracting(row -> row.label() + "|" + row.text())
                .containsExactly(labelsAndTexts);
    }

    private static List<String> reported(LoadedCorpus loaded) {
        return loaded.report().rejected().stream()
                .map(row -> row.line() + ": " + Messages.english().word(row.reason()))
                .toList();
    }

    @Test
    void aTsvOfLabelAndText() throws IOException {
        LoadedCorpus loaded = read("a.tsv", "good\tnice and warm\nbad\tcold, wet\n");
        assertRows(loaded, "good|nice and warm", "bad|cold, wet");
        assertThat(loaded.report().format()).isEqualTo("TSV");
    }

    @Test
    void aTsvOfTextAndLabel() throws IOException {
        LoadedCorpus loaded =
                read("a.txt", "nice and warm\tgood\nit was cold\tbad\ta\tbad\nso very wet\tbad\nit was warm\tgood\n");
        assertRows(loaded, "good|nice and warm", "bad|it was cold bad a", "bad|so very wet", "good|it was warm");
    }

    @Test
    void theTsvOfNsmcWithItsHeader() throws IOException {
        LoadedCorpus loaded = read(
                "ratings_train.txt",
                "id\tdocument\tlabel\n9976970\t아 더빙.. 진짜 짜증나네요\t0\n3819312\t\"흠...포스터보고\t1\n1\t\t1\n");
        assertRows(loaded, "0|아 더빙.. 진짜 짜증나네요", "1|\"흠...포스터보고");
        assertThat(reported(loaded)).containsExactly("1: names of the columns", "4: no text");
        assertThat(loaded.report().lost()).hasSize(1);
    }

    @Test
    void aHeaderOfOtherNamesIsSeenByWhatStandsBelow() throws IOException {
        StringBuilder rows = new StringBuilder("v1,v2\n");
        for (int i = 0; i < 12; i++) {
            rows.append(i % 2 == 0 ? "ham" : "spam")
                    .append(",message number ")
                    .append(i)
                    .append('\n');
        }
        LoadedCorpus loaded = read("a.csv", rows.toString());
        assertThat(loaded.corpus().labels().names()).containsExactly("ham", "spam");
        assertThat(loaded.report().recognised().columns().names()).containsExactly("v1", "v2");
    }

    @Test
    void aTsvWithQuotesIfAskedFor() throws IOException {
        ImportOptions quoted = new ImportOptions(FileFormat.TSV_QUOTED, null, null, null, null);
        LoadedCorpus loaded =
                read("a.tsv", "good\t\"a tab\tin \"\"it\"\"\"\nbad\t\"two\nlines\"\n".getBytes(UTF_8), quoted);
        assertRows(loaded, "good|a tab in \"it\"", "bad|two lines");
    }

    @Test
    void aCsvAsRfc4180HasIt() throws IOException {
        LoadedCorpus loaded = read(
                "a.csv",
                "text,label\r\n\"warm, and \"\"nice\"\"\",good\r\n\"cold\r\nand wet\",bad\r\nwhatever,bad\r\n");
        assertRows(loaded, "good|warm, and \"nice\"", "bad|cold and wet", "bad|whatever");
        assertThat(loaded.corpus().rows()).extracting(LabelledText::line).containsExactly(2, 3, 5);
        assertThat(loaded.report().format()).isEqualTo("CSV");
    }

    @Test
    void aCsvWithSemicolons() throws IOException {
        LoadedCorpus loaded = read("a.csv", "label;text\ngood;nice, warm; \nbad;cold\nbad;\"w;et\"\ngood;fine\n");
        assertRows(loaded, "bad|cold", "bad|w;et", "good|fine");
        assertThat(reported(loaded)).containsExactly("1: names of the columns", "2: 3 columns where 2 are expected");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedCostsItsLineOnly() throws IOException {
        LoadedCorpus loaded =
                read("a.csv", "good,nice\nbad,\"cold\ngood,warm\nbad,\"we\"t\nbad,\"dry\"\ngood,fine\nbad,5\" snow\n");
        assertRows(loaded, "good|nice", "good|warm", "bad|dry", "good|fine", "bad|5\" snow");
        assertThat(reported(loaded))
                .containsExactly(
                        "2: a quotation mark that is not closed properly",
                        "4: a quotation mark within a field that is not doubled");
    }

    @Test
    void aJsonArrayOfObjects() throws IOException {
        LoadedCorpus loaded = read(
                "a.json",
                "[{\"id\":1,\"review\":\"nice\\nwarm\",\"label\":1},{\"id\":2,\"review\":\"cold\",\"label\":0},3,{\"label\":1}]");
        assertRows(loaded, "1|nice warm", "0|cold");
        assertThat(reported(loaded)).containsExactly("3: not an object with fields", "4: no text");
    }

    @Test
    void aJsonObjectThatHoldsTheArray() throws IOException {
        LoadedCorpus loaded = read(
                "a.json",
                "{\"version\":{\"n\":[1]},\"data\":[{\"text\":\"a\",\"class\":\"x\"}],\"more\":[{\"text\":\"b\",\"class\":\"y\"}]}");
        assertRows(loaded, "x|a", "y|b");
    }

    @Test
    void jsonThatBreaksOffIsRefusedWithThePlace() {
        assertThatThrownBy(() -> read("a.json", "[{\"text\":\"a\",\"label\":1},\n{\"text\":\"b\",\"label\":2},\n{\"te"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("a.json stops being JSON at line 3");
    }

    @Test
    void jsonLines() throws IOException {
        LoadedCorpus loaded = read(
                "a.jsonl",
                "{\"text\":\"nice\",\"label\":\"pos\"}\n{\"text\":\"cold\",\"label\":\"neg\"}\n{oops\n\n{\"text\":\"b\"} {}\n");
        assertRows(loaded, "pos|nice", "neg|cold");
        assertThat(reported(loaded)).containsExactly("3: not a JSON object", "4: blank line", "5: not a JSON object");
        assertThat(loaded.report().format()).isEqualTo("JSON Lines");
    }

    @Test
    void fastText() throws IOException {
        LoadedCorpus loaded = read(
                "a.txt",
                "__label__good nice, warm\n__label__bad cold\n__label__a __label__b both\nnone\n__label__bad\n");
        assertRows(loaded, "good|nice, warm", "bad|cold");
        assertThat(reported(loaded))
                .containsExactly("3: more than one label", "4: does not start with __label__", "5: no text");
    }

    @Test
    void aFolderForEachClass() throws IOException {
        write("neg/1.txt", "cold\nand wet\n");
        write("neg/2.txt", "");
        write("pos/1.txt", "warm");
        write("README", "about");
        write("pos/.DS_Store", "x");
        LoadedCorpus loaded = readAll();
        assertRows(loaded, "neg|cold and wet", "pos|warm");
        assertThat(loaded.report().rejected())
                .extracting(
                        ImportReport.Rejected::file, row -> Messages.english().word(row.reason()))
                .containsExactly(
                        tuple("neg/2.txt", "blank line"),
                        tuple("pos/.DS_Store", "hidden file, not read"),
                        tuple("README", "stands in no class folder, not read"));
    }

    @Test
    void classFoldersWithinPartFolders() throws IOException {
        write("train/neg/1.txt", "cold");
        write("train/pos/1.txt", "warm");
        write("test/neg/1.txt", "wet");
        Corpus corpus = readAll().corpus();
        assertThat(corpus.rows()).extracting(LabelledText::label).containsExactly("neg", "neg", "pos");
        assertThat(List.of(corpus.part(0), corpus.part(1), corpus.part(2)))
                .containsExactly(Part.TEST, Part.TRAIN, Part.TRAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "train.tsv, valid.tsv, test.tsv",
        "training.tsv, validation.tsv, testing.tsv",
        "ratings_train.txt, ratings-dev.txt, ratings_test.txt",
        "data/train-00000-of-00001.tsv, data/val-00000-of-00001.tsv, data/test-00000-of-00001.tsv",
        "train/a.tsv, dev/a.tsv, test/a.tsv"
    })
    void splitFilesAreThePartsOfOneCorpus(String train, String valid, String test) throws IOException {
        write(train, "good\twarm\nbad\tcold\n");
        write(valid, "good\tsunny\n");
        write(test, "bad\twet\n\n");
        write("README.md", "about");
        LoadedCorpus loaded = readAll();
        Corpus corpus = loaded.corpus();
        assertThat(corpus.size()).isEqualTo(4);
        for (int row = 0; row < corpus.size(); row++) {
            Part expected = Map.of("sunny", Part.VALID, "wet", Part.TEST)
                    .getOrDefault(corpus.rows().get(row).text(), Part.TRAIN);
            assertThat(corpus.part(row)).isEqualTo(expected);
        }
        assertThat(loaded.report().rejected())
                .extracting(ImportReport.Rejected::file, ImportReport.Rejected::line)
                .containsExactlyInAnyOrder(tuple(test, 2), tuple("README.md", 0));
    }

    @Test
    void filesWithTheSameHeaderHaveItEach() throws IOException {
        write("train.csv", "label,text\ngood,warm\nbad,cold\n");
        write("test.csv", "label,text\ngood,sunny\n");
        LoadedCorpus loaded = readAll();
        assertRows(loaded, "good|sunny", "good|warm", "bad|cold");
        assertThat(loaded.report().lost()).isEmpty();
        assertThat(loaded.report().rejected()).hasSize(2);
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void gzipIsUnpackedAndHasTheSameDigest() throws IOException {
        String content = "good\twarm\nbad\tcold\n";
        LoadedCorpus packed = read("a.tsv.gz", gzip(content), ImportOptions.AUTOMATIC);
        assertRows(packed, "good|warm", "bad|cold");
        assertThat(packed.corpus().sha256())
                .isEqualTo(read("b.tsv", content).corpus().sha256());
        assertThat(packed.corpus().name()).isEqualTo("a");
    }

    @Test
    void aZipOfOneFileAndAZipOfParts() throws IOException {
        byte[] rows = "good\twarm\nbad\tcold\n".getBytes(UTF_8);
        assertRows(read("a.zip", zip(Map.of("reviews.tsv", rows)), ImportOptions.AUTOMATIC), "good|warm", "bad|cold");
        byte[] parts = zip(Map.of("c/train.tsv", rows, "c/test.tsv.gz", gzip("bad\twet\n"), "__MACOSX/c/x", rows));
        LoadedCorpus loaded = read("b.zip", parts, ImportOptions.AUTOMATIC);
        assertRows(loaded, "bad|wet", "good|warm", "bad|cold");
        assertThat(loaded.corpus().part(0)).isEqualTo(Part.TEST);
        assertThat(loaded.report().rejected())
                .extracting(ImportReport.Rejected::file)
                .containsExactly("__MACOSX/c/x");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, ''",
        "UTF-8, UTF-8 with BOM, \uFEFF",
        "UTF-16LE, UTF-16LE, \uFEFF",
        "UTF-16BE, UTF-16BE, \uFEFF",
        "UTF-16LE, UTF-16LE, ''",
        "UTF-16BE, UTF-16BE, ''",
        "MS949, CP949, ''",
        "EUC-KR, CP949, ''"
    })
    void koreanIsReadInEveryEncoding(Charset charset, String title, String mark) throws IOException {
        String content = mark + "긍정\t배송이 빨라서 좋았네요\n부정\t기대했는데 별로예요\n부정\tso so\n";
        LoadedCorpus loaded = read("a.tsv", content.getBytes(charset), ImportOptions.AUTOMATIC);
        assertRows(loaded, "긍정|배송이 빨라서 좋았네요", "부정|기대했는데 별로예요", "부정|so so");
        assertThat(loaded.report().encoding()).isEqualTo(title);
    }

    @Test
    void whatOnlyKoreanWindowsHasIsReadToo() throws IOException {
        byte[] content = "긍정\t뷁 똠방각하 펲시콜라\n부정\t쀍쀍\n".getBytes(Charset.forName("MS949"));
        LoadedCorpus loaded = read("a.tsv", content, ImportOptions.AUTOMATIC);
        assertRows(loaded, "긍정|뷁 똠방각하 펲시콜라", "부정|쀍쀍");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, ''", "UTF-16BE, ''", "windows-1252, 'café – Crème brûlée – “naïve” – £5'"})
    void westernTextIsReadInEveryEncoding(Charset charset, String extra) throws IOException {
        String content = "good\tit was nice and warm " + extra + "\nbad\tit was cold\n";
        LoadedCorpus loaded = read("a.tsv", content.getBytes(charset), ImportOptions.AUTOMATIC);
        assertRows(loaded, ("good|it was nice and warm " + extra).strip(), "bad|it was cold");
        assertThat(loaded.report().encoding()).isEqualToIgnoringCase(charset.name());
    }

    @Test
    void anEncodingThatShowsOnlyLateInTheFileIsSeen() throws IOException {
        StringBuilder content = new StringBuilder();
        while (content.length() < 3 * Sample.SIZE) {
            content.append("good\tplain letters for a long while\n");
        }
        content.append("나쁨\t한글\n");
        LoadedCorpus loaded =
                read("a.tsv", content.toString().getBytes(Charset.forName("MS949")), ImportOptions.AUTOMATIC);
        assertThat(loaded.report().encoding()).isEqualTo("CP949");
        assertThat(loaded.corpus().labels().names()).contains("나쁨");
    }

    @Test
    void whatWasRecognisedWronglyCanBeCorrected() throws IOException {
        byte[] content = "a,b,c\n1,x y z,good\n2,u v w long,bad\n".getBytes(UTF_8);
        ImportOptions swapped = new ImportOptions(FileFormat.CSV, TextEncoding.CP949, true, "a", "3");
        assertRows(read("a.csv", content, swapped), "1|good", "2|bad");
        ImportOptions noHeader = new ImportOptions(FileFormat.CSV, null, false, "3", "2");
        assertRows(read("a.csv", content, noHeader), "c|b", "good|x y z", "bad|u v w long");
    }

    @Test
    void aColumnThatIsNotThereIsCalledSo() {
        ImportOptions wrong = new ImportOptions(null, null, null, "klass", null);
        assertThatThrownBy(() -> read("a.csv", "label,text\ngood,warm\nbad,cold\n".getBytes(UTF_8), wrong))
                .hasMessageContaining("has no column “klass”: choose one of label, text");
    }

    @Test
    void optionsAreTheSameAfterTheyWereStored() {
        ImportOptions options = new ImportOptions(FileFormat.JSON, TextEncoding.UTF_8_BOM, false, "a", "2");
        assertThat(ImportOptions.of(options.toMap())).isEqualTo(options);
        assertThat(ImportOptions.of(Map.of())).isEqualTo(ImportOptions.AUTOMATIC);
    }

    @Test
    void thePreviewShowsWhatWouldBecomeOfTheFirstRows() throws IOException {
        write("a.csv", "text,label\nwarm,good\n,bad\n");
        ImportPreview preview = CorpusReader.preview(folder.resolve("a.csv"), ImportOptions.AUTOMATIC);
        assertThat(preview.recognised().columns().labelName()).isEqualTo("label");
        assertThat(preview.rows())
                .extracting(row -> row.line()
                        + row.cells().toString()
                        + (row.problem() == null ? "" : row.problem().key()))
                .containsExactly("1[text, label]problem.row.header", "2[warm, good]", "3[, bad]problem.row.noText");
    }
}
