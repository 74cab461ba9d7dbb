package laststep.workbench;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import laststep.inspect.Contribution;
import laststep.inspect.Half;
import laststep.inspect.Inspection;
import laststep.inspect.PrefixMemory;
import laststep.inspect.UnitRef;
import laststep.inspect.WhatIf;

/**
 * The Inspect place: one sentence as the network reads it. Follows the typing and, while a training runs, its snapshots;
 * reads nothing while nobody looks. Belongs to the FX thread.
 */
public final class InspectViewModel implements LaneSource {
    /** So many classes can be told apart in one picture. */
    public static final int SHOWN_CLASSES = 8;

    /** An answer that takes longer than this forms before the eyes. */
    private static final long PACE_NANOS = 40_000_000;

    private final PrefixMemory prefixes = new PrefixMemory();
    private final Session session;
    private final Navigation navigation;
    private final LatestOnly reading;
    private final ObjectProperty<InspectTab> tab = new SimpleObjectProperty<>(this, "tab", InspectTab.STATES);
    private final LaneChoice choice = new LaneChoice();
    private final AlikeUnits alike;
    private final Crosshair crosshair = new Crosshair();
    private final SentencePool pool;
    private final LaboratoryViewModel laboratory;
    private final ExplainViewModel explain;
    private final ObjectProperty<UnitRef> browsed = new SimpleObjectProperty<>(this, "browsed");
    private final ReadOnlyObjectWrapper<InspectState> state =
            new ReadOnlyObjectWrapper<>(this, "state", InspectState.NO_MODEL);
    private final ReadOnlyObjectWrapper<Looked> looked = new ReadOnlyObjectWrapper<>(this, "looked");
    private final ReadOnlyObjectWrapper<List<HeatLane>> lanes = new ReadOnlyObjectWrapper<>(this, "lanes", List.of());
    private final ReadOnlyObjectWrapper<Contribution> contribution = new ReadOnlyObjectWrapper<>(this, "contribution");
    private final ObjectProperty<Optional<String>> label = new SimpleObjectProperty<>(this, "label", Optional.empty());
    private final ObjectProperty<WhatIf> held = new SimpleObjectProperty<>(this, "held", WhatIf.NOTHING);
    private boolean stale;
    /** Whether what was asked for last is not there as a whole. */
    private boolean waiting;
    /** Whether somebody sees the prefixes. Read by the looking thread. */
    private volatile boolean prefixesSeen;

    private Opening opening;

    /** A spot to be pinned as soon as its sentence is read. */
    private record Opening(String sentence, Spot spot) {}

    public InspectViewModel(Session session, Navigation navigation, ErrorReport errors, Threads threads) {
        this.session = session;
        this.navigation = navigation;
        reading = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        alike = new AlikeUnits(new LatestOnly(threads.looking(), threads.fx(), errors::report));
        pool = new SentencePool(session, threads, errors);
        laboratory = new LaboratoryViewModel(
                session, navigation, tab.map(InspectTab.LABORATORY::equals), pool, threads, errors);
        explain = new ExplainViewModel(
                session, navigation, tab.map(InspectTab.EXPLAIN::equals), label, threads, errors, System::nanoTime);
        session.model().subscribe((before, model) -> changed());
        session.sentence().subscribe((before, sentence) -> changed());
        navigation.current().subscribe(place -> followEyes());
        tab.subscribe((before, now) -> followEyes());
        for (ObservableValue<?> chosen :
                List.of(choice.layer(), choice.halves(), choice.quantity(), choice.sorting())) {
            chosen.subscribe((before, after) -> fillLanes());
        }
        label.subscribe((before, after) -> takeApart());
        held.subscribe((before, after) -> takeApart());
        crosshair.spot().subscribe(spot -> browsePinned());
        crosshair.pinned().subscribe(pinned -> browsePinned());
        browsed.subscribe(this::pointAt);
    }

    /** The unit that is pinned in the lanes is the one that is browsed. */
    private void browsePinned() {
        Spot spot = crosshair.spot().get();
        if (crosshair.pinned().get() && spot != null && spot.hasUnit()) {
            String quantity = browsed.get() == null ? "h" : browsed.get().quantity();
            browsed.set(new UnitRef(spot.layer(), spot.half(), quantity, spot.unit()));
        }
    }

    /** And the one that is browsed is pinned in the lanes: at the same token, or the last. */
    private void pointAt(UnitRef unit) {
        Looked now = looked.get();
        if (unit != null && now != null && !now.inspection().tokens().isEmpty()) {
            Spot old = crosshair.spot().get();
            int token = old == null ? now.inspection().tokens().size() - 1 : old.token();
            pin(new Spot(token, unit.layer(), unit.half(), unit.unit()), now.inspection());
        }
    }

    private void pin(Spot spot, Inspection in) {
        if (spot.token() < in.tokens().size() && spot.layer() < in.layers() && spot.unit() < in.units()) {
            crosshair.pin(spot);
        }
    }

    /** There are so many tokens in all prefixes of a long sentence that they are read only where they are drawn. */
    private void followEyes() {
        boolean seen = navigation.current().get() == Place.INSPECT && tab.get() == InspectTab.STATES;
        stale |= seen && !prefixesSeen && waiting;
        prefixesSeen = seen;
        readIfSeen();
    }

    private void changed() {
        stale = true;
        readIfSeen();
    }

    private void readIfSeen() {
        if (stale && navigation.current().get() == Place.INSPECT) {
            stale = false;
            read();
        }
    }

    private void read() {
        OpenModel model = session.model().get();
        String sentence = session.sentence().get();
        if (model == null) {
            reading.forget();
            waiting = false;
            crosshair.release();
            looked.set(null);
            takeApart();
            state.set(InspectState.NO_MODEL);
            return;
        }
        if (!sentence.isBlank() && state.get() != InspectState.SHOWN) {
            state.set(InspectState.READING);
        }
        waiting = true;
        reading.<Looked>follow(soFar -> look(model, sentence, soFar), this::delivered, PACE_NANOS);
    }

    /** The whole sentence at once, its prefixes as far as they have been read; no more of them once nobody sees them. */
    private Looked look(OpenModel model, String sentence, LatestOnly.SoFar<Looked> soFar) {
        Inspection seen = prefixes.begin(model.model(), sentence);
        while (prefixesSeen && !seen.prefixes().complete() && soFar.isWanted(looked(seen, model))) {
            seen = prefixes.more(model.model(), seen);
        }
        return looked(seen, model);
    }

    private static Looked looked(Inspection seen, OpenModel model) {
        return new Looked(seen, model.moment(), model.model().record().step() == 0);
    }

    private void delivered(Looked now) {
        waiting = !now.inspection().prefixes().complete();
        show(now);
    }

    private void show(Looked now) {
        Looked before = looked.get();
        if (before != null && before.inspection().units() != now.inspection().units()) {
            held.set(WhatIf.NOTHING);
        }
        crosshair.keepIn(now.inspection());
        looked.set(now);
        takeApart();
        if (opening != null && opening.sentence().equals(session.sentence().get())) {
            pin(opening.spot(), now.inspection());
            opening = null;
        }
        state.set(now.inspection().tokens().isEmpty() ? InspectState.NO_SENTENCE : InspectState.SHOWN);
    }

    private void takeApart() {
        Looked now = looked.get();
        contribution.set(now == null ? null : now.inspection().contribution(chosenLabel(now.inspection()), held.get()));
        fillLanes();
    }

    private int chosenLabel(Inspection inspection) {
        int chosen = label.get().map(inspection.labels()::indexOf).orElse(-1);
        return chosen < 0 ? inspection.predicted() : chosen;
    }

    private void fillLanes() {
        Looked now = looked.get();
        lanes.set(now == null ? List.of() : choice.lanes(now.inspection(), contribution.get(), alike));
        if (now != null && choice.sorting().get() == UnitSorting.LIKENESS) {
            alike.find(now.inspection(), lanes.get(), this::fillLanes);
        }
    }

    /** What is there to look at. */
    public ReadOnlyObjectProperty<InspectState> state() {
        return state.getReadOnlyProperty();
    }

    /** The sentence that is looked at, here and everywhere. */
    public StringProperty sentence() {
        return session.sentence();
    }

    /** The sentence as it was read last, or null. */
    @Override
    public ReadOnlyObjectProperty<Looked> looked() {
        return looked.getReadOnlyProperty();
    }

    /** Which way of looking is open. */
    public ObjectProperty<InspectTab> tab() {
        return tab;
    }

    public LaneChoice choice() {
        return choice;
    }

    /** The layers to choose from, as {@link LaneChoice#layer} takes them. */
    public List<Integer> layers() {
        return looked.get() == null
                ? List.of()
                : LaneChoice.layers(looked.get().inspection().layers());
    }

    /** The quantities to choose from, as {@link LaneChoice#quantity} takes them. */
    public List<String> quantities() {
        return looked.get() == null
                ? List.of()
                : LaneChoice.quantities(looked.get().inspection());
    }

    @Override
    public ReadOnlyObjectProperty<List<HeatLane>> lanes() {
        return lanes.getReadOnlyProperty();
    }

    /** The class whose votes are looked at, or none for the predicted one. */
    public ObjectProperty<Optional<String>> label() {
        return label;
    }

    /**
     * The numbers of the read-out that are held at other values. They stay so while one types on; a model of other sizes is
     * shown as it is.
     */
    public ObjectProperty<WhatIf> held() {
        return held;
    }

    /** How the logit of that class comes about, with the numbers that are {@link #held}; or null. */
    public ReadOnlyObjectProperty<Contribution> contribution() {
        return contribution.getReadOnlyProperty();
    }

    @Override
    public Crosshair crosshair() {
        return crosshair;
    }

    /** The sentences to pick from. */
    public SentencePool pool() {
        return pool;
    }

    /** The same sentence under other read-outs, and among neighbours. */
    public LaboratoryViewModel laboratory() {
        return laboratory;
    }

    /** Why the sentence is taken for its class. */
    public ExplainViewModel explain() {
        return explain;
    }

    /** The unit that is looked at on many sentences: the one pinned in the lanes; null before the first. */
    public ObjectProperty<UnitRef> browsed() {
        return browsed;
    }

    /** Goes and looks at a unit on many sentences. */
    public void browse(UnitRef unit) {
        browsed.set(unit);
        tab.set(InspectTab.UNITS);
    }

    /** Goes and looks at a unit at one token of a sentence, in the lanes. */
    public void open(String sentence, int token, UnitRef unit) {
        choice.layer().set(unit.layer() + 1);
        choice.quantity().set(unit.quantity());
        if (!choice.halves().get().contains(unit.half())) {
            choice.halves().set(List.of(Half.values()));
        }
        opening = new Opening(sentence, new Spot(token, unit.layer(), unit.half(), unit.unit()));
        if (sentence.equals(session.sentence().get()) && looked.get() != null) {
            show(looked.get());
        }
        session.sentence().set(sentence);
        tab.set(InspectTab.STATES);
    }

    /** Looks at this sentence, here and everywhere. */
    public void pick(CorpusRow row) {
        session.sentence().set(row.text());
    }

    /** The sentence that is traced while a training runs; empty if none is pinned. */
    public StringProperty pinned() {
        return session.pinned();
    }

    /** From now on this sentence is the one that is traced while a training runs. */
    public void pin() {
        session.pinned().set(session.sentence().get().strip());
    }
}
