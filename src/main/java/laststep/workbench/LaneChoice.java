package laststep.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import laststep.inspect.Contribution;
import laststep.inspect.Half;
import laststep.inspect.Inspection;
import laststep.inspect.UnitOrder;

/** Which heat maps are looked at. Belongs to the FX thread. */
public final class LaneChoice {
    /** In place of a layer: the topmost one, however many there are. */
    public static final int TOPMOST = 0;
    /** In place of a layer: all of them. */
    public static final int ALL_LAYERS = -1;
    /** In place of a quantity: all of them. */
    public static final String ALL_QUANTITIES = "all";

    private static final String HIDDEN_STATE = "h";

    private final ObjectProperty<Integer> layer = new SimpleObjectProperty<>(this, "layer", TOPMOST);
    private final ObjectProperty<List<Half>> halves =
            new SimpleObjectProperty<>(this, "halves", List.of(Half.FORWARD, Half.BACKWARD));
    private final ObjectProperty<String> quantity = new SimpleObjectProperty<>(this, "quantity", HIDDEN_STATE);
    private final ObjectProperty<UnitSorting> sorting = new SimpleObjectProperty<>(this, "sorting", UnitSorting.INDEX);

    /** Where units that are alike stand, as far as that is known. */
    @FunctionalInterface
    interface Alike {
        /** In index order until they are known. */
        UnitOrder order(Inspection of, int layer, Half half);
    }

    /** The layers to choose from: the topmost one first, and all of them last if there are several. */
    static List<Integer> layers(int count) {
        List<Integer> layers = new ArrayList<>(List.of(TOPMOST));
        for (int number = count - 1; number >= 1; number--) {
            layers.add(number);
        }
        if (count > 1) {
            layers.add(ALL_LAYERS);
        }
        return layers;
    }

    /** The quantities to choose from, and all of them last. */
    static List<String> quantities(Inspection of) {
        List<String> quantities = new ArrayList<>(of.quantities());
        if (quantities.size() > 1) {
            quantities.add(ALL_QUANTITIES);
        }
        return quantities;
    }

    /** What is chosen, or, where this network has no such thing, what comes nearest: the topmost layer first. */
    List<HeatLane> lanes(Inspection of, Contribution contribution) {
        return lanes(of, contribution, (all, index, half) -> UnitOrder.byIndex(all.units()));
    }

    /** The same with units in the order of their likeness, if that is chosen. */
    List<HeatLane> lanes(Inspection of, Contribution contribution, Alike alike) {
        List<HeatLane> lanes = new ArrayList<>();
        for (int shown : shownLayers(of.layers())) {
            for (Half half : halves.get()) {
                UnitOrder order = order(of, shown, half, contribution, alike);
                for (String name : shownQuantities(of)) {
                    lanes.add(lane(of, shown, half, name, order));
                }
            }
        }
        return lanes;
    }

    private List<Integer> shownLayers(int count) {
        int chosen = layer.get();
        if (chosen == ALL_LAYERS) {
            return IntStream.range(0, count).map(k -> count - 1 - k).boxed().toList();
        }
        return List.of(chosen == TOPMOST || chosen > count ? count - 1 : chosen - 1);
    }

    private List<String> shownQuantities(Inspection of) {
        if (quantity.get().equals(ALL_QUANTITIES)) {
            return of.quantities();
        }
        return List.of(of.quantities().contains(quantity.get()) ? quantity.get() : HIDDEN_STATE);
    }

    /** One for all quantities of a half, so that a unit stands in the same row of all of them. */
    private UnitOrder order(Inspection of, int index, Half half, Contribution contribution, Alike alike) {
        boolean topmost = index == of.layers() - 1;
        return switch (sorting.get()) {
            case VOTE -> topmost ? UnitOrder.byVote(contribution, half) : UnitOrder.byIndex(of.units());
            case LIKENESS -> alike.order(of, index, half);
            case INDEX -> UnitOrder.byIndex(of.units());
        };
    }

    private HeatLane lane(Inspection of, int index, Half half, String name, UnitOrder order) {
        boolean topmost = index == of.layers() - 1;
        boolean read = topmost && name.equals(HIDDEN_STATE);
        int deciding = read ? of.decidingToken(half).orElse(-1) : -1;
        return new HeatLane(index, half, name, of.heatmap(index, half, name, order), deciding);
    }

    /** A layer counted from 1, or {@link #TOPMOST}, or {@link #ALL_LAYERS}. */
    public ObjectProperty<Integer> layer() {
        return layer;
    }

    /** One half, or both. */
    public ObjectProperty<List<Half>> halves() {
        return halves;
    }

    /** h, c, a gate, or {@link #ALL_QUANTITIES}. */
    public ObjectProperty<String> quantity() {
        return quantity;
    }

    /** In which order the units stand below each other. */
    public ObjectProperty<UnitSorting> sorting() {
        return sorting;
    }
}
