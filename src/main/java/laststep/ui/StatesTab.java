package laststep.ui;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.FileSaver;
import laststep.workbench.InspectViewModel;
import laststep.workbench.Settings;

/** The lanes of one sentence, beside the votes of the last time step. */
public final class StatesTab implements ViewFactory {
    private final InspectViewModel model;
    private final FileDialogs dialogs;
    private final FileSaver saver;
    private final Settings settings;

    public StatesTab(InspectViewModel model, FileDialogs dialogs, FileSaver saver, Settings settings) {
        this.model = model;
        this.dialogs = dialogs;
        this.saver = saver;
        this.settings = settings;
    }

    @Override
    public View create(Messages messages) {
        LaneSaving saving = new LaneSaving(dialogs, saver, messages);
        UnitRows rows = new UnitRows();
        LaneLook look = new LaneLook(settings.lanes());
        LanesView lanes = new LanesView(new LaneContext(
                model, messages, settings.theme().map(LaneColours::of), new TokenColumns(), saving, rows, look));
        BrowseLink browse = new BrowseLink(model, messages);
        lanes.addToReadOut(browse);
        LaneZoomBar zoom = new LaneZoomBar(lanes.zoom(), rows, messages);
        LaneSwitches switches = new LaneSwitches(model, look, messages);
        View choices = new LaneChoiceController(
                        model, messages, new View(zoom, zoom.listen()), new View(switches, switches.listen()))
                .open();
        View votes = new VotesController(model, messages).open();
        HBox shown = new HBox(lanes, votes.root());
        shown.getStyleClass().add("inspect-shown");
        HBox.setHgrow(lanes, Priority.ALWAYS);
        VBox root = new VBox(choices.root(), shown);
        root.getStyleClass().add("inspect-tab");
        VBox.setVgrow(shown, Priority.ALWAYS);
        Subscription listening =
                Subscription.combine(lanes.listen(), browse.listen(), choices.listening(), votes.listening());
        return NoSentenceController.instead(model, new View(root, listening), messages);
    }
}
