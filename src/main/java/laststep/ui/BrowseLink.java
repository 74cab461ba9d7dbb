package laststep.ui;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import laststep.inspect.UnitRef;
import laststep.message.Messages;
import laststep.workbench.HeatLane;
import laststep.workbench.InspectViewModel;
import laststep.workbench.Spot;

/** Leads from the unit that is pinned in the lanes to what it does on many sentences. Seen only while one is pinned. */
final class BrowseLink extends Hyperlink {
    private final InspectViewModel model;

    BrowseLink(InspectViewModel model, Messages messages) {
        super(messages.get("units.browse"));
        this.model = model;
        setTooltip(new Tooltip(messages.get("units.browse.about")));
        getStyleClass().add("browse-link");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(pressed -> browse());
        managedProperty().bind(visibleProperty());
    }

    Subscription listen() {
        return model.crosshair()
                .spot()
                .subscribe(spot -> offer())
                .and(model.crosshair().pinned().subscribe(pinned -> offer()));
    }

    private void offer() {
        Spot spot = model.crosshair().spot().get();
        setVisible(model.crosshair().pinned().get() && spot != null && spot.hasUnit());
    }

    private void browse() {
        Spot spot = model.crosshair().spot().get();
        String quantity = model.lanes().get().stream()
                .filter(lane -> lane.holds(spot))
                .map(HeatLane::quantity)
                .findFirst()
                .orElse("h");
        model.browse(new UnitRef(spot.layer(), spot.half(), quantity, spot.unit()));
    }
}
