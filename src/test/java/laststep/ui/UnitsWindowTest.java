package laststep.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import laststep.inspect.Half;
import laststep.inspect.TokenValue;
import laststep.inspect.UnitRef;
import laststep.message.Problem;
import laststep.workbench.OpenModel;
import laststep.workbench.SmallCorpus;
import laststep.workbench.SmallModel;
import laststep.workbench.UnitsViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The unit browser driven as a person drives it, with no display; a small network has really learnt good from bad. */
@ExtendWith(ApplicationExtension.class)
class UnitsWindowTest {
    @TempDir
    static Path folder;

    private InspectWindow window;
    private UnitsViewModel model;

    @Start
    void start(Stage stage) {
        window = new InspectWindow(stage, folder);
        model = window.units();
    }

    @Test
    void withoutSentencesOneIsToldWhatToDo(FxRobot robot) {
        robot.interact(
                () -> window.session().model().set(new OpenModel(SmallModel.trained(1), new Problem("model.run", 1))));
        robot.clickOn("#tab-units");
        settle();

        assertThat(text(robot, "#nothingTitle")).isEqualTo("One unit on many sentences");
        assertThat(robot.lookup("#read").query().isVisible()).isFalse();
        assertThat(robot.lookup("#data").queryAs(ChoiceBox.class).isDisabled()).isTrue();
    }

    @Test
    void fewSentencesAreReadAtOnceAndEveryUnitIsAClickAway(FxRobot robot) {
        look(robot, 1);

        assertThat(robot.lookup("#split").query().isVisible()).isTrue();
        assertThat(text(robot, "#readWhat")).contains("80 sentences").contains("480 tokens");
        assertThat(largest(robot).getItems()).hasSize(100);
        robot.clickOn("#nextUnit");
        settle();
        assertThat(model.report().get().unit()).isEqualTo(new UnitRef(0, Half.FORWARD, "h", 1));
        assertThat(text(robot, "#largestTitle")).isEqualTo("Largest · → layer 1 · unit 2 · h");

        robot.doubleClickOn("#number").write("5\n");
        settle();
        assertThat(model.report().get().unit().unit()).isEqualTo(4);
        robot.doubleClickOn("#number").write("x\n");
        assertThat(robot.lookup("#number").queryAs(TextField.class).getText()).isEqualTo("5");
    }

    @SuppressWarnings("unchecked")
    private static ListView<TokenValue> largest(FxRobot robot) {
        return robot.lookup("#largest").queryAs(ListView.class);
    }

    private void look(FxRobot robot, int layers) {
        robot.interact(() -> {
            window.session().model().set(new OpenModel(SmallModel.trained(layers), new Problem("model.run", 1)));
            window.session().corpus().set(SmallCorpus.load());
        });
        robot.clickOn("#tab-units");
        settle();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
