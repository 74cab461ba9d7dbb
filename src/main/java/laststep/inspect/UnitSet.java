package laststep.inspect;

import java.util.List;
import java.util.stream.Stream;
import laststep.model.ModelSpec;

/**
 * One quantity of neighbouring units of some layers and halves, numbered layer by layer, forward before backward.
 *
 * @param firstLayer the lowest of {@code layers} neighbouring layers
 * @param halves one or both, forward first
 * @param firstUnit the first of {@code units} neighbouring units, the same in every half
 */
public record UnitSet(String quantity, int firstLayer, int layers, List<Half> halves, int firstUnit, int units) {
    private static final List<Half> BOTH = List.of(Half.values());

    /** Every unit of the network. */
    public static UnitSet all(ModelSpec spec, String quantity) {
        return new UnitSet(quantity, 0, spec.nLayers(), BOTH, 0, spec.hiddenSize());
    }

    /** Every unit of one half of one layer. */
    public static UnitSet half(ModelSpec spec, int layer, Half half, String quantity) {
        return new UnitSet(quantity, layer, 1, List.of(half), 0, spec.hiddenSize());
    }

    /**
     * As many units as may be kept, with the given one among them: all of the network; or those of its layer; or of its half
     * of that layer; or as many of its neighbours as fit, at least itself.
     *
     * @param most how many units may be kept
     */
    static UnitSet around(UnitRef unit, ModelSpec spec, long most) {
        UnitSet layer = new UnitSet(unit.quantity(), unit.layer(), 1, BOTH, 0, spec.hiddenSize());
        UnitSet half = half(spec, unit.layer(), unit.half(), unit.quantity());
        return Stream.of(all(spec, unit.quantity()), layer, half)
                .filter(set -> set.size() <= most)
                .findFirst()
                .orElseGet(() -> half.part(unit.unit(), (int) Math.max(1, most)));
    }

    private UnitSet part(int unit, int count) {
        int first = unit / count * count;
        return new UnitSet(quantity, firstLayer, layers, halves, first, Math.min(count, units - first));
    }

    /** U, how many units these are. */
    public int size() {
        return layers * halves.size() * units;
    }

    /** The number of a unit among these, or −1. */
    public int index(UnitRef unit) {
        int layer = unit.layer() - firstLayer;
        int half = halves.indexOf(unit.half());
        int place = unit.unit() - firstUnit;
        boolean here = quantity.equals(unit.quantity())
                && layer >= 0
                && layer < layers
                && half >= 0
                && place >= 0
                && place < units;
        return here ? (layer * halves.size() + half) * units + place : -1;
    }

    /** Which unit has this number. */
    public UnitRef unit(int index) {
        int half = index / units;
        return new UnitRef(
                firstLayer + half / halves.size(),
                halves.get(half % halves.size()),
                quantity,
                firstUnit + index % units);
    }

    /** Whether all of the others are among these. */
    public boolean holds(UnitSet others) {
        return index(others.unit(0)) >= 0 && index(others.unit(others.size() - 1)) >= 0;
    }
}
