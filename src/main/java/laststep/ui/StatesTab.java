package laststep.ui;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.InspectViewModel;

/** The lanes of one sentence, beside the votes of the last time step. */
public final class StatesTab implements ViewFactory {
    private final InspectViewModel model;
    private final LaneTools tools;

    public StatesTab(InspectViewModel model, LaneTools tools) {
        this.model = model;
        this.tools = tools;
    }

    @Override
    public View create(Messages messages) {
        UnitRows rows = new UnitRows();
        LaneLook look = new LaneLook(tools.settings().lanes());
        LanesView lanes = new LanesView(new LaneContext(
                model, messages, tools.colours(), new TokenColumns(), tools.saving(messages), rows, look));
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
