package laststep.workbench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import laststep.inspect.NearWord;
import laststep.inspect.NearestWords;
import laststep.inspect.Piece;
import laststep.inspect.Variant;

/**
 * The sentence of the moment as words to exchange, leave out and move; every variant stays as a row, with what the model
 * answers now. Belongs to the FX thread.
 */
public final class SwapViewModel {
    /** So many near words are offered. */
    private static final int OFFERED = 10;

    private final Session session;
    private final ObservableValue<Boolean> seen;
    private final LatestOnly cutting;
    private final LatestOnly searching;
    private final SwapAnswering answering;
    private final ReadOnlyObjectWrapper<Variant> draft = new ReadOnlyObjectWrapper<>(this, "draft");
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
    private final ReadOnlyObjectWrapper<List<NearWord>> nearest =
            new ReadOnlyObjectWrapper<>(this, "nearest", List.of());
    private final ObservableList<SwapRow> rows = FXCollections.observableArrayList();
    private final ObservableList<SwapRow> view = FXCollections.unmodifiableObservableList(rows);
    private final Deque<State> before = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private OpenModel cutBy;
    private String cutFrom;
    private int counter;

    private record State(Variant draft, List<SwapRow> rows) {}

    /** @param seen whether somebody looks: if nobody does, nothing is computed */
    SwapViewModel(Session session, ObservableValue<Boolean> seen, Threads threads, ErrorReport errors) {
        this.session = session;
        this.seen = seen;
        cutting = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        searching = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        answering = new SwapAnswering(session, rows, threads, errors);
        session.sentence().subscribe((was, now) -> look());
        session.model().subscribe((was, now) -> look());
        seen.subscribe((was, now) -> look());
        chosen.subscribe((was, now) -> search());
    }

    private void look() {
        if (!seen.getValue()) {
            answering.forget();
            return;
        }
        cut();
        answering.answer();
        search();
    }

    private void cut() {
        OpenModel model = session.model().get();
        String sentence = session.sentence().get();
        if (model == null || sentence.isBlank()) {
            cutting.forget();
            cutFrom = null;
            show(null);
            return;
        }
        boolean sameCut = cutBy != null
                && cutBy.model()
                        .spec()
                        .tokenization()
                        .equals(model.model().spec().tokenization())
                && cutBy.model().spec().maxLength() == model.model().spec().maxLength();
        if (sentence.equals(cutFrom) && sameCut) {
            return;
        }
        cutBy = model;
        cutFrom = sentence;
        Optional<SwapRow> kept = rows.stream()
                .filter(row -> row.sentence().equals(sentence.strip()))
                .reduce((first, last) -> last);
        if (kept.isPresent()) {
            cutting.forget();
            show(kept.get().variant());
        } else {
            cutting.request(() -> Variant.of(model.model(), sentence), this::show);
        }
    }

    private void show(Variant now) {
        chosen.set(-1);
        draft.set(now == null || now.pieces().isEmpty() ? null : now);
    }

    /** Words that the model takes for like the chosen one. */
    private void search() {
        OpenModel model = session.model().get();
        Variant now = draft.get();
        int at = chosen.get();
        if (model == null || now == null || at < 0 || at >= now.pieces().size() || !seen.getValue()) {
            searching.forget();
            nearest.set(List.of());
            return;
        }
        Piece piece = now.pieces().get(at);
        searching.request(() -> NearestWords.of(model.model(), piece, OFFERED), nearest::set);
    }

    /** Puts another word, or several, in the place of a piece; nothing typed takes the piece out. */
    public void replace(int at, String words) {
        if (words.isBlank()) {
            delete(at);
        } else {
            change(draft.get().replaced(at, words), at);
        }
    }

    /** Takes a piece out; the last one stays. */
    public void delete(int at) {
        change(draft.get().without(at), -1);
    }

    /** Moves a piece; beyond the ends it goes to the end. */
    public void move(int at, int to) {
        int within = Math.max(0, Math.min(to, draft.get().pieces().size() - 1));
        change(draft.get().moved(at, within), within);
    }

    /** Takes all changes of the words back; the rows stay. */
    public void restore() {
        change(draft.get().restored(), -1);
    }

    private void change(Variant next, int chosenThen) {
        Variant now = draft.get();
        if (next.sentence().equals(now.sentence())) {
            return;
        }
        remember();
        if (!hasRow(next.original(), next.original())) {
            add(next.restored());
        }
        if (!hasRow(next.original(), next.sentence())) {
            add(next);
        }
        draft.set(next);
        chosen.set(-1);
        chosen.set(chosenThen);
        answering.answer();
    }

    private boolean hasRow(String original, String sentence) {
        return rows.stream()
                .anyMatch(
                        row -> row.original().equals(original) && row.sentence().equals(sentence));
    }

    /** Behind the others of the same sentence; the sentence itself before them. */
    private void add(Variant variant) {
        SwapRow row = new SwapRow(++counter, variant);
        int place = rows.size();
        for (int k = 0; k < rows.size(); k++) {
            if (rows.get(k).original().equals(row.original())) {
                place = row.isOriginal() ? Math.min(place, k) : k + 1;
            }
        }
        rows.add(place, row);
    }

    private void remember() {
        before.push(new State(draft.get(), List.copyOf(rows)));
        undoable.set(true);
    }

    /** Takes back what was last done to the words or the rows. */
    public void undo() {
        if (before.isEmpty()) {
            return;
        }
        State state = before.pop();
        undoable.set(!before.isEmpty());
        rows.setAll(state.rows());
        Variant now = draft.get();
        if (now != null
                && state.draft() != null
                && now.original().equals(state.draft().original())) {
            show(state.draft());
        }
        answering.answer();
    }

    /** Takes rows out of the table. */
    public void remove(Collection<SwapRow> gone) {
        List<SwapRow> left = new ArrayList<>(rows);
        if (left.removeAll(List.copyOf(gone))) {
            remember();
            rows.setAll(left);
        }
    }

    /** Takes a variant as the sentence of the moment, here and everywhere. */
    public void take(SwapRow row) {
        cutBy = session.model().get();
        cutFrom = row.sentence();
        show(row.variant());
        session.sentence().set(row.sentence());
    }

    /** The sentence as it is after the changes; null while there is none. */
    public ReadOnlyObjectProperty<Variant> draft() {
        return draft.getReadOnlyProperty();
    }

    /** Which piece is to be changed, by its index in the draft; −1 for none. */
    public IntegerProperty chosen() {
        return chosen;
    }

    /** The words nearest to the chosen one, the nearest first; none if the vocabulary does not know it. */
    public ReadOnlyObjectProperty<List<NearWord>> nearest() {
        return nearest.getReadOnlyProperty();
    }

    /** The variants, in the order they were made, those of a sentence together and the sentence first. */
    public ObservableList<SwapRow> rows() {
        return view;
    }

    /** What the model answers to a row, once it has. */
    public Optional<PredictedSentence> answer(SwapRow row) {
        return answering.answers().get().to(row.sentence());
    }

    /** What it answers to the sentence the row is compared with. */
    public Optional<PredictedSentence> originalAnswer(SwapRow row) {
        return answering.answers().get().to(row.original());
    }

    /** Changes whenever there are other answers. */
    public ObservableValue<?> answered() {
        return answering.answers();
    }

    public ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }
}
