package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.ConfusionCell;
import laststep.workbench.EvaluateViewModel;
import laststep.workbench.EvaluationResult;
import laststep.workbench.MatrixNumbers;

/** The confusion matrix: a row for each class, a column for what its sentences were taken for. */
final class ConfusionController {
    private static final double CELL_HEIGHT = 28;
    private static final double CELL_WIDTH = 58;
    /** With few classes there is room for their whole names above the columns. */
    private static final double WIDE_CELL_WIDTH = 96;

    private static final int FEW_CLASSES = 5;
    private static final double NAME_WIDTH = 104;
    private static final double HEADER_HEIGHT = 30;
    private static final double BORDER = 2;
    /** So many classes are seen whole, also in a low window; of more, the columns are likely scrolled. */
    private static final int SEEN_AT_ONCE = 6;

    private static final double SEEN_AT_LEAST = HEADER_HEIGHT + SEEN_AT_ONCE * CELL_HEIGHT + BORDER;
    private static final double SCROLL_BAR = 12;

    private final EvaluateViewModel model;
    private final FileDialogs dialogs;
    private final Messages messages;

    @FXML
    private TableView<Integer> confusion;

    @FXML
    private ToggleGroup numbers;

    ConfusionController(EvaluateViewModel model, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("evaluate-confusion.fxml", this, messages);
        confusion.setFixedCellSize(CELL_HEIGHT);
        confusion.getSelectionModel().setCellSelectionEnabled(true);
        confusion.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        TableClipboard.copiesFrom(confusion, this::rows);
        return new View(
                root,
                model.result()
                        .subscribe(this::show)
                        .and(model.numbers().subscribe(this::showNumbers))
                        .and(confusion.getSelectionModel().getSelectedCells().subscribe(this::chosen))
                        .and(model.cell().subscribe(this::showChosen)));
    }

    private void showNumbers(MatrixNumbers chosen) {
        numbers.selectToggle(numbers.getToggles().get(chosen.ordinal()));
        show(model.result().get());
    }

    @FXML
    private void chooseNumbers() {
        Toggle pressed = numbers.getSelectedToggle();
        int chosen = numbers.getToggles().indexOf(pressed);
        // pressed a second time, a choice stays chosen
        if (pressed == null) {
            numbers.selectToggle(numbers.getToggles().get(model.numbers().get().ordinal()));
        } else {
            model.numbers().set(MatrixNumbers.values()[chosen]);
        }
    }

    private void show(EvaluationResult found) {
        confusion.getItems().clear();
        confusion.getColumns().clear();
        if (found == null) {
            return;
        }
        confusion.getColumns().add(names(found));
        int classes = found.labels().size();
        for (int predicted = 0; predicted < classes; predicted++) {
            confusion.getColumns().add(counts(found, predicted));
        }
        confusion.getItems().setAll(IntStream.range(0, classes).boxed().toList());
        double scrollBar = classes > SEEN_AT_ONCE ? SCROLL_BAR : 0;
        confusion.setPrefHeight(HEADER_HEIGHT + classes * CELL_HEIGHT + BORDER + scrollBar);
        confusion.setMaxHeight(confusion.getPrefHeight());
        confusion.setMinHeight(Math.min(confusion.getPrefHeight(), SEEN_AT_LEAST));
        confusion.setMaxWidth(NAME_WIDTH + classes * cellWidth(classes) + BORDER);
        model.cell().get().ifPresent(cell -> showChosen(Optional.of(cell)));
    }

    private static double cellWidth(int classes) {
        return classes <= FEW_CLASSES ? WIDE_CELL_WIDTH : CELL_WIDTH;
    }

    private TableColumn<Integer, Integer> names(EvaluationResult found) {
        TableColumn<Integer, Integer> names = column("", NAME_WIDTH);
        names.setCellFactory(made -> new ConfusionNameCell(found));
        return names;
    }

    private TableColumn<Integer, Integer> counts(EvaluationResult found, int predicted) {
        TableColumn<Integer, Integer> counts =
                column(found.labels().get(predicted), cellWidth(found.labels().size()));
        counts.getStyleClass().add("count-column");
        counts.setCellFactory(
                made -> new ConfusionCountCell(found, predicted, model.numbers().get(), messages));
        return counts;
    }

    private static TableColumn<Integer, Integer> column(String title, double width) {
        TableColumn<Integer, Integer> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        return column;
    }

    private void chosen() {
        List<TablePosition> chosen = List.copyOf(confusion.getSelectionModel().getSelectedCells());
        if (!chosen.isEmpty() && chosen.get(0).getColumn() > 0) {
            TablePosition<?, ?> cell = chosen.get(0);
            model.cell().set(Optional.of(new ConfusionCell(cell.getRow(), cell.getColumn() - 1)));
        }
    }

    private void showChosen(Optional<ConfusionCell> chosen) {
        if (chosen.isEmpty()) {
            confusion.getSelectionModel().clearSelection();
        } else if (chosen.get().predicted() + 1 < confusion.getColumns().size()) {
            confusion
                    .getSelectionModel()
                    .select(
                            chosen.get().label(),
                            confusion.getColumns().get(chosen.get().predicted() + 1));
        }
    }

    @FXML
    private void save() {
        dialogs.saveAs(messages.get("evaluate.confusion.file") + ".csv", "csv", messages)
                .ifPresent(file -> model.save(file, rows()));
    }

    /** The matrix with its labels; the corner says what stands where. */
    private List<List<String>> rows() {
        EvaluationResult found = model.result().get();
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(messages.get("evaluate.corner")));
        header.addAll(found.labels());
        rows.add(header);
        for (int label = 0; label < found.labels().size(); label++) {
            List<String> row = new ArrayList<>(List.of(found.labels().get(label)));
            for (int predicted = 0; predicted < found.labels().size(); predicted++) {
                row.add(
                        model.numbers().get() == MatrixNumbers.COUNTS
                                ? Integer.toString(found.count(label, predicted))
                                : Double.toString(found.share(
                                        label, predicted, model.numbers().get())));
            }
            rows.add(row);
        }
        return rows;
    }
}
