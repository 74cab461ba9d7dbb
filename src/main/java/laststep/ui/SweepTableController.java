package laststep.ui;

import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.runs.sweep.SweepRun;
import laststep.runs.sweep.SweepSummary.Row;
import laststep.workbench.SweepViewModel;

/** The table of a sweep, which fills in, and below it what became of the selected configuration. */
final class SweepTableController {
    private final SweepViewModel model;
    private final FileDialogs dialogs;
    private final Messages messages;
    private SweepTableView figures;

    @FXML
    private TableView<Row> table;

    @FXML
    private Label about;

    @FXML
    private Label detailsTitle;

    @FXML
    private VBox details;

    @FXML
    private Button take;

    @FXML
    private Button copy;

    @FXML
    private Button save;

    SweepTableController(SweepViewModel model, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("sweep-table.fxml", this, messages);
        figures = new SweepTableView(table, model, messages);
        take.setTooltip(new Tooltip(messages.get("sweep.take.what")));
        TableClipboard.copiesFrom(table, model::table);
        return new View(
                root,
                Subscription.combine(
                        model.drawing().subscribe(drawn -> draw()),
                        table.getSelectionModel().selectedItemProperty().subscribe(row -> showDetails())));
    }

    private void draw() {
        figures.show();
        showDetails();
        boolean none = model.plan() == null;
        copy.setDisable(none);
        save.setDisable(none);
        about.setVisible(!none);
        about.setManaged(!none);
    }

    private void showDetails() {
        Row row = figures.selected();
        take.setDisable(row == null);
        details.getChildren().clear();
        if (row == null) {
            detailsTitle.setText(model.plan() == null ? "" : messages.get("sweep.details.none"));
            return;
        }
        detailsTitle.setText(messages.get("sweep.details", row.configuration().number()) + "  " + settings(row));
        row.ended().forEach(run -> {
            Label line = new Label(messages.get("sweep.seed") + " " + run.seed() + "   " + words(run));
            line.setWrapText(true);
            details.getChildren().add(line);
        });
    }

    private static String settings(Row row) {
        return row.configuration().texts().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(" · "));
    }

    private String words(SweepRun run) {
        return switch (run.status()) {
            case FINISHED ->
                messages.get(
                        "sweep.status.finished", run.validLoss(), run.validAccuracy(), run.bestEpoch(), run.seconds());
            case FAILED -> messages.get("sweep.status.failed", run.problem());
            case DIVERGED -> messages.get("sweep.status.diverged");
            case STOPPED, RUNNING -> messages.get("sweep.status.stopped");
        };
    }

    @FXML
    private void take() {
        if (figures.selected() != null) {
            model.take(figures.selected());
        }
    }

    @FXML
    private void copy() {
        TableClipboard.put(model.table());
    }

    @FXML
    private void save() {
        dialogs.saveAs("sweep.csv", "csv", messages).ifPresent(model::save);
    }
}
