package laststep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsCommandTest {
    @TempDir
    private static Path folder;

    private static Path corpus;
    private static Path runs;

    @BeforeAll
    static void learn() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String opening : List.of("정말", "the film was", "so", "this is", "I find it", "well")) {
            for (String ending : List.of("", " again", " .", " today")) {
                rows.append("good\t")
                        .append(opening)
                        .append(" great")
                        .append(ending)
                        .append('\n');
                rows.append("<bad>\t")
                        .append(opening)
                        .append(" poor")
                        .append(ending)
                        .append('\n');
            }
        }
        corpus = Files.writeString(folder.resolve("reviews.tsv"), rows);
        runs = folder.resolve("runs");
        Cli.good("sweep", "--corpus", corpus, "--set", "hidden_size=3,4", "--n-epochs", 3, "--lr", .02, "--runs", runs);
    }

    @Test
    void theNotebookIsListed() {
        Cli cli = Cli.good("runs", "--runs", runs);

        assertThat(cli.lines()).hasSize(3);
        assertThat(cli.lines().get(0)).startsWith("run  name");
        assertThat(cli.lines().get(1)).contains("  reviews  finished  ");
    }

    @Test
    void asJsonWithTheSettings() {
        List<JsonNode> lines = Cli.good("runs", "--runs", runs, "--json").jsonLines();

        assertThat(lines)
                .extracting(line -> line.path("settings").path("hidden_size").asText())
                .containsExactlyInAnyOrder("3", "4");
        assertThat(lines.get(0).path("sweep").asText()).isNotBlank();
    }

    @Test
    void aRunIsWrittenAsCard() throws IOException {
        Path card = folder.resolve("card.html");
        Cli.good("runs", "--runs", runs, "--export", "card", "--run", 1, "--out", card, "--confusion");

        // 48 rows, a fifth of each class to validate on
        assertThat(Files.readString(card)).startsWith("<!DOCTYPE html>").contains("Confusion matrix", "&lt;bad&gt;");
    }

    @Test
    void asTables() throws IOException {
        Path epochs = folder.resolve("epochs.csv");
        Path steps = folder.resolve("steps.csv");
        Cli.good("runs", "--runs", runs, "--export", "csv", "--run", 1, "--out", epochs);
        Cli.good("runs", "--runs", runs, "--export", "steps", "--run", 1, "--out", steps);

        assertThat(Files.readAllLines(epochs))
                .hasSize(4)
                .first()
                .asString()
                .endsWith("epoch,step,train_loss,train_accuracy,"
                        + "valid_loss,valid_accuracy,gradient_norm,parameter_norm,learning_rate,seconds");
        // 48 rows without the validation part are two mini-batches of at most 32 an epoch
        assertThat(Files.readAllLines(steps).stream().filter(line -> line.startsWith("train_loss,")))
                .hasSize(6);
    }

    @Test
    void forTensorBoard() throws IOException {
        Cli.good("runs", "--runs", runs, "--export", "tensorboard", "--run", 2, "--out", folder.resolve("logs"));

        try (var files = Files.list(folder.resolve("logs/run-2"))) {
            assertThat(files).singleElement().asString().contains("events.out.tfevents");
        }
    }

    @Test
    void wrongUsageIsOneSentence() {
        assertThat(Cli.run("runs", "--runs", runs, "--export", "card"))
                .satisfies(cli -> assertThat(cli.status()).isEqualTo(2))
                .satisfies(cli -> assertThat(cli.err()).contains("--export, --run and --out go together"));
        assertThat(Cli.run("runs", "--runs", folder.resolve("none")))
                .satisfies(cli -> assertThat(cli.status()).isEqualTo(1))
                .satisfies(cli -> assertThat(cli.err()).contains("There is no folder of runs"));
        assertThat(Cli.run("runs", "--runs", runs, "--export", "csv", "--run", 9, "--out", folder.resolve("x.csv")))
                .satisfies(cli -> assertThat(cli.status()).isEqualTo(1))
                .satisfies(cli -> assertThat(cli.err()).contains("There is no run 9"));
    }
}
