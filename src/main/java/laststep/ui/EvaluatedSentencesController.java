package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.ConfusionCell;
import laststep.workbench.EvaluateViewModel;
import laststep.workbench.EvaluatedSentence;

/** The sentences of a cell of the confusion matrix, or all mistakes; one step away from looking inside. */
final class EvaluatedSentencesController {
    private final EvaluateViewModel model;
    private final FileDialogs dialogs;
    private final Messages messages;

    @FXML
    private Label evaluatedTitle;

    @FXML
    private Button all;

    @FXML
    private Button save;

    @FXML
    private TableView<EvaluatedSentence> evaluated;

    @FXML
    private TableColumn<EvaluatedSentence, EvaluatedSentence> label;

    @FXML
    private TableColumn<EvaluatedSentence, EvaluatedSentence> predicted;

    @FXML
    private TableColumn<EvaluatedSentence, EvaluatedSentence> probability;

    @FXML
    private TableColumn<EvaluatedSentence, EvaluatedSentence> text;

    EvaluatedSentencesController(EvaluateViewModel model, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("evaluate-sentences.fxml", this, messages);
        Columns.cells(label, (cell, sentence) -> showClass(cell, sentence.label()));
        Columns.cells(predicted, (cell, sentence) -> showClass(cell, sentence.predicted()));
        Columns.text(probability, sentence -> messages.get("evaluate.percent", sentence.probability()));
        Columns.text(text, EvaluatedSentence::text);
        evaluated.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        evaluated.setPlaceholder(new Label(messages.get("evaluate.sentences.none")));
        evaluated.setRowFactory(made -> row());
        evaluated.setOnKeyPressed(this::pressed);
        evaluated.setContextMenu(menu());
        TableClipboard.copiesFrom(evaluated, this::chosenRows);
        return new View(root, model.sentences().subscribe(this::show));
    }

    private void showClass(TableCell<EvaluatedSentence, EvaluatedSentence> cell, int index) {
        cell.setText(name(index));
        cell.setGraphic(ClassMark.of(index));
    }

    private String name(int index) {
        return model.result().get().labels().get(index);
    }

    private void show(List<EvaluatedSentence> sentences) {
        evaluated.setItems(FXCollections.observableList(sentences));
        evaluated.scrollTo(0);
        Optional<ConfusionCell> cell = model.cell().get();
        all.setVisible(cell.isPresent());
        save.setDisable(sentences.isEmpty());
        evaluatedTitle.setText(cell.map(chosen -> titleOf(chosen, sentences.size()))
                .orElseGet(() -> messages.get("evaluate.mistakes", sentences.size())));
    }

    private String titleOf(ConfusionCell cell, int count) {
        return cell.label() == cell.predicted()
                ? messages.get("evaluate.title.right", count, name(cell.label()))
                : messages.get("evaluate.title.wrong", count, name(cell.label()), name(cell.predicted()));
    }

    private TableRow<EvaluatedSentence> row() {
        TableRow<EvaluatedSentence> row = new TableRow<>();
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !row.isEmpty()) {
                model.inspect(row.getItem());
            }
        });
        return row;
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
            inspect();
            key.consume();
        }
    }

    private ContextMenu menu() {
        MenuItem inspect = new MenuItem(messages.get("place.inspect"));
        inspect.setOnAction(chosen -> inspect());
        MenuItem copy = new MenuItem(messages.get("menu.copy"));
        copy.setOnAction(chosen -> TableClipboard.put(chosenRows()));
        return new ContextMenu(inspect, copy);
    }

    private void inspect() {
        EvaluatedSentence chosen = evaluated.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.inspect(chosen);
        }
    }

    @FXML
    private void showMistakes() {
        model.cell().set(Optional.empty());
    }

    @FXML
    private void save() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("evaluate.actual", "evaluate.predicted", "evaluate.probability", "evaluate.text")
                .map(messages::getString)
                .toList());
        evaluated.getItems().forEach(sentence -> rows.add(cells(sentence)));
        dialogs.saveAs(messages.get("evaluate.sentences.file") + ".csv", "csv", messages)
                .ifPresent(file -> model.save(file, rows));
    }

    private List<List<String>> chosenRows() {
        return evaluated.getSelectionModel().getSelectedItems().stream()
                .map(this::cells)
                .toList();
    }

    private List<String> cells(EvaluatedSentence sentence) {
        return List.of(
                name(sentence.label()),
                name(sentence.predicted()),
                Double.toString(sentence.probability()),
                sentence.text());
    }
}
