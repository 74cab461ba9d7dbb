package laststep.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.FileSaver;
import laststep.workbench.MapViewModel;
import laststep.workbench.Settings;

/** The map of sentences or words, under what is chosen for it and beside a list of its points. */
public final class MapTab implements ViewFactory {
    private final MapViewModel model;
    private final FileDialogs dialogs;
    private final FileSaver saver;
    private final Settings settings;

    public MapTab(MapViewModel model, FileDialogs dialogs, FileSaver saver, Settings settings) {
        this.model = model;
        this.dialogs = dialogs;
        this.saver = saver;
        this.settings = settings;
    }

    @Override
    public View create(Messages messages) {
        ObservableValue<LaneColours> colours = settings.theme().map(LaneColours::of);
        View choices = new MapChoices(model, messages).open();
        MapController map = new MapController(model, new LaneSaving(dialogs, saver, messages), colours, messages);
        View picture = map.open();
        View list = new MapListController(model, map.pane(), dialogs, messages).open();
        HBox shown = new HBox(picture.root(), list.root());
        shown.getStyleClass().add("inspect-shown");
        HBox.setHgrow(picture.root(), Priority.ALWAYS);
        VBox root = new VBox(choices.root(), shown);
        root.getStyleClass().add("inspect-tab");
        VBox.setVgrow(shown, Priority.ALWAYS);
        return new View(root, choices.listening().and(picture.listening()).and(list.listening()));
    }
}
