package laststep.ui;

import laststep.message.Messages;
import laststep.workbench.FileSaver;
import laststep.workbench.InspectState;
import laststep.workbench.InspectViewModel;
import laststep.workbench.Place;
import laststep.workbench.Settings;

/** The Inspect place: what is missing until there is a network, then what it does at every word. */
public final class InspectPlace implements ViewFactory {
    private final InspectViewModel model;
    private final WaysToModel ways;
    private final FileDialogs dialogs;
    private final FileSaver saver;
    private final Settings settings;

    public InspectPlace(
            InspectViewModel model, WaysToModel ways, FileDialogs dialogs, FileSaver saver, Settings settings) {
        this.model = model;
        this.ways = ways;
        this.dialogs = dialogs;
        this.saver = saver;
        this.settings = settings;
    }

    @Override
    public View create(Messages messages) {
        View looking = new InspectController(
                        model,
                        new LaneSaving(dialogs, saver, messages),
                        settings.theme().map(LaneColours::of),
                        messages)
                .open();
        return NoModelController.instead(
                ways.shownIn(Place.INSPECT, messages),
                looking,
                model.state().map(state -> state != InspectState.NO_MODEL));
    }
}
