package laststep.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import laststep.nn.Direction;

/**
 * What one direction of one layer did at every token; row t of each matrix is token t in reading order, for both
 * directions, as PyTorch's output holds it.
 *
 * @param layer counted from 0
 * @param h (m×H) hidden states. Not to be modified
 * @param c (m×H) cell states; null for a cell that has none. Not to be modified
 * @param gates (m×H) the values of each gate, by its name, in PyTorch's order. Not to be modified
 */
public record LayerTrace(int layer, Direction direction, float[][] h, float[][] c, Map<String, float[][]> gates) {
    /** {@code forward} or {@code backward}. */
    public String directionName() {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    /** The names of all that can be looked at: h, then c if there is one, then the gates. */
    public List<String> quantities() {
        List<String> names = new ArrayList<>(List.of("h"));
        if (c != null) {
            names.add("c");
        }
        gates.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    /** (m×H) one of {@link #quantities}. Not to be modified. */
    public float[][] quantity(String name) {
        return switch (name) {
            case "h" -> h;
            case "c" -> c;
            default -> gates.get(name);
        };
    }
}
