package laststep.workbench;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import laststep.inspect.Film;
import laststep.inspect.Half;
import laststep.inspect.Inspection;
import laststep.inspect.LapseCost;
import laststep.inspect.LapseFrame;
import laststep.inspect.ReadToken;
import laststep.inspect.TimeLapse;
import laststep.message.Problem;
import laststep.training.TrainingData;
import laststep.training.TrainingEvent;

/**
 * The time-lapse: how the reading of one sentence grew while a network learnt, frame by frame. The frames stay until the
 * next training starts. Belongs to the FX thread.
 */
public final class LapseViewModel implements LaneSource {
    private static final double MEGABYTE = 1 << 20;

    private final Session session;
    private final ObservableValue<RunState> run;
    private final LongSupplier nanoTime;
    private final LapseRecorder recorder;
    private final LatestOnly looking;
    private final LapsePlayer player = new LapsePlayer();
    private final LaneChoice choice = new LaneChoice();
    private final Crosshair crosshair = new Crosshair();
    private final ReadOnlyObjectWrapper<Film> film = new ReadOnlyObjectWrapper<>(this, "film");
    private final ReadOnlyObjectWrapper<Looked> looked = new ReadOnlyObjectWrapper<>(this, "looked");
    private final ReadOnlyObjectWrapper<List<HeatLane>> lanes = new ReadOnlyObjectWrapper<>(this, "lanes", List.of());
    private final ReadOnlyObjectWrapper<List<LapseCurve>> curves =
            new ReadOnlyObjectWrapper<>(this, "curves", List.of());
    private final ReadOnlyObjectWrapper<Problem> note = new ReadOnlyObjectWrapper<>(this, "note");
    private final ReadOnlyObjectWrapper<Gold> gold = new ReadOnlyObjectWrapper<>(this, "gold");

    /**
     * @param run how far the training is whose events are heard
     * @param nanoTime a clock like {@link System#nanoTime}
     */
    LapseViewModel(
            Session session,
            Settings settings,
            ObservableValue<RunState> run,
            ErrorReport errors,
            Threads threads,
            LongSupplier nanoTime) {
        this.session = session;
        this.run = run;
        this.nanoTime = nanoTime;
        recorder = new LapseRecorder(nanoTime, failure -> threads.fx().execute(() -> errors.report(failure)));
        looking = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        choice.halves().set(List.of(Half.FORWARD)); // the one that has read the sentence at the last time step
        session.pinned().set(settings.pinned());
        session.pinned().subscribe(sentence -> {
            settings.setPinned(sentence);
            recorder.pin(sentence);
            takeNote();
        });
        session.sentence().subscribe(recorder::lookAt);
        session.trainingData().subscribe(data -> lookUp());
        run.subscribe(state -> takeNote());
        player.at().subscribe(frame -> show());
        for (ObservableValue<?> chosen : List.of(choice.layer(), choice.halves())) {
            chosen.subscribe((before, after) -> fillLanes());
        }
    }

    /** A training begins. To be called on its thread. @param onward hears every event @return what it shall tell */
    Consumer<TrainingEvent> hearing(TrainingData data, Consumer<TrainingEvent> onward) {
        return recorder.hearing(data, onward);
    }

    /** To be called once a pulse: takes in what was traced, and plays on. */
    void pulse() {
        recorder.news().ifPresent(this::take);
        player.tick(nanoTime.getAsLong());
    }

    private void take(Film newFilm) {
        Film before = film.get();
        boolean grown = before != null && isGrown(before, newFilm);
        long step = grown ? before.frames().get(player.at().get()).step() : 0;
        film.set(newFilm);
        curves.set(LapseCurve.of(newFilm));
        if (grown) {
            player.grow(newFilm.frames().size(), newFilm.at(step));
        } else {
            gold.set(null);
            player.load(newFilm.frames().size());
            lookUp();
        }
        show();
        takeNote();
    }

    private static boolean isGrown(Film before, Film now) {
        return !before.frames().isEmpty()
                && !now.frames().isEmpty()
                && before.frames().get(0) == now.frames().get(0);
    }

    /** Shows the frame the player is at; the same one is not drawn again. */
    private void show() {
        LapseFrame frame = frame().orElse(null);
        if (frame == null) {
            crosshair.release();
            looked.set(null);
        } else if (looked.get() == null || looked.get().inspection() != frame.inspection()) {
            crosshair.keepIn(frame.inspection());
            looked.set(new Looked(frame.inspection(), moment(frame), frame.step() == 0));
        } else {
            return;
        }
        fillLanes();
    }

    private static Problem moment(LapseFrame frame) {
        return frame.step() == 0
                ? new Problem("lapse.moment.untrained")
                : new Problem("lapse.moment", frame.step(), frame.epoch());
    }

    private void fillLanes() {
        lanes.set(frame().map(LapseFrame::inspection)
                .map(reading -> choice.lanes(reading, reading.contribution(reading.predicted())))
                .orElse(List.of()));
    }

    private void lookUp() {
        TrainingData data = session.trainingData().get();
        if (film.get() != null && data != null) {
            String sentence = film.get().sentence();
            looking.request(() -> Gold.of(data, sentence), found -> gold.set(found.orElse(null)));
        }
    }

    private void takeNote() {
        note.set(film.get() == null ? null : noteOn(film.get()));
    }

    private Problem noteOn(Film shown) {
        String pinned = session.pinned().get();
        if (!pinned.isBlank() && !pinned.equals(shown.sentence())) {
            return new Problem(run.getValue().isRunning() ? "lapse.note.soon" : "lapse.note.next", pinned);
        }
        if (shown.frames().isEmpty()) {
            return null;
        }
        LapseFrame first = shown.frames().get(0);
        Inspection reading = first.inspection();
        if (reading.tokens().stream().allMatch(ReadToken::unknown)) {
            return new Problem("lapse.note.unknown");
        }
        if (first.step() > 0) {
            return new Problem("lapse.note.from", first.step());
        }
        return reading.cut() > 0 ? new Problem("inspect.cut", reading.cut()) : null;
    }

    /** From now on this sentence is traced, in the training that runs too. Blank: none is pinned any more. */
    public void pin(String sentence) {
        session.pinned().set(sentence.strip());
    }

    /** The sentence that is pinned; empty if none is. To be changed by {@link #pin}. */
    public StringProperty pinned() {
        return session.pinned();
    }

    /** What was traced; without frames while a training has started and none is there; null before the first training. */
    public ReadOnlyObjectProperty<Film> film() {
        return film.getReadOnlyProperty();
    }

    /** The frame that is looked at. */
    public Optional<LapseFrame> frame() {
        int at = player.at().get();
        return film.get() == null || at < 0 || at >= film.get().frames().size()
                ? Optional.empty()
                : Optional.of(film.get().frames().get(at));
    }

    public LapsePlayer player() {
        return player;
    }

    /** What is traced cost so far, in words. To be asked only if there is a film. */
    public Problem cost() {
        LapseCost cost = film.get().cost();
        return new Problem("lapse.cost", cost.traced(), cost.share(), cost.bytes() / MEGABYTE);
    }

    /** How the cost is bounded, and what the first frame has cost. To be asked only if there is a film. */
    public Problem bounds() {
        return new Problem(
                "lapse.cost.about",
                TimeLapse.MOST_SHARE,
                film.get().cost().firstNanos() / 1e6,
                TimeLapse.MOST_FRAMES,
                TimeLapse.MOST_BYTES / MEGABYTE);
    }

    /** How probable the whole sentence made the classes, over the frames. */
    public ReadOnlyObjectProperty<List<LapseCurve>> curves() {
        return curves.getReadOnlyProperty();
    }

    /** What is to be known about what is shown, or null. */
    public ReadOnlyObjectProperty<Problem> note() {
        return note.getReadOnlyProperty();
    }

    /** What the sentence is, if its corpus says so; else null. */
    public ReadOnlyObjectProperty<Gold> gold() {
        return gold.getReadOnlyProperty();
    }

    /** Which layer and which direction is looked at. */
    public LaneChoice choice() {
        return choice;
    }

    /** The layers to choose from, as {@link LaneChoice#layer} takes them. */
    public List<Integer> layers() {
        return frame().map(shown -> LaneChoice.layers(shown.inspection().layers()))
                .orElse(List.of());
    }

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
}
