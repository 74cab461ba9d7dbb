package laststep.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.runs.EpochRow;
import laststep.runs.RunFigures;
import laststep.workbench.ChartView;
import laststep.workbench.RunState;
import laststep.workbench.TrainViewModel;
import laststep.workbench.TrainingRun;

/** The training as it runs: progress, the live charts with their bar, and the figures of each epoch. */
final class TrainRunController {
    private final TrainViewModel model;
    private final TrainingRun run;
    private final RunCharts charts;
    private final ChartBarController bar;
    private final WalkController walk;
    private final Messages messages;

    @FXML
    private VBox progressCard;

    @FXML
    private HBox progressRow;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label status;

    @FXML
    private Label left;

    @FXML
    private GridPane chartGrid;

    @FXML
    private StackPane stage;

    @FXML
    private TableView<EpochRow> epochs;

    @FXML
    private TableColumn<EpochRow, String> epoch;

    @FXML
    private TableColumn<EpochRow, String> validLoss;

    @FXML
    private TableColumn<EpochRow, String> validAccuracy;

    @FXML
    private TableColumn<EpochRow, String> best;

    @FXML
    private TableColumn<EpochRow, String> lossColumn;

    @FXML
    private TableColumn<EpochRow, String> accuracyColumn;

    TrainRunController(TrainViewModel model, ChartView view, WalkController walk, Charts charts, Messages messages) {
        this.model = model;
        this.run = model.run();
        this.charts = new RunCharts(run, view, charts, messages);
        this.bar = new ChartBarController(view, messages);
        this.walk = walk;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("train-run.fxml", this, messages);
        View opened = walk.open(chartGrid);
        stage.getChildren().add(opened.root());
        View opening = bar.open();
        ChartBarController.showWith(chartGrid, opening.root());
        root.getChildren().add(root.getChildren().indexOf(stage), opening.root());
        RunAgainController second = new RunAgainController(model, messages);
        View again = second.open();
        progressRow.getChildren().add(second.button());
        progressCard.getChildren().add(again.root());
        column(epoch, row -> String.valueOf(row.epoch()));
        column(lossColumn, row -> number(row.trainLoss()));
        column(validLoss, row -> number(row.validLoss()));
        column(accuracyColumn, row -> percent(row.trainAccuracy()));
        column(validAccuracy, row -> percent(row.validAccuracy()));
        column(best, row -> row.best() ? "●" : "");
        epochs.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return new View(
                root,
                run.drawing()
                        .subscribe(counted -> draw())
                        .and(run.state().subscribe(state -> tell()))
                        .and(run.message().subscribe(message -> tell()))
                        .and(charts.open(chartGrid))
                        .and(opening.listening())
                        .and(again.listening())
                        .and(opened.listening()));
    }

    private static void column(TableColumn<EpochRow, String> column, Function<EpochRow, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    }

    private String number(double value) {
        return Double.isNaN(value) ? "–" : messages.get("train.figure", value);
    }

    private String percent(double value) {
        return Double.isNaN(value) ? "–" : messages.get("train.percent", value);
    }

    private void draw() {
        RunFigures figures = run.figures();
        list(figures.epochs());
        tell();
    }

    /** Adds what is new: to set all rows anew would cost the window some frames at every epoch. */
    private void list(List<EpochRow> rows) {
        List<EpochRow> shown = epochs.getItems();
        if (shown.size() > rows.size()) {
            shown.clear();
        }
        if (shown.size() < rows.size()) {
            shown.addAll(rows.subList(shown.size(), rows.size()));
            epochs.scrollTo(shown.size() - 1);
        }
    }

    private void tell() {
        RunFigures figures = run.figures();
        RunState state = run.state().get();
        progress.setProgress(state == RunState.PREPARING ? ProgressBar.INDETERMINATE_PROGRESS : figures.share());
        status.setText(
                switch (state) {
                    case IDLE ->
                        run.message().get() == null
                                ? messages.get("train.state.idle")
                                : messages.word(run.message().get());
                    case PREPARING -> messages.get("train.state.preparing");
                    case PAUSING -> messages.get("train.state.pausing");
                    case PAUSED ->
                        messages.get(
                                "train.state.paused",
                                figures.epoch(),
                                figures.epochsInAll(),
                                figures.step(),
                                figures.steps());
                    case STOPPING -> messages.get("train.state.stopping");
                    case TRAINING ->
                        messages.get(
                                "train.state.training",
                                figures.epoch(),
                                figures.epochsInAll(),
                                figures.step(),
                                figures.steps(),
                                figures.sentencesPerSecond());
                });
        left.setText(
                state == RunState.TRAINING && figures.step() > 0
                        ? messages.get("train.left", Durations.worded(figures.secondsLeft(), messages))
                        : "");
    }
}
