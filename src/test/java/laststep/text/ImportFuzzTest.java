package laststep.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import laststep.message.Messages;
import laststep.message.ProblemException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of mutated files of every format: each is refused with a sentence, or every row of it is taken or reported.
 * How many rows there are is counted here in another way than the reader does it.
 */
class ImportFuzzTest {
    private static final String[] TEXTS = {
        "배송이 빨라서 좋았네요", "기대했는데 별로예요", "it was, \"nice\"", "cold; wet", "5\" of snow", "so so", "뷁 good", "é"
    };

    @TempDir
    private Path folder;

    private int read;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void everyRowOfAMutatedFileIsTakenOrReported() throws IOException {
        mutate(400, 1);
        assertThat(read).as("files that were not refused").isGreaterThan(2000);
    }

    @Test
    @Tag("long")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void everyRowOfVeryManyMutatedFilesIsTakenOrReported() throws IOException {
        mutate(20_000, 2);
    }

    private void mutate(int times, long seed) throws IOException {
        Random random = new Random(seed);
        for (Map.Entry<String, byte[]> original : originals().entrySet()) {
            for (int round = 0; round < times; round++) {
                byte[] content = round == 0 ? original.getValue() : mutated(original.getValue(), random);
                check(original.getKey(), content, random.nextInt(4) == 0 ? options(random) : ImportOptions.AUTOMATIC);
            }
        }
    }

    private void check(String name, byte[] content, ImportOptions options) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        LoadedCorpus loaded;
        try {
            loaded = CorpusReader.read(file, options, ReadListener.NONE);
        } catch (ProblemException refused) {
            assertThat(Messages.of(Locale.KOREAN).word(refused.problem())).isNotEmpty();
            return;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(name + " with " + options + ":\n" + new String(content, UTF_8), e);
        }
        read++;
        assertThat(loaded.report().rowsTaken()).isEqualTo(loaded.corpus().size());
        if (!name.endsWith(".zip")) {
            assertComplete(name + " with " + options, loaded, unpacked(content));
        }
    }

    private static byte[] unpacked(byte[] content) throws IOException {
        boolean packed = content.length > 1 && content[0] == 0x1F && content[1] == (byte) 0x8B;
        return packed ? new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes() : content;
    }

    private static void assertComplete(String what, LoadedCorpus loaded, byte[] content) throws IOException {
        Recognised as = loaded.report().recognised();
        String text = new String(content, as.encoding().charset());
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int rows = loaded.report().rowsTaken() + loaded.report().rejected().size();
        switch (as.format()) {
            case TSV, JSON_LINES, FASTTEXT ->
                assertThat(rows).as(what).isEqualTo(lines(unmarked).size());
            case JSON -> assertThat(rows).as(what).isEqualTo(elements(unmarked));
            default -> assertLinesCovered(what, loaded, lines(unmarked));
        }
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\r\n|\r|\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static int elements(String json) throws IOException {
        int rows = 0;
        try (var parser = new ObjectMapper().createParser(json)) {
            while (parser.nextToken() != null) {
                JsonNode value = parser.readValueAsTree();
                int arrays = 0;
                int inside = 0;
                for (JsonNode field : value.isObject() ? value : new ObjectMapper().createArrayNode()) {
                    arrays += field.isArray() ? 1 : 0;
                    inside += field.isArray() ? field.size() : 0;
                }
                rows += value.isArray() ? value.size() : arrays == 0 ? 1 : inside;
            }
        }
        return rows;
    }

    /** Rows with quotes may go on over lines: every line begins a row, or goes on with one that has a quote. */
    private static void assertLinesCovered(String what, LoadedCorpus loaded, List<String> lines) {
        Map<Integer, Boolean> starts = new TreeMap<>();
        loaded.report()
                .rejected()
                .forEach(row -> assertThat(starts.put(row.line(), goesOn(row))).isNull());
        loaded.corpus()
                .rows()
                .forEach(row -> assertThat(starts.put(row.line(), true)).isNull());
        boolean mayGoOn = false;
        for (int line = 1; line <= lines.size(); line++) {
            Boolean several = starts.remove(line);
            if (several == null) {
                assertThat(mayGoOn).as("%s: line %d is lost", what, line).isTrue();
            } else {
                mayGoOn = several && lines.get(line - 1).indexOf('"') >= 0;
            }
        }
        assertThat(starts).as(what).isEmpty();
    }

    private static boolean goesOn(ImportReport.Rejected row) {
        return row.text().indexOf('\n') >= 0 || row.text().endsWith("…");
    }

    private static ImportOptions options(Random random) {
        FileFormat[] formats = FileFormat.values();
        TextEncoding[] encodings = TextEncoding.values();
        return new ImportOptions(
                random.nextBoolean() ? null : formats[random.nextInt(formats.length)],
                random.nextBoolean() ? null : encodings[random.nextInt(encodings.length)],
                random.nextBoolean() ? null : random.nextBoolean(),
                random.nextInt(4) > 0 ? null : Integer.toString(random.nextInt(4)),
                random.nextInt(4) > 0 ? null : "text");
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            bytes = mutatedOnce(bytes, random);
        }
        return bytes;
    }

    private static byte[] mutatedOnce(byte[] bytes, Random random) {
        byte[] telling = "\"\"\t\n\r,;[]{}:\\\0_ ".getBytes(UTF_8);
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(1 + random.nextInt(40)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (random.nextInt(7)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 -> out.write(telling[random.nextInt(telling.length)]);
            case 2 -> {
                out.write(bytes, from, to - from);
                out.write(bytes, from, to - from);
            }
            case 3 -> {
                if (random.nextInt(10) == 0) {
                    return out.size() > 0 ? out.toByteArray() : bytes; // cut off
                }
            }
            case 4 -> {
                int other = random.nextInt(bytes.length + 1);
                out.write(bytes, other, Math.min(40, bytes.length - other));
                to = from;
            }
            case 5 -> {
                out.write(random.nextInt(256));
                to = Math.min(bytes.length, from + 1);
            }
            default -> {
                out.write(telling[random.nextInt(telling.length)]);
                to = Math.min(bytes.length, from + 1);
            }
        }
        out.write(bytes, to, bytes.length - to);
        return out.size() > 0 ? out.toByteArray() : bytes;
    }

    private static Map<String, byte[]> originals() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String tsv = rows("", "\t", false) + "\n" + "none\n";
        files.put("a.tsv", tsv.getBytes(UTF_8));
        files.put("header.tsv", ("label\ttext\n" + tsv).getBytes(UTF_8));
        files.put("bom.tsv", ("\uFEFF" + tsv).getBytes(UTF_8));
        files.put("korean.tsv", tsv.getBytes(Charset.forName("MS949")));
        files.put("western.tsv", tsv.replaceAll("[가-힣]", "ü").getBytes(Charset.forName("windows-1252")));
        files.put("le.tsv", ("\uFEFF" + tsv).getBytes(StandardCharsets.UTF_16LE));
        files.put("be.tsv", tsv.getBytes(StandardCharsets.UTF_16BE));
        files.put("a.csv", ("label,text\r\n" + rows("", ",", true).replace("\n", "\r\n")).getBytes(UTF_8));
        files.put("b.csv", rows("", ";", true).getBytes(UTF_8));
        files.put("a.txt", rows(FastTextRows.MARK, " ", false).getBytes(UTF_8));
        files.put("a.jsonl", json("\n").getBytes(UTF_8));
        files.put("a.json", ("[" + json(",\n") + "]").getBytes(UTF_8));
        files.put("b.json", ("{\"n\": 1, \"data\": [" + json(",") + "]}").getBytes(UTF_8));
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(tsv.getBytes(UTF_8));
        }
        files.put("a.tsv.gz", gzip.toByteArray());
        files.put("parts.zip", zip("train.tsv", tsv, "test.tsv", tsv));
        files.put("folders.zip", zip("pos/1.txt", "warm", "neg/1.txt", "cold", "neg/2.txt", "wet"));
        return files;
    }

    private static String rows(String mark, String separator, boolean quoted) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            String text = TEXTS[i % TEXTS.length] + " " + i;
            String field = quoted ? '"' + text.replace("\"", "\"\"") + (i % 5 == 0 ? "\nmore" : "") + '"' : text;
            rows.append(mark)
                    .append(i % 3 == 0 ? "긍정" : "neg")
                    .append(separator)
                    .append(field)
                    .append('\n');
        }
        return rows.toString();
    }

    private static String json(String separator) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            rows.add(new ObjectMapper()
                    .createObjectNode()
                    .put("text", TEXTS[i % TEXTS.length] + " " + i)
                    .put("label", i % 3)
                    .toString());
        }
        rows.sort(Comparator.comparingInt(String::length));
        return String.join(separator, rows);
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndContents[i]));
                out.write(namesAndContents[i + 1].getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
