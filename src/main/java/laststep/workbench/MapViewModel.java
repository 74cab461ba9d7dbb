package laststep.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import laststep.inspect.map.UmapLayout;
import laststep.message.Problem;

/**
 * The map: read-out vectors of many sentences, or word vectors, in two dimensions. It is of one moment of a model and
 * stays so until it is made anew; a small one is made as soon as somebody looks. Belongs to the FX thread.
 */
public final class MapViewModel {
    /** So few sentences are read without being asked for: it takes a second or two. */
    private static final int SMALL = 5000;

    /** Fewer points make no map. */
    private static final int FEWEST = 3;

    private final Session session;
    private final Navigation navigation;
    private final Property<InspectTab> tab;
    private final Jobs jobs;
    private final Threads threads;
    private final MapSources sources;
    private final MapSelection selection;
    private final ObjectProperty<MapSubject> subject =
            new SimpleObjectProperty<>(this, "subject", MapSubject.VALIDATION);
    private final ObjectProperty<MapLayout> layout = new SimpleObjectProperty<>(this, "layout", MapLayout.PCA);
    private final ObjectProperty<MapColour> colour = new SimpleObjectProperty<>(this, "colour", MapColour.LABEL);
    private final ReadOnlyObjectWrapper<PlacedMap> placed = new ReadOnlyObjectWrapper<>(this, "placed");
    private final ReadOnlyObjectWrapper<Job> running = new ReadOnlyObjectWrapper<>(this, "running");
    private PlacedMap pca;
    private PlacedMap umap;
    /** What was being made when somebody cancelled: it is not begun again unasked. */
    private MapSource declined;

    private MapSource making;

    /** @param tab which way of looking is open; set when a sentence is opened in the lanes */
    public MapViewModel(
            Session session,
            Navigation navigation,
            Property<InspectTab> tab,
            Jobs jobs,
            ErrorReport errors,
            Threads threads) {
        this.session = session;
        this.navigation = navigation;
        this.tab = tab;
        this.jobs = jobs;
        this.threads = threads;
        sources = new MapSources(session);
        selection = new MapSelection(session, placed, errors, threads);
        jobs.running().subscribe(this::noticeEnd);
        for (ObservableValue<?> offering : List.of(
                navigation.current(), tab, subject, session.model(), session.corpus(), session.trainingData())) {
            offering.subscribe((before, now) -> offer());
        }
        layout.subscribe((before, now) -> place());
    }

    private void offer() {
        Optional<MapSource> source = source();
        if (source.isEmpty()
                || pca != null && !source.get().sameThings(pca.map().source())) {
            forget();
        }
        source.filter(wanted -> navigation.current().get() == Place.INSPECT
                        && tab.getValue() == InspectTab.MAP
                        && pca == null
                        && wanted.taken() >= FEWEST
                        && wanted.taken() <= SMALL
                        && !isBeingMade(wanted)
                        && (declined == null || !declined.sameThings(wanted)))
                .ifPresent(this::start);
    }

    private boolean isBeingMade(MapSource wanted) {
        return running.get() != null && making != null && making.sameThings(wanted);
    }

    private void forget() {
        stop();
        pca = null;
        umap = null;
        placed.set(null);
    }

    /** Makes the map of what is chosen, from the model of this moment. */
    public void make() {
        source().filter(wanted -> wanted.taken() >= FEWEST).ifPresent(this::start);
    }

    private void start(MapSource wanted) {
        declined = null;
        stop();
        making = wanted;
        run(new Problem("map.making", wanted.taken()), wanted::run, made -> {
            pca = PlacedMap.pca(made);
            umap = null;
            making = null;
            place();
        });
    }

    /** Cancels what is being made. */
    public void cancel() {
        declined = making;
        stop();
        layout.set(MapLayout.PCA);
    }

    /** What runs takes a moment to notice, but is not shown or waited for any more. */
    private void stop() {
        if (running.get() != null) {
            running.get().cancel();
        }
        running.set(null);
        making = null;
    }

    /** Shows the map in the layout chosen, or as it is until that is found. */
    private void place() {
        if (pca == null) {
            return;
        }
        if (layout.get() == MapLayout.PCA || canUmap().isPresent()) {
            if (making == null) {
                stop();
            }
            placed.set(pca);
        } else if (umap != null) {
            placed.set(umap);
        } else {
            placed.set(pca);
            PointMap map = pca.map();
            stop();
            run(
                    new Problem("map.umap.making"),
                    progress -> PlacedMap.umap(map, (done, total) -> {
                        progress.report((double) done / total);
                        return !progress.cancelled();
                    }),
                    found -> {
                        umap = found;
                        place();
                    });
        }
    }

    private Optional<Problem> canUmap() {
        if (pca.map().flat()) {
            return Optional.of(new Problem("map.flat"));
        }
        return pca.map().points().count() < UmapLayout.FEWEST
                ? Optional.of(new Problem("map.umap.few", UmapLayout.FEWEST))
                : Optional.empty();
    }

    private <T> void run(Problem description, Job.Work<T> work, Consumer<? super T> done) {
        running.set(jobs.start(threads.loading(), description, work, done));
        noticeEnd(); // an executor without a thread of its own has ended it by now
    }

    private void noticeEnd() {
        if (running.get() != null && !jobs.running().contains(running.get())) {
            running.set(null);
        }
    }

    private Optional<MapSource> source() {
        return sources.of(shownSubject());
    }

    /** What the person would like to see; see {@link #subjects} for what there is. */
    public ObjectProperty<MapSubject> subject() {
        return subject;
    }

    /** What there is to map now. */
    public List<MapSubject> subjects() {
        return sources.subjects();
    }

    /** Changes whenever {@link #subjects} or {@link #shownSubject} may. */
    public ObservableValue<List<MapSubject>> offeredSubjects() {
        return Bindings.createObjectBinding(
                this::subjects, session.model(), session.corpus(), session.trainingData(), subject);
    }

    /** What was chosen, or the first there is instead. */
    public MapSubject shownSubject() {
        List<MapSubject> there = subjects();
        return there.contains(subject.get()) || there.isEmpty() ? subject.get() : there.get(0);
    }

    /** How many points the map would have. */
    public int toTake() {
        return source().map(MapSource::taken).orElse(0);
    }

    /** How the points are placed, once that is found. */
    public ObjectProperty<MapLayout> layout() {
        return layout;
    }

    /** Why there is no UMAP of these points; nothing if there is. */
    public Optional<Problem> whyNoUmap() {
        return pca == null ? Optional.empty() : canUmap();
    }

    /** What the points are coloured by; see {@link #colours}. */
    public ObjectProperty<MapColour> colour() {
        return colour;
    }

    /** What there is to colour by. */
    public List<MapColour> colours() {
        return MapColour.of(words(), pca != null && pca.map().points().counted());
    }

    /** Whether the points are words: those that are there, or would be. */
    public boolean words() {
        return pca == null
                ? shownSubject() == MapSubject.WORDS
                : pca.map().points().words();
    }

    /** The colouring chosen, or what there is instead. */
    public MapColour shownColour() {
        List<MapColour> there = colours();
        return there.contains(colour.get()) ? colour.get() : there.get(0);
    }

    /** The map, or null before there is one. */
    public ReadOnlyObjectProperty<PlacedMap> placed() {
        return placed.getReadOnlyProperty();
    }

    /** What is being made, or null. */
    public ReadOnlyObjectProperty<Job> running() {
        return running.getReadOnlyProperty();
    }

    /** Whether the model, or a moment of it, has come since that the map does not show. */
    public ObservableValue<Boolean> outdated() {
        return Bindings.createObjectBinding(
                () -> pca != null
                        && !source().map(now -> now.same(pca.map().source())).orElse(false),
                placed,
                session.model());
    }

    /** What there is to show. */
    public ObservableValue<MapState> state() {
        return Bindings.createObjectBinding(
                this::stateNow, placed, running, subject, session.model(), session.corpus(), session.trainingData());
    }

    private MapState stateNow() {
        if (placed.get() != null) {
            return placed.get().map().flat() ? MapState.FLAT : MapState.SHOWN;
        }
        if (toTake() < FEWEST) {
            return MapState.TOO_FEW;
        }
        return running.get() != null ? MapState.MAKING : MapState.OFFERED;
    }

    /** What is pointed at, selected and near. */
    public MapSelection selection() {
        return selection;
    }

    /** Opens a sentence of the map in the lanes; a word is only pinned. */
    public void open(int point) {
        MapPoints points = placed.get().map().points();
        if (points.words()) {
            selection.pinned().set(point);
        } else {
            session.sentence().set(points.text(point));
            tab.setValue(InspectTab.STATES);
        }
    }

    /** Writes a table, as a job. @param file CSV if its name ends so, else TSV */
    public void save(Path file, List<List<String>> rows) {
        TableFile.save(file, rows, jobs, threads);
    }
}
