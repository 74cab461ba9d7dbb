package laststep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import laststep.runs.RunStatus;
import laststep.runs.RunStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepCommandTest {
    @TempDir
    private static Path folder;

    private static Path corpus;

    @BeforeAll
    static void write() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String opening : List.of("정말", "the film was", "so", "this is", "I find it", "배송이", "well")) {
            for (String ending : List.of("", " again", " .", " today")) {
                rows.append("good\t")
                        .append(opening)
                        .append(" great")
                        .append(ending)
                        .append('\n');
                rows.append("bad\t")
                        .append(opening)
                        .append(" poor")
                        .append(ending)
                        .append('\n');
            }
        }
        corpus = Files.writeString(folder.resolve("reviews.tsv"), rows);
    }

    private static Object[] sweep(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("sweep", "--corpus", corpus));
        arguments.addAll(
                List.of("--word-vec-dim", 4, "--batch-size", 8, "--n-epochs", 3, "--lr", .02, "--min-freq", 1));
        arguments.addAll(List.of(more));
        return arguments.toArray();
    }

    @Test
    void theTableHasARowForEachConfigurationTheBestFirst() {
        Cli cli = Cli.good(sweep("--set", "hidden_size=2,6", "--set", "lr=1e-5, 0.03", "--seeds", "1,2,3"));

        assertThat(cli.lines()).hasSize(5);
        assertThat(cli.lines().get(0)).matches("rank +hidden_size +lr +runs +valid. loss +.*");
        assertThat(cli.lines().get(1)).matches("1 +[26] +0.03 +3 +0\\.\\d{4} ± 0\\.\\d{4} +\\d+\\.\\d% ± .*");
        assertThat(cli.lines().get(4)).matches("4 +[26] +1e-5 +3 .*");
        assertThat(cli.err())
                .contains("12 runs: 4 configurations × 3 seeds, 36 epochs in all")
                .contains("12/12 · ")
                .contains("standard deviation of the sample (n − 1)");
    }

    @Test
    void columnsStandBelowEachOtherInKoreanToo() {
        Cli cli = Cli.in(Locale.KOREAN, sweep("--set", "hidden_size=2,6"));

        assertThat(cli.status()).as(cli.err()).isZero();
        // 순위 is four columns wide, and two spaces part it from the next
        assertThat(cli.lines().get(0)).startsWith("순위  hidden_size");
        assertThat(cli.lines().get(1)).startsWith("1     ");
    }

    @Test
    void aRunIsWhatTrainMakesOfItsSettings() {
        List<JsonNode> lines = Cli.good(sweep("--set", "hidden-size=5", "--seeds", "4", "--json"))
                .jsonLines();
        List<JsonNode> train = Cli.good(
                        "train",
                        "--corpus",
                        corpus,
                        "--word-vec-dim",
                        4,
                        "--batch-size",
                        8,
                        "--n-epochs",
                        3,
                        "--lr",
                        .02,
                        "--min-freq",
                        1,
                        "--hidden-size",
                        5,
                        "--seed",
                        4,
                        "--json")
                .jsonLines();

        double lowest = train.stream()
                .filter(line -> line.path("event").asText().equals("epoch"))
                .mapToDouble(line -> line.path("valid_loss").asDouble())
                .min()
                .orElseThrow();
        assertThat(lines.get(0).path("valid_loss").asDouble()).isEqualTo(lowest);
        assertThat(lines.get(0).path("status").asText()).isEqualTo("finished");
        assertThat(lines.get(0).path("settings").path("hidden_size").asText()).isEqualTo("5");
    }

    @Test
    void theSummaryIsTheMeanAndSampleDeviationOfItsRuns() {
        List<JsonNode> lines = Cli.good(sweep("--set", "hidden_size=3", "--seeds", "1..2", "--json"))
                .jsonLines();

        assertThat(lines).extracting(line -> line.path("event").asText()).containsExactly("run", "run", "summary");
        double a = lines.get(0).path("valid_loss").asDouble();
        double b = lines.get(1).path("valid_loss").asDouble();
        JsonNode row = lines.get(2).path("configurations").path(0);
        assertThat(row.path("valid_loss").path("mean").asDouble()).isCloseTo((a + b) / 2, within(1e-12));
        // of two values it is their distance by √2
        assertThat(row.path("valid_loss").path("sd").asDouble())
                .isCloseTo(Math.abs(a - b) / Math.sqrt(2), within(1e-12));
        assertThat(row.path("rank").asInt()).isEqualTo(1);
    }

    @Test
    void theTableOfRunsIsSavedAsCsv() throws IOException {
        Path csv = folder.resolve("runs.csv");
        Cli.good(sweep("--set", "hidden_size=2,3", "--set", "dropout=0,0.1", "--list", "--seeds", "1,2", "--csv", csv));

        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.get(0))
                .endsWith("configuration,hidden_size,dropout,seed,status,best_epoch,valid_loss,valid_accuracy,"
                        + "train_loss,seconds");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(3)).startsWith("2,3,0.1,1,finished,");
    }

    @Test
    void everyRunIsKeptInTheNotebook() {
        Path runs = folder.resolve("notebook");
        Cli.good(sweep("--set", "hidden_size=2,3", "--seeds", "1,2", "--runs", runs));

        RunStore store = new RunStore(runs);
        assertThat(store.list().runs()).hasSize(4).allSatisfy(run -> {
            assertThat(run.progress().status()).isEqualTo(RunStatus.FINISHED);
            assertThat(run.origin().source()).isEqualTo(corpus.toString());
            assertThat(run.origin().sweep()).isNotBlank();
            assertThat(store.model(run.number())).isRegularFile();
        });
        assertThat(store.list().runs())
                .extracting(run -> run.origin().record().settings().get("hidden_size") + " "
                        + run.origin().record().settings().get("seed"))
                .containsExactlyInAnyOrder("2 1", "2 2", "3 1", "3 2");
    }

    @Test
    void oneThatDivergesIsSaidAndTheRestIsDoneWithAStatusOfFailure() {
        Cli cli = Cli.run(sweep("--set", "lr=0.02,1e38"));

        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.lines()).hasSize(3);
        assertThat(cli.lines().get(1)).startsWith("1     0.02");
        assertThat(cli.lines().get(2)).startsWith("–     1e38  0 of 1  –");
        assertThat(cli.err()).contains("diverged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hidden_size      | “hidden_size” says no setting",
                "hiden_size=3     | There is no setting “hiden_size”. Choose one of: word_vec_dim, hidden_size",
                "hidden_size=3,x  | hidden_size is “x”. Set a whole number",
                "seed=1,2         | seed is not swept",
                "lr=1..0          | lr: “1..0” is no range",
            })
    void wrongUsageIsOneSentence(String set, String sentence) {
        Cli cli = Cli.run(sweep("--set", set));

        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains(sentence).contains("laststep sweep --help");
        assertThat(cli.err().lines()).hasSize(1);
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsSaidBeforeAnythingIsLearnt() {
        Cli cli = Cli.run(sweep("--csv", folder.resolve("no/where.csv")));

        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.err()).contains("could not be written").doesNotContain("runs:");
    }
}
