package laststep.workbench;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import laststep.inspect.Heatmap;
import laststep.inspect.Inspection;

/** What is pointed at in all lanes at once: it follows the mouse until it is pinned. Belongs to the FX thread. */
public final class Crosshair {
    private final ReadOnlyObjectWrapper<Spot> spot = new ReadOnlyObjectWrapper<>(this, "spot");
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper(this, "pinned");

    /** The mouse is there. */
    public void hover(Spot newSpot) {
        if (!pinned.get()) {
            spot.set(newSpot);
        }
    }

    /** The mouse has left the lanes. */
    public void leave() {
        if (!pinned.get()) {
            spot.set(null);
        }
    }

    /** Stays there, whatever the mouse does; a second time at the same spot lets it go again. */
    public void press(Spot newSpot) {
        boolean again = pinned.get() && newSpot.equals(spot.get());
        pinned.set(!again);
        spot.set(newSpot);
    }

    /** Stays there, whatever the mouse does. */
    public void pin(Spot newSpot) {
        pinned.set(true);
        spot.set(newSpot);
    }

    /** Points at nothing. */
    public void release() {
        pinned.set(false);
        spot.set(null);
    }

    /**
     * Goes on from the spot, and stays there. From nowhere it goes to the last token, and down from a token into the
     * first heat map.
     *
     * @param tokens so many to the right
     * @param rows so many down in the heat map
     * @param lanes the heat maps that are shown
     */
    public void move(int tokens, int rows, Inspection in, List<HeatLane> lanes) {
        move(tokens, rows, in.tokens().size(), lanes);
    }

    /** The same among so many columns. */
    public void move(int tokens, int rows, int columns, List<HeatLane> lanes) {
        int last = columns - 1;
        if (last < 0) {
            return;
        }
        Spot from = spot.get();
        Spot to = from == null ? Spot.ofToken(last) : from.at(within(from.token() + tokens, last));
        if (from != null && !from.hasUnit() && rows > 0 && !lanes.isEmpty()) {
            HeatLane first = lanes.get(0);
            to = new Spot(
                    to.token(), first.layer(), first.half(), first.map().order().unit(0));
        } else if (to.hasUnit() && rows != 0) {
            to = inRow(to, rows, lanes);
        }
        pinned.set(true);
        spot.set(to);
    }

    private static Spot inRow(Spot spot, int rows, List<HeatLane> lanes) {
        return lanes.stream()
                .filter(lane -> lane.holds(spot))
                .findFirst()
                .map(lane -> {
                    Heatmap map = lane.map();
                    int row = within(map.order().row(spot.unit()) + rows, map.rows() - 1);
                    return new Spot(
                            spot.token(), spot.layer(), spot.half(), map.order().unit(row));
                })
                .orElse(spot);
    }

    private static int within(int index, int last) {
        return Math.max(0, Math.min(last, index));
    }

    /** Another sentence or model is looked at: a spot that is not in it is let go. */
    void keepIn(Inspection now) {
        Spot old = spot.get();
        if (old != null
                && (old.token() >= now.tokens().size() || old.layer() >= now.layers() || old.unit() >= now.units())) {
            release();
        }
    }

    /** What is pointed at, or null. */
    public ReadOnlyObjectProperty<Spot> spot() {
        return spot.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty pinned() {
        return pinned.getReadOnlyProperty();
    }
}
