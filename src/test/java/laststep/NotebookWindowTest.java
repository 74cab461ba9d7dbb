package laststep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import laststep.runs.RunStore;
import laststep.ui.ChosenFile;
import laststep.ui.FxThread;
import laststep.workbench.RunRow;
import laststep.workbench.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The notebook of runs, driven as a person drives it, with no display. */
@ExtendWith(ApplicationExtension.class)
class NotebookWindowTest {
    @TempDir
    private Path folder;

    private final Executor drawing = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "test-drawing");
        thread.setDaemon(true);
        return thread;
    });

    private Path chosen;
    private RunStore store;

    @Start
    void start(Stage stage) throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int k = 0; k < 20; k++) {
            rows.append("pos\tgood film ")
                    .append(k)
                    .append("\nneg\tbad film ")
                    .append(k)
                    .append('\n');
        }
        chosen = Files.writeString(folder.resolve("reviews.tsv"), rows);
        store = new RunStore(folder.resolve("runs"));
        Threads threads = new Threads(new FxThread(), Runnable::run, Runnable::run, drawing, Runnable::run);
        Outside outside =
                new Outside(folder, Locale.ENGLISH, new BundledCorpora(), new ChosenFile(() -> chosen), threads);
        new Workbench(stage, outside).show();
    }

    @Test
    void beforeTheFirstRunTheEmptyNotebookSaysWhatItIsFor(FxRobot robot) {
        openNotebook(robot);

        assertThat(robot.lookup("#empty").query().isVisible()).isTrue();
        assertThat(robot.lookup("#split").query().isVisible()).isFalse();
    }

    @Test
    void aRunIsNamedTaggedNotedAndFound(FxRobot robot) throws Exception {
        trainTwice(robot);
        choose(robot, 1);
        robot.type(KeyCode.F2).write("slow shipping").type(KeyCode.ENTER);
        robot.clickOn("#tags").write("lecture, lr");
        robot.clickOn("#note").write("learns late");
        robot.clickOn("#filter");
        settle();

        assertThat(store.read(1).notes().name()).isEqualTo("slow shipping");
        assertThat(store.read(1).notes().tags()).containsExactly("lecture", "lr");
        assertThat(store.read(1).notes().note()).isEqualTo("learns late");

        robot.clickOn("#filter").write("shipping");
        settle();
        assertThat(numbers(robot)).containsExactly(1);

        robot.clickOn("#filter").eraseText(8).write("hidden_size=6");
        settle();
        assertThat(numbers(robot)).containsExactly(2);
    }

    @Test
    void whatIsTypedIsKeptWhenAnotherRunIsChosen(FxRobot robot) throws Exception {
        trainTwice(robot);
        choose(robot, 0);
        robot.clickOn("#name").write("second");
        choose(robot, 1);

        assertThat(store.read(2).notes().name()).isEqualTo("second");
        assertThat(store.read(1).notes().name()).isEmpty();
        assertThat(robot.lookup("#name").queryAs(TextInputControl.class).getText())
                .isEmpty();
    }

    @Test
    void twoRunsAreComparedAndTheirDifferencesCopied(FxRobot robot) throws Exception {
        trainTwice(robot);
        robot.clickOn("#runs").push(KeyCode.CONTROL, KeyCode.A);
        settle();
        assertThat(robot.lookup("#comparison").query().isVisible()).isTrue();
        robot.clickOn("#onlyDifferences");
        settle();
        assertThat(text(robot, "#compared")).isEqualTo("2 runs · 1 difference");
        assertThat(robot.lookup("#lines").queryTableView().getItems()).hasSize(1);

        robot.clickOn("#copyComparison");
        assertThat(WaitForAsyncUtils.asyncFx(
                                () -> Clipboard.getSystemClipboard().getString())
                        .get())
                .isEqualTo("Setting\trun 2\trun 1\nhidden_size\t6\t5\n");
    }

    @Test
    void theCurvesOfTwoRunsAreDrawn(FxRobot robot) throws Exception {
        trainTwice(robot);
        robot.clickOn("#runs").push(KeyCode.CONTROL, KeyCode.A);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> drawn(robot.lookup("#runsChart").query()));
    }

    @Test
    void aDeletedRunComesBack(FxRobot robot) throws Exception {
        trainTwice(robot);
        choose(robot, 1);
        robot.type(KeyCode.DELETE);
        settle();
        assertThat(numbers(robot)).containsExactly(2);
        assertThat(store.list().runs()).hasSize(1);

        robot.clickOn("#undo");
        settle();
        assertThat(numbers(robot)).containsExactly(2, 1);

        choose(robot, 0);
        robot.type(KeyCode.DELETE).push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(numbers(robot)).containsExactly(2, 1);
        assertThat(robot.lookup("#undoBar").query().isVisible()).isFalse();
        assertThat(store.list().runs()).hasSize(2);
    }

    @Test
    void theModelOfAnyRunIsOneKeyAway(FxRobot robot) throws Exception {
        trainTwice(robot);
        assertThat(text(robot, "#model")).startsWith("run 2,");
        choose(robot, 1);
        robot.type(KeyCode.ENTER);
        settle();

        assertThat(text(robot, "#model")).startsWith("run 1,");
    }

    @Test
    void aRunIsRunAgain(FxRobot robot) throws Exception {
        trainTwice(robot);
        choose(robot, 1);
        robot.clickOn("#runAgain");
        waitForModel(robot, "run 3");

        assertThat(store.read(3).origin().record().settings())
                .isEqualTo(store.read(1).origin().record().settings());
    }

    @Test
    void anotherLanguageKeepsWhatIsChosenAndFound(FxRobot robot) throws Exception {
        trainTwice(robot);
        robot.clickOn("#filter").write("hidden_size=5");
        choose(robot, 0);
        robot.clickOn("#language");
        settle();

        assertThat(numbers(robot)).containsExactly(1);
        assertThat(((RunRow) robot.lookup("#runs")
                                .queryTableView()
                                .getSelectionModel()
                                .getSelectedItem())
                        .number())
                .isEqualTo(1);
        assertThat(text(robot, "#open")).isEqualTo("모델 열기");
    }

    private void trainTwice(FxRobot robot) throws Exception {
        robot.clickOn("#openFile");
        settle();
        robot.clickOn("#place-train");
        set(robot, "word_vec_dim", "6");
        set(robot, "hidden_size", "5");
        set(robot, "n_epochs", "2");
        robot.clickOn("#start");
        waitForModel(robot, "run 1");
        set(robot, "hidden_size", "6");
        robot.clickOn("#start");
        waitForModel(robot, "run 2");
        robot.clickOn("All runs");
        settle();
    }

    private void openNotebook(FxRobot robot) {
        robot.clickOn("#place-train");
        settle();
        robot.clickOn("All runs");
        settle();
    }

    private static void set(FxRobot robot, String setting, String value) {
        TextInputControl field = robot.lookup("#setting-" + setting).queryAs(TextInputControl.class);
        robot.interact(() -> field.setText(value));
    }

    private static void choose(FxRobot robot, int index) {
        TableView<RunRow> runs = robot.lookup("#runs").queryTableView();
        robot.interact(() -> {
            runs.requestFocus();
            runs.getSelectionModel().clearAndSelect(index);
        });
    }

    private static List<Integer> numbers(FxRobot robot) {
        return robot.lookup("#runs").<RunRow>queryTableView().getItems().stream()
                .map(RunRow::number)
                .toList();
    }

    private static boolean drawn(Node pane) {
        return pane.lookupAll(".image-view").stream().anyMatch(picture -> ((ImageView) picture).getImage() != null);
    }

    private static void waitForModel(FxRobot robot, String name) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> text(robot, "#model").startsWith(name + ","));
        settle();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
