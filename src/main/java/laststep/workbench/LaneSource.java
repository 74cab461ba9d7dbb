package laststep.workbench;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What lanes show: one sentence as a network read it, its heat maps, and what is pointed at. Belongs to the FX thread. */
public interface LaneSource {
    /** The sentence as it was read, or null. */
    ReadOnlyObjectProperty<Looked> looked();

    /** The heat maps that are chosen, the topmost layer first. */
    ReadOnlyObjectProperty<List<HeatLane>> lanes();

    Crosshair crosshair();

    /** What stands at a spot of what is looked at, the given quantity first. */
    default SpotWords words(Spot spot, String quantity) {
        return SpotWords.of(looked().get().inspection(), spot, quantity);
    }
}
