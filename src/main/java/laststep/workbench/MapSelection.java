package laststep.workbench;

import java.util.List;
import java.util.function.IntPredicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import laststep.inspect.map.Distance;
import laststep.inspect.map.Near;
import laststep.model.Answer;
import laststep.model.TrainedModel;
import laststep.text.Encoded;

/**
 * What is selected on a map, which point is pinned, where the typed sentence lies, and what is nearest. Only the newest
 * answers are shown. Belongs to the FX thread.
 */
public final class MapSelection {
    private static final int NEAREST = 30;
    /** The typed sentence stands between so many where it cannot be projected. */
    private static final int PLACED_AMONG = 5;

    private final Session session;
    private final ReadOnlyObjectProperty<PlacedMap> placed;
    private final LatestOnly placing;
    private final LatestOnly measuring;
    private final LatestOnly finding;
    private final ObjectProperty<int[]> selected = new SimpleObjectProperty<>(this, "selected", new int[0]);
    private final IntegerProperty pinned = new SimpleIntegerProperty(this, "pinned", -1);
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObjectProperty<Distance> distance = new SimpleObjectProperty<>(this, "distance", Distance.COSINE);
    private final ReadOnlyObjectWrapper<TypedPoint> typed = new ReadOnlyObjectWrapper<>(this, "typed");
    private final ReadOnlyObjectWrapper<NearestPoints> nearest =
            new ReadOnlyObjectWrapper<>(this, "nearest", NearestPoints.NONE);
    private PointMap map;

    MapSelection(Session session, ReadOnlyObjectWrapper<PlacedMap> shown, ErrorReport errors, Threads threads) {
        this.session = session;
        placed = shown.getReadOnlyProperty();
        placing = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        measuring = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        finding = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        placed.subscribe((before, now) -> mapChanged());
        session.sentence().subscribe((before, now) -> placeTyped());
        pinned.subscribe((before, now) -> measure());
        distance.subscribe((before, now) -> measure());
        typed.subscribe((before, now) -> measure());
        query.subscribe((before, now) -> find());
    }

    /** A new layout of the same points keeps what is selected. */
    private void mapChanged() {
        PlacedMap now = placed.get();
        if (now == null || now.map() != map) {
            map = now == null ? null : now.map();
            selected.set(new int[0]);
            pinned.set(-1);
            find();
        }
        placeTyped();
        measure();
    }

    private void placeTyped() {
        PlacedMap now = placed.get();
        String sentence = session.sentence().get();
        if (now == null || now.map().points().words() || now.map().flat() || sentence.isBlank()) {
            placing.forget();
            typed.set(null);
            return;
        }
        placing.request(() -> place(sentence, now), typed::set);
    }

    /** @return null for a sentence of no tokens */
    private static TypedPoint place(String sentence, PlacedMap on) {
        TrainedModel model = on.map().source().asked().model();
        Encoded encoded = model.encode(sentence);
        if (encoded.ids().length == 0) {
            return null;
        }
        Answer answer = model.answers(List.of(encoded.ids())).get(0);
        float[] place = on.layout() == MapLayout.PCA
                ? on.map().pca().project(answer.readOut())
                : Near.placeAmong(
                        Near.to(
                                answer.readOut(),
                                on.map().vectors(),
                                Distance.EUCLID,
                                point -> on.places()[point] != null,
                                PLACED_AMONG),
                        on.places());
        return new TypedPoint(sentence.strip(), answer.readOut(), place, answer.label(), answer.probability());
    }

    private void measure() {
        PlacedMap now = placed.get();
        int point = pinned.get();
        if (now == null || point < 0 && typed.get() == null) {
            measuring.forget();
            nearest.set(NearestPoints.NONE);
            return;
        }
        float[] to = point < 0 ? typed.get().vector() : now.map().vectors()[point];
        Distance by = distance.get();
        IntPredicate others = other -> other != point;
        measuring.request(
                () -> new NearestPoints(point, Near.to(to, now.map().vectors(), by, others, NEAREST)), nearest::set);
    }

    private void find() {
        PlacedMap now = placed.get();
        String wanted = query.get();
        if (now == null || wanted.isBlank()) {
            finding.forget();
            return;
        }
        finding.request(() -> now.map().points().holding(wanted), this::found);
    }

    private void found(int[] points) {
        selected.set(points);
        if (map.points().words() && points.length > 0) {
            pinned.set(points[0]);
        }
    }

    /** The points that are selected. To be replaced, not to be modified. */
    public ObjectProperty<int[]> selected() {
        return selected;
    }

    /** The point that is read and whose neighbours are shown; −1 for the typed sentence. */
    public IntegerProperty pinned() {
        return pinned;
    }

    /** Selects the points whose text holds it; of words, it also pins the one that is just this. */
    public StringProperty query() {
        return query;
    }

    /** By what is near. */
    public ObjectProperty<Distance> distance() {
        return distance;
    }

    /** The typed sentence as the map's own model reads it; null for none, and among words. */
    public ReadOnlyObjectProperty<TypedPoint> typed() {
        return typed.getReadOnlyProperty();
    }

    /** What is nearest to the pinned point, else to the typed sentence. */
    public ReadOnlyObjectProperty<NearestPoints> nearest() {
        return nearest.getReadOnlyProperty();
    }
}
