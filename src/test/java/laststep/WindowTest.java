package laststep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import laststep.message.Messages;
import laststep.ui.ChosenFile;
import laststep.ui.FxThread;
import laststep.workbench.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, driven as a person drives it, with no display. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");

    @TempDir
    static Path folder;

    private final Executor drawing = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "test-drawing");
        thread.setDaemon(true);
        return thread;
    });

    private Path chosen;

    @Start
    void start(Stage stage) throws IOException {
        Files.deleteIfExists(folder.resolve("settings.json"));
        emptyNotebook(folder.resolve("runs"));
        Threads threads = new Threads(new FxThread(), Runnable::run, Runnable::run, drawing, Runnable::run);
        Outside outside =
                new Outside(folder, Locale.ENGLISH, new BundledCorpora(), new ChosenFile(() -> chosen), threads);
        new Workbench(stage, outside).show();
    }

    @Test
    void anOpenedCorpusShowsItsRowsAndItsCharts(FxRobot robot) throws Exception {
        open(robot, reviews());

        assertThat(rows(robot)).hasSize(4);
        assertThat(text(robot, "#source"))
                .isEqualTo("reviews · TSV · UTF-8 · label = column 1, text = column 2 · 4 rows · 2 classes");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> drawnCharts(robot) == 2);
    }

    @Test
    void aSampleIsOneClickAwayAndNamedInBothLanguages(FxRobot robot) throws Exception {
        robot.clickOn("#sample-shop-reviews-ko");
        settle();

        assertThat(rows(robot)).hasSize(4000);
        assertThat(text(robot, "#corpus")).isEqualTo("Shop reviews, Korean · 4,000 rows");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> drawnCharts(robot) == 2);

        robot.clickOn("#language");
        settle();
        assertThat(text(robot, "#corpus"))
                .startsWith(Messages.of(Locale.KOREAN).get("corpus.sample.shop-reviews-ko.name"));
    }

    @Test
    void theRowsFollowTheTyping(FxRobot robot) throws IOException {
        open(robot, reviews());
        robot.clickOn("#query").write("good");
        settle();

        assertThat(rows(robot)).hasSize(1);
        assertThat(text(robot, "#count")).isEqualTo("1 row");
    }

    @Test
    void escEmptiesTheSearch(FxRobot robot) throws IOException {
        open(robot, reviews());
        robot.clickOn("#query").write("good").type(KeyCode.ESCAPE);
        settle();

        assertThat(rows(robot)).hasSize(4);
    }

    @Test
    void theSearchIsOneKeyAway(FxRobot robot) throws IOException {
        open(robot, reviews());
        robot.clickOn("#table").push(KeyCode.CONTROL, KeyCode.F);
        robot.write("bad");
        settle();

        assertThat(rows(robot)).hasSize(1);
    }

    @Test
    void theLinesThatWereNotTakenAreListedWithTheReason(FxRobot robot) throws IOException {
        open(robot, reviews());
        assertThat(text(robot, "#showRejected")).isEqualTo("1 line was not taken");
        robot.clickOn("#showRejected");

        assertThat(robot.lookup("#rejected").queryTableView().getItems()).hasSize(1);
        assertThat(robot.lookup("#rejected").queryAs(TableView.class).isVisible())
                .isTrue();
    }

    @Test
    void aMissingFileIsToldInASentenceAndTheCorpusStays(FxRobot robot) throws IOException {
        open(robot, reviews());
        Path missing = folder.resolve("missing.tsv");
        openAnother(robot, missing);

        assertThat(text(robot, "#sentence"))
                .isEqualTo(Messages.english().get("problem.corpus.missing", missing.toString()));
        assertThat(rows(robot)).hasSize(4);
        assertThat(text(robot, "#corpus")).isEqualTo("reviews · 4 rows");
    }

    @Test
    void aProblemIsNoLongerShownOnceACorpusIsOpen(FxRobot robot) throws IOException {
        open(robot, folder.resolve("missing.tsv"));
        assertThat(robot.lookup("#banner").query().isVisible()).isTrue();
        open(robot, reviews());

        assertThat(robot.lookup("#banner").query().isVisible()).isFalse();
        assertThat(text(robot, "#problems")).isEqualTo("1");
    }

    @Test
    void aProblemThatWasReadCanBeDismissed(FxRobot robot) {
        open(robot, folder.resolve("missing.tsv"));
        assertThat(robot.lookup("#banner").query().isVisible()).isTrue();
        robot.clickOn("#dismiss");

        assertThat(robot.lookup("#banner").query().isVisible()).isFalse();
        assertThat(text(robot, "#problems")).isEqualTo("1");
    }

    @Test
    void anotherLanguageChangesEveryWordAndLosesNothing(FxRobot robot) throws IOException {
        open(robot, reviews());
        robot.clickOn("#query").write("정말");
        settle();
        Set<String> inEnglish = wordsOnScreen(robot);
        robot.clickOn("#language");
        settle();

        assertThat(robot.lookup("#query").queryAs(TextInputControl.class).getText())
                .isEqualTo("정말");
        assertThat(rows(robot)).hasSize(2);
        Set<String> ofTheCorpus = Set.of("pos", "neg", "no tab", "reviews.tsv", "very", "good", "bad");
        Set<String> ofTheSettings = Set.of("min_freq", "max_vocab", "<unk>");
        Set<String> inBoth = wordsOnScreen(robot);
        assertThat(inBoth).contains("말뭉치", "텍스트");
        inBoth.retainAll(inEnglish);
        inBoth.removeAll(ofTheSettings);
        assertThat(inBoth.stream().filter(words -> LATIN.matcher(words).find())).isSubsetOf(ofTheCorpus);
    }

    @Test
    void theEmptyPlaceSpeaksKoreanToo(FxRobot robot) {
        robot.clickOn("#language");
        settle();

        assertThat(text(robot, ".page-title")).isEqualTo("레이블이 있는 말뭉치로 시작합니다");
    }

    @Test
    void thePlacesAreOneKeyApart(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        settle();
        assertThat(selected(robot, "#place-train")).isTrue();
        assertThat(robot.lookup("#openFile").tryQuery()).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        settle();
        assertThat(robot.lookup("#openFile").tryQuery()).isPresent();
    }

    @Test
    void theArrowKeysGoToAPlaceAndAPlacePressedTwiceStays(FxRobot robot) {
        robot.clickOn("#place-corpus").clickOn("#place-corpus");
        settle();
        assertThat(selected(robot, "#place-corpus")).isTrue();

        robot.type(KeyCode.DOWN);
        settle();
        assertThat(selected(robot, "#place-train")).isTrue();
        assertThat(robot.lookup("#openFile").tryQuery()).isEmpty();
    }

    @Test
    void theOtherThemeMarksTheWholeWindow(FxRobot robot) {
        robot.clickOn("#theme");
        settle();

        assertThat(robot.lookup(".main").query().getStyleClass())
                .contains("theme-dark")
                .doesNotContain("theme-light");
    }

    @Test
    void languageAndThemeAreRememberedAtOnce(FxRobot robot) throws IOException {
        robot.clickOn("#language").clickOn("#theme");
        settle();

        assertThat(folder.resolve("settings.json")).content().contains("\"ko\"", "\"DARK\"");
    }

    @Test
    void whatStandsInTheNotebookIsReplacedUnasked(FxRobot robot) throws Exception {
        open(robot, reviews());
        robot.clickOn("#place-train").clickOn("#start");
        waitForModel(robot, "run 1");

        robot.clickOn("#start");
        waitForModel(robot, "run 2");
    }

    @Test
    void whatWasLearntAndStandsNowhereIsNotReplacedUnasked(FxRobot robot) throws Exception {
        Files.writeString(folder.resolve("runs"), "a file in place of the notebook");
        open(robot, reviews());
        robot.clickOn("#place-train").clickOn("#start");
        waitForModel(robot, "this run");

        robot.clickOn("#start").type(KeyCode.ESCAPE);
        settle();
        assertThat(text(robot, "#model")).startsWith("this run");

        chosen = folder.resolve("kept.laststep");
        robot.clickOn("#start").clickOn("Save…");
        waitForModel(robot, "this run");
        assertThat(chosen).exists();

        robot.clickOn("#start").clickOn("Train without saving");
        waitForModel(robot, "this run");
    }

    @Test
    void aBoxOfTheNetworkOpensItsLinesOfPyTorchAndItsNumbers(FxRobot robot) throws IOException {
        open(robot, reviews());
        robot.clickOn("#place-train").clickOn("#box-embedding-0");
        settle();
        assertThat(text(robot, "#code")).contains("self.emb = nn.Embedding(", ", 64)");
        assertThat(text(robot, "#place")).isEqualTo("sentence 1 of 4");
        assertThat(robot.lookup("#chartGrid").query().isVisible()).isFalse();

        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup("#chartGrid").query().isVisible()).isTrue();

        robot.type(KeyCode.ENTER);
        settle();
        assertThat(robot.lookup("#walkPane").query().isVisible()).isTrue();

        robot.clickOn("#next").clickOn("#box-loss-0");
        settle();
        assertThat(text(robot, "#code")).isEqualTo("loss = nn.NLLLoss()(x, y)");
        assertThat(text(robot, "#place")).isEqualTo("sentence 2 of 4");
    }

    private static void waitForModel(FxRobot robot, String name) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> text(robot, "#model").startsWith(name + ","));
    }

    private void open(FxRobot robot, Path file) {
        chosen = file;
        robot.clickOn("#openFile");
        settle();
    }

    private void openAnother(FxRobot robot, Path file) {
        chosen = file;
        robot.push(KeyCode.CONTROL, KeyCode.O);
        settle();
    }

    private static void emptyNotebook(Path runs) throws IOException {
        if (Files.exists(runs)) {
            try (Stream<Path> files = Files.walk(runs)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path reviews() throws IOException {
        return Files.writeString(
                folder.resolve("reviews.tsv"), "pos\t정말 좋아요\nneg\t정말 별로\nno tab\npos\tvery good\nneg\tbad\n");
    }

    private static List<?> rows(FxRobot robot) {
        return robot.lookup("#table").queryTableView().getItems();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static boolean selected(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(ToggleButton.class).isSelected();
    }

    private static Set<String> wordsOnScreen(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled && node.isVisible()).<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.toSet());
    }

    private static long drawnCharts(FxRobot robot) {
        return robot.lookup(".chart-pane").queryAll().stream()
                .flatMap(pane -> pane.lookupAll(".image-view").stream())
                .filter(picture -> ((ImageView) picture).getImage() != null)
                .count();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
