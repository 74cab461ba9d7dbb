package laststep.workbench;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import laststep.inspect.Half;
import laststep.inspect.Laboratory;
import laststep.inspect.NeighbourChoice;
import laststep.inspect.Neighbourhood;
import laststep.inspect.Reading;
import laststep.message.Problem;

/**
 * The read-out laboratory: the sentence of the moment under every read-out of the same weights, packed and padded, and
 * among neighbours. Follows the typing and the snapshots while it is open and seen. Belongs to the FX thread.
 */
public final class LaboratoryViewModel {
    /** What a mini-batch may hold; the last is the default of the chapter's classify.py. */
    public static final List<Integer> BATCH_SIZES = List.of(2, 4, 16, 64, 256);

    private final Session session;
    private final Navigation navigation;
    private final SentencePool pool;
    private final LatestOnly probing;
    private final ObservableValue<Boolean> open;
    private final NumberedNeighbours numbered = new NumberedNeighbours();
    private final ObjectProperty<NeighbourChoice> choice =
            new SimpleObjectProperty<>(this, "choice", NeighbourChoice.FILE);
    private final StringProperty own = new SimpleStringProperty(this, "own", "");
    private final ObjectProperty<Integer> batchSize = new SimpleObjectProperty<>(this, "batchSize", 256);
    private final ObjectProperty<Optional<Reading>> reading =
            new SimpleObjectProperty<>(this, "reading", Optional.empty());
    private final ReadOnlyObjectWrapper<Probed> probed = new ReadOnlyObjectWrapper<>(this, "probed");
    private boolean stale = true;

    /** @param open whether it is open: closed, it computes nothing */
    LaboratoryViewModel(
            Session session,
            Navigation navigation,
            ObservableValue<Boolean> open,
            SentencePool pool,
            Threads threads,
            ErrorReport errors) {
        this.open = open;
        this.session = session;
        this.navigation = navigation;
        this.pool = pool;
        probing = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        for (ObservableValue<?> asked :
                List.of(session.model(), session.sentence(), pool.rows(), choice, own, batchSize)) {
            asked.subscribe((before, after) -> changed());
        }
        open.subscribe((before, after) -> probeIfSeen());
        navigation.current().subscribe(place -> probeIfSeen());
    }

    private void changed() {
        stale = true;
        probeIfSeen();
    }

    private void probeIfSeen() {
        if (stale && open.getValue() && navigation.current().get() == Place.INSPECT) {
            stale = false;
            probe();
        }
    }

    private void probe() {
        OpenModel model = session.model().get();
        String sentence = session.sentence().get();
        if (model == null || sentence.isBlank()) {
            probing.forget();
            probed.set(null);
            return;
        }
        List<CorpusRow> rows = pool.rows().get();
        NeighbourChoice chosen = shownChoice();
        String typed = own.get();
        int size = batchSize.get();
        probing.request(
                () -> new Probed(
                        Laboratory.of(
                                model.model(),
                                sentence,
                                new Neighbourhood(numbered.of(model.model(), rows), chosen, typed, size)),
                        model.moment()),
                this::show);
    }

    private void show(Probed now) {
        probed.set(now.laboratory().tokens().isEmpty() ? null : now);
    }

    /** Which neighbours the sentence gets; see {@link #choices}. */
    public ObjectProperty<NeighbourChoice> choice() {
        return choice;
    }

    /** The choices there are: with no corpus open, a sentence of one's own is the only one. */
    public List<NeighbourChoice> choices() {
        return pool.rows().get().isEmpty() ? List.of(NeighbourChoice.OWN) : List.of(NeighbourChoice.values());
    }

    /** What was chosen, or what there is instead. */
    public NeighbourChoice shownChoice() {
        return choices().contains(choice.get()) ? choice.get() : NeighbourChoice.OWN;
    }

    /** The sentences the neighbours come from. */
    public SentencePool pool() {
        return pool;
    }

    /** The neighbour that was typed. */
    public StringProperty own() {
        return own;
    }

    /** How many sentences a mini-batch has. */
    public ObjectProperty<Integer> batchSize() {
        return batchSize;
    }

    /** The reading that is looked at, or none for the one the weights were trained with. */
    public ObjectProperty<Optional<Reading>> reading() {
        return reading;
    }

    /** The reading that is looked at. To be asked only when something is {@link #probed}. */
    public Reading shownReading() {
        return reading.get().orElse(probed.get().laboratory().trained());
    }

    /** The sentence as it was run last; null before, and while there is no sentence with tokens in it. */
    public ReadOnlyObjectProperty<Probed> probed() {
        return probed.getReadOnlyProperty();
    }

    /** What a half has read for the reading that is looked at, in words. */
    public List<Problem> reachWords(Half half) {
        return ReachWords.of(probed.get().laboratory(), shownReading(), half);
    }

    /** By how much the neighbours change the answer, packed and with the pads run. */
    public List<Problem> resultWords() {
        return List.of(spread(true, "laboratory.batches.packed"), spread(false, "laboratory.batches.book"));
    }

    private Problem spread(boolean packed, String key) {
        double spread =
                probed.get().laboratory().spread(new Reading(shownReading().way(), packed));
        return spread == 0 ? new Problem(key + ".same") : new Problem(key + ".differs", spread);
    }
}
