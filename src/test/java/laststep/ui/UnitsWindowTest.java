package laststep.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.xml.parsers.DocumentBuilderFactory;
import laststep.inspect.FoundUnit;
import laststep.inspect.Half;
import laststep.inspect.SpanMatch;
import laststep.inspect.TokenValue;
import laststep.inspect.UnitRef;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.workbench.FindBy;
import laststep.workbench.InspectTab;
import laststep.workbench.OpenModel;
import laststep.workbench.SmallCorpus;
import laststep.workbench.SmallModel;
import laststep.workbench.Spot;
import laststep.workbench.TokenSpan;
import laststep.workbench.UnitsViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

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

    @Test
    void aTokenOpensItsSentenceInTheLanesWithTheUnitPinned(FxRobot robot) {
        look(robot, 2);
        TokenValue best = model.report().get().top().get(0);
        robot.interact(() -> largest(robot).scrollTo(0));
        robot.clickOn("#largest .context-token");
        settle();

        assertThat(window.model().tab().get()).isEqualTo(InspectTab.STATES);
        assertThat(window.session().sentence().get())
                .isEqualTo(
                        SmallCorpus.load().corpus().rows().get(best.sentence()).text());
        assertThat(window.model().crosshair().spot().get()).isEqualTo(new Spot(best.token(), 1, Half.FORWARD, 0));
        assertThat(window.model().crosshair().pinned().get()).isTrue();
    }

    @Test
    void theUnitPinnedInTheLanesIsTheOneBrowsedAndTheOtherWayRound(FxRobot robot) {
        look(robot, 2);
        robot.interact(() -> {
            window.session().sentence().set("the 3 film was good");
            window.model().tab().set(InspectTab.STATES);
            window.model().crosshair().pin(new Spot(2, 0, Half.BACKWARD, 3));
        });
        settle();
        robot.clickOn(".browse-link");
        settle();
        assertThat(window.model().tab().get()).isEqualTo(InspectTab.UNITS);
        assertThat(model.report().get().unit()).isEqualTo(new UnitRef(0, Half.BACKWARD, "h", 3));

        robot.clickOn("#nextUnit");
        settle();
        assertThat(window.model().crosshair().spot().get()).isEqualTo(new Spot(2, 0, Half.BACKWARD, 4));

        robot.clickOn("#tab-states");
        settle();
        robot.interact(() -> {
            TableView<?> votes = robot.lookup("#votes").queryTableView();
            votes.getSelectionModel().select(0);
        });
        robot.clickOn("#browseVote");
        settle();
        assertThat(model.report().get().unit().layer()).isEqualTo(1);
        assertThat(model.report().get().unit().unit())
                .isEqualTo(window.model().contribution().get().votes().get(0).unit());
    }

    @Test
    void anotherQuantityIsReadWhenItIsWanted(FxRobot robot) {
        look(robot, 1);
        robot.interact(() -> quantity(robot).setValue("f"));
        settle();

        assertThat(model.report().get().unit().quantity()).isEqualTo("f");
        assertThat(model.report().get().bottom().get(0).value()).isBetween(0.0, 1.0);
        assertThat(model.scanned().get().scan().kept().quantity()).isEqualTo("f");
    }

    @Test
    void sentencesAreColouredTokenByToken(FxRobot robot) {
        look(robot, 1);
        robot.clickOn("#tab-text");
        settle();

        assertThat(robot.lookup("#text").queryListView().getItems()).hasSize(80);
        List<Node> tokens = List.copyOf(robot.lookup("#text .text-token").queryAll());
        assertThat(tokens).hasSizeGreaterThan(20);
        assertThat(((Labeled) tokens.get(0)).getBackground().getFills()).isNotEmpty();
    }

    @Test
    void unitsThatReactAreFoundByTokenByTextAndByClass(FxRobot robot) {
        look(robot, 1);
        robot.clickOn("#tab-find").clickOn("#findQuery").write("good\n");
        settle();
        assertThat(found(robot).getItems()).hasSize(12);
        assertThat(text(robot, "#foundTitle")).contains("the 40 tokens of “good”");
        assertThat(Math.abs(found(robot).getItems().get(0).difference())).isGreaterThan(2);

        robot.interact(() -> found(robot).getSelectionModel().select(0));
        settle();
        assertThat(model.report().get().unit())
                .isEqualTo(found(robot).getItems().get(0).unit());

        robot.interact(() -> model.finder().by().set(FindBy.TEXT));
        robot.doubleClickOn("#findQuery").write("w.s (bad\n");
        settle();
        assertThat(text(robot, "#findProblem")).contains("not closed");
        robot.interact(() -> model.finder().query().set("w.s bad"));
        robot.clickOn("#find");
        settle();
        assertThat(text(robot, "#foundTitle")).contains("the 80 tokens of “w.s bad”");

        robot.interact(() -> model.finder().query().set("nobody"));
        robot.clickOn("#find");
        settle();
        assertThat(text(robot, "#findProblem")).contains("does not occur");

        robot.interact(() -> model.finder().by().set(FindBy.CLASS));
        robot.clickOn("#find");
        settle();
        assertThat(found(robot).getItems().get(0).auc())
                .satisfiesAnyOf(
                        auc -> assertThat(auc).isGreaterThan(0.95),
                        auc -> assertThat(auc).isLessThan(0.05));
    }

    @Test
    void aMarkedSpanFindsItsLikeAndIsKeptUnderAName(FxRobot robot) {
        look(robot, 1);
        robot.interact(() -> window.session().sentence().set("the 3 film 3 was good"));
        robot.clickOn("#tab-spans");
        settle();
        robot.interact(() -> robot.lookup("#spanRow").query().requestFocus());
        robot.type(KeyCode.LEFT).press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        settle();
        assertThat(model.spans().span().get()).isEqualTo(new TokenSpan(4, 5));

        List<Node> chips = List.copyOf(robot.lookup(".span-token").queryAll());
        robot.drag(chips.get(3)).dropTo(chips.get(5));
        settle();
        assertThat(model.spans().span().get()).isEqualTo(new TokenSpan(3, 5));

        robot.interact(() -> model.spans().threshold().set(-0.2));
        robot.clickOn("#findSpans");
        settle();
        SpanMatch first = matches(robot).getItems().get(0);
        assertThat(first.shared())
                .isEqualTo(model.spans().pattern().get().units().size());
        assertThat(first.length()).isEqualTo(3);

        robot.clickOn("#patternName").write("was good\n");
        settle();
        assertThat(model.spans().saved()).extracting("name").containsExactly("was good");
        assertThat(Files.exists(folder.resolve("patterns.json"))).isTrue();
        robot.interact(() ->
                robot.lookup("#patterns").queryListView().getSelectionModel().select(0));
        robot.clickOn("#deletePattern");
        settle();
        assertThat(model.spans().saved()).isEmpty();
        robot.clickOn("#patternUndo .button");
        settle();
        assertThat(model.spans().saved()).hasSize(1);

        look(robot, 2);
        robot.interact(() -> model.spans().applied().set(model.spans().saved().get(0)));
        settle();
        assertThat(text(robot, "#patternInfo")).contains("another model");
    }

    @Test
    void everyCardIsSavedAsATableAndAsAPicture(FxRobot robot) throws IOException {
        look(robot, 1);
        for (String card : List.of("#classesCard", "#favouritesCard", "#tokensCard")) {
            MenuButton menu = (MenuButton) robot.lookup(card).query().lookup(".lane-menu");
            Path table = folder.resolve(card.substring(1) + ".csv");
            window.saveTo(table);
            robot.interact(() -> menu.getItems().get(3).fire());
            settle();
            assertThat(Files.readString(table).lines()).hasSizeGreaterThan(2);
            Path picture = folder.resolve(card.substring(1) + ".png");
            window.saveTo(picture);
            robot.interact(() -> menu.getItems().get(1).fire());
            settle();
            assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void aCardIsSavedAsVectorsWithTheWordsThatAreSeen(FxRobot robot) throws Exception {
        look(robot, 1);
        Document classes = svg(robot, "#classesCard");
        Document tokens = svg(robot, "#tokensCard");

        assertThat(words(classes)).contains("pos", "neg", "AUC");
        assertThat(classes.getElementsByTagName("polyline").getLength())
                .as("lines of the table")
                .isPositive();
        assertThat(words(tokens)).contains(text(robot, "#largestTitle"));
        String seen = ((Labeled) robot.lookup("#largest .context-token").query()).getText();
        assertThat(words(tokens)).contains(seen);
        assertThat(tokens.getElementsByTagName("clipPath").getLength())
                .as("a half-seen row ends at the list's edge")
                .isPositive();
        assertThat(words(tokens).size()).as("only what is seen").isLessThan(4 * 200);
    }

    private Document svg(FxRobot robot, String card) throws Exception {
        Path picture = folder.resolve(card.substring(1) + ".svg");
        window.saveTo(picture);
        MenuButton menu = (MenuButton) robot.lookup(card).query().lookup(".lane-menu");
        robot.interact(() -> menu.getItems().get(2).fire());
        settle();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(picture.toFile());
    }

    private static List<String> words(Document svg) {
        NodeList all = svg.getElementsByTagName("text");
        return IntStream.range(0, all.getLength())
                .mapToObj(k -> all.item(k).getTextContent())
                .toList();
    }

    @Test
    void anotherLanguageKeepsWhatIsLookedAt(FxRobot robot) {
        look(robot, 1);
        robot.clickOn("#tab-find");
        robot.interact(() -> window.speak(Messages.of(Locale.KOREAN)));
        settle();

        assertThat(robot.lookup("#found").query().isVisible()).isTrue();
        assertThat(text(robot, "#find")).isEqualTo("유닛 찾기");
    }

    @SuppressWarnings("unchecked")
    private static ListView<TokenValue> largest(FxRobot robot) {
        return robot.lookup("#largest").queryAs(ListView.class);
    }

    @SuppressWarnings("unchecked")
    private static ChoiceBox<String> quantity(FxRobot robot) {
        return robot.lookup("#unitQuantity").queryAs(ChoiceBox.class);
    }

    @SuppressWarnings("unchecked")
    private static TableView<FoundUnit> found(FxRobot robot) {
        return robot.lookup("#found").queryAs(TableView.class);
    }

    @SuppressWarnings("unchecked")
    private static ListView<SpanMatch> matches(FxRobot robot) {
        return robot.lookup("#matches").queryAs(ListView.class);
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
