package laststep.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.PredictViewModel;
import laststep.workbench.PredictedSentence;
import laststep.workbench.PredictionHistory;
import laststep.workbench.PredictionHistory.Kept;
import laststep.workbench.TableFormat;

/** The answers that were kept: to compare, to copy, to save, to ask again. */
final class PredictHistoryController {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final PredictViewModel model;
    private final PredictionHistory history;
    private final FileDialogs dialogs;
    private final Messages messages;

    @FXML
    private Button delete;

    @FXML
    private Button undo;

    @FXML
    private MenuButton save;

    @FXML
    private TableView<Kept> kept;

    @FXML
    private TextField historyWords;

    @FXML
    private TableColumn<Kept, Kept> inspectColumn;

    @FXML
    private TableColumn<Kept, Kept> sentenceColumn;

    @FXML
    private TableColumn<Kept, Kept> labelColumn;

    @FXML
    private TableColumn<Kept, Kept> probabilityColumn;

    @FXML
    private TableColumn<Kept, Kept> unknownColumn;

    @FXML
    private TableColumn<Kept, Kept> momentColumn;

    PredictHistoryController(PredictViewModel model, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.history = model.history();
        this.dialogs = dialogs;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("predict-history.fxml", this, messages);
        Columns.text(sentenceColumn, row -> row.answer().sentence());
        Columns.cells(labelColumn, PredictHistoryController::showLabel);
        Columns.text(
                probabilityColumn,
                row -> messages.get("predict.percent", row.answer().winner().probability()));
        Columns.text(unknownColumn, row -> String.join(", ", row.answer().unknown()));
        Columns.text(momentColumn, row -> messages.word(row.answer().moment()));
        InspectButton.column(inspectColumn, messages, row -> model.inspect(row.answer()));
        inspectColumn.setVisible(model.canInspect());
        sortBy(sentenceColumn, Comparator.comparing(row -> row.answer().sentence()));
        sortBy(labelColumn, Comparator.comparing(row -> row.answer().winner().label()));
        sortBy(
                probabilityColumn,
                Comparator.comparingDouble(row -> row.answer().winner().probability()));
        sortBy(unknownColumn, Comparator.comparingInt(row -> row.answer().unknownCount()));
        sortBy(momentColumn, Comparator.comparingInt(Kept::number));
        kept.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label nothing = new Label(messages.get("predict.history.none"));
        nothing.setWrapText(true);
        kept.setPlaceholder(nothing);
        SortedList<Kept> sorted = new SortedList<>(history.found());
        sorted.comparatorProperty().bind(kept.comparatorProperty());
        kept.setItems(sorted);
        historyWords.textProperty().bindBidirectional(history.words());
        historyWords.setOnKeyPressed(this::pressedInSearch);
        kept.setRowFactory(made -> row());
        kept.setOnKeyPressed(this::pressed);
        kept.setContextMenu(menu());
        TableClipboard.copiesFrom(kept, this::chosenRows);
        Subscription listening = history.kept()
                .subscribe(this::offerActions)
                .and(kept.getSelectionModel().selectedItemProperty().subscribe(chosen -> offerActions()))
                .and(history.undoable().subscribe(count -> offerUndo(count.intValue())));
        return new View(root, listening);
    }

    private static void showLabel(TableCell<Kept, Kept> cell, Kept kept) {
        cell.setText(kept.answer().winner().label());
        cell.setGraphic(ClassMark.of(kept.answer().winner().index()));
    }

    private static void sortBy(TableColumn<Kept, Kept> column, Comparator<Kept> comparator) {
        column.setComparator(comparator);
    }

    private void pressedInSearch(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !historyWords.getText().isEmpty()) {
            historyWords.clear();
            key.consume();
        }
    }

    private TableRow<Kept> row() {
        TableRow<Kept> row = new TableRow<>();
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !row.isEmpty()) {
                model.lookAt(row.getItem().answer());
            }
        });
        return row;
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("predict.history.ask", this::ask),
                item("menu.copy", () -> TableClipboard.put(chosenRows())),
                item("predict.history.delete", this::delete));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void pressed(KeyEvent key) {
        if (UNDO.match(key)) {
            undo();
        } else if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            delete();
        } else if (key.getCode() == KeyCode.ENTER) {
            ask();
        } else {
            return;
        }
        key.consume();
    }

    private void ask() {
        Kept chosen = kept.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.lookAt(chosen.answer());
        }
    }

    private List<List<String>> chosenRows() {
        return kept.getSelectionModel().getSelectedItems().stream()
                .map(this::cells)
                .toList();
    }

    @FXML
    private void delete() {
        history.delete(List.copyOf(kept.getSelectionModel().getSelectedItems()));
        kept.getSelectionModel().clearSelection();
    }

    @FXML
    private void undo() {
        history.undo();
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
    private void saveTsv() {
        save(TableFormat.TSV);
    }

    private void save(TableFormat format) {
        String name = messages.get("predict.history.file") + "." + format.extension();
        dialogs.saveAs(name, format.extension(), messages).ifPresent(file -> model.save(file, format, rows()));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("label", "probability", "sentence", "unknown", "model")
                .map(column -> messages.get("predict.column." + column))
                .toList());
        kept.getItems().forEach(row -> rows.add(cells(row)));
        return rows;
    }

    /** Label first and sentence third; the probability whole, as a program would want it. */
    private List<String> cells(Kept kept) {
        PredictedSentence answer = kept.answer();
        return List.of(
                answer.winner().label(),
                Double.toString(answer.winner().probability()),
                answer.sentence(),
                String.join(", ", answer.unknown()),
                messages.word(answer.moment()));
    }

    private void offerActions() {
        save.setDisable(history.kept().isEmpty());
        delete.setDisable(kept.getSelectionModel().getSelectedItem() == null);
    }

    private void offerUndo(int count) {
        undo.setVisible(count > 0);
        undo.setText(messages.get("predict.history.undo", count));
    }
}
