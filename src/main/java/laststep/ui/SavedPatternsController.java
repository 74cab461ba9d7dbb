package laststep.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.TextFieldListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.SavedPattern;
import laststep.workbench.SpanViewModel;

/** The patterns that were given names: to be looked for again, renamed, deleted and brought back. */
final class SavedPatternsController {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final UnitsContext context;
    private final SpanViewModel model;
    private final Messages messages;

    @FXML
    private ListView<SavedPattern> patterns;

    @FXML
    private Label patternInfo;

    @FXML
    private Button renamePattern;

    @FXML
    private Button deletePattern;

    @FXML
    private HBox patternUndo;

    @FXML
    private Label patternDeleted;

    SavedPatternsController(UnitsContext context) {
        this.context = context;
        model = context.model().spans();
        messages = context.messages();
    }

    View open() {
        VBox root = Views.load("unit-patterns.fxml", this, messages);
        patterns.setItems(model.saved());
        patterns.setCellFactory(made -> cell());
        patterns.setPlaceholder(placeholder());
        patterns.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        Subscription selecting = patterns.getSelectionModel()
                .selectedItemProperty()
                .subscribe((before, chosen) -> {
                    if (chosen != null) {
                        model.applied().set(chosen);
                    }
                });
        return new View(
                root,
                Subscription.combine(
                        selecting,
                        model.applied().subscribe(this::show),
                        context.model()
                                .scanned()
                                .subscribe((before, now) -> show(model.applied().get())),
                        model.deleted().subscribe(this::offerUndo),
                        () -> patterns.setItems(null)));
    }

    private Label placeholder() {
        Label none = new Label(messages.get("units.patterns.none"));
        none.setWrapText(true);
        none.getStyleClass().addAll("hint", "no-patterns");
        return none;
    }

    private ListCell<SavedPattern> cell() {
        return new TextFieldListCell<SavedPattern>(new StringConverter<SavedPattern>() {
            @Override
            public String toString(SavedPattern pattern) {
                return pattern.name();
            }

            @Override
            public SavedPattern fromString(String name) {
                SavedPattern chosen = patterns.getSelectionModel().getSelectedItem();
                model.rename(chosen, name);
                return chosen;
            }
        }) {
            @Override
            public void commitEdit(SavedPattern renamed) {
                cancelEdit(); // the list has the new one already
            }
        };
    }

    private void show(SavedPattern applied) {
        if (applied == null) {
            patterns.getSelectionModel().clearSelection();
        } else if (!applied.equals(patterns.getSelectionModel().getSelectedItem())) {
            patterns.getSelectionModel().select(applied);
        }
        renamePattern.setDisable(applied == null);
        deletePattern.setDisable(applied == null);
        patternInfo.setVisible(applied != null);
        patternInfo.setManaged(applied != null);
        if (applied != null) {
            boolean foreign = model.foreign(applied);
            patternInfo.setText(messages.get(
                    foreign ? "units.patterns.foreign" : "units.patterns.of", applied.text(), applied.corpus()));
        }
    }

    private void offerUndo(SpanViewModel.Deleted deleted) {
        patternUndo.setVisible(deleted != null);
        patternUndo.setManaged(deleted != null);
        if (deleted != null) {
            patternDeleted.setText(
                    messages.get("units.patterns.deleted", deleted.pattern().name()));
        }
    }

    private void pressed(KeyEvent key) {
        if (patterns.getEditingIndex() >= 0) {
            return;
        }
        if (UNDO.match(key)) {
            model.undo();
        } else if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            delete();
        } else if (key.getCode() == KeyCode.F2) {
            rename();
        } else {
            return;
        }
        key.consume();
    }

    @FXML
    private void rename() {
        patterns.edit(patterns.getSelectionModel().getSelectedIndex());
    }

    @FXML
    private void delete() {
        SavedPattern chosen = patterns.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.delete(chosen);
        }
    }

    @FXML
    private void undo() {
        model.undo();
    }
}
