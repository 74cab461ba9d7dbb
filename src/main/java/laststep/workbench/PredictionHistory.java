package laststep.workbench;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The answers a person has kept, newest first. What is deleted can be brought back. Belongs to the FX thread. */
public final class PredictionHistory {
    private final ObservableList<Kept> kept = FXCollections.observableArrayList();
    private final ObservableList<Kept> view = FXCollections.unmodifiableObservableList(kept);
    private final Deque<List<Kept>> deleted = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper undoable = new ReadOnlyIntegerWrapper(this, "undoable");
    private int counter;

    /**
     * An answer that was kept.
     *
     * @param number the first one kept is 1
     */
    public record Kept(int number, PredictedSentence answer) {}

    void keep(PredictedSentence answer) {
        kept.add(0, new Kept(++counter, answer));
    }

    /** Takes these out of the list, all of them or none if they are no longer there. */
    public void delete(Collection<Kept> chosen) {
        List<Kept> gone = List.copyOf(chosen);
        if (!gone.isEmpty() && kept.removeAll(gone)) {
            deleted.push(gone);
            undoable.set(gone.size());
        }
    }

    /** Brings back what was deleted last, to where it stood. */
    public void undo() {
        if (!deleted.isEmpty()) {
            kept.addAll(deleted.pop());
            kept.sort(Comparator.comparingInt(Kept::number).reversed());
            undoable.set(deleted.isEmpty() ? 0 : deleted.peek().size());
        }
    }

    /** The answers kept, newest first. */
    public ObservableList<Kept> kept() {
        return view;
    }

    /** How many answers {@link #undo} would bring back; 0 if there is nothing to undo. */
    public ReadOnlyIntegerProperty undoable() {
        return undoable.getReadOnlyProperty();
    }
}
