package laststep.ui;

import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.PredictLinesViewModel;

/** The frame of the Predict place, which asks what a dropped file is meant for. */
final class PredictOfferController {
    private final PredictLinesViewModel model;
    private final Messages messages;

    @FXML
    private HBox offer;

    @FXML
    private Label offered;

    @FXML
    private TabPane tabs;

    PredictOfferController(PredictLinesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("predict-place.fxml", this, messages);
        return new View(root, model.offered().subscribe(this::show));
    }

    TabPane tabs() {
        return tabs;
    }

    private void show(Path file) {
        offer.setVisible(file != null);
        offer.setManaged(file != null);
        offered.setText(
                file == null
                        ? ""
                        : messages.get("predict.offer", file.getFileName().toString()));
    }

    @FXML
    private void answer() {
        model.answerOffered();
    }

    @FXML
    private void openAsCorpus() {
        model.openOfferedAsCorpus();
    }

    @FXML
    private void forget() {
        model.forgetOffered();
    }
}
