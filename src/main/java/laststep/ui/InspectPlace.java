package laststep.ui;

import java.util.EnumMap;
import java.util.Map;
import laststep.message.Messages;
import laststep.workbench.InspectState;
import laststep.workbench.InspectTab;
import laststep.workbench.InspectViewModel;
import laststep.workbench.Place;

/** The Inspect place: what is missing until there is a network, then the ways to look into it, a tab each. */
public final class InspectPlace implements ViewFactory {
    private final InspectViewModel model;
    private final WaysToModel ways;
    private final Map<InspectTab, ViewFactory> tabs;

    public InspectPlace(InspectViewModel model, WaysToModel ways, Map<InspectTab, ViewFactory> tabs) {
        this.model = model;
        this.ways = ways;
        this.tabs = new EnumMap<>(tabs);
    }

    @Override
    public View create(Messages messages) {
        return NoModelController.instead(
                ways.shownIn(Place.INSPECT, messages),
                new InspectController(model, tabs, messages).open(),
                model.state().map(state -> state != InspectState.NO_MODEL));
    }
}
