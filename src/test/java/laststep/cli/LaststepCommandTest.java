package laststep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole program without its window: a TSV becomes a model, and the model answers. */
class LaststepCommandTest {
    @TempDir
    private static Path folder;

    private static Path corpus;
    private static Path model;
    private static Cli training;

    @BeforeAll
    static void train() throws IOException {
        StringBuilder rows = new StringBuilder("\uFEFF");
        String[] openings = {"정말", "the film was", "\"", "배송이 빨라서", "so", "this is", "I find it"};
        for (String opening : openings) {
            for (String ending : List.of("", " again", " .", " today")) {
                rows.append("좋음\t")
                        .append(opening)
                        .append(" great")
                        .append(ending)
                        .append('\n');
                rows.append("나쁨\t")
                        .append(opening)
                        .append(" poor")
                        .append(ending)
                        .append("\r\n");
            }
        }
        rows.append("\nno tab\n\tno label\n");
        corpus = Files.writeString(folder.resolve("reviews.tsv"), rows);
        model = folder.resolve("m.laststep");
        training = Cli.good(
                "train",
                "--corpus",
                corpus,
                "--model",
                model,
                "--word_vec_dim",
                8,
                "--hidden-size",
                6,
                "--n_layers",
                2,
                "--n-epochs",
                12,
                "--batch_size",
                8,
                "--lr",
                .02,
                "--min-freq",
                1,
                "--valid-ratio",
                .25,
                "--threads",
                2);
    }

    @Test
    void trainSaysOnStderrWhatItDoesAndWritesNoData() {
        assertThat(training.out()).isEmpty();
        assertThat(training.err())
                .contains("3 lines of " + corpus + " were not taken", "42 sentences to learn from, 14 to validate on")
                .containsPattern("epoch 12 · loss 0\\.\\d{4}")
                .contains("Saved to " + model);
    }

    @Test
    void trainJsonIsAnObjectALineForEachStepAndEpoch() {
        List<JsonNode> lines = Cli.good(
                        "train", "--corpus", corpus, "--n-epochs", 2, "--batch-size", 10, "--hidden-size", 3, "--json")
                .jsonLines();

        assertThat(lines).extracting(line -> line.path("event").asText()).containsExactly(events(5, 2));
        assertThat(keys(lines.get(0)))
                .contains(
                        "epoch", "step", "loss", "accuracy", "gradient_norm", "parameter_norm", "sentences", "tokens");
        assertThat(keys(lines.get(5)))
                .contains("epoch", "step", "train_loss", "train_accuracy", "valid_loss", "valid_accuracy", "best");
        assertThat(lines.get(11).path("step").asInt()).isEqualTo(10);
    }

    @Test
    void withoutAValidationPartItsFiguresAreNull() {
        List<JsonNode> lines = Cli.good(
                        "train", "--corpus", corpus, "--n-epochs", 1, "--hidden-size", 3, "--valid-ratio", 0, "--json")
                .jsonLines();

        assertThat(lines.get(lines.size() - 1).path("valid_loss").isNull()).isTrue();
    }

    @Test
    void optionsAreSpeltWithDashesOrUnderscoresAndInSimpleNtcsWay() {
        for (String[] options : new String[][] {
            {"--word-vec-dim", "--hidden-size", "--max-grad-norm"},
            {"--word_vec_dim", "--hidden_size", "--max_grad_norm"},
            {"--word-vec-size", "--hidden-size", "--max-grad-norm"},
            {"--word_vec_size", "--hidden_size", "--max_grad_norm"}
        }) {
            Path target = folder.resolve("options.laststep");
            Cli.good(
                    "train",
                    "--corpus",
                    corpus,
                    "--model",
                    target,
                    "--n-epochs",
                    1,
                    options[0],
                    7,
                    options[1],
                    3,
                    options[2],
                    2);
            JsonNode info = Cli.good("info", "--model", target, "--json").json();

            assertThat(info.path("word_vec_dim").asInt()).isEqualTo(7);
            assertThat(info.path("hidden_size").asInt()).isEqualTo(3);
            assertThat(info.path("training").path("max_grad_norm").asText()).isEqualTo("2");
        }
    }

    @Test
    void classifyWritesALabelATabAndTheSentenceForEachLine() throws IOException {
        assertThat(Cli.good("classify", "--model", model, sentences()).lines())
                .containsExactly("좋음\tthe film was great", "나쁨\tso poor", "좋음\t정말 great again");
    }

    @Test
    void classifyWritesSeveralLabelsAndTheirProbabilities() throws IOException {
        assertThat(Cli.good("classify", "--model", model, "--top-k", 2, sentences())
                        .lines())
                .contains("좋음 나쁨\tthe film was great", "나쁨 좋음\tso poor");
        String[] fields = Cli.good("classify", "--model", model, "--top_k", 9, "--probabilities", sentences())
                .lines()
                .get(1)
                .split("\t");
        assertThat(fields).hasSize(3);
        assertThat(fields[0]).isEqualTo("나쁨 좋음");
        String[] numbers = fields[1].split(" ");
        assertThat(Double.parseDouble(numbers[0]))
                .isGreaterThan(.5)
                .isCloseTo(1 - Double.parseDouble(numbers[1]), within(1e-6));
    }

    @Test
    void classifyJsonHasTokensUnknownWordsAndAllLogProbabilities() throws IOException {
        Path file = Files.writeString(folder.resolve("one.txt"), "the 필름 was great\n\n");
        List<JsonNode> lines =
                Cli.good("classify", "--model", model, "--json", file).jsonLines();

        assertThat(lines).hasSize(2);
        JsonNode first = lines.get(0);
        assertThat(keys(first)).containsExactly("text", "tokens", "unknown", "label", "log_probabilities");
        assertThat(first.path("tokens").toString()).isEqualTo("[\"the\",\"필름\",\"was\",\"great\"]");
        assertThat(first.path("unknown").toString()).isEqualTo("[\"필름\"]");
        assertThat(first.path("label").asText()).isEqualTo("좋음");
        TrainedModel read = ModelFile.read(model);
        assertThat((float) first.path("log_probabilities").path("좋음").asDouble())
                .isEqualTo(read.predict("the 필름 was great")
                        .logProbabilities()[read.labels().indexOf("좋음")]);
        assertThat(lines.get(1).path("tokens")).isEmpty();
    }

    @Test
    void classifyJsonListsAsManyClassesAsAreAskedForTheMostProbableFirst() throws IOException {
        List<List<String>> best =
                Cli.good("classify", "--model", model, "--json", "--top-k", 1, sentences()).jsonLines().stream()
                        .map(line -> keys(line.path("log_probabilities")))
                        .toList();
        assertThat(best).containsExactly(List.of("좋음"), List.of("나쁨"), List.of("좋음"));

        List<List<String>> both =
                Cli.good("classify", "--model", model, "--json", "--top-k", 9, sentences()).jsonLines().stream()
                        .map(line -> keys(line.path("log_probabilities")))
                        .toList();
        assertThat(both).containsExactly(List.of("좋음", "나쁨"), List.of("나쁨", "좋음"), List.of("좋음", "나쁨"));
    }

    @Test
    void evaluateJsonCountsEverySentenceOnce() {
        JsonNode figures = Cli.good("evaluate", "--model", model, "--corpus", corpus, "--json")
                .json();

        assertThat(keys(figures))
                .contains("sentences", "accuracy", "mean_nll", "macro_f1", "classes", "labels", "confusion");
        assertThat(figures.path("sentences").asInt()).isEqualTo(56);
        assertThat(figures.path("accuracy").asDouble()).isGreaterThan(.95);
        assertThat(keys(figures.path("classes").path(0))).startsWith("label", "precision", "recall", "f1", "support");
        int sum = 0;
        for (JsonNode row : figures.path("confusion")) {
            for (JsonNode count : row) {
                sum += count.asInt();
            }
        }
        assertThat(sum).isEqualTo(56);
    }

    @Test
    void evaluateInWordsBeginsWithALineForAll() {
        assertThat(Cli.good("evaluate", "--model", model, "--corpus", corpus).lines())
                .first()
                .asString()
                .startsWith("56 sentences · accuracy ");
    }

    @Test
    void traceJsonHoldsEveryMatrixWithARowAToken() {
        JsonNode trace = Cli.good("trace", "--model", model, "--text", "the film was great", "--json")
                .json();

        assertThat(keys(trace))
                .contains("tokens", "ids", "layers", "prefix_probabilities", "log_probabilities", "labels", "label");
        assertThat(trace.path("tokens")).hasSize(4);
        assertThat(trace.path("ids")).hasSize(4);
        assertThat(trace.path("layers"))
                .extracting(layer -> layer.path("layer").asInt() + " "
                        + layer.path("direction").asText())
                .containsExactly("0 forward", "0 backward", "1 forward", "1 backward");
        for (JsonNode layer : trace.path("layers")) {
            assertThat(keys(layer)).containsExactly("layer", "direction", "h", "c", "i", "f", "g", "o");
            for (String name : List.of("h", "c", "i", "f", "g", "o")) {
                hasShape(layer.path(name), 4, 6);
            }
        }
        hasShape(trace.path("prefix_probabilities"), 4, 2);
        assertThat(trace.path("log_probabilities")).hasSize(2);
        assertThat(trace.path("labels")).extracting(JsonNode::asText).containsExactlyInAnyOrder("좋음", "나쁨");
        assertThat(trace.path("label").asText()).isEqualTo("좋음");
        int last = trace.path("labels").path(0).asText().equals("좋음") ? 0 : 1;
        assertThat(trace.path("prefix_probabilities").path(3).path(last).asDouble())
                .isCloseTo(Math.exp(trace.path("log_probabilities").path(last).asDouble()), within(1e-6));
    }

    @Test
    void traceInWordsHasALineForEachToken() {
        assertThat(Cli.good("trace", "--model", model, "--text", "so poor").lines())
                .hasSize(3)
                .allMatch(line -> line.split("\t").length == 3);
    }

    @Test
    void corpusJsonAccountsForEveryLineOfTheFile() throws IOException {
        JsonNode report = Cli.good("corpus", "--corpus", corpus, "--json").json();

        assertThat(keys(report))
                .startsWith("format", "encoding", "rows_taken", "rows_reported", "classes", "tokens")
                .contains("label_column", "text_column", "findings");
        assertThat(report.path("rows_taken").asInt()
                        + report.path("rows_reported").size())
                .isEqualTo((int) Files.readString(corpus).lines().count());
        assertThat(report.path("rows_taken").asInt()).isEqualTo(56);
        assertThat(report.path("rows_reported"))
                .extracting(row -> row.path("line").asInt())
                .containsExactly(57, 58, 59);
        assertThat(report.path("rows_reported").path(1).path("text").asText()).isEqualTo("no tab");
        assertThat(report.path("rows_reported").path(1).path("reason").asText()).contains("no tab");
        assertThat(report.path("classes").toString()).contains("\"좋음\":28", "\"나쁨\":28");
    }

    @Test
    void aCorpusIsReadAsTheOptionsSay(@TempDir Path made) throws IOException {
        Path file = made.resolve("odd.csv");
        Files.write(file, "1;나쁨;그저 그래요\n2;좋음;아주 좋아요\n".getBytes(Charset.forName("MS949")));
        JsonNode report = Cli.good(
                        "corpus",
                        "--corpus",
                        file,
                        "--json",
                        "--format",
                        "csv-semicolon",
                        "--encoding",
                        "EUC-KR",
                        "--header",
                        "no",
                        "--label_column",
                        2,
                        "--text-column",
                        3)
                .json();
        assertThat(report.path("encoding").asText()).isEqualTo("CP949");
        assertThat(report.path("classes").toString()).isEqualTo("{\"나쁨\":1,\"좋음\":1}");
        wrongUsage("corpus", "--corpus", file, "--format", "xml");
        wrongUsage("train", "--corpus", file, "--encoding", "ebcdic");
        wrongUsage("evaluate", "--model", model, "--corpus", file, "--header", "perhaps");
        failure("has no column", "corpus", "--corpus", file, "--text-column", "klass");
    }

    @Test
    void aFolderOfPartsIsTrainedAndEvaluatedByItsParts(@TempDir Path made) throws IOException {
        Files.copy(corpus, made.resolve("train.tsv"));
        Files.writeString(made.resolve("dev.tsv"), "좋음\tso good\n");
        Files.writeString(made.resolve("test.tsv"), "좋음\tso good\n나쁨\tso poor\n나쁨\tvery poor\n");
        JsonNode report = Cli.good("corpus", "--corpus", made, "--json").json();
        assertThat(report.path("parts").toString()).isEqualTo("{\"train\":56,\"valid\":1,\"test\":3}");

        Cli trained = Cli.good("train", "--corpus", made, "--n-epochs", 1, "--model", made.resolve("m.laststep"));
        assertThat(trained.err()).contains("56 sentences to learn from, 1 to validate on");
        JsonNode test = Cli.good("evaluate", "--model", model, "--corpus", made, "--part", "test", "--json")
                .json();
        assertThat(test.path("sentences").asInt()).isEqualTo(3);
        failure("no rows of the part valid", "evaluate", "--model", model, "--corpus", corpus, "--part", "valid");
    }

    @Test
    void infoJsonSaysWhatTheFileHoldsAndWhereItComesFrom() {
        JsonNode info = Cli.good("info", "--model", model, "--json").json();

        assertThat(info.path("n_layers").asInt()).isEqualTo(2);
        assertThat(info.path("cell").asText()).isEqualTo("lstm");
        assertThat(info.path("labels")).hasSize(2);
        assertThat(info.path("corpus").asText()).isEqualTo("reviews");
        assertThat(info.path("corpus_sha256").asText()).hasSize(64);
        assertThat(info.path("training").path("lr").asText()).isEqualTo("0.02");
        assertThat(info.path("training").path("seed").asText()).isNotEmpty();
        assertThat(info.path("trained_with_kernels").asText()).isNotEmpty();
        assertThat(info.path("trained_with_threads").asInt()).isPositive();
        assertThat(info.path("versions").path("laststep").asText()).isNotEmpty();
        TrainedModel read = ModelFile.read(model);
        assertThat(info.path("weights_sha256").asText()).isEqualTo(read.weightsSha256());
        assertThat(info.path("vocabulary_size").asInt())
                .isEqualTo(read.vocabulary().size());
        assertThat(info.path("parameters").asLong())
                .isEqualTo(read.parameters().stream().mapToLong(p -> p.size()).sum());
    }

    @Test
    void trainingGoesOnFromAModelWithItsSizesVocabularyAndLabels() {
        Path target = folder.resolve("further.laststep");
        Cli.good("train", "--init-from", model, "--corpus", corpus, "--n-epochs", 1, "--model", target);
        TrainedModel before = ModelFile.read(model);
        TrainedModel after = ModelFile.read(target);

        assertThat(after.spec()).isEqualTo(before.spec());
        assertThat(after.labels()).isEqualTo(before.labels());
        assertThat(after.vocabulary().tokens()).isEqualTo(before.vocabulary().tokens());
    }

    @Test
    void aSizeThatIsNotTheModelsIsAFailureOfOneLine() {
        Cli cli = Cli.run("train", "--init-from", model, "--corpus", corpus, "--hidden-size", 9);

        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.err()).contains("hidden_size").doesNotContain("Exception");
    }

    /** In a JVM of its own: what waits for the training when it is interrupted must not wait when it has failed. */
    @Test
    void aFailedTrainingEndsTheProgramAtOnce() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "laststep.Launcher",
                        "train",
                        "--init-from=" + model,
                        "--corpus=" + corpus,
                        "--hidden-size=9")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        boolean ended = program.waitFor(50, TimeUnit.SECONDS);
        program.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(program.exitValue()).isEqualTo(1);
        assertThat(folder.resolve("output.txt")).content().contains("hidden_size");
    }

    @Test
    void wrongUsageIsStatus2AndOneLineThatNamesTheHelp() {
        wrongUsage("train");
        wrongUsage("train", "--corpus", corpus, "--no-such-option");
        wrongUsage("train", "--corpus", corpus, "--hidden-size", "many");
        wrongUsage("train", "--corpus", corpus, "--hidden-size");
        wrongUsage("train", "--corpus", corpus, "--cell", "transformer");
        wrongUsage("classify", "--model", model, "--top-k", 0);
        wrongUsage("classify", "--model", model, "--top-k", "few");
        wrongUsage("trace", "--model", model);
        wrongUsage("no-such-command");
        wrongUsage();
    }

    @Test
    void aFailureIsStatus1AndOneLineThatSaysWhatToDo() {
        failure("Check the name", "info", "--model", folder.resolve("absent.laststep"));
        failure("a label and a text", "corpus", "--corpus", empty());
        failure("check the path", "evaluate", "--model", model, "--corpus", folder.resolve("absent.tsv"));
        failure("sentences could not be read", "classify", "--model", model, folder.resolve("absent.txt"));
        failure("is not a model file", "trace", "--model", corpus, "--text", "so");
    }

    @Test
    void aFolderThatIsNotThereIsSaidBeforeTheTraining() {
        Path target = folder.resolve("absent").resolve("m.laststep");
        Cli cli = failure("no such file or folder", "train", "--corpus", corpus, "--model", target);

        assertThat(cli.err()).doesNotContain("epoch 1");
    }

    @Test
    void aTrainingThatDivergesKeepsAGoodModelAndIsAFailure() {
        Path target = folder.resolve("diverged.laststep");
        Cli cli = Cli.run("train", "--corpus", corpus, "--model", target, "--lr", "1e38", "--hidden-size", 3);

        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.err()).contains("no longer finite", "smaller --lr");
        assertThat(ModelFile.read(target).record().epoch()).isZero();
    }

    @Test
    void koreanIsSpokenOnStderrAndTheDataStaysTheSame() {
        Cli cli = Cli.in(Locale.KOREAN, "corpus", "--corpus", corpus, "--json");

        assertThat(cli.out())
                .isEqualTo(Cli.good("corpus", "--corpus", corpus, "--json").out());
        assertThat(cli.err()).contains("줄");
        assertThat(Cli.in(Locale.KOREAN, "info", "--model", folder.resolve("absent.laststep"))
                        .err())
                .contains("모델 파일")
                .doesNotContain("Check");
        assertThat(Cli.in(Locale.KOREAN, "train", "--help").out()).contains("말뭉치", "--hidden-size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "classify", "evaluate", "trace", "explain", "corpus", "info", "import"})
    void everyCommandExplainsItself(String command) {
        assertThat(Cli.good(command, "--help").out()).contains("Usage: laststep " + command);
        assertThat(Cli.good("--help").out()).contains(command);
        assertThat(LaststepCommand.isMeant(new String[] {command})).isTrue();
    }

    @Test
    void aFileArgumentIsForTheWindow() {
        assertThat(LaststepCommand.isMeant(new String[] {"reviews.tsv"})).isFalse();
        assertThat(LaststepCommand.isMeant(new String[0])).isFalse();
        assertThat(Cli.good("--version").out()).startsWith("laststep ");
    }

    private static void wrongUsage(Object... arguments) {
        Cli cli = Cli.run(arguments);

        assertThat(cli.status()).as(cli.err()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err().lines()).hasSize(1).allMatch(line -> line.contains("--help"));
    }

    private static Cli failure(String words, Object... arguments) {
        Cli cli = Cli.run(arguments);

        assertThat(cli.status()).as(cli.err()).isEqualTo(1);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err().lines().reduce((first, second) -> second).orElse(""))
                .contains(words);
        assertThat(cli.err()).doesNotContain("\tat ");
        return cli;
    }

    private static Path sentences() throws IOException {
        return Files.writeString(folder.resolve("sentences.txt"), "the film was great\nso poor\n정말 great again");
    }

    private static Path empty() {
        try {
            return Files.writeString(folder.resolve("empty.tsv"), "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void hasShape(JsonNode matrix, int rows, int columns) {
        assertThat(matrix).hasSize(rows);
        assertThat(matrix).allMatch(row -> row.size() == columns);
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static String[] events(int steps, int epochs) {
        List<String> events = new ArrayList<>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int step = 0; step < steps; step++) {
                events.add("step");
            }
            events.add("epoch");
        }
        return events.toArray(String[]::new);
    }
}
