package laststep.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.xml.parsers.DocumentBuilderFactory;
import laststep.message.Messages;
import laststep.training.TrainingData;
import laststep.workbench.ErrorReport;
import laststep.workbench.FileSaver;
import laststep.workbench.InspectTab;
import laststep.workbench.InspectViewModel;
import laststep.workbench.Jobs;
import laststep.workbench.MapColour;
import laststep.workbench.MapLayout;
import laststep.workbench.MapPoints;
import laststep.workbench.MapSubject;
import laststep.workbench.MapViewModel;
import laststep.workbench.Navigation;
import laststep.workbench.OpenModel;
import laststep.workbench.Place;
import laststep.workbench.PlacedMap;
import laststep.workbench.Session;
import laststep.workbench.Settings;
import laststep.workbench.SettingsFile;
import laststep.workbench.Theme;
import laststep.workbench.Threads;
import laststep.workbench.TinyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;

/** The map driven as a person drives it, with no display; a small network has really learnt. */
@ExtendWith(ApplicationExtension.class)
class MapWindowTest {
    private static final TrainingData DATA = TinyModel.data();
    private static final OpenModel MODEL = TinyModel.open(TinyModel.trained(DATA));

    @TempDir
    static Path folder;

    private final Session session = new Session();
    private final StackPane root = new StackPane();
    private Settings settings;
    private InspectViewModel inspect;
    private MapViewModel model;
    private InspectPlace place;
    private View shown;
    private Path target;

    @Start
    void start(Stage stage) {
        Fonts.load();
        ErrorReport errors = new ErrorReport(Clock.systemUTC());
        Threads threads = new Threads(new FxThread(), Runnable::run, Runnable::run, Runnable::run, Runnable::run);
        Navigation navigation = new Navigation(List.of(Place.TRAIN, Place.INSPECT));
        navigation.go(Place.INSPECT);
        Jobs jobs = new Jobs(threads.fx(), errors, System::nanoTime);
        inspect = new InspectViewModel(session, navigation, errors, threads);
        model = new MapViewModel(session, navigation, inspect.tab(), jobs, errors, threads);
        FileDialogs dialogs = new ChosenFile(() -> target);
        settings = new SettingsFile(folder, errors::report).load(Locale.ENGLISH);
        LaneTools tools = new LaneTools(dialogs, new FileSaver(jobs, threads), settings);
        place = new InspectPlace(
                inspect,
                new WaysToModel(navigation, null, dialogs),
                Map.of(InspectTab.STATES, new StatesTab(inspect, tools), InspectTab.MAP, new MapTab(model, tools)));
        speak(Messages.english());
        Application.setUserAgentStylesheet(Themes.userAgentStylesheet(Theme.LIGHT));
        Themes.mark(root, Theme.LIGHT);
        Scene scene = new Scene(root, 1140, 640);
        scene.getStylesheets().setAll(Themes.stylesheets());
        stage.setScene(scene);
        stage.show();
    }

    private void speak(Messages messages) {
        if (shown != null) {
            shown.listening().unsubscribe();
        }
        shown = place.create(messages);
        root.getChildren().setAll(shown.root());
    }

    @Test
    void theMapFollowsMouseAndKeysAndSaysWhatItShows(FxRobot robot) {
        look(robot, MapSubject.TRAINING);
        assertThat(text(robot, "#mapTitle")).isEqualTo("Map of sentences by their read-out vectors · PCA");
        assertThat(text(robot, "#mapOf")).contains("sentences that the training on made learnt from", "run 1");

        int point = lonely();
        robot.moveTo(at(robot, point));
        settle();
        assertThat(pane(robot).pointed()).isEqualTo(point);
        assertThat(said(robot)).startsWith(points().text(point) + ". ");
        robot.clickOn(at(robot, point));
        settle();
        assertThat(text(robot, "#read")).isEqualTo(points().text(point));
        assertThat(list(robot).getItems()).hasSize(30);

        robot.type(KeyCode.ESCAPE);
        robot.type(KeyCode.LEFT);
        settle();
        int walked = pane(robot).pointed();
        assertThat(walked).isNotEqualTo(point);
        assertThat(map().places()[walked][0]).isLessThan(map().places()[point][0]);
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(model.selection().pinned().get()).isEqualTo(walked);

        double before = pane(robot).viewport().scale();
        robot.type(KeyCode.MINUS);
        settle();
        assertThat(pane(robot).viewport().scale()).isLessThan(before);
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(session.sentence().get()).isEqualTo(points().text(walked));
        assertThat(inspect.tab().getValue()).isEqualTo(InspectTab.STATES);
    }

    @Test
    void aLassoSelectsWhatItGoesAroundAndTheListOpensIt(FxRobot robot) {
        look(robot, MapSubject.TRAINING);
        int point = lonely();
        Point2D middle = at(robot, point);
        robot.clickOn("#lasso");
        robot.moveTo(middle.add(-7, -7)).press(MouseButton.PRIMARY);
        for (Point2D corner : List.of(middle.add(7, -7), middle.add(7, 7), middle.add(-7, 7))) {
            robot.moveTo(corner);
        }
        robot.release(MouseButton.PRIMARY);
        settle();

        assertThat(model.selection().selected().get()).containsExactly(point);
        assertThat(text(robot, "#selectedList")).isEqualTo("Selected 1");
        assertThat(list(robot).getItems()).hasSize(1);
        robot.clickOn("#mapList .table-row-cell").type(KeyCode.ENTER);
        settle();
        assertThat(session.sentence().get()).isEqualTo(points().text(point));
        assertThat(inspect.tab().getValue()).isEqualTo(InspectTab.STATES);
    }

    @Test
    void withoutAMouseWhatIsSeenIsSelected(FxRobot robot) {
        look(robot, MapSubject.TRAINING);
        robot.interact(() -> pane(robot).requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        settle();
        assertThat(model.selection().selected().get()).hasSize(points().count());

        robot.interact(() -> model.selection().query().set("dull"));
        settle();
        assertThat(model.selection().selected().get()).hasSizeBetween(5, 20);
        assertThat(list(robot).getItems()).hasSameSizeAs(boxed());
    }

    @Test
    void everyColouringAndLayoutIsDrawnInBothLanguagesAndThemes(FxRobot robot) {
        look(robot, MapSubject.TRAINING);
        robot.interact(() -> session.sentence().set("a fine film"));
        for (Theme theme : Theme.values()) {
            robot.interact(() -> settings.theme().set(theme));
            for (MapColour colour : model.colours()) {
                robot.interact(() -> model.colour().set(colour));
                settle();
                assertThat(pane(robot).look().legend().title()).isNotBlank();
            }
        }
        robot.interact(() -> {
            model.colour().set(MapColour.PREDICTED);
            speak(Messages.of(Locale.KOREAN));
        });
        settle();
        robot.interact(() -> model.layout().set(MapLayout.UMAP));
        settle();
        assertThat(text(robot, "#mapTitle")).isEqualTo("읽기 벡터로 그린 문장 지도 · UMAP");
        assertThat(text(robot, "#typedWords")).startsWith("입력한 문장, 가장 가까운 이웃 다섯 사이");

        robot.interact(() -> model.subject().set(MapSubject.WORDS));
        settle();
        assertThat(robot.lookup("#colour").queryAs(ChoiceBox.class).getItems()).hasSize(3);
        assertThat(pane(robot).labels(pane(robot).viewport())).isNotEmpty();
        robot.interact(() -> speak(Messages.english()));
        settle();
        robot.clickOn("#query").write("film");
        settle();
        assertThat(text(robot, "#read")).isEqualTo("film");
        assertThat(list(robot).getItems()).isNotEmpty();
    }

    @Test
    void theMapIsSavedAndCopiedWithTitleAndLegend(FxRobot robot) throws Exception {
        look(robot, MapSubject.TRAINING);
        robot.interact(() -> session.sentence().set("a <fine> & \"dull\" film"));
        settle();
        byte[] png = saved(robot, 1, "map.png");
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(saved(robot, 2, "map.svg")));
        assertThat(svg.getElementsByTagName("circle").getLength()).isGreaterThanOrEqualTo(points().count() - wrong());
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("Map of sentences by their read-out vectors", "good", "asking", "a <fine> & \"dull\" film");
        List<String> csv = Files.readAllLines(file(robot, 3, "map.csv"));
        assertThat(csv).hasSize(1 + points().count());
        assertThat(csv.get(0)).endsWith("x,y,class,predicted,probability,tokens,text");
        assertThat(csv.get(1)).startsWith(map().places()[0][0] + "," + map().places()[0][1] + ",");

        robot.interact(() -> menu(robot).getItems().get(0).fire());
        Image[] copied = new Image[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getImage());
        assertThat(copied[0].getWidth()).isGreaterThan(pane(robot).getWidth());

        target = folder.resolve("list.csv");
        robot.clickOn("#saveList");
        settle();
        assertThat(Files.readAllLines(target)).hasSize(31);
    }

    @Test
    void aChangedModelIsSaidAndTheMapMadeAnewWhenWanted(FxRobot robot) {
        look(robot, MapSubject.TRAINING);
        assertThat(robot.lookup("#outdated").query().isVisible()).isFalse();
        robot.interact(() -> session.model().set(TinyModel.open(TinyModel.trained(DATA))));
        settle();
        PlacedMap before = map();
        assertThat(robot.lookup("#outdated").query().isVisible()).isTrue();
        robot.clickOn("#again");
        settle();
        assertThat(map()).isNotSameAs(before);
        assertThat(robot.lookup("#outdated").query().isVisible()).isFalse();
    }

    private void look(FxRobot robot, MapSubject subject) {
        robot.interact(() -> {
            session.trainingData().set(DATA);
            session.model().set(MODEL);
            model.subject().set(subject);
        });
        robot.clickOn("#tab-map");
        settle();
    }

    private PlacedMap map() {
        return model.placed().get();
    }

    private MapPoints points() {
        return map().map().points();
    }

    private int wrong() {
        int wrong = 0;
        for (int k = 0; k < points().count(); k++) {
            wrong += points().wrong(k) ? 1 : 0;
        }
        return wrong;
    }

    private List<Integer> boxed() {
        return Arrays.stream(model.selection().selected().get()).boxed().toList();
    }

    /** The point that lies farthest from its nearest neighbour, and not at the left edge. */
    private int lonely() {
        float[][] places = map().places();
        int best = 0;
        double most = -1;
        for (int k = 0; k < places.length; k++) {
            double nearest = Double.POSITIVE_INFINITY;
            boolean toItsLeft = false;
            for (int other = 0; other < places.length; other++) {
                if (other != k) {
                    double dx = places[other][0] - places[k][0];
                    double dy = places[other][1] - places[k][1];
                    nearest = Math.min(nearest, Math.hypot(dx, dy));
                    toItsLeft |= dx < 0 && Math.abs(dy) < -dx;
                }
            }
            if (nearest > most && toItsLeft) {
                most = nearest;
                best = k;
            }
        }
        return best;
    }

    private Point2D at(FxRobot robot, int point) {
        MapPane pane = pane(robot);
        Bounds onScreen = pane.localToScreen(pane.getBoundsInLocal());
        float[] where = map().places()[point];
        return new Point2D(
                onScreen.getMinX() + pane.viewport().toX(where[0]),
                onScreen.getMinY() + pane.viewport().toY(where[1]));
    }

    private byte[] saved(FxRobot robot, int item, String name) throws IOException {
        return Files.readAllBytes(file(robot, item, name));
    }

    private Path file(FxRobot robot, int item, String name) {
        target = folder.resolve(name);
        robot.interact(() -> menu(robot).getItems().get(item).fire());
        settle();
        return target;
    }

    private static MenuButton menu(FxRobot robot) {
        return robot.lookup("#head .lane-menu").queryAs(MenuButton.class);
    }

    private static MapPane pane(FxRobot robot) {
        return robot.lookup("#map").queryAs(MapPane.class);
    }

    private static String said(FxRobot robot) {
        return (String) pane(robot).queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Object> list(FxRobot robot) {
        return robot.lookup("#mapList").queryAs(TableView.class);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
