package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.AnswererFigures;

/** The figures of several that answered the same sentences, one below the other. */
final class FiguresTable {
    private static final double HEADER_HEIGHT = 30;
    private static final double ROW_HEIGHT = 28;
    private static final double BORDER = 2;

    private final Messages messages;
    private final VBox root;

    @FXML
    private TableView<AnswererFigures> answerers;

    @FXML
    private TableColumn<AnswererFigures, AnswererFigures> name;

    @FXML
    private TableColumn<AnswererFigures, AnswererFigures> accuracy;

    @FXML
    private TableColumn<AnswererFigures, AnswererFigures> macroF1;

    @FXML
    private TableColumn<AnswererFigures, AnswererFigures> weightedF1;

    @FXML
    private TableColumn<AnswererFigures, AnswererFigures> meanNll;

    FiguresTable(Messages messages) {
        this.messages = messages;
        root = Views.load("evaluate-figures.fxml", this, messages);
        answerers.setFixedCellSize(ROW_HEIGHT);
        Columns.text(name, row -> messages.word(row.name()));
        Columns.text(accuracy, row -> messages.get("evaluate.percent", row.accuracy()));
        Columns.text(macroF1, row -> messages.get("evaluate.number", row.macroF1()));
        Columns.text(weightedF1, row -> messages.get("evaluate.number", row.weightedF1()));
        Columns.text(meanNll, row -> messages.get("evaluate.number", row.meanNll()));
        TableClipboard.copiesFrom(answerers, this::rows);
    }

    VBox root() {
        return root;
    }

    void show(List<AnswererFigures> rows) {
        answerers.getItems().setAll(rows);
        answerers.setPrefHeight(HEADER_HEIGHT + rows.size() * ROW_HEIGHT + BORDER);
        answerers.setMaxHeight(answerers.getPrefHeight());
    }

    /** With their header, for a file or the clipboard. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "evaluate.answeredBy",
                        "evaluate.accuracy",
                        "evaluate.macroF1",
                        "evaluate.weightedF1",
                        "evaluate.meanNll")
                .map(messages::getString)
                .toList());
        for (AnswererFigures row : answerers.getItems()) {
            rows.add(List.of(
                    messages.word(row.name()),
                    Double.toString(row.accuracy()),
                    Double.toString(row.macroF1()),
                    Double.toString(row.weightedF1()),
                    Double.toString(row.meanNll())));
        }
        return rows;
    }
}
