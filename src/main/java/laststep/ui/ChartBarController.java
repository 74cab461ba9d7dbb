package laststep.ui;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.ChartView;
import laststep.workbench.StepZoom;

/** The bar above the charts: how they are smoothed, their scale, and which steps they show. */
final class ChartBarController {
    private static final double IN = 0.5;
    private static final double OUT = 2;

    private final ChartView view;
    private final StepZoom zoom;
    private final Messages messages;

    @FXML
    private Slider smoothing;

    @FXML
    private Label span;

    @FXML
    private ToggleButton log;

    @FXML
    private ToggleButton follow;

    @FXML
    private Button all;

    ChartBarController(ChartView view, Messages messages) {
        this.view = view;
        this.zoom = view.zoom();
        this.messages = messages;
    }

    View open() {
        HBox root = Views.load("chart-bar.fxml", this, messages);
        smoothing.setMax(ChartView.SPANS.size() - 1);
        log.selectedProperty().bindBidirectional(view.log());
        follow.selectedProperty().bindBidirectional(zoom.follow());
        Subscription listening = view.span()
                .subscribe(steps -> showSpan(steps.intValue()))
                .and(smoothing
                        .valueProperty()
                        .subscribe(at -> view.span().set(ChartView.SPANS.get((int) Math.round(at.doubleValue())))))
                .and(zoom.followed()
                        .subscribe(steps -> follow.setText(messages.get("chart.bar.follow", steps.intValue()))))
                .and(zoom.follow().subscribe(on -> showAll()))
                .and(zoom.chosen().subscribe(steps -> showAll()))
                .and(() -> {
                    log.selectedProperty().unbindBidirectional(view.log());
                    follow.selectedProperty().unbindBidirectional(zoom.follow());
                });
        return new View(root, listening);
    }

    private void showSpan(int steps) {
        smoothing.setValue(ChartView.SPANS.indexOf(steps));
        span.setText(messages.get(steps == 0 ? "chart.bar.smoothing.off" : "chart.bar.smoothing.steps", steps));
        smoothing.setAccessibleText(messages.get("chart.bar.smoothing") + ": " + span.getText());
    }

    private void showAll() {
        all.setDisable(!zoom.follow().get() && zoom.chosen().get() == null);
    }

    @FXML
    private void zoomIn() {
        zoom.by(IN);
    }

    @FXML
    private void zoomOut() {
        zoom.by(OUT);
    }

    @FXML
    private void showAllSteps() {
        zoom.all();
    }

    /** Comes and goes with the charts. */
    static void showWith(Node charts, Node bar) {
        bar.visibleProperty().bind(charts.visibleProperty());
        bar.managedProperty().bind(charts.visibleProperty());
    }
}
