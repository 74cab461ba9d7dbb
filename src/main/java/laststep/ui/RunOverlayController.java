package laststep.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.runs.RunMetric;
import laststep.ui.chart.ChartAxes;
import laststep.ui.chart.ChartPane;
import laststep.ui.chart.NamedCurve;
import laststep.ui.chart.RunsChart;
import laststep.ui.chart.RunsChart.Unit;
import laststep.workbench.RunOverlay;

/** One metric of the chosen runs in one picture. */
final class RunOverlayController {
    private final RunOverlay overlay;
    private final ChartPane pane;
    private final Messages messages;

    @FXML
    private ChoiceBox<RunMetric> metric;

    @FXML
    private Label many;

    @FXML
    private StackPane overlayPlace;

    RunOverlayController(RunOverlay overlay, Charts charts, Messages messages) {
        this.overlay = overlay;
        this.messages = messages;
        pane = charts.pane();
    }

    View open() {
        VBox root = Views.load("runs-overlay.fxml", this, messages);
        pane.setId("runsChart");
        overlayPlace.getChildren().setAll(pane);
        Choices.fill(metric, List.of(RunMetric.values()), chosen -> messages.get(chosen.key()));
        metric.valueProperty().bindBidirectional(overlay.metric());
        return new View(
                root,
                overlay.picture()
                        .subscribe(this::draw)
                        .and(() -> metric.valueProperty().unbindBidirectional(overlay.metric())));
    }

    private void draw(RunOverlay.Picture picture) {
        RunMetric shown = picture.metric();
        List<NamedCurve> curves = picture.runs().stream()
                .map(run -> new NamedCurve(messages.word(run.title()), run.colour(), run.points()))
                .toList();
        Unit unit = shown.isShare() ? Unit.SHARE : Unit.NUMBER;
        pane.show(new RunsChart(messages, shown.key(), unit, false, curves, ChartAxes.WHOLE));
        many.setText(picture.left() == 0 ? "" : messages.get("runs.overlay.many", RunOverlay.MOST));
    }
}
