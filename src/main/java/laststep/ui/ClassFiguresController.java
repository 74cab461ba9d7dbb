package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import laststep.evaluation.Interval;
import laststep.message.Messages;
import laststep.workbench.ClassFigures;
import laststep.workbench.EvaluateViewModel;
import laststep.workbench.EvaluationResult;

/** Precision, recall and F1 of each class, each with its interval. */
final class ClassFiguresController {
    private static final double HEADER_HEIGHT = 30;
    private static final double ROW_HEIGHT = 40;
    private static final double BORDER = 2;

    private final EvaluateViewModel model;
    private final FileDialogs dialogs;
    private final Messages messages;

    @FXML
    private TableView<ClassFigures> classes;

    @FXML
    private TableColumn<ClassFigures, ClassFigures> label;

    @FXML
    private TableColumn<ClassFigures, ClassFigures> precision;

    @FXML
    private TableColumn<ClassFigures, ClassFigures> recall;

    @FXML
    private TableColumn<ClassFigures, ClassFigures> f1;

    @FXML
    private TableColumn<ClassFigures, ClassFigures> support;

    ClassFiguresController(EvaluateViewModel model, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("evaluate-classes.fxml", this, messages);
        classes.setFixedCellSize(ROW_HEIGHT);
        Columns.cells(label, ClassFiguresController::showLabel);
        Columns.cells(
                precision,
                (cell, row) -> show(cell, row.precision(), row.intervals().precision()));
        Columns.cells(
                recall, (cell, row) -> show(cell, row.recall(), row.intervals().recall()));
        Columns.cells(f1, (cell, row) -> show(cell, row.f1(), row.intervals().f1()));
        Columns.text(support, row -> messages.get("evaluate.count", row.support()));
        TableClipboard.copiesFrom(classes, this::rows);
        return new View(root, model.result().subscribe(this::show));
    }

    /** The figure, and below it where it lies with a confidence of 95 %. */
    private void show(TableCell<ClassFigures, ClassFigures> cell, double figure, Interval interval) {
        Label below = new Label(messages.get("evaluate.interval.of", interval.low(), interval.high()));
        below.getStyleClass().add("interval");
        VBox both = new VBox(new Label(messages.get("evaluate.number", figure)), below);
        both.getStyleClass().add("figure-cell");
        cell.setGraphic(both);
    }

    private static void showLabel(TableCell<ClassFigures, ClassFigures> cell, ClassFigures row) {
        cell.setText(row.label());
        cell.setGraphic(ClassMark.of(row.index()));
    }

    private void show(EvaluationResult found) {
        classes.getItems().setAll(found == null ? List.of() : found.classes());
        classes.setPrefHeight(HEADER_HEIGHT + classes.getItems().size() * ROW_HEIGHT + BORDER);
    }

    @FXML
    private void save() {
        dialogs.saveAs(messages.get("evaluate.classes.file") + ".csv", "csv", messages)
                .ifPresent(file -> model.save(file, rows()));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(messages.get("evaluate.class")));
        for (String figure : List.of("evaluate.precision", "evaluate.recall", "evaluate.f1")) {
            header.add(messages.get(figure));
            header.add(messages.get("evaluate.low", messages.get(figure)));
            header.add(messages.get("evaluate.high", messages.get(figure)));
        }
        header.add(messages.get("evaluate.support"));
        rows.add(header);
        for (ClassFigures row : model.result().get().classes()) {
            List<String> cells = new ArrayList<>(List.of(row.label()));
            add(cells, row.precision(), row.intervals().precision());
            add(cells, row.recall(), row.intervals().recall());
            add(cells, row.f1(), row.intervals().f1());
            cells.add(Integer.toString(row.support()));
            rows.add(cells);
        }
        return rows;
    }

    private static void add(List<String> cells, double figure, Interval interval) {
        cells.add(Double.toString(figure));
        cells.add(Double.toString(interval.low()));
        cells.add(Double.toString(interval.high()));
    }
}
