package laststep.workbench;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which places there are, and at which of them we stand. Belongs to the FX thread. */
public final class Navigation {
    private final Set<Place> places;
    private final ReadOnlyObjectWrapper<Place> current = new ReadOnlyObjectWrapper<>();

    /** @param places at least one; the first in the order of the work is where we start */
    public Navigation(Collection<Place> places) {
        this.places = EnumSet.copyOf(places);
        current.set(this.places.iterator().next());
    }

    /** The places, in the order of the work. */
    public List<Place> places() {
        return List.copyOf(places);
    }

    public boolean has(Place place) {
        return places.contains(place);
    }

    /** Goes there, or stays if there is no such place. */
    public void go(Place place) {
        if (has(place)) {
            current.set(place);
        }
    }

    public ReadOnlyObjectProperty<Place> current() {
        return current.getReadOnlyProperty();
    }
}
