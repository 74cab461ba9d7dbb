package laststep.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import laststep.message.Messages;
import laststep.runs.sweep.Spread;
import laststep.runs.sweep.SweepPlan;
import laststep.runs.sweep.SweepSummary.Row;
import laststep.workbench.SweepViewModel;

/** The table of configurations: a column for each setting that differs, then the figures, all of which can be sorted by. */
final class SweepTableView {
    private final TableView<Row> table;
    private final SweepViewModel model;
    private final Messages messages;
    private SweepPlan shown;

    SweepTableView(TableView<Row> table, SweepViewModel model, Messages messages) {
        this.table = table;
        this.model = model;
        this.messages = messages;
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    /** The rows as they stand now; what is selected and sorted by stays. */
    void show() {
        if (model.plan() != shown) {
            shown = model.plan();
            layColumns();
        }
        Row selected = selected();
        table.getItems().setAll(model.rows());
        table.sort();
        if (selected != null) {
            table.getItems().stream()
                    .filter(row -> row.configuration().number()
                            == selected.configuration().number())
                    .findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        }
    }

    Row selected() {
        return table.getSelectionModel().getSelectedItem();
    }

    private void layColumns() {
        List<TableColumn<Row, Row>> columns = new ArrayList<>();
        TableColumn<Row, Row> rank = column("sweep.column.rank", 56, this::rank, Row::rank);
        rank.setComparator(Comparator.comparingInt(row -> row.rank() == 0 ? Integer.MAX_VALUE : row.rank()));
        columns.add(rank);
        shown.names().forEach(setting -> {
            TableColumn<Row, Row> column =
                    column(null, 96, row -> row.configuration().texts().get(setting), row -> place(row, setting));
            column.setText(setting);
            columns.add(column);
        });
        TableColumn<Row, Row> runs = column("sweep.column.progress", 84, row -> "", model::share);
        Columns.cells(runs, (cell, row) -> cell.setGraphic(progress(row)));
        columns.add(runs);
        columns.add(column(
                "sweep.column.validLoss",
                128,
                row -> words("sweep.figure", row.validLoss()),
                row -> row.validLoss().mean()));
        columns.add(column(
                "sweep.column.validAccuracy",
                122,
                row -> words("sweep.share", row.validAccuracy()),
                row -> row.validAccuracy().mean()));
        columns.add(column(
                "sweep.column.bestEpoch",
                88,
                row -> words("sweep.decimal", row.bestEpoch()),
                row -> row.bestEpoch().mean()));
        columns.add(column(
                "sweep.column.seconds",
                88,
                row -> words("sweep.decimal", row.seconds()),
                row -> row.seconds().mean()));
        table.getColumns().setAll(columns);
    }

    /** Numbers as numbers; words in the order they were given, which is that of the configurations. */
    private static double place(Row row, String setting) {
        String value = row.configuration().texts().get(setting);
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException word) {
            return row.configuration().number();
        }
    }

    private TableColumn<Row, Row> column(
            String key, double width, Function<Row, String> text, ToDoubleFunction<Row> order) {
        TableColumn<Row, Row> column = new TableColumn<>(key == null ? "" : messages.get(key));
        Columns.cells(column, (cell, row) -> {
            cell.setText(text.apply(row));
            cell.getStyleClass().remove("sweep-best");
            if (row.rank() == 1) {
                cell.getStyleClass().add("sweep-best");
            }
        });
        column.setComparator(Comparator.comparingDouble(order));
        column.getStyleClass().add("number-column");
        column.setPrefWidth(width);
        column.setMinWidth(48);
        return column;
    }

    private String rank(Row row) {
        if (row.rank() == 0) {
            return "–";
        }
        return row.rank() == 1 ? "★ 1" : String.valueOf(row.rank());
    }

    private HBox progress(Row row) {
        int seeds = shown.seeds().size();
        Label words = new Label(row.whole() + "/" + seeds + (row.lost() == 0 ? "" : " ⚠"));
        HBox box = new HBox(6, words);
        double share = model.share(row);
        if (share > 0 && share < 1 && model.running().get() != null) {
            ProgressBar bar = new ProgressBar(share);
            bar.setPrefWidth(36);
            bar.setMinWidth(20);
            box.getChildren().add(bar);
        }
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private String words(String key, Spread spread) {
        if (spread.count() == 0) {
            return "–";
        }
        String mean = messages.get(key, spread.mean());
        return spread.count() == 1 ? mean : mean + " ± " + messages.get(key, spread.deviation());
    }
}
