package laststep.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import laststep.message.Messages;
import laststep.workbench.ErrorReport;

/** The newest problem, in words, above the place until it is dismissed. */
final class BannerController {
    private final ErrorReport errors;
    private final Messages messages;

    @FXML
    private Label sentence;

    BannerController(ErrorReport errors, Messages messages) {
        this.errors = errors;
        this.messages = messages;
    }

    View open() {
        HBox root = Views.load("banner.fxml", this, messages);
        sentence.textProperty().bind(errors.unread().map(messages::word).orElse(""));
        root.visibleProperty().bind(errors.unread().isNotNull());
        root.managedProperty().bind(root.visibleProperty());
        return new View(root);
    }

    @FXML
    private void dismiss() {
        errors.dismiss();
    }
}
