package laststep.workbench;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The columns of a table that a person does not want to see, by their ids; remembered. Belongs to the FX thread. */
public final class HiddenColumns {
    private static final String SEPARATOR = ",";

    private final String name;
    private final Map<String, String> stored;
    private final Set<String> hidden;

    /**
     * @param name of the table in {@code stored}, which is changed
     * @param first what is hidden until somebody chooses
     */
    HiddenColumns(String name, Map<String, String> stored, Set<String> first) {
        this.name = name;
        this.stored = stored;
        String left = stored.get(name);
        hidden = new HashSet<>(left == null ? first : List.of(left.split(SEPARATOR)));
    }

    public boolean hides(String id) {
        return hidden.contains(id);
    }

    /** @param id without a comma */
    public void set(String id, boolean visible) {
        if (visible ? hidden.remove(id) : hidden.add(id)) {
            stored.put(name, String.join(SEPARATOR, new TreeSet<>(hidden)));
        }
    }
}
