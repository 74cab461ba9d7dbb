package laststep.workbench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** The runs that were deleted since the program started, the last ones on top. Belongs to the FX thread. */
final class DeletedRuns {
    private final Deque<List<RunRow>> deleted = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper undoable = new ReadOnlyIntegerWrapper(this, "undoable");

    void push(List<RunRow> gone) {
        deleted.push(gone);
        undoable.set(gone.size());
    }

    /** What was deleted last; nothing if there is nothing to undo. */
    List<RunRow> pop() {
        List<RunRow> back = deleted.isEmpty() ? List.of() : deleted.pop();
        undoable.set(deleted.isEmpty() ? 0 : deleted.peek().size());
        return back;
    }

    /** It could not be deleted after all. */
    void forget(RunRow row) {
        List<List<RunRow>> rest = deleted.stream()
                .map(group -> group.stream().filter(other -> other != row).toList())
                .filter(group -> !group.isEmpty())
                .toList();
        deleted.clear();
        deleted.addAll(rest);
        undoable.set(deleted.isEmpty() ? 0 : deleted.peek().size());
    }

    boolean holds(int number) {
        return deleted.stream().flatMap(List::stream).anyMatch(row -> row.number() == number);
    }

    /** How many runs {@link #pop} would bring back. */
    ReadOnlyIntegerProperty undoable() {
        return undoable.getReadOnlyProperty();
    }
}
