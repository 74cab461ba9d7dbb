package laststep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchCommandTest {
    private static final List<String> KEYS = List.of(
            "peer",
            "config",
            "what",
            "threads",
            "batch",
            "tokens",
            "ms",
            "sentences_per_second",
            "steps",
            "gflops",
            "peak_gflops",
            "share_of_peak",
            "allocated_bytes_per_step");

    @TempDir
    private Path folder;

    @Test
    void aConfigurationAsItIsHasTheKeysOfTorchBenchAndOurOwn() {
        JsonNode json = Cli.good("bench", "--what", "inf1", "--seconds", ".01", "--json")
                .json();

        assertThat(keys(json)).isEqualTo(KEYS);
        assertThat(json.get("batch").asText()).isEqualTo("1");
        assertThat(json.get("tokens").asText()).isEqualTo("20");
        assertThat(json.get("ms").asDouble()).isPositive();
    }

    @Test
    void whatWasAskedForIsWhatIsMeasured() throws IOException {
        Path lengths = Files.writeString(folder.resolve("lengths.txt"), "\uFEFF3\r\n5\r\n10\n4");

        JsonNode json = Cli.good(
                        "bench", "--batch", 3, "--layers", 2, "--lengths", lengths, "--seconds", ".01", "--json")
                .json();

        List<String> known = new ArrayList<>(KEYS);
        known.addAll(List.of("lengths", "layers"));
        assertThat(keys(json)).containsExactlyInAnyOrderElementsOf(known);
        assertThat(json.get("batch").asInt()).isEqualTo(3);
        assertThat(json.get("layers").asInt()).isEqualTo(2);
        assertThat(json.get("tokens").asDouble()).isEqualTo(5); // 3 5 10, 4 3 5
        assertThat(json.get("lengths").toString())
                .isEqualTo("{\"sentences\":4,\"batches\":2,\"longest\":10,\"padded_tokens\":7.5}");
        assertThat(json.get("steps").asInt() % 2).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--batch 0, --batch",
        "--batch 1.5, “1.5”",
        "--tokens -3, “-3”",
        "--tokens many, “many”",
        "--layers 17, 1 to 16",
        "--what inf1 --batch 8, inf1",
        "--what inf256 --batch 8, inf256",
        "--what inf1 --lengths LENGTHS, --lengths is for mini-batches",
        "--tokens 8 --lengths LENGTHS, --lengths and --tokens",
        "--batch 2000 --tokens 2000, 2000 sentences of up to 2000 tokens",
        "--threads 0, --threads is 0",
        "--what all, inf256"
    })
    void anOptionThatMakesNoSenseIsWrongUsage(String options, String words) throws IOException {
        Path lengths = Files.writeString(folder.resolve("lengths.txt"), "3\n");
        List<Object> arguments = new ArrayList<>(List.of("bench"));
        arguments.addAll(List.of(options.replace("LENGTHS", lengths.toString()).split(" ")));

        refused(Cli.run(arguments.toArray()), 2, words);
        assertThat(Cli.in(Locale.KOREAN, arguments.toArray()).err()).containsPattern("[가-힣]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "7 8", "", "3.0", "200000"})
    void aLineThatIsNoLengthIsNamed(String line) throws IOException {
        Path lengths = Files.writeString(folder.resolve("lengths.txt"), "3\n" + line + "\n4\n");

        refused(Cli.run("bench", "--lengths", lengths), 1, "Line 2 of " + lengths + " is “" + line + "”");
    }

    @Test
    void aFileThatIsNoTextIsShownInAFewVisibleCharacters() throws IOException {
        Path lengths = Files.write(folder.resolve("lengths.txt"), new byte[5000]);

        refused(Cli.run("bench", "--lengths", lengths), 1, "“" + "\uFFFD".repeat(20) + "…”");
    }

    @Test
    void aFileThatIsEmptyOrAbsentOrAFolderIsRefused() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));

        refused(Cli.run("bench", "--lengths", empty), 1, "no lengths in " + empty);
        refused(Cli.run("bench", "--lengths", folder.resolve("absent")), 1, "no such file");
        refused(Cli.run("bench", "--lengths", folder), 1, "it is a folder");
    }

    private static void refused(Cli cli, int status, String words) {
        assertThat(cli.status()).as(cli.err()).isEqualTo(status);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.err()).contains(words);
    }

    private static List<String> keys(JsonNode json) {
        List<String> keys = new ArrayList<>();
        json.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
