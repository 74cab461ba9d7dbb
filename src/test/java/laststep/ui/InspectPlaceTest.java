package laststep.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import laststep.inspect.Heatmap;
import laststep.inspect.Vote;
import laststep.inspect.WhatIf;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.workbench.InspectViewModel;
import laststep.workbench.LaneChoice;
import laststep.workbench.OpenModel;
import laststep.workbench.Session;
import laststep.workbench.SmallModel;
import laststep.workbench.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The Inspect place driven as a person drives it, with no display; a small network has really learnt. */
@ExtendWith(ApplicationExtension.class)
class InspectPlaceTest {
    private static final String SENTENCE = "the 3 film was good";

    @TempDir
    static Path folder;

    private InspectWindow window;
    private Session session;
    private InspectViewModel model;

    @Start
    void start(Stage stage) {
        window = new InspectWindow(stage, folder);
        session = window.session();
        model = window.model();
    }

    @Test
    void withoutANetworkItSaysWhereOneComesFrom(FxRobot robot) {
        assertThat(robot.lookup("#noModel").query().isVisible()).isTrue();
        assertThat(text(robot, "#noModel .page-title"))
                .isEqualTo(Messages.english().get("inspect.none.title"));
    }

    @Test
    void aTypedSentenceAppearsAsLanes(FxRobot robot) {
        open();
        robot.clickOn("#inspected").write(SENTENCE);
        settle();

        assertThat(session.sentence().get()).isEqualTo(SENTENCE);
        assertThat(robot.lookup(".unit-lane").queryAll()).hasSize(2);
        assertThat(lane(robot).columns().count()).isEqualTo(5);
        assertThat(lane(robot).field().getWidth())
                .isGreaterThan(lane(robot).columns().total());
        assertThat(text(robot, "#moment")).startsWith("run 1, epoch 6");
    }

    @Test
    void aUnitSwitchedOffChangesTheAnswerAndComesBack(FxRobot robot) {
        look();
        TableView<Vote> votes = robot.lookup("#votes").queryTableView();
        robot.interact(() -> votes.getSelectionModel().select(0));
        Vote strongest = votes.getItems().get(0);
        String logit = text(robot, "#logit");
        robot.clickOn("#switchOff");
        settle();

        WhatIf off = WhatIf.NOTHING.with(strongest.place(6), 0);
        assertThat(model.held().get()).isEqualTo(off);
        assertThat(text(robot, "#logit")).isNotEqualTo(logit);
        assertThat(text(robot, "#heldCount")).isEqualTo("1 unit is held");
        double probability = model.looked().get().inspection().answer(off).probabilities()[0];
        assertThat(text(robot, "#changes .label")).endsWith("→ " + String.format(Locale.ROOT, "%.2f", probability));
        assertThat(votes.getSelectionModel().getSelectedItem().unit()).isEqualTo(strongest.unit());

        robot.interact(() -> robot.lookup("#hold").queryAs(Slider.class).setValue(0.5));
        assertThat(model.held().get().at(strongest.place(6))).contains(0.5f);
        robot.clickOn("#inspected").write(" film");
        settle();
        assertThat(robot.lookup("#whatIf").query().isVisible()).isTrue();

        robot.clickOn("#letGo");
        settle();
        assertThat(model.held().get().isNothing()).isTrue();
        assertThat(robot.lookup("#whatIf").query().isVisible()).isFalse();
    }

    @Test
    void aHeatMapIsDrawnInTheColourOfItsNumber(FxRobot robot) {
        look();
        UnitLane lane = lane(robot);
        int[] pixel = new int[1];
        robot.interact(() -> pixel[0] = lane.field()
                .snapshot(null, null)
                .getPixelReader()
                .getArgb((int) (lane.x(1) + 12), (int) UnitLane.STRIP + 4));
        Heatmap map = model.lanes().get().get(0).map();

        assertThat(pixel[0]).isEqualTo(HeatColours.light().of(map.scale())[map.colour(0, 1)]);
    }

    @Test
    void theReadOutFollowsTheMouse(FxRobot robot) {
        look();
        moveOver(robot, 3, 0.1);
        String first = text(robot, "#readOut");
        assertThat(first).isEqualTo("step 4 ‘was’, layer 1, forward, unit 1:");
        assertThat(text(robot, "#readOutValues")).startsWith("h ").contains(" c ", " o ");

        moveOver(robot, 1, 0.9);
        assertThat(text(robot, "#readOut")).isEqualTo("step 2 ‘3’, layer 1, forward, unit 6:");
    }

    @Test
    void aClickPinsAndTheArrowKeysMoveOn(FxRobot robot) {
        look();
        moveOver(robot, 3, 0.1);
        robot.clickOn();
        robot.moveTo("#inspected");
        robot.type(KeyCode.RIGHT, KeyCode.DOWN);
        settle();

        assertThat(text(robot, "#readOut")).isEqualTo("step 5 ‘good’, layer 1, forward, unit 2:");
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(text(robot, "#readOut")).isEqualTo(Messages.english().get("inspect.hint"));
    }

    @Test
    void moreLayersAreMoreLanes(FxRobot robot) {
        robot.interact(() -> {
            session.model().set(new OpenModel(SmallModel.trained(2), new Problem("model.run", 1)));
            session.sentence().set(SENTENCE);
            model.choice().layer().set(LaneChoice.ALL_LAYERS);
        });
        settle();

        assertThat(robot.lookup(".unit-lane").queryAll()).hasSize(4);
    }

    @Test
    void everyUnitOfTheLastTimeStepVotes(FxRobot robot) {
        look();

        TableView<?> votes = robot.lookup("#votes").queryAs(TableView.class);
        assertThat(votes.getItems()).hasSize(12);
        assertThat(text(robot, "#votesTitle")).isEqualTo("At the last time step");
        assertThat(text(robot, "#votesInfo")).isEqualTo(Messages.english().get("inspect.lastStep.one"));
    }

    @Test
    void anotherLanguageKeepsWhatIsLookedAt(FxRobot robot) {
        look();
        robot.interact(() -> window.speak(Messages.of(Locale.KOREAN)));
        settle();
        moveOver(robot, 3, 0.1);

        assertThat(robot.lookup("#inspected").queryAs(TextField.class).getText())
                .isEqualTo(SENTENCE);
        assertThat(text(robot, "#readOut")).isEqualTo("타임스텝 4 ‘was’, 층 1, 정방향, 유닛 1:");
        assertThat(text(robot, "#votesTitle")).isEqualTo("마지막 타임스텝에서");
    }

    @Test
    void aLaneIsSavedAsATableAndAsAPicture(FxRobot robot) throws IOException {
        look();
        Path table = folder.resolve("lane.csv");
        window.saveTo(table);
        choose(robot, 4);
        assertThat(Files.readString(table).lines())
                .hasSize(6)
                .element(5)
                .asString()
                .startsWith("5,good,false,");

        Path picture = folder.resolve("lane.png");
        window.saveTo(picture);
        choose(robot, 2);
        assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');

        Path vectors = folder.resolve("lane.svg");
        window.saveTo(vectors);
        choose(robot, 3);
        assertThat(Files.readString(vectors))
                .contains(
                        "<title>h · layer 1, forward</title>", "step 5 ‘good’, layer 1, forward, unit ", ">film</text>")
                .contains(String.format("fill=\"#%06x\"", pixel(0, 0) & 0xffffff));

        choose(robot, 1);
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0].lines())
                .hasSize(7)
                .element(6)
                .asString()
                .startsWith("step 5 ‘good’, layer 1, forward, unit ");
    }

    /** What the first heat map has to look like there, in the light theme. */
    private int pixel(int row, int token) {
        Heatmap map = model.lanes().get().get(0).map();
        return HeatColours.light().of(map.scale())[map.colour(row, token)];
    }

    @Test
    void theUnitsAreSeenNearerUntilOneIsLeftWithItsGates(FxRobot robot) {
        look();
        moveOver(robot, 1, 0.9);
        robot.clickOn();
        robot.type(KeyCode.ADD);
        settle();
        assertThat(text(robot, "#zoomed")).isEqualTo("3 of 6 units");
        assertThat(robot.lookup(".unit-lane").queryAll()).hasSize(2);

        robot.type(KeyCode.ADD, KeyCode.ADD);
        settle();
        assertThat(text(robot, "#zoomed")).isEqualTo("1 of 6 units");
        UnitCurveLane curve = robot.lookup(".unit-curve-lane").nth(0).queryAs(UnitCurveLane.class);
        assertThat(curve.unit()).isEqualTo(5);
        assertThat(robot.lookup(".unit-curve-lane .legend-row").queryAll()).hasSize(2 * 5);

        robot.type(KeyCode.UP);
        settle();
        assertThat(curve.unit()).isEqualTo(4);

        robot.type(KeyCode.DIGIT0);
        settle();
        assertThat(robot.lookup(".unit-lane").queryAll()).hasSize(2);
        assertThat(text(robot, "#zoomed")).isEqualTo("all 6 units");
    }

    @Test
    void bothSensesOfTheProbabilitiesStandThereAndStackedIfOneLikes(FxRobot robot) {
        look();
        MenuButton switches = robot.lookup("#laneSwitches").queryAs(MenuButton.class);
        robot.interact(() -> switches.getItems().get(1).fire());
        settle();
        assertThat(shown(robot)).isEqualTo(2);

        robot.interact(() -> switches.getItems().get(2).fire());
        settle();
        PrefixLane lane = robot.lookup(".prefix-lane").nth(0).queryAs(PrefixLane.class);
        int[] pixel = new int[1];
        robot.interact(() -> pixel[0] = lane.field()
                .snapshot(null, null)
                .getPixelReader()
                .getArgb((int) lane.x(0) + 4, (int) lane.field().getHeight() - 10));
        assertThat(pixel[0])
                .as("the lowest class begins at the bottom")
                .isEqualTo(argb(LaneColours.of(Theme.LIGHT).of(0)));

        robot.interact(() -> {
            switches.getItems().get(0).fire();
            switches.getItems().get(1).fire();
            switches.getItems().get(2).fire();
        });
        settle();
        assertThat(shown(robot)).isZero();
        robot.interact(() -> switches.getItems().get(0).fire());
    }

    private static long shown(FxRobot robot) {
        return robot.lookup(".prefix-lane").queryAll().stream()
                .filter(Node::isVisible)
                .count();
    }

    private static int argb(Color colour) {
        return 0xff000000
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    @Test
    void aLaneIsDraggedByItsLowerEdgeAndFitsAgainAfterADoubleClick(FxRobot robot) {
        look();
        double fitting = lane(robot).getHeight();
        LaneGrip grip = (LaneGrip) lane(robot).lookup(".lane-grip");
        robot.drag(grip).dropBy(0, 40);
        settle();
        assertThat(lane(robot).getHeight()).isBetween(fitting + 36, fitting + 44);
        assertThat(robot.lookup(".unit-lane").nth(1).queryAs(UnitLane.class).getHeight())
                .as("lanes of a kind stay equally high")
                .isEqualTo(lane(robot).getHeight());

        robot.doubleClickOn(lane(robot).lookup(".lane-grip"));
        settle();
        assertThat(lane(robot).getHeight()).isEqualTo(fitting);
    }

    @Test
    void ofAllQuantitiesSomeCanBeLeftOut(FxRobot robot) {
        look();
        robot.interact(() -> model.choice().quantity().set(LaneChoice.ALL_QUANTITIES));
        settle();
        assertThat(robot.lookup(".unit-lane").queryAll()).hasSize(12);
        assertThat(robot.lookup(".unit-lane").queryAllAs(UnitLane.class))
                .extracting(lane -> lane.x(3))
                .as("columns stand under each other")
                .containsOnly(lane(robot).x(3));
        MenuButton switches = robot.lookup("#laneSwitches").queryAs(MenuButton.class);
        robot.interact(() -> switches.getItems().get(5).fire());
        settle();
        assertThat(robot.lookup(".unit-lane").queryAllAs(UnitLane.class))
                .extracting(lane -> lane.lane().quantity())
                .containsExactly("h", "i", "f", "g", "o", "h", "i", "f", "g", "o");
        robot.interact(() -> switches.getItems().get(5).fire());
    }

    private void open() {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> session.model().set(new OpenModel(SmallModel.trained(1), new Problem("model.run", 1))));
        settle();
    }

    private void look() {
        open();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> session.sentence().set(SENTENCE));
        settle();
    }

    private void choose(FxRobot robot, int item) {
        MenuButton menu = (MenuButton) lane(robot).lookup(".lane-menu");
        robot.interact(() -> menu.getItems().get(item).fire());
        settle();
    }

    /** @param down from the top of the heat map, 0, to its bottom, 1 */
    private static void moveOver(FxRobot robot, int token, double down) {
        UnitLane lane = lane(robot);
        double x = lane.x(token) + lane.columns().width(token) / 2;
        double y = UnitLane.STRIP + down * (lane.field().getHeight() - UnitLane.STRIP);
        Point2D there = lane.field().localToScreen(x, y);
        robot.moveTo(there);
        settle();
    }

    private static UnitLane lane(FxRobot robot) {
        return robot.lookup(".unit-lane").nth(0).queryAs(UnitLane.class);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
