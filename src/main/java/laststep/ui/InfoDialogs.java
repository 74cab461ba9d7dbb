package laststep.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import laststep.message.Messages;
import laststep.workbench.Place;

/** What the Help menu shows. */
final class InfoDialogs {
    private InfoDialogs() {}

    static void about(Window owner, Messages messages) {
        String version = Optional.ofNullable(InfoDialogs.class.getPackage().getImplementationVersion())
                .orElse(messages.get("about.development"));
        GridPane grid = grid();
        for (Licence licence : Licence.all()) {
            grid.addRow(grid.getRowCount(), new Label(licence.work()), new Label(licence.licence()));
        }
        show(owner, messages, "about.title", messages.get("about.version", version), grid);
    }

    static void shortcuts(Window owner, List<Place> places, Messages messages) {
        GridPane grid = grid();
        for (Shortcut shortcut : Shortcut.all(places)) {
            Label keys = new Label(shortcut.keys());
            keys.getStyleClass().add("keys");
            grid.addRow(grid.getRowCount(), keys, new Label(messages.get(shortcut.messageKey())));
        }
        show(owner, messages, "shortcuts.title", messages.get("shortcuts.header"), grid);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("info-grid");
        return grid;
    }

    private static void show(Window owner, Messages messages, String titleKey, String header, GridPane content) {
        Alert dialog = new Alert(AlertType.INFORMATION, "", new ButtonType(messages.get("common.close")));
        dialog.initOwner(owner);
        dialog.setTitle(messages.get(titleKey));
        dialog.setHeaderText(header);
        dialog.setGraphic(null);
        dialog.getDialogPane().setContent(content);
        Themes.copy(owner.getScene().getRoot(), dialog.getDialogPane());
        dialog.show();
    }
}
