package laststep.ui;

import java.nio.file.Path;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import laststep.message.Messages;
import laststep.message.ProblemException;
import laststep.workbench.ErrorReport;
import laststep.workbench.ModelFiles;
import laststep.workbench.RunState;
import laststep.workbench.Session;
import laststep.workbench.TrainViewModel;

/** Asks before something that was learnt and stands in no file is lost: by closing, by training again, by opening. */
public final class UnsavedWork {
    private static final double WIDTH = 440;

    private final Session session;
    private final TrainViewModel training;
    private final ModelFiles models;
    private final FileDialogs dialogs;
    private final ErrorReport errors;
    private boolean asksBeforeTraining = true;

    public UnsavedWork(
            Session session, TrainViewModel training, ModelFiles models, FileDialogs dialogs, ErrorReport errors) {
        this.session = session;
        this.training = training;
        this.models = models;
        this.dialogs = dialogs;
        this.errors = errors;
    }

    /**
     * Whether the window may close now.
     *
     * @param whenSaved closes it later, when what was learnt is saved
     */
    public boolean mayClose(Window window, Messages messages, Runnable whenSaved) {
        RunState state = training.run().state().get();
        if (state.isRunning()) {
            String how = state == RunState.PAUSED ? "close.paused" : "close.training";
            ButtonType close = new ButtonType(messages.get(how + ".close"), ButtonData.YES);
            ButtonType stay = new ButtonType(messages.get("close.stay"), ButtonData.CANCEL_CLOSE);
            return dialog(window, messages, how + ".title", how + ".text", "", close, stay)
                    .showAndWait()
                    .filter(close::equals)
                    .isPresent();
        }
        if (!models.unsaved().get()) {
            return true;
        }
        return asked(
                unsaved(window, messages, "close.unsaved.text", "close.discard", "close.stay"), messages, whenSaved);
    }

    /** Runs {@code start}, which replaces the model, now, or when what was learnt is saved, or never. */
    void beforeTraining(Window window, Messages messages, Runnable start) {
        if (!training.canStart()) {
            start.run();
        } else {
            beforeRun(window, messages, start);
        }
    }

    /** The same for a training that needs not what is open now. */
    void beforeRun(Window window, Messages messages, Runnable start) {
        if (!models.unsaved().get() || !asksBeforeTraining) {
            start.run();
            return;
        }
        Alert dialog = unsaved(window, messages, "replace.training.text", "replace.training", "replace.cancel");
        CheckBox never = new CheckBox(messages.get("replace.training.never"));
        VBox content = new VBox(new Label(dialog.getContentText()), never);
        ((Label) content.getChildren().get(0)).setWrapText(true);
        content.getStyleClass().add("question");
        content.setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(content);
        if (asked(dialog, messages, start)) {
            asksBeforeTraining = !never.isSelected();
            start.run();
        }
    }

    /** The same for {@code open}, if the file is a model; none is opened over a training that runs. */
    public void beforeOpening(Path file, Window window, Messages messages, Runnable open) {
        if (!ModelFiles.isModel(file)) {
            open.run();
        } else if (training.run().state().get().isRunning()) {
            errors.report(new ProblemException(
                    "problem.model.training", file.getFileName().toString()));
        } else {
            beforeReplacing(window, messages, open);
        }
    }

    /** The same for {@code open}, which opens another model. */
    void beforeReplacing(Window window, Messages messages, Runnable open) {
        if (!models.unsaved().get()
                || asked(
                        unsaved(window, messages, "replace.opening.text", "replace.opening", "replace.cancel"),
                        messages,
                        open)) {
            open.run();
        }
    }

    /** Whether the answer is to go on at once; if it is to save first, {@code then} is run when that is done. */
    private boolean asked(Alert dialog, Messages messages, Runnable then) {
        ButtonData answer = dialog.showAndWait().map(ButtonType::getButtonData).orElse(ButtonData.CANCEL_CLOSE);
        if (answer == ButtonData.YES) {
            dialogs.saveModel(models.proposedName(), messages).ifPresent(file -> models.save(file, then));
        }
        return answer == ButtonData.NO;
    }

    private Alert unsaved(Window window, Messages messages, String textKey, String discardKey, String stayKey) {
        ButtonType save = new ButtonType(messages.get("close.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(messages.get(discardKey), ButtonData.NO);
        ButtonType stay = new ButtonType(messages.get(stayKey), ButtonData.CANCEL_CLOSE);
        String what = messages.word(session.model().get().moment());
        return dialog(window, messages, "close.unsaved.title", textKey, what, save, discard, stay);
    }

    private static Alert dialog(
            Window window, Messages messages, String title, String text, String what, ButtonType... answers) {
        Alert dialog = new Alert(AlertType.CONFIRMATION, messages.get(text, what), answers);
        dialog.initOwner(window);
        dialog.setTitle("Laststep");
        dialog.setHeaderText(messages.get(title));
        dialog.setGraphic(null);
        Themes.copy(window.getScene().getRoot(), dialog.getDialogPane());
        return dialog;
    }
}
