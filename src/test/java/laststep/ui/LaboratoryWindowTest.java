package laststep.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import laststep.inspect.Laboratory;
import laststep.inspect.ReadOutWay;
import laststep.inspect.Reading;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.workbench.LaboratoryViewModel;
import laststep.workbench.OpenModel;
import laststep.workbench.SmallModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The read-out laboratory driven as a person drives it, with no display; a small network has really learnt. */
@ExtendWith(ApplicationExtension.class)
class LaboratoryWindowTest {
    private static final String SENTENCE = "the 3 film was good";
    private static final String LONGER = "a b c d e f g h i";

    @TempDir
    static Path folder;

    private InspectWindow window;
    private LaboratoryViewModel model;

    @Start
    void start(Stage stage) {
        window = new InspectWindow(stage, folder);
        model = window.model().laboratory();
    }

    @Test
    void oneClickLeadsThereAndOneBack(FxRobot robot) {
        look(robot, 1);
        assertThat(robot.lookup("#laboratory").query().isVisible()).isTrue();
        assertThat(robot.lookup("#lanes").tryQuery()).isEmpty();
        assertThat(robot.lookup("#layer").tryQuery()).isEmpty();

        robot.clickOn("#tab-states");
        settle();
        assertThat(robot.lookup("#laboratory").tryQuery()).isEmpty();
        assertThat(robot.lookup("#lanes").query().isVisible()).isTrue();
        assertThat(robot.lookup("#layer").query().isVisible()).isTrue();
    }

    @Test
    void everyReadingIsShownWithItsProbabilitiesAndTheTrainedOneIsMarked(FxRobot robot) {
        look(robot, 1);

        Laboratory laboratory = model.probed().get().laboratory();
        for (ReadOutWay way : ReadOutWay.values()) {
            for (boolean packed : new boolean[] {true, false}) {
                Reading reading = new Reading(way, packed);
                ReadingCell cell = cell(robot, reading);
                assertThat(percents(cell))
                        .containsExactly(
                                number(laboratory.probability(reading, 0)), number(laboratory.probability(reading, 1)));
                assertThat(cell.lookup(".reading-trained").isVisible()).isEqualTo(way == ReadOutWay.LAST && packed);
            }
        }
        assertThat(text(robot, "#readOutsWhat")).contains("trained for last · packed");
    }

    @Test
    void aChosenReadingIsTheOneWhoseHalvesAreExplained(FxRobot robot) {
        look(robot, 1);
        assertThat(text(robot, "#backwardWords")).contains("one token, ‘good’");

        robot.clickOn("#reading-ends-packed");
        settle();
        assertThat(text(robot, "#reachTitle")).isEqualTo("What each half has read: ends · packed");
        assertThat(text(robot, "#backwardWords")).contains("all 5 tokens, from the last to the first");

        robot.type(KeyCode.RIGHT, KeyCode.UP);
        settle();
        assertThat(model.shownReading()).isEqualTo(new Reading(ReadOutWay.LAST, false));
        assertThat(cell(robot, model.shownReading()).isSelected()).isTrue();
        assertThat(cell(robot, model.shownReading()).isFocused()).isTrue();
    }

    @Test
    void withTwoLayersTheBackwardHalfHasTakenOneStep(FxRobot robot) {
        look(robot, 2);

        assertThat(text(robot, "#backwardWords"))
                .startsWith("← has taken one step, at ‘good’.")
                .contains("layer 1");
    }

    @Test
    void aTypedNeighbourPadsTheRowAndChangesOnlyWhatRunsThePads(FxRobot robot) {
        look(robot, 1);
        robot.clickOn("#own").write(LONGER);
        settle();

        assertThat(chips(robot, "#batch-alone")).containsExactly("the", "3", "film", "was", "good");
        assertThat(chips(robot, "#batch-neighbours"))
                .containsExactly("the", "3", "film", "was", "good", "<pad>", "<pad>", "<pad>", "<pad>");
        List<String> alone = percents(robot.lookup("#batch-alone").query());
        List<String> padded = percents(robot.lookup("#batch-neighbours").query());
        assertThat(alone.get(0)).isEqualTo(alone.get(2)); // book, and packed
        assertThat(padded.get(2)).isEqualTo(alone.get(2));
        assertThat(padded.get(0)).isNotEqualTo(alone.get(0));
        assertThat(text(robot, "#batchesResult")).startsWith("Packed, the answer is the same in all of them");
        assertThat(text(robot, "#batch-bucketed .hint")).contains("open a corpus");
    }

    @Test
    void aRowOfTheBookHasReadItsPads(FxRobot robot) {
        look(robot, 1);
        robot.interact(() -> model.own().set(LONGER));
        robot.clickOn("#reading-last-book");
        settle();

        assertThat(text(robot, "#forwardWords")).contains("all 5 tokens, and then 4 pads");
        assertThat(text(robot, "#backwardWords")).contains("one <pad>, and not one word of the sentence");
    }

    @Test
    void aLongRowScrollsWithinItsCard(FxRobot robot) {
        look(robot, 1);
        robot.interact(() -> window.session().sentence().set("film was ".repeat(30)));
        settle();

        Region card = robot.lookup("#reachCard").queryAs(Region.class);
        Region all = robot.lookup("#content").queryAs(Region.class);
        assertThat(card.getWidth()).isLessThan(all.getWidth() / 2 + 60);
        assertThat(all.getWidth()).isLessThanOrEqualTo(1140);
        assertThat(robot.lookup("#reach .scroll-bar").query().isVisible()).isTrue();
    }

    @Test
    void anotherLanguageKeepsWhatIsLookedAt(FxRobot robot) {
        look(robot, 1);
        robot.clickOn("#reading-mean-packed");
        robot.interact(() -> window.speak(Messages.of(Locale.KOREAN)));
        settle();

        assertThat(robot.lookup("#laboratory").query().isVisible()).isTrue();
        assertThat(text(robot, "#reachTitle")).isEqualTo("각 방향이 읽은 것: mean · packed");
        assertThat(robot.lookup("#neighbours").queryAs(ChoiceBox.class).getValue())
                .isNotNull();
    }

    @Test
    void everyCardIsSavedAsATableAndAsAPicture(FxRobot robot) throws IOException {
        look(robot, 1);
        for (String card : List.of("#readOutsCard", "#reachCard", "#batchesCard")) {
            MenuButton menu = (MenuButton) robot.lookup(card).query().lookup(".lane-menu");
            Path table = folder.resolve(card.substring(1) + ".csv");
            window.saveTo(table);
            robot.interact(() -> menu.getItems().get(2).fire());
            settle();
            assertThat(Files.readString(table).lines()).hasSizeGreaterThan(4);

            Path picture = folder.resolve(card.substring(1) + ".png");
            window.saveTo(picture);
            robot.interact(() -> menu.getItems().get(1).fire());
            settle();
            assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');
            assertThat(menu.isVisible()).isTrue();
        }
    }

    private void look(FxRobot robot, int layers) {
        robot.interact(() -> {
            window.session().model().set(new OpenModel(SmallModel.trained(layers), new Problem("model.run", 1)));
            window.session().sentence().set(SENTENCE);
        });
        robot.clickOn("#tab-laboratory");
        settle();
    }

    private static ReadingCell cell(FxRobot robot, Reading reading) {
        String id = "#reading-" + reading.way().id() + (reading.packed() ? "-packed" : "-book");
        return robot.lookup(id).queryAs(ReadingCell.class);
    }

    private static List<String> percents(Node within) {
        return within.lookupAll(".percent").stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    private static List<String> chips(FxRobot robot, String card) {
        return robot.lookup(card + " .token").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static String number(double probability) {
        return Messages.english().get("laboratory.probability", probability);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
