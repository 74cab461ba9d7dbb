package laststep.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.runs.RunMetric;
import laststep.ui.chart.ChartPane;
import laststep.workbench.OverlaidRun;
import laststep.workbench.RunOverlay;

/** One metric of the chosen runs in one picture. */
final class RunOverlayController {
    private final RunOverlay overlay;
    private final ChartPane pane;
    private final Messages messages;
    private final RunWords words;

    @FXML
    private ChoiceBox<RunMetric> metric;

    @FXML
    private Label many;

    @FXML
    private StackPane place;

    RunOverlayController(RunOverlay overlay, Charts charts, Messages messages) {
        this.overlay = overlay;
        this.messages = messages;
        pane = charts.pane();
        words = new RunWords(messages);
    }

    View open() {
        VBox root = Views.load("runs-overlay.fxml", this, messages);
        pane.setId("runsChart");
        place.getChildren().setAll(pane);
        Choices.fill(metric, List.of(RunMetric.values()), chosen -> messages.get(chosen.key()));
        metric.valueProperty().bindBidirectional(overlay.metric());
        return new View(
                root,
                overlay.curves()
                        .subscribe(this::draw)
                        .and(() -> metric.valueProperty().unbindBidirectional(overlay.metric())));
    }

    private void draw(List<OverlaidRun> runs) {
        many.setText(overlay.left() == 0 ? "" : messages.get("runs.overlay.many", RunOverlay.MOST));
    }
}
