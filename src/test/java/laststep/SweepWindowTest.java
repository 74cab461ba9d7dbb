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
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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

/** The sweep in the window, with trainings on a thread of their own as they are in the program. */
@ExtendWith(ApplicationExtension.class)
class SweepWindowTest {
    @TempDir
    private Path folder;

    private final Executor drawing = daemon("test-drawing");
    private final Executor training = daemon("test-training");
    private final Executor writing = daemon("test-writing");
    private Path chosen;
    private Workbench workbench;

    private static Executor daemon(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Start
    void start(Stage stage) {
        Threads threads = new Threads(new FxThread(), Runnable::run, Runnable::run, drawing, training, writing);
        workbench = new Workbench(
                stage,
                new Outside(folder, Locale.ENGLISH, new BundledCorpora(), new ChosenFile(() -> chosen), threads));
        workbench.show();
    }

    @Test
    void aSweepFillsItsTableAndCanBeSavedAndTaken(FxRobot robot) throws Exception {
        openSweep(robot);
        enter(robot, "#sweep-hidden_size", "3,4");
        enter(robot, "#seeds", "1,2");
        assertThat(text(robot, "#count")).isEqualTo("4 runs: 2 configurations × 2 seeds");

        robot.clickOn("#startSweep");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> text(robot, "#status").equals("4 runs done"));
        TableView<?> table = robot.lookup("#table").queryTableView();
        assertThat(table.getItems()).hasSize(2);
        assertThat(table.getColumns().get(1).getText()).isEqualTo("hidden_size");
        assertThat(text(robot, "#count")).as("it was measured").contains("about");

        robot.interact(() -> table.getSelectionModel().select(1));
        assertThat(text(robot, "#detailsTitle")).isEqualTo("Configuration 2  hidden_size 4");
        assertThat(robot.lookup("#details").queryParent().getChildrenUnmodifiable())
                .hasSize(2)
                .allSatisfy(line -> assertThat(((Labeled) line).getText()).matches("seed \\d   0\\.\\d{4} · .*"));

        chosen = folder.resolve("table.csv");
        robot.clickOn("#save");
        settle();
        assertThat(Files.readAllLines(chosen)).hasSize(3);

        robot.clickOn("#take");
        settle();
        assertThat(robot.lookup("#setting-hidden_size").queryAs(TextField.class).getText())
                .isEqualTo("4");
    }

    @Test
    void aRunOfItCanBeExportedFromTheNotebook(FxRobot robot) throws Exception {
        openSweep(robot);
        enter(robot, "#sweep-hidden_size", "3");
        enter(robot, "#seeds", "1");
        robot.clickOn("#startSweep");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> text(robot, "#status").equals("1 run done"));
        openTab(robot, "tab-runs");
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> !robot.lookup("#runs").queryTableView().getItems().isEmpty());
        robot.interact(
                () -> robot.lookup("#runs").queryTableView().getSelectionModel().select(0));
        settle();
        MenuButton menu = robot.lookup("#exportMenu").queryAs(MenuButton.class);
        assertThat(menu.isDisabled()).isFalse();

        chosen = folder.resolve("card.html");
        robot.interact(() -> menu.getItems().get(0).fire());
        settle();
        assertThat(Files.readString(chosen)).contains("<svg", "Confusion matrix");
        chosen = folder.resolve("logs");
        robot.interact(() -> menu.getItems().get(3).fire());
        settle();
        assertThat(chosen.resolve("run-1")).isDirectoryContaining("glob:**tfevents**");
    }

    @Test
    void whatIsWrongStandsBesideTheFieldAndNothingStarts(FxRobot robot) throws Exception {
        openSweep(robot);
        enter(robot, "#sweep-hidden_size", "3,x");

        assertThat(robot.lookup(".field-problem").queryAllAs(Labeled.class))
                .filteredOn(Node::isVisible)
                .extracting(Labeled::getText)
                .contains("hidden_size is “x”. Set a whole number from 1 to 4096.");
        assertThat(robot.lookup("#startSweep").query().isDisabled()).isTrue();
    }

    @Test
    void rowsComeAndGoAndTheTabSpeaksKorean(FxRobot robot) throws Exception {
        openSweep(robot);
        robot.clickOn("#add");
        settle();
        assertThat(robot.lookup("#sweep-lr").tryQuery()).isPresent();

        robot.clickOn("#language");
        settle();
        Messages korean = Messages.of(Locale.KOREAN);
        assertThat(text(robot, "#startSweep")).isEqualTo(korean.get("sweep.start"));
        assertThat(robot.lookup("#tabs").queryAs(TabPane.class).getTabs())
                .extracting(tab -> tab.getText())
                .contains(korean.get("train.tab.sweep"));
        assertThat(robot.lookup("#sweep-lr").tryQuery())
                .as("what was typed stays")
                .isPresent();
    }

    private void openSweep(FxRobot robot) throws IOException {
        Path file = folder.resolve("reviews.tsv");
        StringBuilder rows = new StringBuilder();
        for (String opening : List.of("the film was", "so", "this is", "I find it", "well", "my son said")) {
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
        Files.writeString(file, rows);
        robot.interact(() -> workbench.open(file));
        settle();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        settle();
        openTab(robot, "tab-sweep");
    }

    private static void openTab(FxRobot robot, String id) {
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        robot.interact(() -> tabs.getTabs().stream()
                .filter(tab -> id.equals(tab.getId()))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select));
        settle();
    }

    private static void enter(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
        settle();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
