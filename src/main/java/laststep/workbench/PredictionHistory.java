package laststep.workbench;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The answers a person has kept, newest first. What is deleted can be brought back. Belongs to the FX thread. */
public final class PredictionHistory {
    /** So many are remembered; the oldest make room. */
    static final int MOST = 1000;

    private final ObservableList<Kept> kept = FXCollections.observableArrayList();
    private final ObservableList<Kept> view = FXCollections.unmodifiableObservableList(kept);
    private final Deque<List<Kept>> deleted = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper undoable = new ReadOnlyIntegerWrapper(this, "undoable");
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final FilteredList<Kept> found = new FilteredList<>(view);
    private final Consumer<List<PredictedSentence>> changed;
    private int counter;

    /**
     * An answer that was kept.
     *
     * @param number the first one kept is 1
     */
    public record Kept(int number, PredictedSentence answer) {
        private boolean holds(String words) {
            String wanted = words.strip().toLowerCase(Locale.ROOT);
            return Stream.of(answer.sentence(), answer.winner().label())
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
        }
    }

    /**
     * @param earlier the answers kept in earlier starts of the program, newest first
     * @param changed is given all answers, newest first, whenever they have changed
     */
    PredictionHistory(List<PredictedSentence> earlier, Consumer<List<PredictedSentence>> changed) {
        this.changed = changed;
        counter = earlier.size();
        for (int k = 0; k < earlier.size(); k++) {
            kept.add(new Kept(counter - k, earlier.get(k)));
        }
        words.subscribe((before, now) -> found.setPredicate(row -> row.holds(now)));
    }

    /** Whether the answer kept last is this one. */
    boolean holds(PredictedSentence answer) {
        return !kept.isEmpty()
                && kept.get(0).answer().sentence().equals(answer.sentence())
                && kept.get(0).answer().moment().equals(answer.moment());
    }

    void keep(PredictedSentence answer) {
        kept.add(0, new Kept(++counter, answer));
        if (kept.size() > MOST) {
            kept.remove(MOST, kept.size());
        }
        tell();
    }

    private void tell() {
        changed.accept(kept.stream().map(Kept::answer).toList());
    }

    /** Takes these out of the list, all of them or none if they are no longer there. */
    public void delete(Collection<Kept> chosen) {
        List<Kept> gone = List.copyOf(chosen);
        if (!gone.isEmpty() && kept.removeAll(gone)) {
            deleted.push(gone);
            undoable.set(gone.size());
            tell();
        }
    }

    /** Brings back what was deleted last, to where it stood. */
    public void undo() {
        if (!deleted.isEmpty()) {
            kept.addAll(deleted.pop());
            kept.sort(Comparator.comparingInt(Kept::number).reversed());
            undoable.set(deleted.isEmpty() ? 0 : deleted.peek().size());
            tell();
        }
    }

    /** The answers kept, newest first. */
    public ObservableList<Kept> kept() {
        return view;
    }

    /** What is looked for in sentences and classes, in upper or lower case; empty for all. */
    public StringProperty words() {
        return words;
    }

    /** The answers that were looked for, newest first. */
    public ObservableList<Kept> found() {
        return found;
    }

    /** How many answers {@link #undo} would bring back; 0 if there is nothing to undo. */
    public ReadOnlyIntegerProperty undoable() {
        return undoable.getReadOnlyProperty();
    }
}
