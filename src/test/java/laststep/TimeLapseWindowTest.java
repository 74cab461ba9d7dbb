package laststep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import laststep.message.Messages;
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

/** The time-lapse in the whole window, driven as a person drives it, with no display. */
@ExtendWith(ApplicationExtension.class)
class TimeLapseWindowTest {
    private static final String GOOD = "the 3 film was good";

    @TempDir
    static Path folder;

    private final Executor drawing = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "test-drawing");
        thread.setDaemon(true);
        return thread;
    });

    private Path chosen;
    private Workbench workbench;

    @Start
    void start(Stage stage) throws IOException {
        Files.deleteIfExists(folder.resolve("settings.json"));
        Threads threads = new Threads(new FxThread(), Runnable::run, Runnable::run, drawing, Runnable::run);
        workbench = new Workbench(
                stage,
                new Outside(folder, Locale.ENGLISH, new BundledCorpora(), new ChosenFile(() -> chosen), threads));
        workbench.show();
    }

    @Test
    void beforeATrainingItSaysWhatWillBeSeen(FxRobot robot) throws IOException {
        open(robot);

        assertThat(robot.lookup("#emptyTitle").queryAs(Labeled.class).getText())
                .isEqualTo(Messages.english().get("lapse.empty.title"));
        assertThat(node(robot, "#frames").getParent().getParent().isVisible()).isFalse();
    }

    @Test
    void aPinnedSentenceIsReplayedFrameByFrame(FxRobot robot) throws Exception {
        open(robot);
        pin(robot);
        assertThat(Files.readString(folder.resolve("settings.json"))).contains(GOOD);
        train(robot);
        Slider frames = robot.lookup("#frames").queryAs(Slider.class);
        assertThat(frames.getValue()).as("it follows the newest").isEqualTo(frames.getMax());
        assertThat(text(robot, "#frameMoment")).startsWith("step ").endsWith("epoch 2");
        assertThat(text(robot, "#gold")).startsWith("gold label good, ");
        assertThat(text(robot, "#cost")).startsWith("traced ").endsWith(" MB");

        robot.interact(frames::requestFocus);
        robot.type(KeyCode.HOME);
        settle();
        assertThat(text(robot, "#frameMoment")).isEqualTo("step 0 · untrained");
        robot.type(KeyCode.RIGHT);
        settle();
        assertThat(frames.getValue()).isEqualTo(1);
        assertThat(text(robot, "#frameMoment")).endsWith("epoch 1");
        assertThat(node(robot, "#lapseChart").getAccessibleText()).contains("the most probable class is");
    }

    @Test
    void arrowKeysThatNobodyWantsDoNotChangeTheTab(FxRobot robot) throws Exception {
        open(robot);
        train(robot);
        for (String focused : List.of("#frames", "#halves", "#play")) {
            robot.interact(() -> node(robot, focused).requestFocus());
            robot.type(KeyCode.UP);
            settle();
            assertThat(robot.lookup("#tabs")
                            .queryAs(TabPane.class)
                            .getSelectionModel()
                            .getSelectedItem()
                            .getId())
                    .as(focused)
                    .isEqualTo("tab-lapse");
        }
    }

    @Test
    void spaceOnTheButtonPlaysToTheEnd(FxRobot robot) throws Exception {
        open(robot);
        pin(robot);
        train(robot);
        Slider frames = robot.lookup("#frames").queryAs(Slider.class);
        ToggleButton play = robot.lookup("#play").queryAs(ToggleButton.class);
        List<Integer> seen = new CopyOnWriteArrayList<>();
        robot.interact(() -> {
            frames.valueProperty().subscribe((before, now) -> seen.add(now.intValue()));
            play.requestFocus();
        });
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !play.isSelected() && seen.contains(0));
        settle();
        assertThat(frames.getValue()).isEqualTo(frames.getMax());
        assertThat(play.getAccessibleText()).isEqualTo("Play");

        seen.clear();
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> seen.contains(0));
    }

    @Test
    void whatIsShownIsSavedAsATable(FxRobot robot) throws Exception {
        open(robot);
        pin(robot);
        train(robot);
        chosen = folder.resolve("h.csv");
        MenuButton menu = robot.lookup(".unit-lane .lane-menu").queryAs(MenuButton.class);
        robot.interact(() -> menu.getItems().stream()
                .filter(item -> "Save as CSV…".equals(item.getText()))
                .forEach(MenuItem::fire));
        settle();
        assertThat(Files.readString(chosen).lines()).hasSize(6);

        Path table = folder.resolve("steps.csv");
        chosen = table;
        MenuButton chart = robot.lookup("#lapseChart .menu-button").queryAs(MenuButton.class);
        robot.interact(() -> chart.getItems().stream()
                .filter(item -> Messages.english().get("chart.menu.csv").equals(item.getText()))
                .forEach(item -> item.fire()));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.exists(table));
        assertThat(Files.readString(table)).startsWith("step,bad,good\n0,");
    }

    @Test
    void aSentenceOfInspectIsPinnedThere(FxRobot robot) throws Exception {
        open(robot);
        train(robot);
        robot.clickOn("#place-inspect");
        robot.clickOn("#inspected").write("the film");
        robot.clickOn("#inspectPlace #pin");
        settle();
        assertThat(text(robot, "#inspectPlace #pin")).isEqualTo("Pinned");
        assertThat(node(robot, "#inspectPlace #pin").isDisabled()).isTrue();

        robot.clickOn("#place-train");
        settle();
        assertThat(robot.lookup("#pinned").queryAs(TextField.class).getText()).isEqualTo("the film");
        assertThat(text(robot, "#note")).startsWith("“the film” is traced in the next training");
    }

    @Test
    void anotherLanguageKeepsTheFrameThatIsLookedAt(FxRobot robot) throws Exception {
        open(robot);
        pin(robot);
        train(robot);
        robot.interact(() -> robot.lookup("#frames").queryAs(Slider.class).setValue(1));
        robot.clickOn("#language");
        settle();

        assertThat(robot.lookup("#frames").queryAs(Slider.class).getValue()).isEqualTo(1);
        assertThat(text(robot, "#frameMoment")).startsWith("스텝 ").endsWith("에포크 1");
        assertThat(robot.lookup("#pinned").queryAs(TextField.class).getText()).isEqualTo(GOOD);
    }

    private void open(FxRobot robot) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            String label = i % 2 == 0 ? "good" : "bad";
            rows.append(label + "\tthe " + (i == 40 ? "3 film" : i % 7 + " film " + i) + " was " + label + "\n");
        }
        Path file = Files.writeString(folder.resolve("films.tsv"), rows);
        robot.interact(() -> workbench.open(file));
        settle();
        robot.clickOn("#place-train");
        robot.interact(() -> {
            robot.lookup("#setting-n_epochs").queryAs(TextField.class).setText("2");
            robot.lookup("#setting-batch_size").queryAs(TextField.class).setText("2");
        });
        robot.clickOn("#tab-lapse");
        settle();
    }

    private static void pin(FxRobot robot) {
        robot.clickOn("#pinned").write(GOOD).type(KeyCode.ENTER);
        settle();
    }

    private static void train(FxRobot robot) throws TimeoutException {
        robot.clickOn("#start");
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> node(robot, "#lapse #lanes").getParent().isVisible()
                        && text(robot, "#frameMoment").endsWith("epoch 2"));
        settle();
    }

    private static Node node(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
