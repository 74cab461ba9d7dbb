package laststep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import laststep.ui.ChosenFile;
import laststep.ui.FxThread;
import laststep.workbench.ReportKind;
import laststep.workbench.Threads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Choosing how a file is read, and mending its rows, in the window. */
@ExtendWith(ApplicationExtension.class)
class CorpusImportWindowTest {
    @TempDir
    static Path folder;

    private Path file;

    @Start
    void start(Stage stage) throws IOException {
        Files.deleteIfExists(folder.resolve("settings.json"));
        Threads threads = new Threads(new FxThread(), Runnable::run, Runnable::run, Runnable::run, Runnable::run);
        Outside outside =
                new Outside(folder, Locale.ENGLISH, new BundledCorpora(), new ChosenFile(() -> file), threads);
        new Workbench(stage, outside).show();
    }

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("odd.csv");
        String rows = "id,document,label\n1,정말 좋아요,긍정\n2,별로예요,부정\n3,좋아요 좋아요,긍정\n4,,부정\n";
        Files.write(file, rows.getBytes(Charset.forName("MS949")));
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void choose(FxRobot robot, String box, String value) {
        ChoiceBox<String> choice = robot.lookup(box).query();
        robot.interact(() -> choice.setValue(value));
        settle();
    }

    private void press(FxRobot robot, String words) {
        Button button = robot.lookup("#importDialog .button")
                .match(node -> node instanceof Button found && found.getText().equals(words))
                .query();
        robot.interact(button::fire);
        settle();
    }

    @Test
    void theHeadSaysHowTheFileWasReadAndTheDialogChangesIt(FxRobot robot) {
        robot.clickOn("#openFile");
        settle();
        assertThat(text(robot, "#source"))
                .isEqualTo("odd · CSV, commas · CP949 · label = label, text = document · 3 rows · 2 classes");

        robot.clickOn("#change");
        settle();
        TableView<?> preview = robot.lookup("#preview").queryTableView();
        assertThat(preview.getItems()).hasSize(5);
        assertThat(preview.getColumns()).hasSize(5);
        choose(robot, "#importLabels", "1");
        choose(robot, "#header", "true");
        press(robot, "Open");
        assertThat(text(robot, "#source"))
                .isEqualTo("odd · CSV, commas · CP949 · label = id, text = document · 3 rows · 3 classes");
    }

    @Test
    void cancelChangesNothing(FxRobot robot) {
        robot.clickOn("#openFile");
        robot.clickOn("#change");
        settle();
        choose(robot, "#encoding", "windows-1252");
        press(robot, "Cancel");
        assertThat(text(robot, "#source")).contains("CP949");
    }

    @Test
    void aFileThatWasRefusedIsOneClickFromItsChoices(FxRobot robot) throws IOException {
        file = Files.writeString(folder.resolve("one.tsv"), "same\tx\nsame\ty\n");
        robot.clickOn("#openFile");
        settle();
        assertThat(robot.lookup("#refusedBar").query().isVisible()).isTrue();
        robot.clickOn("#chooseImport");
        settle();
        choose(robot, "#importLabels", "2");
        press(robot, "Open");
        assertThat(text(robot, "#source")).startsWith("one · TSV").endsWith("2 rows · 2 classes");
        assertThat(robot.lookup("#refusedBar").query().isVisible()).isFalse();
    }

    @Test
    void aRowThatWasNotTakenIsMended(FxRobot robot) {
        robot.clickOn("#openFile");
        robot.clickOn("#showRejected");
        settle();
        assertThat(text(robot, "#showRejected")).isEqualTo("1 line was not taken");
        TableView<?> lines = robot.lookup("#rejected").queryTableView();
        robot.interact(() -> lines.getSelectionModel().select(0));
        ComboBox<String> label = robot.lookup("#mendedLabel").query();
        TextField mended = robot.lookup("#mendedText").query();
        robot.interact(() -> {
            label.getEditor().setText("부정");
            mended.setText("아쉬워요");
        });
        robot.clickOn("#mend");
        settle();
        assertThat(text(robot, "#source")).contains("4 rows");
        assertThat(robot.lookup("#table").queryTableView().getItems()).hasSize(4);

        ChoiceBox<ReportKind> kind = robot.lookup("#kind").query();
        assertThat(kind.getItems()).containsExactly(ReportKind.NOT_TAKEN, ReportKind.HEADER);
        robot.clickOn("#restore");
        settle();
        assertThat(text(robot, "#source")).contains("3 rows");
    }
}
