package laststep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import laststep.model.ModelFile;
import laststep.workbench.TinyModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code laststep evaluate}: what is told besides the figures that every evaluation has. */
class EvaluateCommandTest {
    @TempDir
    private static Path folder;

    private static Path corpus;
    private static Path trained;
    private static Path model;
    private static Path second;

    @BeforeAll
    static void train() throws IOException {
        corpus = Files.writeString(
                folder.resolve("made.tsv"),
                TinyModel.corpus().rows().stream()
                        .map(row -> row.label() + "\t" + row.text() + "\n")
                        .collect(Collectors.joining()));
        model = folder.resolve("tiny.laststep");
        ModelFile.write(TinyModel.trained(), model);
        second = folder.resolve("second.laststep");
        trained = folder.resolve("trained.laststep");
        Cli.good("train", "--corpus", corpus, "--model", second, "--n-epochs", 1, "--hidden-size", 3, "--min-freq", 1);
        Cli.good("train", "--corpus", corpus, "--model", trained, "--n-epochs", 2, "--hidden-size", 3, "--min-freq", 1);
    }

    private static JsonNode evaluate(Object... more) {
        Object[] all = new Object[more.length + 6];
        System.arraycopy(new Object[] {"evaluate", "--json", "--model", model, "--corpus", corpus}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return Cli.good(all).json();
    }

    @Test
    void everyFigureHasAnIntervalAroundIt() {
        JsonNode figures = evaluate();
        for (String name : new String[] {"accuracy", "mean_nll", "macro_f1", "weighted_f1"}) {
            JsonNode interval = figures.path(name + "_interval");
            assertThat(figures.path(name).asDouble())
                    .as(name)
                    .isBetween(interval.path(0).asDouble(), interval.path(1).asDouble());
        }
        assertThat(figures.path("classes").path(0).path("recall_interval")).hasSize(2);
        assertThat(figures.path("classes").path(0).path("roc_auc").asDouble()).isBetween(.5, 1.);
        assertThat(figures.path("calibration").path("bins")).isNotEmpty();
    }

    @Test
    void theListsHoldSoManySentencesAndSayWhereTheyStand() {
        JsonNode figures = evaluate("--list", 2);

        assertThat(figures.path("most_confident_mistakes")).isNotEmpty().hasSizeLessThanOrEqualTo(2);
        JsonNode mistake = figures.path("most_confident_mistakes").path(0);
        assertThat(mistake.path("text").asText()).isEqualTo("a fine film");
        assertThat(mistake.path("line").asInt()).isPositive();
        assertThat(figures.path("least_certain")).hasSize(2);
        assertThat(evaluate("--list", 0).path("least_certain")).isEmpty();
    }

    @Test
    void aWordTellsSentencesApart() {
        JsonNode slices = evaluate("--word", "fine", "--word", "absent").path("slices");

        assertThat(slices)
                .filteredOn(slice -> slice.path("by").asText().equals("word"))
                .extracting(slice -> slice.path("values").path(0).asText() + " "
                        + slice.path("holds").asBoolean() + " "
                        + slice.path("sentences").asInt())
                .containsExactly("fine true 16", "fine false 30", "absent false 46");
    }

    @Test
    void aSecondModelIsComparedWithTheFirst() {
        JsonNode figures = evaluate("--against", second);
        JsonNode against = figures.path("against");

        int rightBoth = against.path("right_both").asInt();
        int rightFirst = against.path("right_first").asInt();
        int rightSecond = against.path("right_second").asInt();
        assertThat(rightBoth + rightFirst)
                .isEqualTo((int) Math.round(46 * figures.path("accuracy").asDouble()));
        assertThat(rightBoth + rightSecond)
                .isEqualTo((int) Math.round(46 * against.path("accuracy").asDouble()));
        assertThat(against.path("mcnemar").path("exact_p").asDouble()).isBetween(0., 1.);
        assertThat(against.path("accuracy").asDouble())
                .isEqualTo(Cli.good("evaluate", "--json", "--model", second, "--corpus", corpus)
                        .json()
                        .path("accuracy")
                        .asDouble());
    }

    @Test
    void naiveBayesNeedsTheTrainingCorpusAndSaysSo() {
        Cli elsewhere = Cli.good("evaluate", "--json", "--model", model, "--corpus", corpus);
        assertThat(elsewhere.json().path("baselines").path("naive_bayes").isNull())
                .isTrue();
        assertThat(elsewhere.err()).contains("name its training corpus, made, with --train-corpus");
        assertThat(Cli.good("evaluate", "--model", model, "--corpus", corpus).out())
                .contains("with --train-corpus");

        JsonNode own = Cli.good("evaluate", "--json", "--model", trained, "--corpus", corpus)
                .json()
                .path("baselines");
        assertThat(own.path("naive_bayes").path("accuracy").asDouble()).isBetween(.5, 1.);
        assertThat(own.path("majority_class").path("accuracy").asDouble()).isCloseTo(16 / 46., within(1. / 46));
        failure("name its training corpus, made, with --train-corpus", "--train-corpus", corpus);
    }

    @Test
    void rowsOfUnknownLabelsAreSaidInASentenceAndAllWritten() throws IOException {
        Path other = Files.writeString(folder.resolve("other.tsv"), "good\ta fine film\nawful\tdull\nodd\tso odd\n");
        Cli cli = Cli.good("evaluate", "--json", "--model", model, "--corpus", other);

        assertThat(cli.err()).contains("2 rows have labels unknown to the model (awful, odd)");
        assertThat(cli.json().path("sentences").asInt()).isEqualTo(1);
        assertThat(cli.json().path("unknown_label_rows").asInt()).isEqualTo(2);
        assertThat(cli.json().path("unknown_labels"))
                .extracting(row ->
                        row.path("line").asInt() + " " + row.path("label").asText())
                .containsExactly("2 awful", "3 odd");
        assertThat(Cli.good("evaluate", "--model", model, "--corpus", other).out())
                .contains("Labels unknown to the model", "so odd");
    }

    @Test
    void whatCannotBeEvaluatedIsRefusedInASentence() throws IOException {
        Path other = Files.writeString(folder.resolve("none.tsv"), "awful\tdull\nodd\tso odd\n");
        Path strange = folder.resolve("strange.laststep");
        Cli.good("train", "--corpus", other, "--model", strange, "--n-epochs", 1, "--valid-ratio", 0);

        failure("answers other classes (awful, odd)", "--against", strange);
        Cli none = Cli.run("evaluate", "--model", model, "--corpus", other);
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("knows none of the labels awful, odd");
        assertThat(Cli.run("evaluate", "--model", model, "--corpus", corpus, "--list", -1)
                        .status())
                .isEqualTo(2);
    }

    private static void failure(String words, Object option, Object value) {
        Cli cli = Cli.run("evaluate", "--model", model, "--corpus", corpus, option, value);

        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err().lines().reduce((first, last) -> last).orElse("")).contains(words);
    }

    @Test
    void theWordsAreInBothLanguages() {
        Cli english = Cli.good("evaluate", "--model", model, "--corpus", corpus, "--against", second, "--word", "fine");
        Cli korean = Cli.in(
                Locale.KOREAN, "evaluate", "--model", model, "--corpus", corpus, "--against", second, "--word", "fine");

        assertThat(english.out())
                .contains("95 % intervals", "Each class", "Baselines", "Two models", "with “fine”", "McNemar’s test");
        assertThat(korean.out()).contains("95% 구간", "클래스별", "기준선", "두 모델", "‘fine’ 있음", "맥니마 검정");
        assertThat(korean.lines()).hasSameSizeAs(english.lines());
    }
}
