package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
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
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.EvaluateViewModel;
import laststep.workbench.EvaluatedSentence;
import laststep.workbench.EvaluationResult;
import laststep.workbench.SentenceKind;
import laststep.workbench.SentenceList;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sentences of what was chosen last: a list, a cell of the matrix, a slice; one click away from looking inside. */
final class EvaluatedSentencesController {
    private final EvaluateViewModel model;
    private final FileDialogs dialogs;
    private final Messages messages;

    @FXML
    private Label evaluatedTitle;

    @FXML
    private MenuButton lists;

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

    @FXML
    private TableColumn<EvaluatedSentence, EvaluatedSentence> look;

    EvaluatedSentencesController(EvaluateViewModel model, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("evaluate-sentences.fxml", this, messages);
        Columns.cells(label, (cell, sentence) -> showClass(cell, sentence.actual(), sentence.label()));
        Columns.cells(predicted, (cell, sentence) -> showClass(cell, name(sentence.predicted()), sentence.predicted()));
        Columns.cells(look, this::showLook);
        Columns.text(probability, sentence -> messages.get("evaluate.percent", sentence.probability()));
        Columns.text(text, EvaluatedSentence::text);
        evaluated.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        evaluated.setPlaceholder(new Label(messages.get("evaluate.sentences.none")));
        evaluated.setRowFactory(made -> row());
        evaluated.setOnKeyPressed(this::pressed);
        evaluated.setContextMenu(menu());
        TableClipboard.copiesFrom(evaluated, this::chosenRows);
        return new View(
                root, model.list().subscribe(this::show).and(model.result().subscribe(this::offerLists)));
    }

    /** A label that the model does not know has no colour. */
    private static void showClass(TableCell<EvaluatedSentence, EvaluatedSentence> cell, String name, int index) {
        cell.setText(name);
        cell.setGraphic(index < 0 ? null : ClassMark.of(index));
    }

    private void showLook(TableCell<EvaluatedSentence, EvaluatedSentence> cell, EvaluatedSentence sentence) {
        Button inspect = new Button(null, new FontIcon("fth-search"));
        inspect.getStyleClass().addAll("flat", "look");
        inspect.setFocusTraversable(false);
        inspect.setTooltip(new Tooltip(messages.get("evaluate.inspect")));
        inspect.setAccessibleText(messages.get("evaluate.inspect"));
        inspect.setOnAction(pressed -> model.inspect(sentence));
        cell.setGraphic(inspect);
    }

    private void offerLists(EvaluationResult found) {
        lists.getItems().clear();
        if (found == null) {
            return;
        }
        for (SentenceKind kind : SentenceKind.values()) {
            MenuItem item = new MenuItem(messages.get("evaluate.menu", messages.get(kind.key()), found.size(kind)));
            item.setId("list-" + kind.name().toLowerCase(Locale.ROOT));
            item.setDisable(found.size(kind) == 0);
            item.setOnAction(chosen -> model.show(kind));
            lists.getItems().add(item);
        }
    }

    private String name(int index) {
        return model.result().get().labels().get(index);
    }

    private void show(SentenceList list) {
        evaluated.setItems(FXCollections.observableList(list.sentences()));
        evaluated.scrollTo(0);
        save.setDisable(list.sentences().isEmpty());
        evaluatedTitle.setText(messages.word(list.title()));
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
    private void save() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "evaluate.line",
                        "evaluate.actual",
                        "evaluate.predicted",
                        "evaluate.probability",
                        "evaluate.text")
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
                Integer.toString(sentence.line()),
                sentence.actual(),
                name(sentence.predicted()),
                Double.toString(sentence.probability()),
                sentence.text());
    }
}
