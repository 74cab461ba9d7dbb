package laststep.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.collections.ObservableListBase;

/** Rows that only become more: whoever shows them hears of the new ones alone. Belongs to the FX thread. */
final class GrowingRows<T> extends ObservableListBase<T> {
    private final List<T> rows = new ArrayList<>();

    void append(Collection<T> more) {
        if (!more.isEmpty()) {
            beginChange();
            rows.addAll(more);
            nextAdd(rows.size() - more.size(), rows.size());
            endChange();
        }
    }

    /** Itself alone: two such lists are never compared row by row. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public T get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
