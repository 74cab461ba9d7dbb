package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.LineOrder;
import laststep.workbench.LinesState;
import laststep.workbench.PredictLinesViewModel;
import laststep.workbench.PredictedLine;

/** The answered lines, as many as there are. */
final class PredictLinesTable {
    /** More classes than these fill no row. */
    private static final int OTHERS_SHOWN = 5;

    private final PredictLinesViewModel model;
    private final Messages messages;
    private boolean keepingOrder;

    @FXML
    private TableView<PredictedLine> table;

    @FXML
    private TableColumn<PredictedLine, PredictedLine> inspectColumn;

    @FXML
    private TableColumn<PredictedLine, PredictedLine> lineColumn;

    @FXML
    private TableColumn<PredictedLine, PredictedLine> labelColumn;

    @FXML
    private TableColumn<PredictedLine, PredictedLine> probabilityColumn;

    @FXML
    private TableColumn<PredictedLine, PredictedLine> othersColumn;

    @FXML
    private TableColumn<PredictedLine, PredictedLine> sentenceColumn;

    @FXML
    private TableColumn<PredictedLine, PredictedLine> unknownColumn;

    @FXML
    private TableColumn<PredictedLine, PredictedLine> cutColumn;

    PredictLinesTable(PredictLinesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        Views.load("predict-lines-table.fxml", this, messages);
        fillColumns();
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(made -> row());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        table.setContextMenu(menu());
        table.setSortPolicy(sorted -> {
            if (!keepingOrder) {
                model.order().set(order());
            }
            return true;
        });
        TableClipboard.copiesFrom(table, this::chosenRows);
        return new View(
                table,
                Subscription.combine(
                        model.report().subscribe(report -> table.refresh()),
                        model.state().subscribe(this::offerOrder),
                        model.order().subscribe(this::showOrder),
                        model.shown().subscribe(this::show),
                        model.topK().subscribe(k -> showOthers(k.intValue()))));
    }

    private void fillColumns() {
        InspectButton.column(inspectColumn, messages, model::inspect);
        Columns.text(lineColumn, line -> messages.get("predict.number", line.number()));
        Columns.cells(labelColumn, this::showLabel);
        Columns.text(probabilityColumn, line -> percent(line, line.label()));
        Columns.text(othersColumn, this::others);
        Columns.text(sentenceColumn, PredictedLine::beginning);
        Columns.cells(unknownColumn, PredictLinesTable::showUnknown);
        Columns.text(cutColumn, line -> line.cut() == 0 ? "" : messages.get("predict.number", line.cut()));
    }

    private void showLabel(TableCell<PredictedLine, PredictedLine> cell, PredictedLine line) {
        cell.setText(model.labels().get(line.label()));
        cell.setGraphic(ClassMark.of(line.label()));
    }

    private static void showUnknown(TableCell<PredictedLine, PredictedLine> cell, PredictedLine line) {
        cell.setText(line.unknown().isEmpty() ? "" : line.unknown().size() + ": " + String.join(", ", line.unknown()));
    }

    private String percent(PredictedLine line, int index) {
        return messages.get("predict.percent", line.probability(index));
    }

    private String others(PredictedLine line) {
        int most = model.cells().classes();
        return line.best(Math.min(most, 1 + OTHERS_SHOWN)).stream()
                .skip(1)
                .map(index -> model.labels().get(index) + " " + percent(line, index))
                .collect(Collectors.joining(" · "));
    }

    private void showOthers(int k) {
        othersColumn.setVisible(k != 1);
        table.refresh();
    }

    private void show(ObservableList<PredictedLine> rows) {
        keepingOrder = true;
        List<TableColumn<PredictedLine, ?>> sorted = List.copyOf(table.getSortOrder());
        table.setItems(rows);
        table.getSortOrder().setAll(sorted);
        keepingOrder = false;
    }

    private void offerOrder(LinesState state) {
        boolean runs = state == LinesState.RUNNING;
        Stream.of(lineColumn, labelColumn, probabilityColumn, sentenceColumn, unknownColumn, cutColumn)
                .forEach(sortable -> sortable.setSortable(!runs));
        Label placeholder = new Label(messages.get(runs ? "predict.lines.waiting" : "predict.lines.empty"));
        placeholder.setWrapText(true);
        table.setPlaceholder(placeholder);
    }

    private LineOrder order() {
        if (table.getSortOrder().isEmpty()) {
            return LineOrder.OF_THE_FILE;
        }
        TableColumn<PredictedLine, ?> first = table.getSortOrder().get(0);
        return new LineOrder(sortable().get(first), first.getSortType() == SortType.DESCENDING);
    }

    /** The order stays when the view is built anew, and is given up with other lines. */
    private void showOrder(LineOrder order) {
        if (order.equals(order())) {
            return;
        }
        keepingOrder = true;
        table.getSortOrder().clear();
        if (!order.equals(LineOrder.OF_THE_FILE)) {
            sortable().forEach((sorted, what) -> {
                if (what == order.column()) {
                    sorted.setSortType(order.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                    table.getSortOrder().setAll(List.of(sorted));
                }
            });
        }
        keepingOrder = false;
    }

    private Map<TableColumn<PredictedLine, ?>, LineOrder.Column> sortable() {
        return Map.of(
                lineColumn, LineOrder.Column.LINE,
                labelColumn, LineOrder.Column.LABEL,
                probabilityColumn, LineOrder.Column.PROBABILITY,
                sentenceColumn, LineOrder.Column.SENTENCE,
                unknownColumn, LineOrder.Column.UNKNOWN,
                cutColumn, LineOrder.Column.CUT);
    }

    private TableRow<PredictedLine> row() {
        TableRow<PredictedLine> row = new TableRow<>();
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !row.isEmpty()) {
                model.lookAt(row.getItem());
            }
        });
        return row;
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
            lookAt();
            key.consume();
        }
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("predict.lines.look", this::lookAt), item("menu.copy", () -> TableClipboard.put(chosenRows())));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void lookAt() {
        PredictedLine chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.lookAt(chosen);
        }
    }

    private List<List<String>> chosenRows() {
        return table.getSelectionModel().getSelectedItems().stream()
                .map(model.cells()::of)
                .toList();
    }

    /** The names of the columns, as {@code model.cells()} fills them. */
    static List<String> header(PredictLinesViewModel model, Messages messages) {
        List<String> header = new ArrayList<>(List.of(messages.get("corpus.line")));
        for (int k = 1; k <= model.cells().classes(); k++) {
            header.add(messages.get("predict.column.label") + (k == 1 ? "" : " " + k));
            header.add(messages.get("predict.column.probability") + (k == 1 ? "" : " " + k));
        }
        Stream.of("predict.column.sentence", "predict.column.unknown", "predict.column.cut")
                .map(messages::get)
                .forEach(header::add);
        return header;
    }
}
