package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.ClassFigures;
import laststep.workbench.EvaluateViewModel;
import laststep.workbench.EvaluationResult;

/** Precision, recall and F1 of each class. */
final class ClassFiguresController {
    private static final double HEADER_HEIGHT = 30;
    private static final double ROW_HEIGHT = 26;
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
        Columns.text(precision, row -> messages.get("evaluate.number", row.precision()));
        Columns.text(recall, row -> messages.get("evaluate.number", row.recall()));
        Columns.text(f1, row -> messages.get("evaluate.number", row.f1()));
        Columns.text(support, row -> messages.get("evaluate.count", row.support()));
        TableClipboard.copiesFrom(classes, this::rows);
        return new View(root, model.result().subscribe(this::show));
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
        rows.add(Stream.of("evaluate.class", "evaluate.precision", "evaluate.recall", "evaluate.f1", "evaluate.support")
                .map(messages::getString)
                .toList());
        for (ClassFigures row : model.result().get().classes()) {
            rows.add(List.of(
                    row.label(),
                    Double.toString(row.precision()),
                    Double.toString(row.recall()),
                    Double.toString(row.f1()),
                    Integer.toString(row.support())));
        }
        return rows;
    }
}
