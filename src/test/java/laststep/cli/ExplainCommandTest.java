package laststep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import laststep.model.Models;
import laststep.nn.Golden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code laststep explain}, on weights that came from PyTorch: what is printed is PyTorch's too. */
class ExplainCommandTest {
    private static final String CASE = "lstm_l2_packed_last_h3";

    @TempDir
    private static Path folder;

    private static Golden golden;
    private static Golden attributions;
    private static Path model;
    /** The first sentence of the case: six tokens. */
    private static String sentence;

    @BeforeAll
    static void importTheWeights() throws IOException {
        golden = new Golden(CASE);
        attributions = new Golden("attributions");
        model = folder.resolve("m.laststep");
        Cli.good(new SavedWeights(golden, folder).importInto(model));
        sentence = Models.sentence(golden.ids(0), 0, 6);
    }

    @ParameterizedTest
    @CsvSource({
        "gradient-input, 0, log-probability, zero, gradient-input",
        "integrated-gradients, 1, log-probability, zero, integrated-gradients",
        "integrated-gradients, 2, logit, unk, integrated-gradients-unk",
        "occlusion, 1, logit, zero, occlusion",
        "Occlusion, 2, log-probability, UNK, occlusion-unk",
        "leave-one-out, 0, LOGIT, zero, leave-one-out"
    })
    void jsonHoldsPyTorchsScores(String method, int label, String target, String baseline, String tensor) {
        JsonNode json = Cli.good(
                        "explain",
                        "--model",
                        model,
                        "--text",
                        sentence,
                        "--class",
                        "class" + label,
                        "--method",
                        method,
                        "--target",
                        target,
                        "--baseline",
                        baseline,
                        "--steps",
                        7,
                        "--json")
                .json();

        assertThat(json.path("label").asText()).isEqualTo("class" + label);
        attributions.close("log ŷ", json.path("log_probability").asDouble(), golden.floats("log_prob")[label]);
        assertThat(json.path("methods")).hasSize(1);
        JsonNode scores =
                json.path("methods").path(method.toLowerCase(Locale.ROOT)).path("scores");
        float[] expected =
                attributions.floats(CASE + "/" + target.toLowerCase(Locale.ROOT).replace('-', '_') + "/" + tensor);
        assertThat(scores).hasSize(6);
        for (int t = 0; t < 6; t++) {
            attributions.close(tensor + " " + t, scores.get(t).asDouble(), expected[label * 6 + t]);
        }
    }

    @Test
    void withoutChoicesThePredictedClassIsExplainedByEveryMethod() {
        JsonNode json = Cli.good("explain", "--model", model, "--text", sentence + " 처음", "--json")
                .json();
        JsonNode answer = Cli.good("classify", "--model", model, "--json", file(sentence + " 처음"))
                .json();

        for (String same : List.of("text", "tokens", "unknown", "label")) {
            assertThat(json.path(same)).as(same).isEqualTo(answer.path(same));
        }
        assertThat(json.path("tokens")).hasSize(7);
        assertThat(json.path("unknown").toString()).isEqualTo("[\"처음\"]");
        assertThat(json.path("predicted")).isEqualTo(json.path("label"));
        assertThat(json.path("log_probability").asDouble())
                .isEqualTo(answer.path("log_probabilities")
                        .path(json.path("label").asText())
                        .asDouble());
        assertThat(json.path("steps").asInt()).isEqualTo(50);
        assertThat(json.path("methods").fieldNames())
                .toIterable()
                .containsExactly("gradient-input", "integrated-gradients", "occlusion", "leave-one-out");
        for (JsonNode method : json.path("methods")) {
            assertThat(method.path("scores")).hasSize(7);
            double sum = 0;
            for (JsonNode score : method.path("scores")) {
                sum += score.asDouble();
            }
            assertThat(method.path("value").asDouble()
                            - method.path("reference").asDouble()
                            - sum)
                    .isCloseTo(method.path("gap").asDouble(), within(1e-12));
        }
        assertThat(json.path("methods").path("integrated-gradients").path("gap").asDouble())
                .isCloseTo(0, within(2e-6));
    }

    @Test
    void inWordsItIsALineATokenAndThreeForTheSums() {
        Cli cli = Cli.good("explain", "--model", model, "--text", sentence + " unheard", "--class", "class1");

        assertThat(cli.lines()).hasSize(1 + 1 + 7 + 3);
        assertThat(cli.lines().get(0)).matches("class1 · probability 0\\.\\d{4} · log-probability -\\d\\.\\d{4}");
        assertThat(cli.lines().get(1)).startsWith("token").contains("gradient × input", "leave one out");
        assertThat(cli.lines().subList(2, 12)).allMatch(line -> line.matches(".+?( {2,}[+-]\\d\\.\\d{6}){4}"));
        assertThat(cli.lines().get(8)).startsWith("unheard (unknown)");
        assertThat(cli.lines().get(11)).startsWith("gap");
        assertThat(cli.err()).isEmpty();
        assertThat(Cli.in(Locale.KOREAN, "explain", "--model", model, "--text", sentence)
                        .out())
                .contains("토큰", "적분 그래디언트");
    }

    @Test
    void whatWasCutIsSaid() {
        Cli cli = Cli.good("explain", "--model", model, "--text", "w2 ".repeat(300), "--method", "gradient-input");

        int read = cli.lines().size() - 5;
        assertThat(read).isBetween(1, 299);
        assertThat(cli.err()).contains(300 - read + " tokens");
    }

    @Test
    void aClassThatTheModelDoesNotHaveIsNamedWithThoseItHas() {
        Cli cli = Cli.run("explain", "--model", model, "--text", sentence, "--class", "good");

        assertThat(cli.status()).isEqualTo(1);
        oneLine(cli, "“good”", "class0, class1, class2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void aBlankSentenceIsWrongUsage(String blank) {
        Cli cli = Cli.run("explain", "--model", model, "--text", blank);

        assertThat(cli.status()).isEqualTo(2);
        oneLine(cli, "blank", "--help");
    }

    @ParameterizedTest
    @CsvSource({
        "--method, lime, gradient-input",
        "--method, lime, all",
        "--target, loss, log-probability",
        "--baseline, pad, unk",
        "--steps, 0, 1000",
        "--steps, 1001, 1000",
        "--steps, many, --steps"
    })
    void aChoiceThatCannotBeIsWrongUsage(String option, String value, String words) {
        Cli cli = Cli.run("explain", "--model", model, "--text", sentence, option, value);

        assertThat(cli.status()).isEqualTo(2);
        oneLine(cli, option, value.equals("1001") ? "1,001" : value, words.equals("1000") ? "1,000" : words);
    }

    private static void oneLine(Cli cli, String... words) {
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.err()).contains(words);
    }

    private static Path file(String line) {
        try {
            return Files.writeString(folder.resolve("one.txt"), line);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
