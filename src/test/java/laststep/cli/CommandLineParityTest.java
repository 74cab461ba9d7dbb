package laststep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import laststep.model.Models;
import laststep.nn.Golden;
import laststep.nn.Padding;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code laststep import}, then {@code classify} and {@code trace}: the numbers that are printed are PyTorch's. */
class CommandLineParityTest {
    @TempDir
    private Path folder;

    static List<String> cases() {
        return Golden.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void classifyPrintsPyTorchsProbabilities(String name) throws IOException {
        Golden golden = new Golden(name);
        Path model = imported(golden);
        int[] sentences = sentences(golden);
        Path file = Files.write(
                folder.resolve("sentences.txt"),
                IntStream.of(sentences).mapToObj(s -> text(golden, s)).toList());
        int classes = golden.spec().classes();

        List<String> lines = Cli.good("classify", "--model", model, "--probabilities", "--top-k", classes, file)
                .lines();

        assertThat(lines).hasSameSizeAs(sentences).isNotEmpty();
        for (int k = 0; k < sentences.length; k++) {
            String[] fields = lines.get(k).split("\t");
            String[] labels = fields[0].split(" ");
            String[] numbers = fields[1].split(" ");
            assertThat(labels).hasSize(classes).doesNotHaveDuplicates();
            for (int rank = 0; rank < classes; rank++) {
                int label = Integer.parseInt(labels[rank].substring("class".length()));
                double expected = Math.exp(golden.floats("log_prob")[sentences[k] * classes + label]);
                golden.close(lines.get(k), Double.parseDouble(numbers[rank]), expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tracePrintsPyTorchsHiddenStatesAndLogProbabilities(String name) throws IOException {
        Golden golden = new Golden(name);
        Path model = imported(golden);
        for (int s : sentences(golden)) {
            JsonNode trace = Cli.good("trace", "--model", model, "--text", text(golden, s), "--json")
                    .json();

            assertThat(trace.path("layers")).hasSize(2 * golden.spec().nLayers());
            for (JsonNode layer : trace.path("layers")) {
                checkStates(golden, s, layer);
            }
            checkRow(golden, "readout", s, trace.path("read_out"));
            checkRow(golden, "log_prob", s, trace.path("log_probabilities"));
        }
    }

    /** H{l} is (B, T, 2h), the forward half first; the trace has a row a token in reading order for both. */
    private static void checkStates(Golden golden, int sentence, JsonNode layer) {
        int h = golden.spec().hiddenSize();
        int steps = golden.ids(0).length / golden.lengths(0).length;
        int half = layer.path("direction").asText().equals("forward") ? 0 : h;
        String tensor = "H" + layer.path("layer").asInt();
        float[] expected = golden.floats(tensor);
        JsonNode rows = layer.path("h");
        assertThat(rows).hasSize(golden.lengths(0)[sentence]);
        for (int t = 0; t < rows.size(); t++) {
            assertThat(rows.get(t)).hasSize(h);
            for (int j = 0; j < h; j++) {
                float number = expected[(sentence * steps + t) * 2 * h + half + j];
                golden.close(
                        tensor + " " + sentence + " " + t, rows.get(t).get(j).asDouble(), number);
            }
        }
    }

    private static void checkRow(Golden golden, String tensor, int sentence, JsonNode numbers) {
        float[] expected = golden.floats(tensor);
        assertThat(numbers).hasSize(expected.length / golden.lengths(0).length);
        for (int k = 0; k < numbers.size(); k++) {
            golden.close(tensor + " " + sentence, numbers.get(k).asDouble(), expected[sentence * numbers.size() + k]);
        }
    }

    private Path imported(Golden golden) throws IOException {
        Path model = folder.resolve("imported.laststep");
        Cli.good(new SavedWeights(golden, folder).importInto(model));
        return model;
    }

    /** In the book's way PyTorch ran the pads of shorter sentences too; asked by itself no sentence has any. */
    private static int[] sentences(Golden golden) {
        int[] lengths = golden.lengths(0);
        int steps = golden.ids(0).length / lengths.length;
        return IntStream.range(0, lengths.length)
                .filter(s -> golden.spec().padding() == Padding.PACKED || lengths[s] == steps)
                .toArray();
    }

    private static String text(Golden golden, int sentence) {
        int steps = golden.ids(0).length / golden.lengths(0).length;
        return Models.sentence(golden.ids(0), sentence * steps, golden.lengths(0)[sentence]);
    }
}
