package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.workbench.NotebookViewModel;
import laststep.workbench.RunComparison;
import laststep.workbench.RunComparison.Line;

/** The settings of the chosen runs side by side; where they differ stands a sign before the setting, and it is bold. */
final class RunComparisonController {
    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");
    private static final String DIFFERS = "≠ ";

    private final NotebookViewModel model;
    private final FileDialogs dialogs;
    private final Messages messages;
    private final RunWords words;
    private RunComparison comparison = new RunComparison(List.of(), List.of());

    @FXML
    private Label compared;

    @FXML
    private CheckBox onlyDifferences;

    @FXML
    private TableView<Line> lines;

    RunComparisonController(NotebookViewModel model, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
        words = new RunWords(messages);
    }

    View open() {
        VBox root = Views.load("runs-comparison.fxml", this, messages);
        lines.setPlaceholder(new Label(messages.get("runs.compare.same")));
        lines.setRowFactory(made -> row());
        TableClipboard.copiesFrom(lines, this::table);
        return new View(
                root,
                model.chosen()
                        .subscribe(chosen -> show())
                        .and(onlyDifferences.selectedProperty().subscribe(only -> showLines())));
    }

    private static TableRow<Line> row() {
        return new TableRow<>() {
            @Override
            protected void updateItem(Line line, boolean empty) {
                super.updateItem(line, empty);
                pseudoClassStateChanged(DIFFERENT, !empty && line != null && line.differs());
            }
        };
    }

    private void show() {
        comparison = model.comparison();
        List<TableColumn<Line, String>> columns = new ArrayList<>();
        columns.add(column(messages.get("runs.compare.setting"), 140, this::name));
        for (int k = 0; k < comparison.runs().size(); k++) {
            int index = k;
            columns.add(column(
                    title(comparison.runs().get(k)),
                    120,
                    line -> words.word(line.values().get(index))));
        }
        lines.getColumns().setAll(columns);
        showLines();
    }

    private String title(Problem run) {
        return messages.word(run);
    }

    private String name(Line line) {
        return (line.differs() ? DIFFERS : "") + words.word(line.name());
    }

    private static TableColumn<Line, String> column(String head, double width, Function<Line, String> text) {
        TableColumn<Line, String> column = new TableColumn<>(head);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    private void showLines() {
        List<Line> shown = onlyDifferences.isSelected() ? comparison.differences() : comparison.lines();
        lines.getItems().setAll(shown);
        compared.setText(messages.get(
                "runs.compare",
                comparison.runs().size(),
                comparison.differences().size()));
    }

    private List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of(messages.get("runs.compare.setting")));
        comparison.runs().forEach(run -> heads.add(title(run)));
        table.add(heads);
        for (Line line : lines.getItems()) {
            List<String> cells = new ArrayList<>(List.of(words.word(line.name())));
            line.values().forEach(value -> cells.add(words.word(value)));
            table.add(cells);
        }
        return table;
    }

    @FXML
    private void copy() {
        TableClipboard.put(table());
    }

    @FXML
    private void save() {
        dialogs.saveAs(messages.get("runs.compare.file") + ".csv", "csv", messages)
                .ifPresent(file -> model.save(file, table()));
    }
}
