package laststep.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.inspect.Variant;
import laststep.message.Messages;
import laststep.workbench.FileSaver;
import laststep.workbench.SwapViewModel;

/** The sentence's words to exchange, over the table of all variants. */
final class SwapController {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final SwapViewModel model;
    private final FileDialogs dialogs;
    private final FileSaver saver;
    private final Messages messages;

    @FXML
    private Button restore;

    @FXML
    private Button undoSwap;

    SwapController(SwapViewModel model, FileDialogs dialogs, FileSaver saver, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.saver = saver;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("swap.fxml", this, messages);
        View words = new SwapWordsController(model, messages).open();
        View rows = new SwapRowsController(model, dialogs, saver, messages).open();
        VBox.setVgrow(rows.root(), Priority.ALWAYS);
        root.getChildren().addAll(words.root(), rows.root());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        return new View(
                root,
                Subscription.combine(
                        words.listening(),
                        rows.listening(),
                        model.draft().subscribe(this::offer),
                        model.undoable().subscribe(undoable -> undoSwap.setDisable(!undoable))));
    }

    private void offer(Variant draft) {
        restore.setDisable(draft == null || !draft.changed());
    }

    /** A field takes back its own typing. */
    private void pressed(KeyEvent key) {
        if (UNDO.match(key)) {
            model.undo();
            key.consume();
        }
    }

    @FXML
    private void restore() {
        model.restore();
    }

    @FXML
    private void undo() {
        model.undo();
    }
}
