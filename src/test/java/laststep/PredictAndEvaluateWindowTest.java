package laststep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import laststep.message.Messages;
import laststep.model.ModelFile;
import laststep.model.Prediction;
import laststep.model.TrainedModel;
import laststep.ui.FileDialogs;
import laststep.ui.FxThread;
import laststep.workbench.PredictedLine;
import laststep.workbench.Threads;
import laststep.workbench.TinyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The Predict and Evaluate places, driven as a person drives them, with a model from a file. */
@ExtendWith(ApplicationExtension.class)
class PredictAndEvaluateWindowTest {
    private static final TrainedModel TRAINED = TinyModel.trained();

    @TempDir
    static Path folder;

    private Workbench workbench;

    @Start
    void start(Stage stage) throws IOException {
        Files.deleteIfExists(folder.resolve("settings.json"));
        Files.deleteIfExists(folder.resolve("predictions.jsonl"));
        Threads threads = new Threads(new FxThread(), Runnable::run, Runnable::run, Runnable::run, Runnable::run);
        Outside outside = new Outside(folder, Locale.ENGLISH, new BundledCorpora(), new OneFile(), threads);
        workbench = new Workbench(stage, outside);
        workbench.show();
    }

    @Test
    void withoutAModelTheWayToOneIsShown(FxRobot robot) {
        robot.clickOn("#place-predict");
        settle();
        assertThat(text(robot, ".no-model .page-title"))
                .isEqualTo(Messages.english().get("predict.none.title"));
        robot.clickOn(".no-model .accent");
        settle();

        assertThat(robot.lookup(".train-place").tryQuery()).isPresent();
    }

    @Test
    void theBarsSayWhatTheModelSays(FxRobot robot) throws IOException {
        predict(robot, "a fine song");

        Prediction expected = TRAINED.predict("a fine song");
        for (int index = 0; index < TRAINED.labels().size(); index++) {
            assertThat(bars(robot).get(index))
                    .isEqualTo(TRAINED.labels().name(index) + " "
                            + Messages.english().get("predict.percent", expected.probability(index)));
        }
    }

    @Test
    void anUnknownWordIsNamed(FxRobot robot) throws IOException {
        predict(robot, "a splendid song");

        assertThat(text(robot, "#unknown")).isEqualTo("1 of 3 tokens is unknown: splendid");
        assertThat(text(robot, ".token.unknown")).isEqualTo("splendid");
    }

    @Test
    void enterKeepsAndTheFieldStays(FxRobot robot) throws IOException {
        predict(robot, "a fine song");
        robot.type(KeyCode.ENTER).write("s").type(KeyCode.ENTER);
        settle();

        assertThat(table(robot, "#kept").getItems()).hasSize(2);
        assertThat(typed(robot)).isEqualTo("a fine songs");
    }

    @Test
    void tabLeavesTheField(FxRobot robot) throws IOException {
        predict(robot, "a fine song");
        robot.type(KeyCode.TAB);
        settle();

        assertThat(typed(robot)).isEqualTo("a fine song");
        assertThat(robot.lookup("#keep").query().isFocused()).isTrue();
    }

    @Test
    void deletedAnswersComeBackByUndo(FxRobot robot) throws IOException {
        predict(robot, "a fine song");
        robot.type(KeyCode.ENTER);
        robot.clickOn("#kept .table-row-cell").type(KeyCode.DELETE);
        settle();
        assertThat(table(robot, "#kept").getItems()).isEmpty();
        robot.clickOn("#undo");
        settle();

        assertThat(table(robot, "#kept").getItems()).hasSize(1);
    }

    @Test
    void anotherLanguageKeepsTheSentenceAndTheAnswers(FxRobot robot) throws IOException {
        predict(robot, "a splendid song");
        robot.type(KeyCode.ENTER);
        List<String> before = bars(robot);
        robot.clickOn("#language");
        settle();

        assertThat(typed(robot)).isEqualTo("a splendid song");
        assertThat(text(robot, "#unknown")).isEqualTo("토큰 3개 가운데 1개가 어휘에 없습니다: splendid");
        assertThat(bars(robot)).isEqualTo(before);
        assertThat(table(robot, "#kept").getItems()).hasSize(1);
    }

    @Test
    void pastedLinesBecomeATableToSearchSaveAndInspect(FxRobot robot) throws IOException {
        openModel(robot);
        robot.clickOn("#place-predict").clickOn("#tab-many");
        robot.interact(() -> {
            ClipboardContent lines = new ClipboardContent();
            lines.putString("a fine song\n\na splendid film\n");
            Clipboard.getSystemClipboard().setContent(lines);
        });
        robot.clickOn("#pasteFirst");
        settle();
        List<PredictedLine> rows = lines(robot);
        assertThat(rows).extracting(PredictedLine::text).containsExactly("a fine song", "", "a splendid film");
        assertThat(rows.get(0).logProbabilities())
                .isEqualTo(TRAINED.predict("a fine song").logProbabilities());
        assertThat(text(robot, "#said")).startsWith("3 lines classified by tiny.laststep");

        robot.clickOn("#save").clickOn("#saveJson");
        settle();
        assertThat(Files.readAllLines(folder.resolve("saved-predictions.jsonl")))
                .hasSize(3);

        robot.clickOn("#words").write("splendid");
        settle();
        assertThat(lines(robot)).hasSize(1);
        robot.clickOn("#language");
        settle();
        assertThat(lines(robot)).hasSize(1);
        assertThat(text(robot, "#said")).startsWith("줄 3개를 분류했습니다");
        robot.clickOn((Node) robot.lookup(".inspect-row").query());
        settle();
        assertThat(robot.lookup("#place-inspect").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        robot.clickOn("#place-predict");
        settle();
        assertThat(robot.lookup("#typed").queryAs(TextInputControl.class).getText())
                .isEqualTo("a splendid film");
    }

    @Test
    void aDroppedFileIsAskedAbout(FxRobot robot) throws IOException {
        openModel(robot);
        robot.clickOn("#place-predict");
        Path file = Files.writeString(folder.resolve("lines.txt"), "a fine song\na dull film\n");
        robot.interact(() -> workbench.dropped(file));
        settle();
        assertThat(text(robot, "#offered")).contains("lines.txt");
        robot.clickOn("#answerOffered");
        settle();
        assertThat(lines(robot)).hasSize(2);

        robot.interact(() -> workbench.dropped(file));
        settle();
        robot.clickOn("#openOffered");
        settle();
        assertThat(robot.lookup("#place-corpus").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }

    @Test
    void keptAnswersAreFoundAndOneClickFromInspect(FxRobot robot) throws IOException {
        predict(robot, "a fine song");
        robot.type(KeyCode.ENTER).write(" so").type(KeyCode.ENTER);
        robot.clickOn("#historyWords").write("so");
        settle();
        assertThat(table(robot, "#kept").getItems()).hasSize(2);
        robot.write("ng so");
        settle();
        assertThat(table(robot, "#kept").getItems()).hasSize(1);
        robot.clickOn((Node) robot.lookup(".inspect-row").query());
        settle();
        assertThat(robot.lookup("#place-inspect").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }

    @SuppressWarnings("unchecked")
    private static List<PredictedLine> lines(FxRobot robot) {
        return (List<PredictedLine>) table(robot, "#table").getItems();
    }

    @Test
    void aCellOfTheMatrixListsItsSentences(FxRobot robot) throws IOException {
        openModel(robot);
        openCorpus(robot);
        robot.clickOn("#place-evaluate");
        settle();
        assertThat(text(robot, "#sentences")).isEqualTo("46");
        assertThat(table(robot, "#evaluated").getItems()).as("all mistakes").isNotEmpty();
        Labeled cell = robot.lookup(".confusion-count").<Labeled>queryAll().stream()
                .filter(count -> !count.getText().equals("0"))
                .findFirst()
                .orElseThrow();
        robot.clickOn(cell);
        settle();

        assertThat(table(robot, "#evaluated").getItems()).hasSize(Integer.parseInt(cell.getText()));
    }

    @Test
    void aCellStaysChosenInAnotherLanguage(FxRobot robot) throws IOException {
        openModel(robot);
        openCorpus(robot);
        robot.clickOn("#place-evaluate");
        settle();
        robot.clickOn((Node) robot.lookup(".confusion-count").query());
        settle();
        List<?> before = table(robot, "#evaluated").getItems();
        robot.clickOn("#language");
        settle();

        assertThat(table(robot, "#evaluated").getItems()).isEqualTo(before);
        assertThat(text(robot, "#evaluatedTitle")).endsWith("순");
    }

    @Test
    void aDoubleClickTakesTheSentenceAlong(FxRobot robot) throws IOException {
        openModel(robot);
        openCorpus(robot);
        robot.clickOn("#place-evaluate");
        settle();
        robot.doubleClickOn("#evaluated .table-row-cell", MouseButton.PRIMARY);
        settle();
        robot.clickOn("#place-predict");
        settle();

        assertThat(typed(robot)).isEqualTo("a fine film");
    }

    @Test
    void theMatrixIsSavedWithItsLabels(FxRobot robot) throws IOException {
        openModel(robot);
        openCorpus(robot);
        robot.clickOn("#place-evaluate");
        settle();
        robot.clickOn("#saveConfusion");
        settle();

        List<String> lines = Files.readAllLines(folder.resolve("saved-confusion-matrix.csv"));
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .endsWith("," + String.join(",", TRAINED.labels().names()));
        assertThat(lines.get(1)).startsWith(TRAINED.labels().name(0) + ",");
    }

    private void predict(FxRobot robot, String sentence) throws IOException {
        openModel(robot);
        robot.clickOn("#place-predict");
        robot.clickOn("#typed").write(sentence);
        settle();
    }

    private void openModel(FxRobot robot) throws IOException {
        Path file = folder.resolve("tiny.laststep");
        ModelFile.write(TRAINED, file);
        robot.interact(() -> workbench.open(file));
        settle();
    }

    private void openCorpus(FxRobot robot) throws IOException {
        Path file = folder.resolve("made.tsv");
        Files.writeString(
                file,
                TinyModel.corpus().rows().stream()
                        .map(row -> row.label() + "\t" + row.text() + "\n")
                        .collect(Collectors.joining()));
        robot.interact(() -> workbench.open(file));
        settle();
    }

    private static List<String> bars(FxRobot robot) {
        return robot.lookup(".class-bar").queryAll().stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    private static TableView<?> table(FxRobot robot, String id) {
        return robot.lookup(id).queryTableView();
    }

    private static String typed(FxRobot robot) {
        return robot.lookup("#typed").queryAs(TextInputControl.class).getText();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static final class OneFile implements FileDialogs {
        @Override
        public Optional<Path> openCorpus(Messages messages) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> openVectors(Messages messages) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> openFolder(Messages messages) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> exportFolder(Messages messages) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> openModel(Messages messages) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveModel(String name, Messages messages) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveAs(String name, String extension, Messages messages) {
            return Optional.of(folder.resolve("saved-" + name));
        }
    }
}
