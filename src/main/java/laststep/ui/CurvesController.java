package laststep.ui;

import java.util.List;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import laststep.evaluation.Cut;
import laststep.evaluation.RankCurve;
import laststep.message.Messages;
import laststep.ui.chart.ChartPane;
import laststep.ui.chart.RankChart;
import laststep.workbench.EvaluateViewModel;
import laststep.workbench.EvaluationResult;

/** Precision-recall and ROC curve of a class; with two classes, what comes of a threshold. */
final class CurvesController {
    private static final int TWO_CLASSES = 2;
    private static final double HALF = 0.5;

    private final EvaluateViewModel model;
    private final Messages messages;
    private final ChartPane pane;

    @FXML
    private ChoiceBox<Integer> curveClass;

    @FXML
    private ToggleButton precisionRecall;

    @FXML
    private ToggleButton roc;

    @FXML
    private StackPane curvePlace;

    @FXML
    private VBox thresholdBox;

    @FXML
    private Slider threshold;

    @FXML
    private Label thresholdFigures;

    CurvesController(EvaluateViewModel model, Charts charts, Messages messages) {
        this.model = model;
        this.messages = messages;
        pane = charts.pane();
    }

    View open() {
        VBox root = Views.load("evaluate-curves.fxml", this, messages);
        pane.setId("rankChart");
        curvePlace.getChildren().setAll(pane);
        return new View(
                root,
                model.result()
                        .subscribe(this::offer)
                        .and(curveClass.valueProperty().subscribe(chosen -> draw()))
                        .and(threshold.valueProperty().subscribe(moved -> draw())));
    }

    private void offer(EvaluationResult found) {
        if (found == null) {
            return;
        }
        Integer before = curveClass.getValue();
        List<String> labels = found.labels();
        Choices.fill(curveClass, IntStream.range(0, labels.size()).boxed().toList(), labels::get);
        curveClass.setValue(before == null || before >= labels.size() ? Integer.valueOf(0) : before);
        thresholdBox.setVisible(labels.size() == TWO_CLASSES);
        thresholdBox.setManaged(thresholdBox.isVisible());
        threshold.setValue(HALF);
        draw();
    }

    private RankCurve curve() {
        EvaluationResult found = model.result().get();
        Integer chosen = curveClass.getValue();
        return found == null || chosen == null || chosen >= found.curves().size()
                ? null
                : found.curves().get(chosen);
    }

    private void draw() {
        RankCurve curve = curve();
        if (curve == null) {
            return;
        }
        String name = model.result().get().labels().get(curve.label());
        Cut cut = thresholdBox.isVisible() ? curve.at(threshold.getValue()) : null;
        RankChart.Axes axes = roc.isSelected() ? RankChart.Axes.ROC : RankChart.Axes.PRECISION_RECALL;
        pane.show(new RankChart(messages, axes, name, curve, cut));
        if (cut != null) {
            thresholdFigures.setText(messages.get(
                    "evaluate.threshold.figures",
                    name,
                    threshold.getValue(),
                    cut.accuracy(),
                    cut.precision(),
                    cut.recall(),
                    cut.f1()));
        }
    }

    @FXML
    private void showPrecisionRecall() {
        precisionRecall.setSelected(true); // pressed a second time, it stays
        draw();
    }

    @FXML
    private void showRoc() {
        roc.setSelected(true);
        draw();
    }

    @FXML
    private void bestF1() {
        choose(curve().bestF1());
    }

    @FXML
    private void bestAccuracy() {
        choose(curve().bestAccuracy());
    }

    /** Above every probability, none is taken for the class: the slider's end says so. */
    private void choose(Cut cut) {
        threshold.setValue(Math.min(1, cut.threshold()));
    }
}
