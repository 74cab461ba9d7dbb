package laststep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laststep.model.ModelFile;
import laststep.model.Models;
import laststep.model.TrainedModel;
import laststep.nn.Golden;
import laststep.nn.Parameter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code laststep import}, then {@code train --init-from} over a TSV ends with the weights PyTorch ends with: three batches, in the file's
 * order, by each optimiser.
 */
class TrainParityTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> casesAndRuns() {
        return Stream.of(
                        "lstm_l1_book_last_h3",
                        "lstm_l2_packed_last_h3",
                        "lstm_l4_packed_ends_h17",
                        "gru_l2_book_last_h17",
                        "gru_l2_packed_max_h3",
                        "rnn_l2_packed_mean_h3",
                        "lstm_l2_book_ends_h3",
                        "gru_l2_book_max_h3",
                        "rnn_l2_book_mean_h3")
                .flatMap(name -> Stream.of(
                        Arguments.of(name, "sgd3", "--optimizer sgd --lr 0.1 --max-grad-norm infinity"),
                        Arguments.of(
                                name, "momentum3", "--optimizer sgd --lr .1 --momentum .9 --max_grad_norm infinity"),
                        Arguments.of(name, "adam3", "--optimizer adam --lr 1e-3 --max-grad-norm infinity"),
                        Arguments.of(name, "clip3", "--optimizer adam --lr 1e-2 --max-grad-norm .05")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("casesAndRuns")
    void trainingEndsWithPyTorchsWeights(String name, String run, String optimiser) throws IOException {
        Golden golden = new Golden(name);
        Path start = folder.resolve("start.laststep");
        Path trained = folder.resolve("trained.laststep");
        Cli.good(new SavedWeights(golden, folder).importInto(start));
        List<Object> arguments = new ArrayList<>(List.of("train", "--init-from", start, "--corpus", corpus(golden)));
        arguments.addAll(List.of("--no-shuffle", "--valid-ratio", 0, "--keep", "last", "--dropout", 0));
        arguments.addAll(List.of("--n-epochs", 1, "--batch-size", golden.lengths(0).length, "--model", trained));
        arguments.addAll(List.of((Object[]) optimiser.split(" ")));
        Cli.good(arguments.toArray());

        TrainedModel model = ModelFile.read(trained);
        assertThat(model.record().step()).isEqualTo(3);
        for (Parameter p : model.parameters()) {
            golden.check(run + "/" + p.name(), p.value());
        }
    }

    /** A row for each sentence of the three batches, its ids as words. */
    private Path corpus(Golden golden) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int batch = 0; batch < 3; batch++) {
            int[] lengths = golden.lengths(batch);
            int steps = golden.ids(batch).length / lengths.length;
            for (int s = 0; s < lengths.length; s++) {
                rows.append("class").append(golden.labels(batch)[s]).append('\t');
                rows.append(Models.sentence(golden.ids(batch), s * steps, lengths[s]));
                rows.append('\n');
            }
        }
        return Files.writeString(folder.resolve("corpus.tsv"), rows);
    }
}
