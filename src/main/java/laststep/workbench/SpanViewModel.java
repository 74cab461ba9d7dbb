package laststep.workbench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import laststep.inspect.Inspection;
import laststep.inspect.ReadToken;
import laststep.inspect.SpanPattern;
import laststep.inspect.UnitRef;
import laststep.inspect.UnitScan;
import laststep.message.Problem;
import laststep.model.ModelSpec;

/**
 * The units that are on over a span of the sentence, and the spans elsewhere on which the same ones are. The half, the layer
 * and the quantity are those of the browsed unit. Belongs to the FX thread.
 */
public final class SpanViewModel {
    private static final int MOST_MATCHES = 100;
    /** What LSTMVis begins with. */
    private static final double THRESHOLD = 0.3;

    private final UnitsViewModel units;
    private final InspectViewModel inspect;
    private final PatternFile file;
    private final OneJob searching;
    private final ObjectProperty<TokenSpan> span = new SimpleObjectProperty<>(this, "span");
    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", THRESHOLD);
    private final BooleanProperty offBefore = new SimpleBooleanProperty(this, "offBefore");
    private final BooleanProperty offAfter = new SimpleBooleanProperty(this, "offAfter");
    private final ObjectProperty<SavedPattern> applied = new SimpleObjectProperty<>(this, "applied");
    private final ReadOnlyObjectWrapper<SpanPattern> pattern = new ReadOnlyObjectWrapper<>(this, "pattern");
    private final ReadOnlyObjectWrapper<SpanMatches> matches = new ReadOnlyObjectWrapper<>(this, "matches");
    private final ObservableList<SavedPattern> saved = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Deleted> deleted = new ReadOnlyObjectWrapper<>(this, "deleted");
    private final ReadOnlyObjectWrapper<List<ReadToken>> tokens =
            new ReadOnlyObjectWrapper<>(this, "tokens", List.of());

    /** A pattern that was deleted, and where it stood. */
    public record Deleted(SavedPattern pattern, int place) {}

    SpanViewModel(UnitsViewModel units, InspectViewModel inspect, PatternFile file, Jobs jobs, Threads threads) {
        this.units = units;
        this.inspect = inspect;
        this.file = file;
        searching = new OneJob(jobs, threads.loading());
        saved.setAll(file.load());
        inspect.looked().subscribe(this::follow);
        units.scanned().subscribe((before, now) -> forgetMatches());
        inspect.browsed().subscribe((before, now) -> take());
        applied.subscribe((before, now) -> take());
        span.subscribe((before, now) -> choose());
        for (ObservableValue<?> asked : List.of(threshold, offBefore, offAfter)) {
            asked.subscribe((before, now) -> choose());
        }
    }

    private void follow(Looked now) {
        List<ReadToken> read = now == null ? List.of() : now.inspection().tokens();
        if (!read.equals(tokens.get())) {
            span.set(null);
            tokens.set(read);
        }
        take();
    }

    /** Whoever marks a span, or sets how units are taken from it, looks at that and no longer at a saved pattern. */
    private void choose() {
        if (applied.get() != null) {
            applied.set(null);
        } else {
            take();
        }
    }

    private void take() {
        SpanPattern now = applied.get() != null ? applied.get().pattern() : ofSpan();
        if (now == null || !now.equals(pattern.get())) {
            pattern.set(now);
            forgetMatches();
        }
    }

    private SpanPattern ofSpan() {
        Looked looked = inspect.looked().get();
        UnitRef place = units.unit();
        if (span.get() == null || looked == null || place == null) {
            return null;
        }
        Inspection seen = looked.inspection();
        if (place.layer() >= seen.layers() || !seen.quantities().contains(place.quantity())) {
            return null; // the sentence is still being read by the network of now
        }
        return SpanPattern.of(
                seen, place, span.get().from(), span.get().to(), threshold.get(), offBefore.get(), offAfter.get());
    }

    private void forgetMatches() {
        searching.cancel();
        matches.set(null);
    }

    /** Whether there is something to look for, and something to look in. */
    public boolean canSearch() {
        SpanPattern wanted = pattern.get();
        return wanted != null
                && !wanted.units().isEmpty()
                && units.scanned().get() != null
                && fits(wanted, units.scanned().get().scan());
    }

    private static boolean fits(SpanPattern wanted, UnitScan scan) {
        ModelSpec spec = scan.model().spec();
        return wanted.layer() < spec.nLayers()
                && spec.quantities().contains(wanted.quantity())
                && wanted.units().stream().allMatch(unit -> unit < spec.hiddenSize());
    }

    /** Looks for spans on which the same units are on. */
    public void search() {
        if (canSearch()) {
            SpanPattern wanted = pattern.get();
            UnitScan scan = units.scanned().get().scan();
            searching.start(
                    new Problem("units.spans.searching"),
                    progress ->
                            new SpanMatches(wanted, scan.find(wanted, MOST_MATCHES, ScanTask.listener(progress, 0, 1))),
                    matches::set);
        }
    }

    /** The text of the marked span; empty if there is none. */
    public String spanText() {
        return span.get() == null
                ? ""
                : IntStream.rangeClosed(span.get().from(), span.get().to())
                        .mapToObj(t -> tokens.get().get(t).surface())
                        .collect(Collectors.joining(" "));
    }

    /** Keeps the pattern under a name; one of that name is replaced. To be called only while a span is marked, and read. */
    public void save(String name) {
        Scanned scanned = units.scanned().get();
        if (pattern.get() == null || scanned == null || name.isBlank()) {
            return;
        }
        String text = applied.get() == null ? spanText() : applied.get().text();
        SavedPattern named = applied.get() == null
                ? new SavedPattern(
                        name.strip(),
                        text,
                        scanned.scan().weightsSha256(),
                        scanned.scan().model().record().corpus(),
                        pattern.get())
                : applied.get().named(name.strip());
        saved.removeIf(other -> other.name().equals(named.name()));
        saved.add(named);
        store();
    }

    /** Gives a saved pattern another name; one that had it is replaced. */
    public void rename(SavedPattern which, String name) {
        int place = saved.indexOf(which);
        if (place >= 0 && !name.isBlank() && !name.strip().equals(which.name())) {
            SavedPattern renamed = which.named(name.strip());
            saved.set(place, renamed);
            saved.removeIf(other -> other != renamed && other.name().equals(renamed.name()));
            if (which.equals(applied.get())) {
                applied.set(renamed);
            }
            store();
        }
    }

    /** Deletes a saved pattern; {@link #undo} brings it back. */
    public void delete(SavedPattern which) {
        int place = saved.indexOf(which);
        if (place >= 0) {
            saved.remove(place);
            deleted.set(new Deleted(which, place));
            if (which.equals(applied.get())) {
                applied.set(null);
            }
            store();
        }
    }

    /** Brings back what was deleted last. */
    public void undo() {
        Deleted back = deleted.get();
        if (back != null) {
            saved.add(Math.min(back.place(), saved.size()), back.pattern());
            deleted.set(null);
            store();
        }
    }

    private void store() {
        file.save(saved);
    }

    /** Whether a pattern was taken from another network than the one that was read. */
    public boolean foreign(SavedPattern which) {
        Scanned scanned = units.scanned().get();
        return scanned != null && !which.weightsSha256().equals(scanned.scan().weightsSha256());
    }

    /** The tokens of the sentence that is looked at, as they were read. */
    public ReadOnlyObjectProperty<List<ReadToken>> shownTokens() {
        return tokens.getReadOnlyProperty();
    }

    /** The tokens that are marked, or null. */
    public ObjectProperty<TokenSpan> span() {
        return span;
    }

    /** From which value on a unit is on. */
    public DoubleProperty threshold() {
        return threshold;
    }

    /** Whether units must be off at the token before. */
    public BooleanProperty offBefore() {
        return offBefore;
    }

    /** Whether units must be off at the token behind. */
    public BooleanProperty offAfter() {
        return offAfter;
    }

    /** The saved pattern that is looked at in place of the marked span, or null. */
    public ObjectProperty<SavedPattern> applied() {
        return applied;
    }

    /** What is looked for, or null. */
    public ReadOnlyObjectProperty<SpanPattern> pattern() {
        return pattern.getReadOnlyProperty();
    }

    /** What was found, or null. */
    public ReadOnlyObjectProperty<SpanMatches> matches() {
        return matches.getReadOnlyProperty();
    }

    /** The search that runs, or null. */
    public ReadOnlyObjectProperty<Job> searching() {
        return searching.running();
    }

    /** The saved patterns, oldest first. Not to be modified. */
    public ObservableList<SavedPattern> saved() {
        return saved;
    }

    /** What was deleted last and can come back, or null. */
    public ReadOnlyObjectProperty<Deleted> deleted() {
        return deleted.getReadOnlyProperty();
    }
}
