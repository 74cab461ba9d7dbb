package laststep.ui;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.ImportLook;
import laststep.workbench.ImportViewModel;

/** How a file is to be read: format, encoding, columns, and below what comes of it. */
final class ImportDialog {
    private static final int COLUMN_WIDTH = 130;

    private final ImportViewModel model;
    private final Messages messages;
    private Button open;

    @FXML
    private ChoiceBox<String> format;

    @FXML
    private ChoiceBox<String> encoding;

    @FXML
    private ChoiceBox<String> header;

    @FXML
    private ChoiceBox<String> importLabels;

    @FXML
    private ChoiceBox<String> importTexts;

    @FXML
    private Label problem;

    @FXML
    private TableView<ImportLook.Row> preview;

    ImportDialog(ImportViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** Shows the dialog before a window, and does not wait for it. */
    void show(Window owner) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setResizable(true);
        dialog.setTitle(messages.get("import.title"));
        dialog.setHeaderText(messages.get("import.header", model.fileName()));
        VBox root = Views.load("import.fxml", this, messages);
        dialog.getDialogPane().setContent(root);
        ButtonType openSo = new ButtonType(messages.get("import.open"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.get("import.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(openSo, cancel);
        dialog.getDialogPane().setId("importDialog");
        dialog.getDialogPane().getStyleClass().add("import-dialog");
        open = (Button) dialog.getDialogPane().lookupButton(openSo);
        Themes.copy(owner.getScene().getRoot(), dialog.getDialogPane());
        fill();
        Subscription listening =
                model.look().subscribe(this::show).and(model.problem().subscribe(found -> showProblem()));
        dialog.setResultConverter(pressed -> pressed);
        dialog.setOnHidden(hidden -> {
            listening.unsubscribe();
            if (dialog.getResult() == openSo) {
                model.open();
            }
        });
        dialog.show();
    }

    private void fill() {
        offer(format, model.formats(), id -> messages.get("corpus.format." + id));
        offer(encoding, model.encodings(), model::encodingName);
        offer(header, List.of("true", "false"), id -> messages.get("import.header." + id));
        format.valueProperty().bindBidirectional(model.format());
        encoding.valueProperty().bindBidirectional(model.encoding());
        header.valueProperty().bindBidirectional(model.header());
    }

    private void offer(ChoiceBox<String> box, List<String> values, UnaryOperator<String> wording) {
        List<String> withAutomatic =
                Stream.concat(Stream.of(""), values.stream()).toList();
        Choices.fill(box, withAutomatic, id -> id.isEmpty() ? messages.get("import.automatic") : wording.apply(id));
    }

    private void show(ImportLook look) {
        if (look != null) {
            showChoices(look);
            preview.getColumns().setAll(columns(look));
            preview.setItems(FXCollections.observableList(look.rows()));
        }
        showProblem();
    }

    /** The choice that leaves it open says what was recognised. */
    private void showChoices(ImportLook look) {
        reword(format, messages.get("corpus.format." + look.format()), id -> messages.get("corpus.format." + id));
        reword(encoding, look.encoding(), model::encodingName);
        reword(header, messages.get("import.header." + look.header()), id -> messages.get("import.header." + id));
        offerColumns(importLabels, model.labelColumn(), look, look.label());
        offerColumns(importTexts, model.textColumn(), look, look.text());
    }

    private void reword(ChoiceBox<String> box, String recognised, UnaryOperator<String> wording) {
        String value = box.getValue();
        Choices.reword(
                box,
                id -> id.isEmpty()
                        ? messages.get(value.isEmpty() ? "import.recognised" : "import.automatic", recognised)
                        : wording.apply(id));
    }

    private void offerColumns(ChoiceBox<String> box, StringProperty chosen, ImportLook look, int recognised) {
        box.valueProperty().unbindBidirectional(chosen);
        List<String> numbers = Stream.iterate(1, n -> n <= look.columns().size(), n -> n + 1)
                .map(String::valueOf)
                .toList();
        offer(box, numbers, id -> columnName(look, Integer.parseInt(id) - 1));
        box.setDisable(look.columns().size() < 2);
        box.setValue(chosen.get());
        box.valueProperty().bindBidirectional(chosen);
        reword(box, columnName(look, recognised), id -> columnName(look, Integer.parseInt(id) - 1));
    }

    private String columnName(ImportLook look, int column) {
        String name = look.columns().get(column);
        return name.equals(Integer.toString(column + 1)) ? messages.get("corpus.column", column + 1) : name;
    }

    private List<TableColumn<ImportLook.Row, ImportLook.Row>> columns(ImportLook look) {
        TableColumn<ImportLook.Row, ImportLook.Row> line = new TableColumn<>(messages.get("corpus.line"));
        Columns.text(line, row -> Integer.toString(row.line()));
        line.setPrefWidth(52);
        TableColumn<ImportLook.Row, ImportLook.Row> becomes = new TableColumn<>(messages.get("import.becomes"));
        Columns.text(
                becomes, row -> row.problem() == null ? messages.get("import.taken") : messages.word(row.problem()));
        becomes.setPrefWidth(1.5 * COLUMN_WIDTH);
        Stream<TableColumn<ImportLook.Row, ImportLook.Row>> cells =
                Stream.iterate(0, n -> n < look.columns().size(), n -> n + 1).map(column -> cells(look, column));
        return Stream.concat(Stream.of(line, becomes), cells)
                .peek(column -> column.setSortable(false))
                .toList();
    }

    private TableColumn<ImportLook.Row, ImportLook.Row> cells(ImportLook look, int column) {
        String name = columnName(look, column);
        String title = name;
        if (column == look.label()) {
            title = messages.get("import.label", name);
        } else if (column == look.text()) {
            title = messages.get("import.text", name);
        }
        TableColumn<ImportLook.Row, ImportLook.Row> cells = new TableColumn<>(title);
        Columns.text(cells, row -> row.cell(column));
        cells.setPrefWidth(column == look.text() ? 3 * COLUMN_WIDTH : COLUMN_WIDTH);
        return cells;
    }

    private void showProblem() {
        boolean wrong = model.problem().get() != null;
        problem.setVisible(wrong);
        problem.setManaged(wrong);
        problem.setText(wrong ? messages.word(model.problem().get()) : "");
        open.setDisable(wrong);
    }

    @FXML
    private void reset() {
        model.reset();
    }
}
