package laststep.workbench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import laststep.inspect.Contribution;
import laststep.inspect.Heatmap;
import laststep.inspect.Inspection;
import laststep.inspect.LogitDifference;
import laststep.inspect.PrefixMemory;
import laststep.inspect.Side;
import laststep.message.Problem;

/**
 * Two at a time: the sentence and the network of the moment beside another sentence, or another network. Follows the typing and
 * the snapshots while it is open and seen. A spot's token is a column here: the token of either side that stands in it. Belongs
 * to the FX thread.
 */
public final class CompareViewModel implements LaneSource {
    /** So many classes can be told apart when each has two curves. */
    public static final int SHOWN_CLASSES = 4;

    /** An answer that takes longer than this forms before the eyes. */
    private static final long PACE_NANOS = 60_000_000;

    private final PrefixMemory ownPrefixes = new PrefixMemory();
    private final PrefixMemory otherPrefixes = new PrefixMemory();
    private final Session session;
    private final Navigation navigation;
    private final InspectViewModel inspect;
    private final OtherNetworks networks;
    private final LatestOnly reading;
    private final Crosshair crosshair = new Crosshair();
    private final ObjectProperty<CompareWith> with = new SimpleObjectProperty<>(this, "with", CompareWith.SENTENCE);
    private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
    private final BooleanProperty swapped = new SimpleBooleanProperty(this, "swapped");
    private final ObjectProperty<Set<Side>> sides =
            new SimpleObjectProperty<>(this, "sides", EnumSet.allOf(Side.class));
    private final ReadOnlyObjectWrapper<OpenModel> network = new ReadOnlyObjectWrapper<>(this, "network");
    private final ReadOnlyObjectWrapper<CompareState> state =
            new ReadOnlyObjectWrapper<>(this, "state", CompareState.NO_SENTENCE);
    private final ReadOnlyObjectWrapper<Compared> compared = new ReadOnlyObjectWrapper<>(this, "compared");
    private final ReadOnlyObjectWrapper<Looked> looked = new ReadOnlyObjectWrapper<>(this, "looked");
    private final ReadOnlyObjectWrapper<List<PairLane>> pairs = new ReadOnlyObjectWrapper<>(this, "pairs", List.of());
    private final ReadOnlyObjectWrapper<List<HeatLane>> lanes = new ReadOnlyObjectWrapper<>(this, "lanes", List.of());
    private final ReadOnlyObjectWrapper<Problem> obstacle = new ReadOnlyObjectWrapper<>(this, "obstacle");
    private final ReadOnlyObjectWrapper<LogitDifference> logits = new ReadOnlyObjectWrapper<>(this, "logits");
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
        networks = new OtherNetworks(session, settings, notebook, jobs, threads, this::take);
        reading = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        for (ObservableValue<?> asked :
                List.of(session.model(), session.sentence(), with, sentence, network, swapped)) {
            asked.subscribe((before, after) -> changed());
        }
        inspect.tab().subscribe(tab -> readIfSeen());
        navigation.current().subscribe(place -> readIfSeen());
        LaneChoice choice = inspect.choice();
        for (ObservableValue<?> chosen :
                List.of(choice.layer(), choice.halves(), choice.quantity(), choice.byVote(), sides)) {
            chosen.subscribe((before, after) -> fillLanes());
        }
        inspect.label().subscribe((before, after) -> takeApart());
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
        keepSpot(empty ? null : now);
        looked.set(empty ? null : now.left());
        compared.set(empty ? null : now);
        takeApart();
        state.set(empty ? CompareState.NO_SENTENCE : CompareState.SHOWN);
    }

    private void keepSpot(Compared now) {
        Spot spot = crosshair.spot().get();
        if (spot == null) {
            return;
        }
        boolean there = now != null
                && spot.token() < now.comparison().columns().size()
                && (!spot.hasUnit()
                        || now.comparison().unitsObstacle().isEmpty()
                                && spot.layer() < now.left().inspection().layers()
                                && spot.unit() < now.left().inspection().units());
        if (!there) {
            crosshair.release();
        }
    }

    private void takeApart() {
        Compared now = compared.get();
        logits.set(
                now == null || now.comparison().votesObstacle().isPresent()
                        ? null
                        : now.comparison().logits(shownLabel(now.comparison())));
        fillLanes();
    }

    /** The class that is chosen in Inspect; else the right side's answer, else the left side's, else the first that both know. */
    private String shownLabel(Comparison of) {
        List<String> shared = of.sharedLabels();
        Inspection left = of.inspection(Side.LEFT);
        Inspection right = of.inspection(Side.RIGHT);
        return inspect.label()
                .get()
                .filter(shared::contains)
                .orElseGet(() ->
                        List.of(
                                        right.labels().get(right.predicted()),
                                        left.labels().get(left.predicted()),
                                        shared.get(0))
                                .stream()
                                .filter(shared::contains)
                                .findFirst()
                                .orElseThrow());
    }

    private void fillLanes() {
        Compared now = compared.get();
        List<HeatLane> chosen = List.of();
        obstacle.set(null);
        if (now != null) {
            Comparison of = now.comparison();
            obstacle.set(of.unitsObstacle().orElse(null));
            if (obstacle.get() == null) {
                chosen = chosen(of);
            }
        }
        List<PairLane> shown = new ArrayList<>();
        for (HeatLane lane : chosen) {
            for (Side side : Side.values()) {
                if (sides.get().contains(side)) {
                    shown.add(pair(now.comparison(), side, lane));
                }
            }
        }
        lanes.set(shown.stream().map(PairLane::lane).toList());
        pairs.set(shown);
    }

    /** What is chosen in Inspect, as far as both sides have it. */
    private List<HeatLane> chosen(Comparison of) {
        Inspection left = of.inspection(Side.LEFT);
        int label = logits.get() == null
                ? left.predicted()
                : left.labels().indexOf(logits.get().label());
        Contribution contribution = left.contribution(label);
        List<HeatLane> all = inspect.choice().lanes(left, contribution);
        List<HeatLane> both = all.stream()
                .filter(lane -> of.quantityObstacle(lane.quantity()).isEmpty())
                .toList();
        if (both.isEmpty()) {
            obstacle.set(of.quantityObstacle(all.get(0).quantity()).orElse(null));
        }
        return both;
    }

    private static PairLane pair(Comparison of, Side side, HeatLane like) {
        Heatmap map = of.heatmap(
                side, like.layer(), like.half(), like.quantity(), like.map().order());
        int deciding = like.deciding() < 0 ? -1 : of.decidingColumn(side, like.half());
        return new PairLane(side, new HeatLane(like.layer(), like.half(), like.quantity(), map, deciding));
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

    /** Which heat maps are shown, of each layer and direction. The set is not modified, but exchanged. */
    public ObjectProperty<Set<Side>> sides() {
        return sides;
    }

    public ReadOnlyObjectProperty<CompareState> state() {
        return state.getReadOnlyProperty();
    }

    /** Both sides as they were read last, or null. */
    public ReadOnlyObjectProperty<Compared> compared() {
        return compared.getReadOnlyProperty();
    }

    /** The heat maps of all sides that are shown. */
    public ReadOnlyObjectProperty<List<PairLane>> pairs() {
        return pairs.getReadOnlyProperty();
    }

    /** Why there are no heat maps, or null. */
    public ReadOnlyObjectProperty<Problem> obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    /** The class whose logits are taken apart; see {@link InspectViewModel#label}. */
    public ObjectProperty<Optional<String>> label() {
        return inspect.label();
    }

    /** Why the logits of that class differ, or null. */
    public ReadOnlyObjectProperty<LogitDifference> logits() {
        return logits.getReadOnlyProperty();
    }

    /** The reading on the left, or null. */
    @Override
    public ReadOnlyObjectProperty<Looked> looked() {
        return looked.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<List<HeatLane>> lanes() {
        return lanes.getReadOnlyProperty();
    }

    @Override
    public Crosshair crosshair() {
        return crosshair;
    }

    @Override
    public SpotWords words(Spot spot, String quantity) {
        return CompareWords.of(compared.get().comparison(), spot, quantity);
    }
}
