package laststep.ui;

import java.util.OptionalInt;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import laststep.message.Messages;

/** Asks for how many epochs more a run is to be trained. */
final class MoreEpochs {
    private static final int MOST = 10_000;

    private MoreEpochs() {}

    /**
     * @param run what the run is called
     * @param done how many epochs it had
     * @return how many it is to have in all; nothing if it is to stay as it is
     */
    static OptionalInt ask(Window owner, String run, int done, Messages messages) {
        Spinner<Integer> more = new Spinner<>(1, MOST, done);
        more.setId("moreEpochs");
        more.setEditable(true);
        more.getEditor().setAccessibleText(messages.get("runs.goOn.more"));
        HBox content = new HBox(new Label(messages.get("runs.goOn.more")), more);
        content.getStyleClass().add("question-row");
        ButtonType train = new ButtonType(messages.get("runs.goOn.train"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.get("runs.goOn.cancel"), ButtonData.CANCEL_CLOSE);
        Alert dialog = new Alert(AlertType.CONFIRMATION, "", train, cancel);
        dialog.initOwner(owner);
        dialog.setTitle("Laststep");
        dialog.setHeaderText(messages.get("runs.goOn.title", run, done));
        dialog.setGraphic(null);
        dialog.getDialogPane().setContent(content);
        Themes.copy(owner.getScene().getRoot(), dialog.getDialogPane());
        boolean wanted = dialog.showAndWait().filter(train::equals).isPresent();
        return wanted ? OptionalInt.of(done + more.getValue()) : OptionalInt.empty();
    }
}
