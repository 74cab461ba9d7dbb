package laststep.ui;

import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import laststep.message.Messages;
import laststep.workbench.ModelFiles;
import laststep.workbench.Session;
import laststep.workbench.TrainViewModel;

/** Asks before the window closes on something that was learnt and stands in no file. */
public final class ClosingDialog {
    private final Session session;
    private final TrainViewModel training;
    private final ModelFiles models;
    private final FileDialogs dialogs;

    public ClosingDialog(Session session, TrainViewModel training, ModelFiles models, FileDialogs dialogs) {
        this.session = session;
        this.training = training;
        this.models = models;
        this.dialogs = dialogs;
    }

    /**
     * Whether the window may close now.
     *
     * @param close closes it later, when what was learnt is saved
     */
    public boolean mayClose(Window window, Messages messages, Runnable close) {
        if (training.state().get().isRunning()) {
            return discards(ask(window, messages, "close.training.title", messages.get("close.training.text"), false));
        }
        if (!models.unsaved().get()) {
            return true;
        }
        String what = messages.word(session.model().get().moment());
        ButtonType answer =
                ask(window, messages, "close.unsaved.title", messages.get("close.unsaved.text", what), true);
        if (answer.getButtonData() == ButtonData.YES) {
            dialogs.saveModel(models.proposedName(), messages).ifPresent(file -> models.save(file, close));
        }
        return discards(answer);
    }

    private static boolean discards(ButtonType answer) {
        return answer.getButtonData() == ButtonData.NO;
    }

    private static ButtonType ask(Window window, Messages messages, String title, String text, boolean canSave) {
        ButtonType save = new ButtonType(messages.get("close.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(messages.get("close.discard"), ButtonData.NO);
        ButtonType stay = new ButtonType(messages.get("close.stay"), ButtonData.CANCEL_CLOSE);
        Alert dialog = new Alert(AlertType.CONFIRMATION, text, discard, stay);
        if (canSave) {
            dialog.getButtonTypes().add(0, save);
        }
        dialog.initOwner(window);
        dialog.setTitle("Laststep");
        dialog.setHeaderText(messages.get(title));
        dialog.setGraphic(null);
        Themes.copy(window.getScene().getRoot(), dialog.getDialogPane());
        if (!canSave) {
            harmlessFirst(dialog, discard, stay);
        }
        return dialog.showAndWait().orElse(stay);
    }

    /** A hasty Enter must not throw away what was learnt. */
    private static void harmlessFirst(Alert dialog, ButtonType discard, ButtonType stay) {
        ((Button) dialog.getDialogPane().lookupButton(discard)).setDefaultButton(false);
        Button first = (Button) dialog.getDialogPane().lookupButton(stay);
        first.setDefaultButton(true);
        dialog.setOnShown(shown -> first.requestFocus());
    }
}
