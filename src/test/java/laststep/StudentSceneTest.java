package laststep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.runs.EpochRow;
import laststep.text.LoadedCorpus;
import laststep.text.SampleCorpora;
import laststep.ui.ChosenFile;
import laststep.ui.FxThread;
import laststep.workbench.Threads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole work in the whole window, on real threads: open a sample, start, watch the loss fall, look inside meanwhile,
 * stop, save, type, change the language.
 */
@ExtendWith(ApplicationExtension.class)
class StudentSceneTest {
    private static final String SAMPLE = "film-reviews-en";
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    static Path folder;

    private final ExecutorService training = Executors.newSingleThreadExecutor();
    private final ExecutorService looking = Executors.newFixedThreadPool(2);
    private final Path model = folder.resolve("learnt.laststep");

    @Start
    void start(Stage stage) {
        Threads threads = new Threads(new FxThread(), looking, looking, looking, training);
        new Workbench(
                        stage,
                        new Outside(folder, Locale.ENGLISH, new BundledCorpora(), new ChosenFile(() -> model), threads))
                .show();
    }

    @AfterEach
    void endThreads() {
        training.shutdownNow();
        looking.shutdownNow();
    }

    @Test
    void aStudentTrainsAndLooksInside(FxRobot robot) throws Exception {
        robot.clickOn("#sample-" + SAMPLE);
        await(() -> robot.lookup("#table").tryQueryAs(TableView.class).isPresent());
        LoadedCorpus sample = SampleCorpora.load(SAMPLE);
        await(() -> table(robot, "#table").getItems().size() == sample.corpus().size());

        // so many epochs that it still trains when it is stopped below
        robot.clickOn("#place-train")
                .doubleClickOn("#setting-n_epochs")
                .write("500")
                .clickOn("#start");
        await(() -> table(robot, "#epochs").getItems().size() >= 3);
        EpochRow first = (EpochRow) table(robot, "#epochs").getItems().get(0);
        EpochRow third = (EpochRow) table(robot, "#epochs").getItems().get(2);
        robot.doubleClickOn("#start"); // pauses once; its second half does not undo that
        Button start = robot.lookup("#start").queryButton();
        await(() -> start.getText().equals("Go on"));
        await(() -> text(robot, "#runTime").startsWith("paused at"));
        robot.interact(start::fire);
        assertThat(third.trainLoss()).isLessThan(first.trainLoss());
        assertThat(third.validLoss()).isLessThan(first.validLoss());

        String sentence = sample.corpus().rows().get(0).text();
        robot.clickOn("#place-inspect").clickOn("#inspected").write(sentence);
        await(() -> text(robot, "#moment").contains("in training")
                && !text(robot, "#logit").isEmpty());

        robot.clickOn("#place-train").clickOn("#stop");
        await(() -> text(robot, "#status").startsWith("Stopped"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> Files.exists(model));

        robot.clickOn("#place-predict");
        TrainedModel saved = ModelFile.read(model);
        int label = saved.predict(sentence).label();
        await(() -> robot.lookup(".class-bars").query().lookupAll(".label").stream()
                .anyMatch(words ->
                        ((Labeled) words).getText().equals(saved.labels().name(label))));

        robot.clickOn("#language");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#place-predict")).isEqualTo("예측");
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private static TableView<?> table(FxRobot robot, String query) {
        return robot.lookup(query).queryTableView();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }
}
