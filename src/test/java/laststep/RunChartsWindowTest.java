package laststep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import laststep.ui.ChosenFile;
import laststep.ui.FxThread;
import laststep.workbench.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The charts of a training and their bar, driven as a person drives them. */
@ExtendWith(ApplicationExtension.class)
class RunChartsWindowTest {
    @TempDir
    static Path folder;

    private Path chosen;

    @Start
    void start(Stage stage) throws IOException {
        Files.deleteIfExists(folder.resolve("settings.json"));
        Threads threads = new Threads(new FxThread(), Runnable::run, Runnable::run, Runnable::run, Runnable::run);
        Outside outside =
                new Outside(folder, Locale.ENGLISH, new BundledCorpora(), new ChosenFile(() -> chosen), threads);
        new Workbench(stage, outside).show();
    }

    @Test
    void smoothingScaleAndChoiceOutliveAnotherLanguageAndAreRemembered(FxRobot robot) throws IOException {
        robot.clickOn("#place-train").clickOn("#log");
        robot.interact(() -> robot.lookup("#smoothing").queryAs(Slider.class).setValue(0));
        choose(robot, "TIME");
        settle();
        assertThat(words(robot, "#span")).isEqualTo("off");
        robot.clickOn("#language");
        settle();

        assertThat(words(robot, "#span")).isEqualTo("끔");
        assertThat(robot.lookup("#log").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(told(robot, "#lowerChart")).startsWith("미니배치 시간(ms). ");
        assertThat(folder.resolve("settings.json"))
                .content()
                .contains("\"smoothing\" : \"0\"", "\"log\" : \"true\"", "\"lower\" : \"TIME\"");
    }

    @Test
    void aTrainingIsDrawnInEveryChartAndOneZoomIsAllCharts(FxRobot robot) throws Exception {
        train(robot);
        assertThat(told(robot, "#lossChart")).contains("the smoothed training loss is");
        assertThat(told(robot, "#accuracyChart")).contains("the smoothed training accuracy is");
        choose(robot, "UPDATES");
        settle();
        assertThat(told(robot, "#lowerChart")).contains("embedding ", "layer 1 ", "linear ");
        assertThat(robot.lookup("#all").query().isDisabled()).isTrue();

        robot.clickOn("#lossChart");
        robot.type(KeyCode.EQUALS);
        settle();
        assertThat(robot.lookup("#all").query().isDisabled()).isFalse();
        robot.type(KeyCode.HOME);
        assertThat(told(robot, "#lossChart")).doesNotContain("step 1\n").contains("step ", "mini-batch ");
        robot.interact(() -> robot.lookup("#accuracyChart").query().requestFocus());
        robot.type(KeyCode.HOME);
        assertThat(told(robot, "#accuracyChart")).doesNotContain("step 1\n").contains("step ", "mini-batch ");

        robot.type(KeyCode.ESCAPE, KeyCode.HOME);
        assertThat(told(robot, "#accuracyChart")).contains("step 1\n");
        assertThat(robot.lookup("#all").query().isDisabled()).isTrue();
    }

    @Test
    void theBarGoesWithTheChartsWhenTheNumbersOfABoxAreShown(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#place-train").clickOn("#box-embedding-0");
        settle();
        assertThat(robot.lookup("#chartBar").query().isVisible()).isFalse();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup("#chartBar").query().isVisible()).isTrue();
    }

    private void train(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#place-train").clickOn("#start");
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> words(robot, "#status").startsWith("Finished"));
        settle();
    }

    /** Seven sentences are ten steps in ten epochs, and each of them can be seen. */
    private void open(FxRobot robot) throws IOException {
        chosen = Files.writeString(
                folder.resolve("reviews.tsv"),
                "pos\tvery good\nneg\tvery bad\npos\tgood\nneg\tbad\npos\tso good\nneg\tso bad\npos\tfine\n");
        robot.push(KeyCode.CONTROL, KeyCode.O);
        settle();
    }

    @SuppressWarnings("unchecked")
    private static void choose(FxRobot robot, String chart) {
        robot.interact(
                () -> ((ChoiceBox<String>) robot.lookup("#lowerChoice").queryAs(ChoiceBox.class)).setValue(chart));
    }

    private static String told(FxRobot robot, String chart) {
        Node pane = robot.lookup(chart).query();
        return pane.getAccessibleText();
    }

    private static String words(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
