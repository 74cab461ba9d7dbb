package laststep.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import laststep.inspect.LogitDifference;
import laststep.inspect.VotePair;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.model.ModelFile;
import laststep.workbench.CompareState;
import laststep.workbench.CompareViewModel;
import laststep.workbench.CompareWith;
import laststep.workbench.OpenModel;
import laststep.workbench.SmallModel;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Two at a time, driven as a person drives it, with no display; small networks have really learnt. */
@ExtendWith(ApplicationExtension.class)
class CompareWindowTest {
    @TempDir
    static Path folder;

    private InspectWindow window;
    private CompareViewModel model;

    @Start
    void start(Stage stage) {
        window = new InspectWindow(stage, folder);
        model = window.compare();
    }

    @Test
    void aTypedSentenceStandsUnderTheFirstAndItsVotesSumToTheDifference(FxRobot robot) {
        look(robot);
        assertThat(robot.lookup("#compareOffers").query().isVisible()).isTrue();
        robot.clickOn("#otherSentence").write("the film was bad");
        settle();

        assertThat(robot.lookup("#pairLanes").query().isVisible()).isTrue();
        assertThat(robot.lookup("#compareOffers").query().isVisible()).isFalse();
        assertThat(robot.lookup(".unit-lane").queryAll()).hasSize(6);
        List<?> votes = robot.lookup("#pairVotes").queryAs(TableView.class).getItems();
        LogitDifference logits = model.shown().logits().get();
        double sum = votes.stream()
                .mapToDouble(vote -> ((VotePair) vote).difference())
                .sum();
        assertThat(sum + logits.bias()).isCloseTo(logits.logit(), Offset.offset(1e-5));
        assertThat(text(robot, "#logitDifference")).isEqualTo(signed(logits.logit()));
        double before = logits.logit();

        robot.clickOn("#swap");
        settle();
        robot.interact(() -> model.shown().label().set(Optional.of(logits.label())));
        settle();
        assertThat(text(robot, "#logitDifference")).isEqualTo(signed(-before));
    }

    @Test
    void oneCrosshairStandsOnAllSidesAndWhatIsShownStaysInAnotherLanguage(FxRobot robot) {
        look(robot);
        robot.interact(() -> model.sentence().set("the 3 film was bad"));
        settle();
        Bounds lane = robot.lookup(".pair-difference")
                .query()
                .localToScreen(robot.lookup(".pair-difference").query().getBoundsInLocal());
        robot.moveTo(lane.getMinX() + Lane.GUTTER + Lane.AXIS + 20, lane.getMinY() + 3);
        settle();

        assertThat(text(robot, "#pairWhere")).isEqualTo("A step 1 ‘the’ | B step 1 ‘the’, layer 1, forward, unit 1:");
        assertThat(text(robot, "#pairValues")).matches("A h \\S+ +B h \\S+ +B − A h \\S+");
        assertThat(robot.lookup(".unit-lane .lane-row").queryAll().stream().filter(Node::isVisible))
                .hasSize(3);

        robot.clickOn();
        robot.type(KeyCode.RIGHT);
        settle();
        assertThat(text(robot, "#pairWhere")).startsWith("A step 2 ‘3’ | B step 2 ‘3’");
        assertThat(robot.lookup("#pairLanes").query().getAccessibleText()).contains("A: 5 tokens", "B: 5 tokens");
        robot.type(KeyCode.ESCAPE);

        robot.clickOn("#showLeft").clickOn("#showRight");
        settle();
        assertThat(robot.lookup(".unit-lane").queryAll()).hasSize(2);
        assertThat(robot.lookup(".pair-difference").queryAll()).hasSize(2);
        robot.interact(() -> window.speak(Messages.of(Locale.KOREAN)));
        settle();
        assertThat(robot.lookup(".unit-lane").queryAll()).hasSize(2);
        assertThat(text(robot, "#swap")).isEqualTo("A와 B 바꾸기");
        assertThat(robot.lookup("#with").queryAs(ChoiceBox.class).getValue()).isEqualTo(CompareWith.SENTENCE);
    }

    @Test
    void sentencesWiderThanTheWindowHaveAScrollBarToPull(FxRobot robot) {
        look(robot);
        robot.interact(() -> model.sentence().set("the film was bad ".repeat(12)));
        settle();

        Node bar = robot.lookup("#pairColumns").query();
        assertThat(bar.isVisible()).isTrue();
        assertThat(bar.getLayoutBounds().getHeight()).isPositive();
    }

    @Test
    void aFileAndAKeptMomentAreChosenFromTheMenu(FxRobot robot) {
        Path file = folder.resolve("deep.laststep");
        ModelFile.write(SmallModel.trained(2), file);
        look(robot);
        robot.clickOn("#keep");
        robot.interact(() -> model.with().set(CompareWith.NETWORK));
        settle();
        assertThat(model.state().get()).isEqualTo(CompareState.NO_NETWORK);
        assertThat(text(robot, "#offerTitle")).isEqualTo("With which network?");
        assertThat(text(robot, "#keep")).isEqualTo("Moment is kept");
        Node offer = robot.lookup("kept: run 1, epoch 6, step 48").query();
        robot.interact(() -> window.session()
                .model()
                .set(new OpenModel(SmallModel.trained(1), new Problem("model.run", 1)))); // the next snapshot
        assertThat((Node) robot.lookup("kept: run 1, epoch 6, step 48").query()).isSameAs(offer);

        window.saveTo(file);
        robot.clickOn("Open a model file…");
        settle();
        assertThat(text(robot, "#obstacle")).contains("A has 1 layer and B has 2 layers");
        assertThat(text(robot, "#otherNetwork")).startsWith("deep.laststep");
        assertThat(robot.lookup(".unit-lane").queryAll()).isEmpty();

        MenuButton menu = robot.lookup("#otherNetwork").queryAs(MenuButton.class);
        robot.interact(menu::show);
        settle();
        MenuItem moment = menu.getItems().get(0);
        assertThat(moment.getText()).isEqualTo("kept: run 1, epoch 6, step 48");
        robot.interact(() -> {
            menu.hide();
            moment.fire();
        });
        settle();
        assertThat(robot.lookup(".unit-lane").queryAll()).hasSize(6);
        assertThat(text(robot, "#logitDifference")).isEqualTo(signed(0)); // the same moment
    }

    @Test
    void everyLaneAndTheVotesAreSavedAsATableAndAsAPicture(FxRobot robot) throws IOException {
        look(robot);
        robot.interact(() -> model.sentence().set("the film was bad"));
        settle();
        for (String part : List.of(".pair-token-lane", ".pair-prefix-lane", ".pair-difference", "#compareCard")) {
            MenuButton menu = (MenuButton) robot.lookup(part).query().lookup(".lane-menu");
            Path table = folder.resolve(part.substring(1) + ".csv");
            window.saveTo(table);
            robot.interact(() -> item(menu, "chart.menu.csv").fire());
            settle();
            assertThat(Files.readString(table).lines()).hasSizeGreaterThan(4);

            Path picture = folder.resolve(part.substring(1) + ".png");
            window.saveTo(picture);
            robot.interact(() -> item(menu, "chart.menu.png").fire());
            settle();
            assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');
        }
        MenuButton menu = (MenuButton) robot.lookup(".pair-prefix-lane").query().lookup(".lane-menu");
        Path vectors = folder.resolve("prefix.svg");
        window.saveTo(vectors);
        robot.interact(() -> item(menu, "chart.menu.svg").fire());
        settle();
        assertThat(Files.readString(vectors)).contains("<svg").contains("A step 1 ‘the’ | B step 1 ‘the’");
    }

    private static MenuItem item(MenuButton menu, String key) {
        String words = Messages.english().get(key);
        return menu.getItems().stream()
                .filter(item -> words.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void look(FxRobot robot) {
        robot.interact(() -> {
            window.session().model().set(new OpenModel(SmallModel.trained(1), new Problem("model.run", 1)));
            window.session().sentence().set("the 3 film was good");
        });
        robot.clickOn("#tab-compare");
        settle();
    }

    private static String signed(double value) {
        return Messages.english().get("inspect.signed", value);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
