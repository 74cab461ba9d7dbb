package laststep.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.LinesReport;
import laststep.workbench.LinesState;
import laststep.workbench.PredictLinesViewModel;
import laststep.workbench.PredictedLine;

/** Which of the answered lines are seen, and how many that are; of what column they are, and how many answers each has. */
final class PredictLinesSearch {
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");

    private final PredictLinesViewModel model;
    private final Messages messages;
    private final ListChangeListener<PredictedLine> growth = change -> showCount();
    private boolean filling;
    private ObservableList<PredictedLine> counted = FXCollections.emptyObservableList();

    @FXML
    private TextField words;

    @FXML
    private ChoiceBox<Optional<Integer>> label;

    @FXML
    private Label count;

    @FXML
    private Label columnName;

    @FXML
    private ChoiceBox<Integer> column;

    @FXML
    private ChoiceBox<Integer> topK;

    PredictLinesSearch(PredictLinesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        HBox root = Views.load("predict-lines-search.fxml", this, messages);
        words.textProperty().bindBidirectional(model.words());
        words.setOnKeyPressed(this::pressedInSearch);
        SceneKeys.whileShown(words, FIND, words::requestFocus);
        return new View(
                root,
                Subscription.combine(
                        model.report().subscribe(this::offerChoices),
                        model.state().subscribe(this::offerSearch),
                        model.shown().subscribe(this::count),
                        label.valueProperty().subscribe(this::chooseLabel),
                        model.label().subscribe(label::setValue),
                        column.valueProperty().subscribe(this::chooseColumn),
                        TopChoice.follow(topK, model.topK()),
                        () -> counted.removeListener(growth)));
    }

    private void count(ObservableList<PredictedLine> rows) {
        counted.removeListener(growth);
        counted = rows;
        counted.addListener(growth);
        showCount();
    }

    private void showCount() {
        int shown = counted.size();
        count.setText(
                shown == model.answered()
                        ? messages.get("predict.lines.count", shown)
                        : messages.get("predict.lines.found", shown, model.answered()));
    }

    private void offerSearch(LinesState state) {
        boolean runs = state == LinesState.RUNNING;
        words.setDisable(runs);
        label.setDisable(runs);
        column.setDisable(runs);
    }

    private void offerChoices(LinesReport report) {
        filling = true;
        List<String> labels = model.labels();
        Choices.fill(
                label,
                Stream.concat(
                                Stream.of(Optional.<Integer>empty()),
                                IntStream.range(0, labels.size()).mapToObj(Optional::of))
                        .toList(),
                index -> index.map(labels::get).orElse(messages.get("corpus.class.all")));
        label.setValue(model.label().get());
        TopChoice.offer(topK, labels.size(), model.topK(), messages);
        int columns = report == null ? 0 : report.columns();
        Choices.fill(
                column,
                IntStream.range(-1, columns).boxed().toList(),
                index -> index < 0
                        ? messages.get("predict.lines.column.all")
                        : messages.get("predict.lines.column.one", index + 1));
        column.setValue(report == null ? -1 : report.column());
        column.setVisible(columns > 0);
        column.setManaged(columns > 0);
        columnName.setVisible(columns > 0);
        columnName.setManaged(columns > 0);
        filling = false;
    }

    private void chooseLabel(Optional<Integer> chosen) {
        if (!filling && chosen != null) {
            model.label().set(chosen);
        }
    }

    private void chooseColumn(Integer chosen) {
        if (!filling && chosen != null) {
            model.chooseColumn(chosen);
        }
    }

    private void pressedInSearch(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
            words.clear();
            key.consume();
        }
    }
}
