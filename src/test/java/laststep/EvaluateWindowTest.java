package laststep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import laststep.cli.Cli;
import laststep.message.Messages;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.ui.ChosenFile;
import laststep.ui.FxThread;
import laststep.workbench.Threads;
import laststep.workbench.TinyModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The Evaluate place's tabs and lists, driven as a person drives them. */
@ExtendWith(ApplicationExtension.class)
class EvaluateWindowTest {
    private static final TrainedModel TRAINED = TinyModel.trained();

    @TempDir
    static Path folder;

    private static Path model;
    private static Path second;
    private static Path corpus;

    private Workbench workbench;
    private Path chosen;

    @BeforeAll
    static void files() throws IOException {
        model = folder.resolve("tiny.laststep");
        ModelFile.write(TRAINED, model);
        second = folder.resolve("second.laststep");
        corpus = Files.writeString(
                folder.resolve("made.tsv"),
                TinyModel.corpus().rows().stream()
                        .map(row -> row.label() + "\t" + row.text() + "\n")
                        .collect(Collectors.joining()));
        Cli.good("train", "--corpus", corpus, "--model", second, "--n-epochs", 1, "--hidden-size", 3, "--min-freq", 1);
    }

    @Start
    void start(Stage stage) throws IOException {
        Files.deleteIfExists(folder.resolve("settings.json"));
        Threads threads = new Threads(new FxThread(), Runnable::run, Runnable::run, Runnable::run, Runnable::run);
        workbench = new Workbench(
                stage,
                new Outside(folder, Locale.ENGLISH, new BundledCorpora(), new ChosenFile(() -> chosen), threads));
        workbench.show();
        workbench.open(model);
        workbench.open(corpus);
    }

    @Test
    void theFiguresAreThoseOfTheCommandLine(FxRobot robot) throws IOException {
        robot.clickOn("#place-evaluate");
        settle();
        JsonNode expected = new ObjectMapper()
                .readTree(Cli.good("evaluate", "--json", "--model", model, "--corpus", corpus)
                        .out());

        assertThat(text(robot, "#accuracy")).isEqualTo(word("evaluate.percent", number(expected, "accuracy")));
        assertThat(text(robot, "#meanNll")).isEqualTo(word("evaluate.number", number(expected, "mean_nll")));
        assertThat(text(robot, "#macroF1")).isEqualTo(word("evaluate.number", number(expected, "macro_f1")));
        assertThat(text(robot, "#macroF1About"))
                .isEqualTo(word("evaluate.weightedF1.is", number(expected, "weighted_f1")));
        assertThat(text(robot, "#meanNllInterval")).isEqualTo(interval(expected.path("mean_nll_interval")));
        assertThat(text(robot, "#macroF1Interval")).isEqualTo(interval(expected.path("macro_f1_interval")));
        for (JsonNode ofClass : expected.path("classes")) {
            assertThat(shownIn(robot, "#classes"))
                    .contains(
                            word("evaluate.number", number(ofClass, "precision")),
                            word("evaluate.number", number(ofClass, "recall")),
                            interval(ofClass.path("f1_interval")));
        }
        robot.clickOn("Slices");
        settle();
        for (JsonNode slice : expected.path("slices")) {
            assertThat(shownIn(robot, "#slices"))
                    .contains(word("evaluate.number", number(slice, "accuracy")))
                    .contains(interval(slice.path("accuracy_interval")));
        }
        robot.clickOn("Calibration");
        settle();
        assertThat(text(robot, "#errors"))
                .isEqualTo(word(
                        "evaluate.calibration.errors",
                        number(expected.path("calibration"), "expected_error"),
                        number(expected.path("calibration"), "largest_error")));
        assertThat(robot.lookup("#reliabilityChart").tryQuery()).isPresent();
    }

    @Test
    void whatIsChosenInATabIsListedAndOneClickLooksInside(FxRobot robot) {
        robot.clickOn("#place-evaluate");
        settle();
        robot.clickOn("#columnShares");
        settle();
        assertThat(robot.lookup(".confusion-count").<Labeled>queryAll())
                .extracting(Labeled::getText)
                .allMatch(share -> share.endsWith("%"));
        robot.clickOn("Slices").clickOn("#word").write("fine");
        settle();
        robot.clickOn("with “fine”");
        settle();
        assertThat(table(robot, "#evaluated").getItems()).hasSize(16);
        assertThat(text(robot, "#evaluatedTitle")).startsWith("16 sentences · with “fine”");

        robot.clickOn("Curves");
        settle();
        assertThat(robot.lookup("#rankChart").tryQuery()).isPresent();
        robot.clickOn("ROC");
        assertThat(robot.lookup("#rankChart").query().getAccessibleText()).startsWith("ROC curve");
        assertThat(robot.lookup("#thresholdBox").query().isVisible())
                .as("a threshold is for two classes")
                .isFalse();

        robot.clickOn((Node) robot.lookup(".look").query());
        settle();
        robot.clickOn("#place-predict");
        settle();
        assertThat(robot.lookup("#typed").queryAs(TextInputControl.class).getText())
                .contains("fine");
    }

    @Test
    void twoModelsAndTheBaselines(FxRobot robot) {
        robot.clickOn("#place-evaluate").clickOn("Baselines");
        settle();
        assertThat(text(robot, "#whyNoBayes")).isEqualTo(word("training.part.corpus", "made"));
        assertThat(table(robot, "#answerers").getItems()).hasSize(2);

        robot.clickOn("Two models");
        chosen = second;
        robot.clickOn("#openSecond");
        settle();
        Labeled onlyFirst = robot.lookup("#first").queryAs(Labeled.class);
        robot.clickOn(onlyFirst);
        settle();
        assertThat(table(robot, "#evaluated").getItems()).hasSize(Integer.parseInt(onlyFirst.getText()));
        assertThat(text(robot, "#mcNemar")).contains("McNemar");
        robot.clickOn("#language");
        settle();
        assertThat(text(robot, "#mcNemar")).contains("맥니마");
        assertThat(table(robot, "#answerers").getItems()).as("the tab stays").hasSize(2);
    }

    @Test
    void aCorpusForEvaluatingAloneMayHoldUnknownLabels(FxRobot robot) throws IOException {
        robot.clickOn("#place-evaluate");
        chosen = Files.writeString(folder.resolve("others.tsv"), "good\ta fine film\nawful\tdull\nbad\ta dull song\n");
        robot.clickOn("#other");
        settle();

        assertThat(text(robot, "#sentences")).isEqualTo("2");
        assertThat(text(robot, "#unknownLabels")).startsWith("1 row has a label unknown to the model (awful)");
        MenuItem unknown =
                robot.lookup("#lists").queryAs(MenuButton.class).getItems().get(3);
        assertThat(unknown.getText()).endsWith("(1)");
        robot.interact(unknown::fire);
        assertThat(shownIn(robot, "#evaluated")).contains("awful", "dull");
        assertThat(text(robot, "#corpus.toggle-button"))
                .as("the open one stays")
                .contains("made");

        chosen = null; // the person thinks better of it
        robot.clickOn("#other");
        settle();
        assertThat(text(robot, "#sentences")).isEqualTo("2");
    }

    @Test
    void aThresholdForTwoClassesIsChosenByItsFigures(FxRobot robot) throws IOException {
        Path two = Files.writeString(
                folder.resolve("two.tsv"),
                TinyModel.corpus().rows().stream()
                        .filter(row -> !row.label().equals("asking"))
                        .map(row -> row.label() + "\t" + row.text() + "\n")
                        .collect(Collectors.joining()));
        Path file = folder.resolve("two.laststep");
        Cli.good("train", "--corpus", two, "--model", file, "--n-epochs", 2, "--hidden-size", 3, "--min-freq", 1);
        JsonNode best = new ObjectMapper()
                .readTree(Cli.good("evaluate", "--json", "--model", file, "--corpus", two)
                        .out())
                .path("classes")
                .path(0)
                .path("best_f1");
        robot.interact(() -> {
            workbench.open(two);
            workbench.open(file);
        });
        robot.clickOn("#place-evaluate");
        settle();
        robot.clickOn("Baselines");
        settle();
        assertThat(table(robot, "#answerers").getItems()).as("with naive Bayes").hasSize(3);
        robot.clickOn("Curves").clickOn("#bestF1");
        settle();

        assertThat(text(robot, "#thresholdFigures"))
                .isEqualTo(word(
                        "evaluate.threshold.figures",
                        "bad",
                        number(best, "threshold"),
                        number(best, "accuracy"),
                        number(best, "precision"),
                        number(best, "recall"),
                        number(best, "f1")));
    }

    private static double number(JsonNode node, String name) {
        assertThat(node.path(name).isNumber()).as(name).isTrue();
        return node.path(name).asDouble();
    }

    private static String interval(JsonNode ends) {
        return word(
                "evaluate.interval.of", ends.path(0).asDouble(), ends.path(1).asDouble());
    }

    private static String word(String key, Object... arguments) {
        return Messages.english().get(key, arguments);
    }

    private static List<String> shownIn(FxRobot robot, String table) {
        Node shown = robot.lookup(table).query();
        return Stream.of(".label", ".table-cell")
                .flatMap(kind -> shown.lookupAll(kind).stream())
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static TableView<?> table(FxRobot robot, String id) {
        return robot.lookup(id).queryTableView();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
