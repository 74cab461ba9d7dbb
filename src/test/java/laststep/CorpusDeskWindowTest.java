package laststep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import laststep.message.Messages;
import laststep.ui.ChosenFile;
import laststep.ui.FxThread;
import laststep.workbench.CorpusRow;
import laststep.workbench.Threads;
import laststep.workbench.VocabularyRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The Corpus place as a person works with it. */
@ExtendWith(ApplicationExtension.class)
class CorpusDeskWindowTest {
    @TempDir
    static Path folder;

    private final Executor drawing = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "test-drawing");
        thread.setDaemon(true);
        return thread;
    });

    private Path chosen;

    @Start
    void start(Stage stage) throws IOException {
        Files.deleteIfExists(folder.resolve("settings.json"));
        Threads threads = new Threads(new FxThread(), Runnable::run, Runnable::run, drawing, Runnable::run);
        Outside outside =
                new Outside(folder, Locale.ENGLISH, new BundledCorpora(), new ChosenFile(() -> chosen), threads);
        new Workbench(stage, outside).show();
    }

    @BeforeEach
    void open(FxRobot robot) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int k = 0; k < 40; k++) {
            rows.append("pos\tGood film ")
                    .append(k)
                    .append(" and more\nneg\tbad film ")
                    .append(k % 5)
                    .append('\n');
        }
        chosen = Files.writeString(folder.resolve("reviews.tsv"), rows);
        robot.clickOn("#openFile");
        settle();
    }

    @Test
    void aBadExpressionIsExplainedUnderTheField(FxRobot robot) {
        robot.clickOn("#regularExpression").clickOn("#query").write("film [");
        settle();

        assertThat(text(robot, "#wrong")).startsWith("This is no regular expression: a “[” is not closed");
        assertThat(robot.lookup("#wrong").query().isVisible()).isTrue();
        robot.type(KeyCode.BACK_SPACE).write("3\\d");
        settle();
        assertThat(robot.lookup("#wrong").query().isVisible()).isFalse();
        assertThat(rows(robot)).hasSize(10);
    }

    @Test
    void aClickOnAHeadSorts(FxRobot robot) {
        clickOnHead(robot, "Text");
        settle();
        assertThat(rows(robot)).extracting(CorpusRow::text).isSorted();

        clickOnHead(robot, "Text");
        settle();
        assertThat(rows(robot).get(0).text()).isEqualTo("bad film 4");

        clickOnHead(robot, "Text");
        settle();
        assertThat(rows(robot)).extracting(CorpusRow::line).isSorted();
    }

    @Test
    void theMaxLengthLineIsDraggedAndMovedByKeys(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> robot.lookup(".chart-grip")
                        .tryQuery()
                        .filter(Node::isVisible)
                        .isPresent());
        Node grip = robot.lookup(".chart-grip").query();
        Bounds pane = grip.getParent().localToScreen(grip.getParent().getLayoutBounds());
        robot.drag(grip, MouseButton.PRIMARY).dropTo(pane.getCenterX() - 40, pane.getCenterY());
        settle();
        int dragged = maxLength(robot);
        assertThat(dragged).isBetween(2, 5);

        robot.clickOn("#place-corpus");
        robot.interact(grip::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertThat(maxLength(robot)).isEqualTo(dragged + 1);
        robot.clickOn("#place-corpus");
        robot.interact(grip::requestFocus);
        robot.push(KeyCode.HOME);
        assertThat(maxLength(robot)).isEqualTo(1);
    }

    private static int maxLength(FxRobot robot) {
        settle();
        robot.clickOn("#place-train");
        settle();
        return Integer.parseInt(robot.lookup("#setting-max_length")
                .queryAs(TextInputControl.class)
                .getText());
    }

    @Test
    void theKnobsOfTheVocabularyAreTheSettingsOfTheTraining(FxRobot robot) {
        robot.clickOn("Vocabulary");
        int types = vocabulary(robot).size();
        assertThat(text(robot, "#meter")).contains("of " + types + " tokens are kept");
        robot.doubleClickOn("#minFreq").write("30");
        settle();
        assertThat(text(robot, "#meter")).startsWith("5 of ");
        assertThat(robot.lookup("#minFreqSlider").queryAs(Slider.class).getValue())
                .isBetween(0.7, 0.8);

        robot.clickOn("#minFreqSlider");
        settle();
        String slid = text(robot, "#minFreq"); // the middle of the scale from 1 to 100
        assertThat(Integer.parseInt(slid)).isBetween(9, 12);

        robot.clickOn("#tokenQuery").write("FIL");
        settle();
        assertThat(vocabulary(robot)).extracting(VocabularyRow::token).containsExactly("film");
        robot.clickOn("#place-train");
        assertThat(text(robot, "#setting-min_freq")).isEqualTo(slid);
    }

    /** A table fills its cells anew while it lays itself out; a bar that comes only then is given no width. */
    @Test
    void theBarsOfTheClassesStayWhenTheTableIsLaidOutAnew(FxRobot robot) {
        robot.clickOn("Vocabulary");
        TableView<?> table = robot.lookup("#vocabularyTable").queryTableView();
        assertThat(widestBar(robot)).isPositive();
        robot.interact(() -> table.getColumns().get(0).setMinWidth(120));
        settle();
        robot.interact(() -> table.getSelectionModel().select(2));
        settle();
        assertThat(widestBar(robot)).isPositive();
    }

    private static double widestBar(FxRobot robot) {
        return robot.lookup("#vocabularyTable .table-row-cell .class-1").queryAll().stream()
                .mapToDouble(bar -> bar.getLayoutBounds().getWidth())
                .max()
                .orElse(0);
    }

    @Test
    void aTellingTokenLeadsToItsRows(FxRobot robot) {
        robot.clickOn("Telling tokens");
        settle();
        TableView<?> table = robot.lookup("#tellingTable").queryTableView();
        assertThat(table.getItems()).isNotEmpty();
        robot.clickOn("#tellingTable").interact(() -> table.getSelectionModel().select(0));
        robot.interact(table::requestFocus);
        robot.type(KeyCode.ENTER);
        settle();

        assertThat(text(robot, "#query")).isEqualTo("bad");
        assertThat(rows(robot)).hasSize(40);
    }

    @Test
    void foldingChangesTheTokensAndTheVocabulary(FxRobot robot) {
        assertThat(tokens(robot)).startsWith("Good");
        robot.clickOn("#lowercase");
        settle();
        assertThat(tokens(robot)).startsWith("good");

        robot.clickOn("#foldDigits").clickOn("Vocabulary");
        settle();
        assertThat(vocabulary(robot)).extracting(VocabularyRow::token).contains("0", "00", "good");
        robot.clickOn("#language");
        settle();
        assertThat(robot.lookup("#lowercase").queryAs(CheckBox.class).isSelected())
                .isTrue();
        assertThat(robot.lookup("#foldDigits").queryAs(CheckBox.class).isSelected())
                .isTrue();
    }

    @Test
    void wordVectorsAreChosenAndLetGo(FxRobot robot) throws IOException {
        chosen = Files.writeString(folder.resolve("v.vec"), "film 1 2 3\nbad 4 5 6\nGood 1 1 1\n");
        robot.clickOn("Vocabulary").clickOn("#chooseVectors");
        settle();
        assertThat(text(robot, "#words")).startsWith("v.vec, 3 numbers each: 3 of ");
        robot.clickOn("#place-train");
        assertThat(text(robot, "#setting-word_vec_dim")).isEqualTo("3");

        robot.clickOn("#start");
        settle();
        robot.clickOn("#place-corpus").clickOn("#forget");
        settle();
        assertThat(text(robot, "#words")).isEqualTo(Messages.english().get("corpus.vectors.none"));
        assertThat(text(robot, "#model")).startsWith("run 1");
    }

    private static void clickOnHead(FxRobot robot, String words) {
        robot.clickOn(robot.from(robot.lookup("#table")).lookup(words).<Node>query());
    }

    private static List<String> tokens(FxRobot robot) {
        return robot.lookup("#tokens").queryParent().getChildrenUnmodifiable().stream()
                .map(chip -> ((Labeled) chip).getText())
                .toList();
    }

    private static List<CorpusRow> rows(FxRobot robot) {
        return robot.lookup("#table").<CorpusRow>queryTableView().getItems();
    }

    private static List<VocabularyRow> vocabulary(FxRobot robot) {
        return robot.lookup("#vocabularyTable").<VocabularyRow>queryTableView().getItems();
    }

    private static String text(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node instanceof TextInputControl field ? field.getText() : ((Labeled) node).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
