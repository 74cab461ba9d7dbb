package laststep.workbench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import laststep.inspect.Comparison;
import laststep.inspect.Contribution;
import laststep.inspect.Half;
import laststep.inspect.Heatmap;
import laststep.inspect.Inspection;
import laststep.inspect.LogitDifference;
import laststep.inspect.Side;
import laststep.inspect.UnitOrder;
import laststep.message.Problem;

/**
 * What is shown of two readings: the heat maps of both and of what differs, what is pointed at, and the logits of one class.
 * A spot's token is a column here: the token of either side that stands in it. Belongs to the FX thread.
 */
public final class CompareLanes implements LaneSource {
    /** So many classes can be told apart when each has two curves. */
    public static final int SHOWN_CLASSES = 4;

    private final InspectViewModel inspect;
    private final Crosshair crosshair = new Crosshair();
    private final ObjectProperty<Set<Side>> sides =
            new SimpleObjectProperty<>(this, "sides", EnumSet.allOf(Side.class));
    private final ReadOnlyObjectWrapper<Compared> compared = new ReadOnlyObjectWrapper<>(this, "compared");
    private final ReadOnlyObjectWrapper<Looked> looked = new ReadOnlyObjectWrapper<>(this, "looked");
    private final ReadOnlyObjectWrapper<List<PairLane>> pairs = new ReadOnlyObjectWrapper<>(this, "pairs", List.of());
    private final ReadOnlyObjectWrapper<List<HeatLane>> lanes = new ReadOnlyObjectWrapper<>(this, "lanes", List.of());
    private final ReadOnlyObjectWrapper<Problem> obstacle = new ReadOnlyObjectWrapper<>(this, "obstacle");
    private final ReadOnlyObjectWrapper<LogitDifference> logits = new ReadOnlyObjectWrapper<>(this, "logits");

    /** @param inspect where the layer, the direction, the quantity, the order of the units and the class are chosen */
    CompareLanes(InspectViewModel inspect) {
        this.inspect = inspect;
        LaneChoice choice = inspect.choice();
        for (ObservableValue<?> chosen :
                List.of(choice.layer(), choice.halves(), choice.quantity(), choice.sorting(), inspect.lanes(), sides)) {
            chosen.subscribe((before, after) -> fillLanes());
        }
        inspect.label().subscribe((before, after) -> takeApart());
    }

    /** @param now what was read, or null */
    void show(Compared now) {
        keepSpot(now);
        looked.set(now == null ? null : now.left());
        compared.set(now);
        takeApart();
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
        List<HeatLane> all = inspect.choice().lanes(left, contribution, this::alike);
        List<HeatLane> both = all.stream()
                .filter(lane -> of.quantityObstacle(lane.quantity()).isEmpty())
                .toList();
        if (both.isEmpty()) {
            obstacle.set(of.quantityObstacle(all.get(0).quantity()).orElse(null));
        }
        return both;
    }

    /** As the hidden states have them: there the units that are alike have been found. */
    private UnitOrder alike(Inspection of, int layer, Half half) {
        return inspect.lanes().get().stream()
                .filter(lane -> lane.layer() == layer && lane.half() == half)
                .map(lane -> lane.map().order())
                .filter(order -> order.size() == of.units())
                .findFirst()
                .orElseGet(() -> UnitOrder.byIndex(of.units()));
    }

    private static PairLane pair(Comparison of, Side side, HeatLane like) {
        Heatmap map = of.heatmap(
                side, like.layer(), like.half(), like.quantity(), like.map().order());
        int deciding = like.deciding() < 0 ? -1 : of.decidingColumn(side, like.half());
        return new PairLane(side, new HeatLane(like.layer(), like.half(), like.quantity(), map, deciding));
    }

    /** Which heat maps are shown, of each layer and direction. The set is not modified, but exchanged. */
    public ObjectProperty<Set<Side>> sides() {
        return sides;
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
