package laststep.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import laststep.message.Messages;
import laststep.runs.RunProgress;
import laststep.workbench.GoOn;
import laststep.workbench.RunRow;

/** Above the place: a run that was cut off by a crash, and may go on. */
final class GoOnController {
    private final GoOn goOn;
    private final UnsavedWork unsaved;
    private final Messages messages;

    @FXML
    private HBox offer;

    @FXML
    private Label interruptedRun;

    GoOnController(GoOn goOn, UnsavedWork unsaved, Messages messages) {
        this.goOn = goOn;
        this.unsaved = unsaved;
        this.messages = messages;
    }

    View open() {
        HBox root = Views.load("go-on.fxml", this, messages);
        root.managedProperty().bind(root.visibleProperty());
        return new View(root, goOn.interrupted().subscribe(this::show));
    }

    private void show(RunRow row) {
        offer.setVisible(row != null);
        if (row != null) {
            RunProgress at = row.page().get().progress();
            interruptedRun.setText(messages.get("train.goOn", row.number(), at.epoch(), at.step(), at.steps()));
        }
    }

    @FXML
    private void goOn() {
        RunRow row = goOn.interrupted().get();
        unsaved.beforeTraining(offer.getScene().getWindow(), messages, () -> goOn.goOn(row, goOn.epochs(row)));
    }

    @FXML
    private void leave() {
        goOn.leave(goOn.interrupted().get());
    }
}
