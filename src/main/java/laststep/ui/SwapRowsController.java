package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.ClassShare;
import laststep.workbench.FileSaver;
import laststep.workbench.PredictedSentence;
import laststep.workbench.SwapRow;
import laststep.workbench.SwapViewModel;

/** All variants and their answers, side by side. */
final class SwapRowsController {
    private static final double CLASS_WIDTH = 128;
    private static final double SENTENCE_LEAST = 260;
    private static final double SCROLL_BAR = 18;

    private final SwapViewModel model;
    private final FileDialogs dialogs;
    private final FileSaver saver;
    private final Messages messages;
    private List<String> labels = List.of();

    @FXML
    private Button removeRows;

    @FXML
    private MenuButton saveRows;

    @FXML
    private TableView<SwapRow> variants;

    @FXML
    private TableColumn<SwapRow, SwapRow> variantColumn;

    @FXML
    private TableColumn<SwapRow, SwapRow> answerColumn;

    @FXML
    private TableColumn<SwapRow, SwapRow> unknownColumn;

    SwapRowsController(SwapViewModel model, FileDialogs dialogs, FileSaver saver, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.saver = saver;
        this.messages = messages;
    }

    View open() {
        HBox root = Views.load("swap-rows.fxml", this, messages);
        Columns.cells(variantColumn, (cell, row) -> cell.setGraphic(new SwapSentence(row, messages)));
        Columns.cells(answerColumn, this::showAnswer);
        Columns.text(
                unknownColumn,
                row -> model.answer(row)
                        .map(answer -> String.join(", ", answer.unknown()))
                        .orElse(""));
        variants.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label nothing = new Label(messages.get("swap.rows.none"));
        nothing.setWrapText(true);
        variants.setPlaceholder(nothing);
        variants.setItems(model.rows());
        variants.setRowFactory(made -> row());
        variants.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        TableClipboard.copiesFrom(
                variants, () -> table(variants.getSelectionModel().getSelectedItems()));
        return new View(
                root,
                Subscription.combine(
                        model.answered().subscribe(this::answered),
                        model.rows().subscribe(this::offer),
                        variants.getSelectionModel().selectedItemProperty().subscribe(chosen -> offer()),
                        variants.widthProperty().subscribe(width -> fitSentences())));
    }

    private void offer() {
        saveRows.setDisable(model.rows().isEmpty());
        removeRows.setDisable(variants.getSelectionModel().getSelectedItem() == null);
    }

    private TableRow<SwapRow> row() {
        TableRow<SwapRow> row = new TableRow<>() {
            @Override
            protected void updateItem(SwapRow item, boolean empty) {
                super.updateItem(item, empty);
                getStyleClass().remove("original");
                if (!empty && item.isOriginal()) {
                    getStyleClass().add("original");
                }
            }
        };
        row.setOnMouseClicked(click -> {
            if (isPlain(click) && !row.isEmpty()) {
                model.take(row.getItem());
            }
        });
        return row;
    }

    /** With a key held down rows are only selected. */
    private static boolean isPlain(MouseEvent click) {
        return click.getButton() == MouseButton.PRIMARY && !click.isShiftDown() && !click.isShortcutDown();
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            removeRows();
        } else if (key.getCode() == KeyCode.ENTER) {
            Optional.ofNullable(variants.getSelectionModel().getSelectedItem()).ifPresent(model::take);
        } else {
            return;
        }
        key.consume();
    }

    private void answered() {
        List<String> now = model.rows().stream()
                .flatMap(row -> model.answer(row).stream())
                .findFirst()
                .map(answer -> answer.shares().stream().map(ClassShare::label).toList())
                .orElse(labels);
        if (!now.equals(labels)) {
            labels = now;
            variants.getColumns().setAll(List.of(variantColumn, answerColumn));
            for (int index = 0; index < labels.size(); index++) {
                variants.getColumns().add(classColumn(index));
            }
            variants.getColumns().add(unknownColumn);
            fitSentences();
        }
        variants.refresh();
    }

    private TableColumn<SwapRow, SwapRow> classColumn(int index) {
        TableColumn<SwapRow, SwapRow> column = new TableColumn<>(messages.get("swap.column.class", labels.get(index)));
        column.setPrefWidth(CLASS_WIDTH);
        column.setSortable(false);
        column.getStyleClass().add("class-column");
        Columns.text(column, row -> probability(row, index));
        return column;
    }

    /** ŷ, and by how much it differs from that of the sentence it is compared with. */
    private String probability(SwapRow row, int index) {
        Optional<Double> here = probability(model.answer(row), index);
        Optional<Double> change = change(row, index);
        return here.map(now -> change.filter(by -> !row.isOriginal())
                        .map(by -> messages.get("swap.probability.change", now, by))
                        .orElseGet(() -> messages.get("swap.probability", now)))
                .orElse("…");
    }

    private Optional<Double> change(SwapRow row, int index) {
        Optional<Double> before = probability(model.originalAnswer(row), index);
        return probability(model.answer(row), index).flatMap(now -> before.map(was -> now - was));
    }

    private static Optional<Double> probability(Optional<PredictedSentence> answer, int index) {
        return answer.filter(given -> index < given.shares().size())
                .map(given -> given.shares().get(index).probability());
    }

    private void showAnswer(TableCell<SwapRow, SwapRow> cell, SwapRow row) {
        model.answer(row).ifPresent(answer -> {
            boolean turned = model.originalAnswer(row)
                    .filter(was -> was.winner().index() != answer.winner().index())
                    .isPresent();
            String name = answer.winner().label();
            cell.setText(turned ? messages.get("swap.turned", name) : name);
            cell.setGraphic(ClassMark.of(answer.winner().index()));
        });
    }

    /** What the other columns leave, so that with few classes nothing has to be scrolled to. */
    private void fitSentences() {
        double others = answerColumn.getWidth() + unknownColumn.getWidth() + labels.size() * CLASS_WIDTH + SCROLL_BAR;
        variantColumn.setPrefWidth(Math.max(SENTENCE_LEAST, variants.getWidth() - others));
    }

    @FXML
    private void removeRows() {
        model.remove(List.copyOf(variants.getSelectionModel().getSelectedItems()));
        variants.getSelectionModel().clearSelection();
    }

    @FXML
    private void saveCsv() {
        save("csv");
    }

    @FXML
    private void saveTsv() {
        save("tsv");
    }

    private void save(String ending) {
        String name = messages.get("swap.file") + "." + ending;
        dialogs.saveAs(name, ending, messages).ifPresent(file -> saver.table(file, table(model.rows())));
    }

    /** With the columns' names; numbers whole, as a program would want them. */
    private List<List<String>> table(List<SwapRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(
                messages.get("swap.column.sentence"),
                messages.get("swap.column.original"),
                messages.get("swap.column.changes"),
                messages.get("swap.column.answer")));
        for (String label : labels) {
            head.add(messages.get("swap.column.class", label));
            head.add(messages.get("swap.column.change", label));
        }
        head.add(messages.get("swap.column.unknown"));
        head.add(messages.get("swap.column.model"));
        table.add(head);
        rows.forEach(row -> table.add(cells(row)));
        return table;
    }

    private List<String> cells(SwapRow row) {
        Optional<PredictedSentence> answer = model.answer(row);
        List<String> cells = new ArrayList<>(List.of(
                row.sentence(),
                row.original(),
                new SwapWords(messages).changes(row.variant().marks()),
                answer.map(given -> given.winner().label()).orElse("")));
        for (int index = 0; index < labels.size(); index++) {
            cells.add(probability(answer, index).map(String::valueOf).orElse(""));
            cells.add(change(row, index).map(String::valueOf).orElse(""));
        }
        cells.add(answer.map(given -> String.join(", ", given.unknown())).orElse(""));
        cells.add(answer.map(given -> messages.word(given.moment())).orElse(""));
        return cells;
    }
}
