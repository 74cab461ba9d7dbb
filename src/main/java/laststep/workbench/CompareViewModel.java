package laststep.workbench;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import laststep.inspect.Comparison;
import laststep.inspect.Inspection;
import laststep.inspect.PrefixMemory;

/**
 * Two at a time: the sentence and the network of the moment beside another sentence, or another network. Follows the typing and
 * the snapshots while it is open and seen. Belongs to the FX thread.
 */
public final class CompareViewModel {
    /** An answer that takes longer than this forms before the eyes. */
    private static final long PACE_NANOS = 60_000_000;

    private final PrefixMemory ownPrefixes = new PrefixMemory();
    private final PrefixMemory otherPrefixes = new PrefixMemory();
    private final Session session;
    private final Navigation navigation;
    private final InspectViewModel inspect;
    private final OtherNetworks networks;
    private final CompareLanes shown;
    private final LatestOnly reading;
    private final ObjectProperty<CompareWith> with = new SimpleObjectProperty<>(this, "with", CompareWith.SENTENCE);
    private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
    private final BooleanProperty swapped = new SimpleBooleanProperty(this, "swapped");
    private final ReadOnlyObjectWrapper<OpenModel> network = new ReadOnlyObjectWrapper<>(this, "network");
    private final ReadOnlyObjectWrapper<CompareState> state =
            new ReadOnlyObjectWrapper<>(this, "state", CompareState.NO_SENTENCE);
    private boolean stale = true;

    public CompareViewModel(
            Session session,
            Navigation navigation,
            InspectViewModel inspect,
            Settings settings,
            Notebook notebook,
            Jobs jobs,
            ErrorReport errors,
            Threads threads) {
        this.session = session;
        this.navigation = navigation;
        this.inspect = inspect;
        shown = new CompareLanes(inspect);
        networks = new OtherNetworks(session, settings, notebook, jobs, threads, this::take);
        reading = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        for (ObservableValue<?> asked :
                List.of(session.model(), session.sentence(), with, sentence, network, swapped)) {
            asked.subscribe((before, after) -> changed());
        }
        inspect.tab().subscribe(tab -> readIfSeen());
        navigation.current().subscribe(place -> readIfSeen());
    }

    private void take(OpenModel model) {
        network.set(model);
        with.set(CompareWith.NETWORK);
    }

    private void changed() {
        stale = true;
        readIfSeen();
    }

    private void readIfSeen() {
        if (stale
                && inspect.tab().get() == InspectTab.COMPARE
                && navigation.current().get() == Place.INSPECT) {
            stale = false;
            read();
        }
    }

    private void read() {
        OpenModel own = session.model().get();
        String ownSentence = session.sentence().get();
        boolean sentences = with.get() == CompareWith.SENTENCE;
        OpenModel other = sentences ? own : network.get();
        String otherSentence = sentences ? sentence.get() : ownSentence;
        if (own == null || other == null || ownSentence.isBlank() || otherSentence.isBlank()) {
            reading.forget();
            show(null);
            state.set(sentences ? CompareState.NO_SENTENCE : CompareState.NO_NETWORK);
            return;
        }
        if (state.get() != CompareState.SHOWN) {
            state.set(CompareState.READING);
        }
        Reader mine = new Reader(own, ownSentence, ownPrefixes);
        Reader others = new Reader(other, otherSentence, otherPrefixes);
        Reader left = swapped.get() ? others : mine;
        Reader right = swapped.get() ? mine : others;
        reading.<Compared>follow(soFar -> look(left, right, soFar), this::show, PACE_NANOS);
    }

    /** Both whole sentences at once, their prefixes as far as they have been read. */
    private static Compared look(Reader left, Reader right, LatestOnly.SoFar<Compared> soFar) {
        Inspection one = left.begin();
        Inspection other = right.begin();
        while (!(one.prefixes().complete() && other.prefixes().complete())
                && soFar.isWanted(compared(left, one, right, other))) {
            if (one.prefixes().complete()) {
                other = right.more(other);
            } else {
                one = left.more(one);
            }
        }
        return compared(left, one, right, other);
    }

    private static Compared compared(Reader left, Inspection one, Reader right, Inspection other) {
        Comparison comparison = Comparison.of(one, other);
        return new Compared(
                left.looked(one),
                right.looked(other),
                comparison,
                CompareNotes.of(comparison, left.of().model(), right.of().model()));
    }

    /** One side's network on its sentence. */
    private record Reader(OpenModel of, String sentence, PrefixMemory memory) {
        Inspection begin() {
            return memory.begin(of.model(), sentence);
        }

        Inspection more(Inspection begun) {
            return memory.more(of.model(), begun);
        }

        Looked looked(Inspection seen) {
            return new Looked(seen, of.moment(), of.model().record().step() == 0);
        }
    }

    private void show(Compared now) {
        boolean empty = now == null || now.comparison().columns().isEmpty();
        shown.show(empty ? null : now);
        state.set(empty ? CompareState.NO_SENTENCE : CompareState.SHOWN);
    }

    /** What the sentence and the network of the moment are compared with. */
    public ObjectProperty<CompareWith> with() {
        return with;
    }

    /** The second sentence; empty before the first one, never null. */
    public StringProperty sentence() {
        return sentence;
    }

    /** The sentences to pick from. */
    public SentencePool pool() {
        return inspect.pool();
    }

    /** Compares with this sentence. */
    public void pick(CorpusRow row) {
        sentence.set(row.text());
        with.set(CompareWith.SENTENCE);
    }

    /** The networks to choose from. */
    public OtherNetworks networks() {
        return networks;
    }

    /** The network of the moment, to be watched. */
    public ReadOnlyObjectProperty<OpenModel> own() {
        return session.model();
    }

    /** The second network, or null before the first one. */
    public ReadOnlyObjectProperty<OpenModel> network() {
        return network.getReadOnlyProperty();
    }

    /** Whether the sentence and the network of the moment stand on the right. */
    public BooleanProperty swapped() {
        return swapped;
    }

    public ReadOnlyObjectProperty<CompareState> state() {
        return state.getReadOnlyProperty();
    }

    /** What is shown of the two readings. */
    public CompareLanes shown() {
        return shown;
    }
}
