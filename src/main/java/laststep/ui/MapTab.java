package laststep.ui;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.MapViewModel;

/** The map of sentences or words, under what is chosen for it and beside a list of its points. */
public final class MapTab implements ViewFactory {
    private final MapViewModel model;
    private final LaneTools tools;

    public MapTab(MapViewModel model, LaneTools tools) {
        this.model = model;
        this.tools = tools;
    }

    @Override
    public View create(Messages messages) {
        View choices = new MapChoices(model, messages).open();
        MapController map = new MapController(model, tools.saving(messages), tools.colours(), messages);
        View picture = map.open();
        View list = new MapListController(model, map.pane(), tools.dialogs(), messages).open();
        HBox shown = new HBox(picture.root(), list.root());
        shown.getStyleClass().add("inspect-shown");
        HBox.setHgrow(picture.root(), Priority.ALWAYS);
        VBox root = new VBox(choices.root(), shown);
        root.getStyleClass().add("inspect-tab");
        VBox.setVgrow(shown, Priority.ALWAYS);
        return new View(root, choices.listening().and(picture.listening()).and(list.listening()));
    }
}
