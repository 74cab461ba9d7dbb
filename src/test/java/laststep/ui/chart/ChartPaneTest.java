package laststep.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import laststep.message.Messages;
import laststep.message.ProblemException;
import laststep.workbench.StepRange;
import laststep.workbench.StepZoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ChartPaneTest {
    private final Deque<Runnable> renderer = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> suggested = new ArrayList<>();
    private Optional<Path> chosen = Optional.empty();
    private ChartPane pane;
    private StackPane root;

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        SaveDialog dialog = (name, extension) -> {
            suggested.add(name);
            return chosen;
        };
        pane = new ChartPane(new ChartServices(renderer::add, Platform::runLater, dialog, failures::add));
        root = new StackPane(pane);
        stage.setScene(new Scene(root, 420, 200));
        stage.show();
    }

    @Test
    void aChartIsDrawnInThePixelsOfThePane(FxRobot robot) {
        show(robot, SampleCharts.loss(Messages.english(), 300));
        draw(robot);

        Image picture = picture(robot);
        assertThat(picture.getWidth()).isEqualTo(420);
        assertThat(picture.getHeight()).isEqualTo(200);
        assertThat(colours(picture)).hasSizeGreaterThan(50);
    }

    @Test
    void nothingIsDrawnOnTheFxThread(FxRobot robot) {
        show(robot, SampleCharts.loss(Messages.english(), 300));

        assertThat(picture(robot)).isNull();
        assertThat(renderer).hasSize(1);
    }

    @Test
    void whileADrawingIsUnderWayOnlyTheNewestContentWaits(FxRobot robot) {
        for (int steps = 100; steps <= 500; steps += 100) {
            show(robot, SampleCharts.loss(Messages.english(), steps));
        }

        assertThat(draw(robot)).isEqualTo(2);
    }

    @Test
    void theSameContentIsNotDrawnAgain(FxRobot robot) {
        LossChart content = SampleCharts.loss(Messages.english(), 300);
        show(robot, content);
        draw(robot);
        show(robot, content);

        assertThat(renderer).isEmpty();
    }

    @Test
    void anotherThemeIsDrawnAnew(FxRobot robot) {
        show(robot, SampleCharts.loss(Messages.english(), 300));
        draw(robot);
        Image light = picture(robot);
        robot.interact(() -> pane.setTheme(ChartTheme.dark()));
        draw(robot);

        assertThat(picture(robot)).isNotSameAs(light);
    }

    @Test
    void aPictureOnTheScreenIsNotDrawnOnByTheNextTwoDrawings(FxRobot robot) {
        List<Image> pictures = new ArrayList<>();
        for (int steps = 100; steps <= 400; steps += 100) {
            show(robot, SampleCharts.loss(Messages.english(), steps));
            draw(robot);
            pictures.add(picture(robot));
        }

        assertThat(pictures.subList(0, 3)).doesNotHaveDuplicates();
        assertThat(pictures.get(3)).as("and then its memory is used again").isSameAs(pictures.get(0));
    }

    @Test
    void aChartShownBeforeItStandsInAWindowIsDrawnWhenItDoes(FxRobot robot) {
        robot.interact(() -> root.getChildren().remove(pane));
        show(robot, SampleCharts.loss(Messages.english(), 300));
        assertThat(renderer).isEmpty();
        robot.interact(() -> root.getChildren().add(pane));
        draw(robot);

        assertThat(picture(robot)).isNotNull();
    }

    @Test
    void theMenuSpeaksTheContentsLanguage(FxRobot robot) {
        show(robot, SampleCharts.loss(Messages.of(Locale.KOREAN), 300));

        assertThat(menu(robot).getAccessibleText()).isEqualTo("‘손실’ 차트 메뉴");
        assertThat(menu(robot).getItems())
                .extracting(MenuItem::getText)
                .filteredOn(text -> text != null)
                .containsExactly("이미지 복사", "PNG로 저장…", "SVG로 저장…", "CSV로 저장…", "이 차트는 무엇인가요?");
    }

    @Test
    void theChartHasASentenceInPlaceOfThePicture(FxRobot robot) {
        LossChart content = SampleCharts.loss(Messages.english(), 300);
        show(robot, content);

        assertThat(pane.getAccessibleText()).isEqualTo("Loss. " + content.accessibleText());
    }

    @Test
    void eachKindIsSavedUnderTheNameChosen(FxRobot robot, @TempDir Path folder) throws Exception {
        LossChart content = SampleCharts.loss(Messages.english(), 300);
        show(robot, content);
        for (String kind : List.of("png", "svg", "csv")) {
            chosen = Optional.of(folder.resolve("saved." + kind));
            robot.interact(() -> item(robot, "chart-" + kind).fire());
        }
        draw(robot);

        assertThat(suggested).containsExactly("Loss.png", "Loss.svg", "Loss.csv");
        assertThat(Files.readString(folder.resolve("saved.csv"))).isEqualTo(content.csv());
        assertThat(Files.readString(folder.resolve("saved.svg"))).contains(">Loss</text>");
        assertThat(Files.size(folder.resolve("saved.png"))).isPositive();
    }

    @Test
    void aFileThatCannotBeWrittenIsTold(FxRobot robot, @TempDir Path folder) {
        show(robot, SampleCharts.loss(Messages.english(), 300));
        chosen = Optional.of(folder.resolve("no such folder").resolve("loss.csv"));
        robot.interact(() -> item(robot, "chart-csv").fire());
        draw(robot);

        assertThat(failures).singleElement().isInstanceOf(ProblemException.class);
        assertThat(failures.get(0)).hasMessageStartingWith("The chart could not be saved as ");
    }

    @Test
    void theImageIsCopiedAtTwiceItsSize(FxRobot robot) {
        show(robot, SampleCharts.loss(Messages.english(), 300));
        robot.interact(() -> item(robot, "chart-copy").fire());
        draw(robot);

        double[] width = new double[1];
        robot.interact(
                () -> width[0] = Clipboard.getSystemClipboard().getImage().getWidth());
        assertThat(width[0]).isEqualTo(840);
    }

    @Test
    void theMenuSaysWhatTheChartIs(FxRobot robot) {
        LossChart content = SampleCharts.loss(Messages.english(), 300);
        show(robot, content);
        robot.interact(() -> item(robot, "chart-about").fire());

        assertThat(robot.lookup(".chart-about").queryLabeled().getText()).isEqualTo(content.about());
    }

    @Test
    void theMouseReadsTheValuesOffButNotUnderTheMenu(FxRobot robot) {
        show(robot, SampleCharts.loss(Messages.english(), 300));
        draw(robot);
        Label readOut = robot.lookup(".chart-read-out").queryAs(Label.class);
        assertThat(readOut.getParent().isVisible()).isFalse();

        Point2D middle = pane.localToScreen(210, 100);
        robot.moveTo(middle);
        assertThat(readOut.getParent().isVisible()).isTrue();
        assertThat(readOut.getText()).matches("(?s)step \\d+\nmini-batch  .*\nsmoothed  .*\nvalidation  .*");

        robot.moveTo(menu(robot));
        assertThat(readOut.getParent().isVisible()).isFalse();
    }

    @Test
    void draggingAcrossChoosesTheseStepsAndADoubleClickShowsAll(FxRobot robot) {
        StepZoom zoom = zooming(robot);
        robot.drag(pane.localToScreen(150, 100)).moveTo(pane.localToScreen(250, 90));
        assertThat(robot.lookup(".chart-band").query().isVisible()).isTrue();
        robot.drop();

        assertThat(robot.lookup(".chart-band").query().isVisible()).isFalse();
        double share = (double) zoom.seen().length() / 300;
        assertThat(share).isBetween(100 / 420.0, 100 / 300.0); // of 420 pixels most are the axis
        robot.doubleClickOn(pane);
        assertThat(zoom.seen()).isNull();
    }

    @Test
    void byKeyboardOneZoomsMovesOnAndShowsAll(FxRobot robot) {
        StepZoom zoom = zooming(robot);
        robot.interact(pane::requestFocus);
        robot.type(KeyCode.EQUALS);
        assertThat(zoom.seen().length()).isBetween(149L, 151L);
        robot.type(KeyCode.PAGE_UP, KeyCode.PAGE_UP);
        assertThat(zoom.seen().from()).isEqualTo(1);
        robot.type(KeyCode.MINUS);
        assertThat(zoom.seen()).isNull();
        robot.type(KeyCode.EQUALS, KeyCode.ESCAPE);
        assertThat(zoom.seen()).isNull();
    }

    @Test
    void theArrowKeysReadValuesOffAndTellThem(FxRobot robot) {
        zooming(robot);
        robot.interact(pane::requestFocus);
        robot.type(KeyCode.HOME, KeyCode.RIGHT);
        Label readOut = robot.lookup(".chart-read-out").queryAs(Label.class);
        assertThat(readOut.getText()).startsWith("step 2\n");
        assertThat(pane.getAccessibleText()).isEqualTo("Loss. " + readOut.getText());

        robot.type(KeyCode.END);
        assertThat(readOut.getText()).startsWith("step 300\n");
        robot.interact(root::requestFocus);
        assertThat(readOut.getParent().isVisible()).isFalse();
    }

    @Test
    void aHeadStandsInTheTitlesPlaceButASavedChartHasItsTitle(FxRobot robot, @TempDir Path folder) throws Exception {
        robot.interact(() -> pane.setHead(new StackPane(new Label("a choice"))));
        show(robot, SampleCharts.loss(Messages.english(), 300));
        chosen = Optional.of(folder.resolve("loss.svg"));
        robot.interact(() -> item(robot, "chart-svg").fire());
        draw(robot);

        assertThat(Files.readString(chosen.get())).contains(">Loss</text>");
        Label words = (Label) robot.lookup("a choice").query();
        assertThat(pane.sceneToLocal(words.localToScene(0, 0)).getX()).isLessThan(20);
    }

    private StepZoom zooming(FxRobot robot) {
        StepZoom zoom = new StepZoom();
        zoom.covers(new StepRange(1, 300));
        robot.interact(() -> pane.letZoom(zoom));
        show(robot, SampleCharts.loss(Messages.english(), 300));
        draw(robot);
        return zoom;
    }

    private void show(FxRobot robot, ChartContent content) {
        robot.interact(() -> pane.show(content));
    }

    /** Does all the renderer has to do. @return how many pieces of work it was */
    private int draw(FxRobot robot) {
        int pieces = 0;
        for (Runnable work = renderer.poll(); work != null; work = renderer.poll()) {
            work.run();
            WaitForAsyncUtils.waitForFxEvents();
            pieces++;
        }
        return pieces;
    }

    private static Image picture(FxRobot robot) {
        return robot.lookup(".chart-pane .image-view").queryAs(ImageView.class).getImage();
    }

    private static MenuButton menu(FxRobot robot) {
        return robot.lookup(".chart-menu").queryAs(MenuButton.class);
    }

    private static MenuItem item(FxRobot robot, String id) {
        return menu(robot).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> colours(Image picture) {
        PixelReader pixels = picture.getPixelReader();
        List<Integer> colours = new ArrayList<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(pixels.getArgb(x, y));
            }
        }
        return colours.stream().distinct().toList();
    }
}
