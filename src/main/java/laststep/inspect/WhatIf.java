package laststep.inspect;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Numbers of the read-out that are held at other values than the network computed: what if this unit had been silent? What
 * follows is the linear layer and the softmax alone; the network is not run anew.
 *
 * @param values by the number's place in the read-out, 0 … 2h−1, the forward half first
 */
public record WhatIf(Map<Integer, Float> values) {
    /** Everything as it was computed. */
    public static final WhatIf NOTHING = new WhatIf(Map.of());

    public WhatIf {
        values = Map.copyOf(values);
    }

    /** The same with this number held at {@code value}; 0 switches it off. */
    public WhatIf with(int place, float value) {
        Map<Integer, Float> more = new TreeMap<>(values);
        more.put(place, value);
        return new WhatIf(more);
    }

    /** The same with this number as it was computed. */
    public WhatIf without(int place) {
        Map<Integer, Float> less = new TreeMap<>(values);
        less.remove(place);
        return new WhatIf(less);
    }

    /** At what this number is held, if it is. */
    public Optional<Float> at(int place) {
        return Optional.ofNullable(values.get(place));
    }

    public boolean isNothing() {
        return values.isEmpty();
    }

    /** The read-out with these numbers in it. Places it does not have are passed over. @param readOut (2h) not modified */
    float[] in(float[] readOut) {
        float[] changed = readOut.clone();
        values.forEach((place, value) -> {
            if (place < changed.length) {
                changed[place] = value;
            }
        });
        return changed;
    }
}
