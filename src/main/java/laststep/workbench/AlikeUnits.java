package laststep.workbench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import laststep.inspect.Half;
import laststep.inspect.Inspection;
import laststep.inspect.UnitOrder;

/**
 * The units of each half in the order of their likeness in one sentence. That takes a moment with many units, so it is
 * computed elsewhere; until it is known, the order of the sentence before stands. Belongs to the FX thread.
 */
final class AlikeUnits implements LaneChoice.Alike {
    private final LatestOnly ordering;
    private Inspection of;
    private Set<Place> known = Set.of();
    private Map<Place, UnitOrder> orders = Map.of();

    private record Place(int layer, Half half) {}

    AlikeUnits(LatestOnly ordering) {
        this.ordering = ordering;
    }

    @Override
    public UnitOrder order(Inspection wanted, int layer, Half half) {
        UnitOrder order = orders.get(new Place(layer, half));
        return order == null || order.size() != wanted.units() ? UnitOrder.byIndex(wanted.units()) : order;
    }

    /** Finds the orders of these lanes, unless they are known. @param then is run when they are */
    void find(Inspection in, List<HeatLane> lanes, Runnable then) {
        if (!in.isSameRun(of)) {
            of = in;
            known = Set.of();
        }
        Set<Place> places =
                lanes.stream().map(lane -> new Place(lane.layer(), lane.half())).collect(Collectors.toSet());
        places.removeAll(known);
        if (places.isEmpty()) {
            return;
        }
        ordering.request(
                () -> {
                    Map<Place, UnitOrder> found = new HashMap<>();
                    places.forEach(place -> found.put(place, in.alike(place.layer(), place.half())));
                    return found;
                },
                found -> take(in, found, then));
    }

    private void take(Inspection in, Map<Place, UnitOrder> found, Runnable then) {
        if (in.isSameRun(of)) {
            orders = new HashMap<>(orders);
            orders.putAll(found);
            known = new HashSet<>(known);
            known.addAll(found.keySet());
            then.run();
        }
    }
}
