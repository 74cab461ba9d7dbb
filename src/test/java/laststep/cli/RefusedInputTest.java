package laststep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import laststep.model.Safetensors.Tensor;
import laststep.nn.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What cannot make a model is refused in one line that names it, and the model file that was there stays as it was. The
 * weights are an LSTM's: |V| = 11, word_vec_dim 5, hidden_size 3, three classes.
 */
class RefusedInputTest {
    @TempDir
    private Path folder;

    private SavedWeights saved;
    private Path model;

    @BeforeEach
    void aModelFileIsThereAlready() throws IOException {
        saved = new SavedWeights(new Golden("lstm_l1_book_last_h3"), folder);
        model = Files.writeString(folder.resolve("m.laststep"), "the old one");
    }

    @Test
    void asTheyAreTheWeightsAreTaken() {
        assertThat(Cli.good(saved.importInto(model)).err()).contains("lstm", "word_vec_dim 5", "hidden_size 3");
    }

    @Test
    void aFileThatEndsWithinItsHeader() throws IOException {
        Files.write(saved.weights, Arrays.copyOf(Files.readAllBytes(saved.weights), 100));
        refused("cut off", "92 left");
    }

    @Test
    void aFileThatEndsWithinItsNumbers() throws IOException {
        byte[] whole = Files.readAllBytes(saved.weights);
        Files.write(saved.weights, Arrays.copyOf(whole, whole.length - 1));
        refused("cut off", "“generator.bias”");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aNumberThatIsNotFinite(float number) throws IOException {
        float[] values = saved.tensors.get("rnn.weight_hh_l0").floats();
        values[values.length - 1] = number;
        change("rnn.weight_hh_l0", Tensor.of(values, 12, 3));
        refused("“rnn.weight_hh_l0”", "not finite");
    }

    @ParameterizedTest
    @CsvSource({"F64, 8", "F16, 2", "BF16, 2"})
    void anotherDtype(String dtype, int size) throws IOException {
        change("generator.bias", new Tensor(dtype, new int[] {3}, ByteBuffer.allocate(3 * size)));
        refused("“generator.bias”", dtype, "F32");
    }

    @Test
    void aNameThatIsMissing() throws IOException {
        change("rnn.bias_hh_l0_reverse", null);
        refused("“rnn.bias_hh_l0_reverse” of shape [12]", "missing");
    }

    @Test
    void anEmbeddingOfAnotherName() throws IOException {
        saved.tensors.put("embedding.weight", saved.tensors.remove("emb.weight"));
        saved.save();
        refused("“emb.weight”", "rnn.weight_ih_l0");
    }

    @Test
    void aNameTooMany() throws IOException {
        change("rnn.weight_hr_l0", Tensor.of(new float[4], 2, 2));
        refused("rnn.weight_hr_l0");
    }

    @Test
    void aWrongShapeWithBothSides() throws IOException {
        change("rnn.weight_ih_l0", Tensor.of(new float[48], 12, 4));
        refused("“rnn.weight_ih_l0”", "[12, 4]", "[12, 5]");
    }

    @ParameterizedTest
    @CsvSource({"emb.weight, 11, 0", "rnn.weight_hh_l0, 0, 0", "generator.weight, 0, 6"})
    void aSizeOfNothing(String name, int rows, int columns) throws IOException {
        change(name, Tensor.of(new float[0], rows, columns));
        if (name.equals("generator.weight")) {
            Files.writeString(saved.labels, "");
        }
        refused("“" + name + "”", "[" + rows + ", " + columns + "]");
    }

    @ParameterizedTest
    @CsvSource({"10, gone", "12, w11"})
    void aVocabularyOfAnotherLengthWithBothNumbers(int words, String lastOne) throws IOException {
        List<String> lines = Stream.concat(Files.readAllLines(saved.vocabulary).stream(), Stream.of(lastOne))
                .limit(words)
                .toList();
        Files.write(saved.vocabulary, lines);
        refused(words + " tokens", "11 rows");
    }

    @Test
    void aVocabularyWithoutTheSpecials() throws IOException {
        List<String> lines = Files.readAllLines(saved.vocabulary);
        Files.write(saved.vocabulary, lines.subList(2, lines.size()));
        refused("<unk>", "<pad>");
    }

    @ParameterizedTest
    @CsvSource({"x-windows-949, 긍정", "UTF-16, good"})
    void wordsThatAreNotUtf8(String charset, String word) throws IOException {
        Files.writeString(saved.labels, word + "\nb\nc\n", Charset.forName(charset));
        refused("labels.txt", "UTF-8");
    }

    @Test
    void aLabelThatStandsThereTwice() throws IOException {
        Files.writeString(saved.labels, "a\nb\na\n");
        refused("“a” twice");
    }

    @Test
    void aLabelThatIsBlank() throws IOException {
        Files.writeString(saved.labels, "a\n\nc\n");
        refused("labels.txt", "line 2");
    }

    @Test
    void aTargetThatIsAFolder() throws IOException {
        Cli cli = Cli.run(saved.importInto(folder));
        oneLine(cli, 1, "is a folder");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoReasonToRefuse() throws IOException {
        String words = "\uFEFF" + Files.readString(saved.vocabulary).replace("\n", "\r\n");
        Files.writeString(saved.vocabulary, words);
        Cli.good(saved.importInto(model));
    }

    @ParameterizedTest
    @CsvSource({
        "hidden_size, 0",
        "hidden_size, -1",
        "hidden_size, 1.5",
        "word_vec_dim, 0",
        "n_layers, 0",
        "dropout, 1.5",
        "dropout, 1",
        "dropout, NaN",
        "batch_size, 0",
        "n_epochs, 0",
        "lr, 0",
        "lr, NaN",
        "max_grad_norm, 0",
        "threads, 0",
        "valid_ratio, 1",
        "seed, now",
        "cell, transformer"
    })
    void aSettingThatCannotBeIsWrongUsage(String setting, String value) throws IOException {
        Path corpus = Files.writeString(folder.resolve("c.tsv"), "a\tso good\nb\tso bad\n".repeat(5));
        List<Path> before = files();

        Cli cli = Cli.run("train", "--corpus", corpus, "--model", model, "--" + setting, value);

        oneLine(cli, 2, setting, "“" + value + "”");
        assertThat(files()).isEqualTo(before);
        assertThat(model).content().isEqualTo("the old one");
    }

    private void change(String name, Tensor tensor) throws IOException {
        if (tensor == null) {
            saved.tensors.remove(name);
        } else {
            saved.tensors.put(name, tensor);
        }
        saved.save();
    }

    private void refused(String... words) throws IOException {
        List<Path> before = files();

        oneLine(Cli.run(saved.importInto(model)), 1, words);

        assertThat(files()).isEqualTo(before);
        assertThat(model).content().isEqualTo("the old one");
    }

    private static void oneLine(Cli cli, int status, String... words) {
        assertThat(cli.status()).as(cli.err()).isEqualTo(status);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.err()).contains(words);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
