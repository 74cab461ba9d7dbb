package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import laststep.evaluation.Reliability;
import laststep.evaluation.Reliability.Bin;
import laststep.message.Messages;
import laststep.ui.chart.ChartPane;
import laststep.ui.chart.ReliabilityChart;
import laststep.workbench.EvaluateViewModel;
import laststep.workbench.EvaluationResult;

/** Whether probabilities mean what they say; a bin leads to its sentences. */
final class CalibrationController {
    private final EvaluateViewModel model;
    private final FileDialogs dialogs;
    private final Messages messages;
    private final ChartPane pane;

    @FXML
    private Label errors;

    @FXML
    private StackPane reliabilityPlace;

    @FXML
    private TableView<Bin> bins;

    @FXML
    private TableColumn<Bin, Bin> between;

    @FXML
    private TableColumn<Bin, Bin> count;

    @FXML
    private TableColumn<Bin, Bin> confidence;

    @FXML
    private TableColumn<Bin, Bin> accuracy;

    CalibrationController(EvaluateViewModel model, FileDialogs dialogs, Charts charts, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
        pane = charts.pane();
    }

    View open() {
        VBox root = Views.load("evaluate-calibration.fxml", this, messages);
        pane.setId("reliabilityChart");
        reliabilityPlace.getChildren().setAll(pane);
        Columns.text(between, bin -> messages.get("evaluate.bin", bin.from(), bin.to()));
        Columns.text(count, bin -> messages.get("evaluate.count", bin.sentences()));
        Columns.text(confidence, bin -> messages.get("evaluate.number", bin.confidence()));
        Columns.text(accuracy, bin -> messages.get("evaluate.number", bin.accuracy()));
        TableClipboard.copiesFrom(bins, this::rows);
        return new View(root, model.result().subscribe(this::show).and(Picking.rowOf(bins, model::show)));
    }

    private void show(EvaluationResult found) {
        if (found == null) {
            return;
        }
        Reliability reliability = found.reliability();
        pane.show(new ReliabilityChart(messages, reliability));
        bins.getItems().setAll(reliability.bins());
        errors.setText(
                messages.get("evaluate.calibration.errors", reliability.expectedError(), reliability.largestError()));
    }

    @FXML
    private void save() {
        dialogs.saveAs(messages.get("evaluate.calibration.file") + ".csv", "csv", messages)
                .ifPresent(file -> model.save(file, rows()));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "evaluate.from", "evaluate.to", "evaluate.support", "evaluate.confidence", "evaluate.accuracy")
                .map(messages::getString)
                .toList());
        for (Bin bin : bins.getItems()) {
            rows.add(List.of(
                    Double.toString(bin.from()),
                    Double.toString(bin.to()),
                    Integer.toString(bin.sentences()),
                    Double.toString(bin.confidence()),
                    Double.toString(bin.accuracy())));
        }
        return rows;
    }
}
