package laststep.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import laststep.cli.Cli;
import laststep.inspect.AttributionMethod;
import laststep.inspect.Baseline;
import laststep.inspect.Target;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.ui.chart.ChartPane;
import laststep.workbench.ExplainViewModel;
import laststep.workbench.OpenModel;
import laststep.workbench.SmallModel;
import laststep.workbench.SwapRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Explaining and swapping words, driven as a person does it, with no display; a small network has really learnt. */
@ExtendWith(ApplicationExtension.class)
class ExplainWindowTest {
    private static final String SENTENCE = "the 3 film was unheard good";

    @TempDir
    static Path folder;

    private InspectWindow window;
    private ExplainViewModel model;

    @Start
    void start(Stage stage) {
        window = new InspectWindow(stage, folder);
        model = window.model().explain();
    }

    /** The table of the chart, whatever was chosen, against {@code laststep explain --json} of the same model's file. */
    @Test
    void theFiguresAreThoseOfTheCommandLine(FxRobot robot) throws IOException {
        look(robot, 2);
        TrainedModel network = SmallModel.trained(2);
        Path file = folder.resolve("m.laststep");
        ModelFile.write(network, file);
        for (String label : network.labels().names()) {
            for (Target target : Target.values()) {
                for (Baseline baseline : Baseline.values()) {
                    robot.interact(() -> {
                        choice(robot, "#target").setValue(target);
                        choice(robot, "#baseline").setValue(baseline);
                        choice(robot, "#steps").setValue(20);
                        choice(robot, "#label").setValue(Optional.of(label));
                    });
                    settle();
                    same(
                            savedTable(robot),
                            new ObjectMapper()
                                    .readTree(Cli.good(
                                                    "explain",
                                                    "--model",
                                                    file,
                                                    "--text",
                                                    SENTENCE,
                                                    "--class",
                                                    label,
                                                    "--target",
                                                    target.id(),
                                                    "--baseline",
                                                    baseline.id(),
                                                    "--steps",
                                                    20,
                                                    "--json")
                                            .out()));
                }
            }
        }
    }

    private static void same(List<String> table, JsonNode json) {
        List<String> expected = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("step", "token", "unknown"));
        json.path("methods").fieldNames().forEachRemaining(head::add);
        expected.add(String.join(",", head));
        for (int t = 0; t < json.path("tokens").size(); t++) {
            String token = json.path("tokens").get(t).asText();
            List<String> line = new ArrayList<>(List.of("" + (t + 1), token, "" + token.equals("unheard")));
            for (JsonNode method : json.path("methods")) {
                line.add(method.path("scores").get(t).asText());
            }
            expected.add(String.join(",", line));
        }
        for (String sum : List.of("value", "reference", "gap")) {
            List<String> line = new ArrayList<>(List.of("", sum, ""));
            for (JsonNode method : json.path("methods")) {
                line.add(method.path(sum).asText());
            }
            expected.add(String.join(",", line));
        }
        assertThat(head).hasSize(7);
        assertThat(table).isEqualTo(expected);
    }

    @Test
    void aLongSentenceScrollsAndItsPictureIsSavedAsAWhole(FxRobot robot) throws IOException {
        look(robot, 1);
        String words = String.join(" ", Collections.nCopies(60, "film"));
        robot.interact(() -> window.session().sentence().set(words));
        settle();
        assertThat(robot.lookup("#tokenScroll").query().isVisible()).isTrue();

        Path svg = folder.resolve("picture.svg");
        window.saveTo(svg);
        fire(robot, "chart-svg");
        String drawn = Files.readString(svg);
        assertThat(drawn.split(">film<", -1)).hasSizeGreaterThan(60); // all of it, not what can be seen
        assertThat(drawn).contains("What each token adds to log P(").contains("integrated gradients", "leave one out");

        Path png = folder.resolve("picture.png");
        window.saveTo(png);
        fire(robot, "chart-png");
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
        fire(robot, "chart-copy");
        robot.interact(() ->
                assertThat(Clipboard.getSystemClipboard().getImage().getWidth()).isGreaterThan(2 * 1140));

        for (String part : List.of("#explained", "#swap")) {
            Region region = robot.lookup(part).queryAs(Region.class);
            assertThat(region.localToScene(region.getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(1140);
            assertThat(region.localToScene(region.getLayoutBounds()).getMaxY()).isLessThanOrEqualTo(640);
        }
        robot.clickOn("#picture").type(KeyCode.END);
        settle();
        assertThat(text(robot, "#explainReadOut")).startsWith("Token 60");
    }

    @Test
    void theNumbersAndTheGapAreReadByMouseAndKeyboard(FxRobot robot) {
        look(robot, 1);
        Node picture = robot.lookup("#picture").query();
        robot.clickOn(picture);
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        settle();
        assertThat(text(robot, "#explainReadOut"))
                .startsWith("Token 1 ‘the’")
                .contains("gradient × input", "integrated gradients", "occlusion", "leave one out");
        assertThat(picture.getAccessibleText()).isEqualTo(text(robot, "#explainReadOut"));

        for (int k = 0; k < 4; k++) {
            robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        }
        settle();
        assertThat(text(robot, "#explainReadOut")).startsWith("Token 5 ‘unheard’ (unknown");
        assertThat(window.model().crosshair().spot().get().token()).isEqualTo(4); // selected here, selected everywhere
        String number = Messages.english()
                .get(
                        "explain.token.value",
                        "occlusion",
                        model.explained()
                                .get()
                                .attribution(AttributionMethod.OCCLUSION)
                                .orElseThrow()
                                .scores()[4]);
        assertThat(text(robot, "#explainReadOut")).contains(number);

        assertThat(text(robot, "#explainSum")).contains("P(", "Gap", "the error of the integral at 50 steps");

        robot.interact(() -> choice(robot, "#method").setValue(AttributionMethod.LEAVE_ONE_OUT));
        settle();
        assertThat(text(robot, "#explainSum")).contains("a sentence of no tokens", "each by itself");
        assertThat(robot.lookup("#explainChart").queryAs(ChartPane.class).getAccessibleText())
                .contains("By leave one out, most for the class");
    }

    @Test
    void wordsAreReplacedAndAnotherLanguageKeepsIt(FxRobot robot) {
        look(robot, 1);
        robot.clickOn(word(robot, 5));
        TextField field = robot.lookup("#swapField").queryAs(TextField.class);
        assertThat(field.getText()).isEqualTo("good");
        assertThat(field.isFocused()).isTrue();
        robot.write("bad").type(KeyCode.ENTER);
        settle();
        assertThat(rows(robot)).containsExactly(SENTENCE, "the 3 film was unheard bad");

        Button near = robot.lookup("#nearest .near-word").query();
        robot.clickOn(near);
        settle();
        assertThat(rows(robot)).hasSize(3).last().asString().endsWith(near.getText());
        assertThat(word(robot, 5).getStyleClass()).contains("replaced");

        robot.interact(() -> {
            model.method().set(AttributionMethod.OCCLUSION);
            window.speak(Messages.of(Locale.KOREAN));
        });
        settle();

        assertThat(choice(robot, "#method").getValue()).isEqualTo(AttributionMethod.OCCLUSION);
        assertThat(text(robot, "#explainSum")).contains("남은 차이");
        assertThat(rows(robot)).hasSize(3);
    }

    @Test
    void wordsAreLeftOutAndMovedByKeysAndByDragging(FxRobot robot) {
        look(robot, 1);
        robot.interact(() -> word(robot, 4).requestFocus());
        robot.type(KeyCode.DELETE);
        settle();
        assertThat(rows(robot)).last().isEqualTo("the 3 film was good");
        assertThat(word(robot, 4).isFocused()).isTrue();

        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        settle();
        assertThat(rows(robot)).last().isEqualTo("the 3 film good was");
        assertThat(word(robot, 3).isFocused()).isTrue();

        robot.drag(word(robot, 0)).moveTo(word(robot, 2)).moveBy(12, 0).drop();
        settle();
        assertThat(rows(robot)).last().isEqualTo("3 film the good was");
        assertThat(model.swap().chosen().get()).isEqualTo(2);

        robot.clickOn("#undoSwap");
        settle();
        assertThat(rows(robot)).last().isEqualTo("the 3 film good was");
    }

    @Test
    void aRowIsTakenRemovedAndTheTableSavedAndCopied(FxRobot robot) throws IOException {
        look(robot, 1);
        robot.interact(() -> {
            model.swap().replace(5, "bad");
            model.swap().delete(0);
        });
        settle();
        Path csv = folder.resolve("variants.csv");
        window.saveTo(csv);
        MenuButton save = robot.lookup("#saveRows").queryAs(MenuButton.class);
        robot.interact(() -> save.getItems().get(0).fire());
        settle();
        List<String> lines = Files.readString(csv).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("sentence,original,changes,answer,P(").contains("Δ P(");
        assertThat(lines.get(3)).startsWith("3 film was unheard bad,the 3 film was unheard good,\"− the, good → bad\"");
        SwapRow last = model.swap().rows().get(2);
        double probability = SmallModel.trained(1).predict(last.sentence()).probability(0);
        double before = SmallModel.trained(1).predict(SENTENCE).probability(0);
        assertThat(lines.get(3)).contains("," + probability + "," + (probability - before) + ",");

        TableView<?> table = robot.lookup("#variants").queryTableView();
        robot.interact(() -> {
            table.getSelectionModel().select(2);
            table.requestFocus();
        });
        robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).contains("3 film was unheard bad\t"));
        robot.type(KeyCode.DELETE);
        settle();
        assertThat(rows(robot)).hasSize(2);

        robot.clickOn("#variants .replaced");
        settle();
        assertThat(window.session().sentence().get()).isEqualTo("the 3 film was unheard bad");
        assertThat(model.explained().get().explanation().sentence()).isEqualTo("the 3 film was unheard bad");
    }

    private void look(FxRobot robot, int layers) {
        robot.interact(() -> {
            window.session().model().set(new OpenModel(SmallModel.trained(layers), new Problem("model.run", 1)));
            window.session().sentence().set(SENTENCE);
        });
        robot.clickOn("#tab-explain");
        settle();
    }

    private List<String> savedTable(FxRobot robot) throws IOException {
        Path file = folder.resolve("scores.csv");
        window.saveTo(file);
        fire(robot, "chart-csv");
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .toList();
    }

    private static void fire(FxRobot robot, String id) {
        MenuButton menu = (MenuButton) robot.lookup("#explainChart").query().lookup(".chart-menu");
        MenuItem item = menu.getItems().stream()
                .filter(one -> id.equals(one.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(item::fire);
        settle();
    }

    @SuppressWarnings("unchecked")
    private static ChoiceBox<Object> choice(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(ChoiceBox.class);
    }

    private static SwapWord word(FxRobot robot, int index) {
        return robot.lookup("#swapWords .swap-word").queryAllAs(SwapWord.class).stream()
                .filter(word -> word.index() == index)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rows(FxRobot robot) {
        return robot.lookup("#variants").<SwapRow>queryTableView().getItems().stream()
                .map(SwapRow::sentence)
                .toList();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
