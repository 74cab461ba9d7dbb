package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.Job;
import laststep.workbench.LinesReport;
import laststep.workbench.LinesState;
import laststep.workbench.PredictLinesViewModel;
import laststep.workbench.TableFormat;

/** Many sentences: where they come from, how far they are answered, what was odd, and where they go. */
final class PredictLinesController {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final PredictLinesViewModel model;
    private final FileDialogs dialogs;
    private final Messages messages;
    private Subscription followed = Subscription.EMPTY;

    @FXML
    private VBox nothing;

    @FXML
    private Label nothingPasted;

    @FXML
    private VBox answered;

    @FXML
    private Label source;

    @FXML
    private Button again;

    @FXML
    private MenuButton save;

    @FXML
    private HBox running;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label left;

    @FXML
    private Label said;

    @FXML
    private Label odd;

    PredictLinesController(PredictLinesViewModel model, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    View open() {
        StackPane root = Views.load("predict-lines.fxml", this, messages);
        nothingPasted.setVisible(false);
        View search = new PredictLinesSearch(model, messages).open();
        View table = new PredictLinesTable(model, messages).open();
        VBox lines = new VBox(search.root(), table.root());
        lines.getStyleClass().add("predict-lines");
        VBox.setVgrow(lines, Priority.ALWAYS);
        answered.getChildren().add(lines);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        return new View(
                root,
                Subscription.combine(
                        search.listening(),
                        table.listening(),
                        model.state().subscribe(state -> show()),
                        model.report().subscribe(report -> show()),
                        model.shown().subscribe(rows -> show()),
                        model.job().subscribe(this::follow),
                        () -> followed.unsubscribe()));
    }

    private void show() {
        LinesReport report = model.report().get();
        LinesState state = model.state().get();
        nothing.setVisible(report == null);
        answered.setVisible(report != null);
        if (report == null) {
            return;
        }
        boolean runs = state == LinesState.RUNNING;
        running.setVisible(runs);
        running.setManaged(runs);
        again.setDisable(runs);
        save.setDisable(runs || model.shown().get().isEmpty());
        source.setText(messages.word(report.source()));
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.get(
                "predict.lines.state." + state.name().toLowerCase(Locale.ROOT),
                model.answered(),
                messages.word(report.moment())));
        if (!report.encoding().isEmpty()) {
            sentences.add(report.encoding());
        }
        said.setText(String.join(" · ", sentences));
        say(odd, report.problems().stream().map(messages::word).collect(Collectors.joining("\n")));
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private void follow(Job job) {
        followed.unsubscribe();
        followed = job == null
                ? Subscription.EMPTY
                : job.share()
                        .subscribe(share -> progress.setProgress(share.doubleValue()))
                        .and(job.secondsLeft().subscribe(seconds -> showLeft(job)));
    }

    private void showLeft(Job job) {
        show();
        double seconds = job.secondsLeft().get();
        left.setText(
                seconds == Job.UNKNOWN
                        ? ""
                        : messages.get("job.share.left", job.share().get(), Durations.worded(seconds, messages)));
    }

    private void pressed(KeyEvent key) {
        if (PASTE.match(key)) {
            paste();
            key.consume();
        }
    }

    @FXML
    private void openFile() {
        dialogs.openSentences(messages).ifPresent(model::open);
    }

    @FXML
    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        nothingPasted.setVisible(text == null || text.isBlank());
        model.paste(text);
    }

    @FXML
    private void again() {
        model.again();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void saveTsv() {
        save(TableFormat.TSV);
    }

    @FXML
    private void saveCsv() {
        save(TableFormat.CSV);
    }

    @FXML
    private void saveExcel() {
        save(TableFormat.EXCEL);
    }

    @FXML
    private void saveJson() {
        save(TableFormat.JSONL);
    }

    private void save(TableFormat format) {
        String name = messages.get("predict.history.file") + "." + format.extension();
        dialogs.saveAs(name, format.extension(), messages)
                .ifPresent(file -> model.save(file, format, PredictLinesTable.header(model, messages)));
    }
}
