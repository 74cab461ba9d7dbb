package laststep.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laststep.message.ProblemException;
import laststep.nn.CellKind;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.text.TokenizerKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights that PyTorch saved: the golden cases as a person would bring them. */
class ModelImportTest {
    @TempDir
    Path folder;

    private Safetensors.Contents golden;
    private Map<String, Safetensors.Tensor> weights;

    @BeforeEach
    void aPackedLstmOfTwoLayers() throws IOException {
        load("lstm_l2_packed_ends_h17");
    }

    private void load(String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/golden/" + name + ".safetensors")) {
            golden = Safetensors.read(in.readAllBytes());
        }
        weights = new LinkedHashMap<>();
        golden.tensors().forEach((tensor, values) -> {
            if (tensor.startsWith("weights/")) {
                weights.put(tensor.substring("weights/".length()), values);
            }
        });
    }

    private TrainedModel read(ReadOutKind readOut, boolean anyCell, CellKind cell) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Safetensors.write(compact(weights), bytes);
        Path file = Files.write(folder.resolve("w.safetensors"), bytes.toByteArray());
        int words = Integer.parseInt(golden.metadata().get("V"));
        if (!Files.exists(folder.resolve("v.txt"))) {
            Files.write(
                    folder.resolve("v.txt"),
                    Stream.concat(
                                    Stream.of("<unk>", "<pad>"),
                                    IntStream.range(2, words).mapToObj(id -> "w" + id))
                            .toList());
        }
        if (!Files.exists(folder.resolve("l.txt"))) {
            int classes = Integer.parseInt(golden.metadata().get("C"));
            Files.write(
                    folder.resolve("l.txt"),
                    IntStream.range(0, classes).mapToObj(k -> "class " + k).toList());
        }
        ModelSpec kinds = new ModelSpec(1, 1, 1, 0, cell, readOut, Padding.PACKED, TokenizerKind.WHITESPACE, 256);
        return new ModelImport(file, folder.resolve("v.txt"), folder.resolve("l.txt"), kinds, anyCell).read();
    }

    /** Tensors read from a file are slices of it; to be written again they stand alone. */
    private static Map<String, Safetensors.Tensor> compact(Map<String, Safetensors.Tensor> tensors) {
        Map<String, Safetensors.Tensor> alone = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> alone.put(name, Safetensors.Tensor.of(tensor.floats(), tensor.shape())));
        return alone;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lstm_l1_packed_ends_h17",
                "lstm_l4_packed_ends_h17",
                "gru_l2_packed_ends_h17",
                "rnn_l2_packed_ends_h17"
            })
    void importedWeightsAnswerAsPyTorch(String name) throws IOException {
        load(name);
        TrainedModel model = read(ReadOutKind.ENDS, true, CellKind.LSTM);
        assertThat(model.spec().cell().name().toLowerCase(Locale.ROOT))
                .isEqualTo(golden.metadata().get("cell"));
        long[] ids = golden.tensors().get("x0").longs();
        long[] lengths = golden.tensors().get("len0").longs();
        float[] expected = golden.tensors().get("log_prob").floats();
        int steps = ids.length / lengths.length;
        for (int s = 0; s < lengths.length; s++) {
            int first = s * steps;
            String sentence = IntStream.range(0, (int) lengths[s])
                    .mapToObj(t -> "w" + ids[first + t])
                    .collect(Collectors.joining(" "));
            float[] actual = model.predict(sentence).logProbabilities();
            for (int k = 0; k < actual.length; k++) {
                float pytorch = expected[s * actual.length + k];
                assertThat((double) actual[k])
                        .isBetween(
                                pytorch - 1e-5 - 1e-4 * Math.abs(pytorch), pytorch + 1e-5 + 1e-4 * Math.abs(pytorch));
            }
        }
    }

    @Test
    void aVocabularyShorterThanTheEmbeddingIsRefusedWithBothNumbers() throws IOException {
        Files.writeString(folder.resolve("v.txt"), "<unk>\n<pad>\nw2\n");
        assertRefused("3 tokens", "97 rows");
    }

    @Test
    void aLabelThatStandsThereTwiceIsRefused() throws IOException {
        Files.writeString(folder.resolve("l.txt"), "a\nb\na\nc\nd\n");
        assertRefused("“a” twice");
    }

    @Test
    void aMissingNameIsRefusedWithTheNamesThereAre() {
        weights.put("embedding.weight", weights.remove("emb.weight"));
        assertRefused("“emb.weight”", "rnn.weight_ih_l0");
    }

    @Test
    void aWrongShapeIsRefusedWithBothShapes() {
        weights.put("rnn.bias_hh_l1", Safetensors.Tensor.of(new float[67], 67));
        assertRefused("rnn.bias_hh_l1", "[67]", "[68]");
    }

    @Test
    void anotherCellThanTheOneAskedForIsRefused() {
        assertThatThrownBy(() -> read(ReadOutKind.ENDS, false, CellKind.GRU))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("gru")
                .hasMessageContaining("68 rows");
    }

    @Test
    void aNumberThatIsNotFiniteIsRefused() {
        float[] values = weights.get("generator.bias").floats();
        values[1] = Float.NaN;
        weights.put("generator.bias", Safetensors.Tensor.of(values, values.length));
        assertRefused("generator.bias", "not finite");
    }

    @Test
    void aTensorWithoutAPlaceIsRefusedByName() {
        weights.put("attention.weight", Safetensors.Tensor.of(new float[4], 2, 2));
        assertRefused("attention.weight");
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> read(ReadOutKind.ENDS, true, CellKind.LSTM))
                .isInstanceOf(ProblemException.class)
                .message()
                .contains(parts);
    }
}
