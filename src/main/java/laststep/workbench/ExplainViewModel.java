package laststep.workbench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import laststep.inspect.AttributionMethod;
import laststep.inspect.Baseline;
import laststep.inspect.ExplainChoice;
import laststep.inspect.Target;

/**
 * Why the sentence of the moment is taken for a class: what each token adds to it, by every method. Follows the typing and the
 * snapshots while it is open and seen; typing on ends what is being computed, a newer snapshot waits until it is done. Belongs
 * to the FX thread.
 */
public final class ExplainViewModel {
    /** At how many points integrated gradients may take the slope. */
    public static final List<Integer> STEPS = List.of(10, 20, ExplainChoice.STEPS, 100, 300, ExplainChoice.MOST_STEPS);

    private final Session session;
    private final Executor fx;
    private final LongSupplier nanoTime;
    private final NewestWork work;
    private final SwapViewModel swap;
    private final ObjectProperty<Optional<String>> label;
    private final ObjectProperty<AttributionMethod> method =
            new SimpleObjectProperty<>(this, "method", AttributionMethod.INTEGRATED_GRADIENTS);
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(this, "target", Target.LOG_PROBABILITY);
    private final ObjectProperty<Baseline> baseline = new SimpleObjectProperty<>(this, "baseline", Baseline.ZERO);
    private final ObjectProperty<Integer> steps = new SimpleObjectProperty<>(this, "steps", ExplainChoice.STEPS);
    private final BooleanProperty seen = new SimpleBooleanProperty(this, "seen");
    private final ReadOnlyObjectWrapper<Explained> explained = new ReadOnlyObjectWrapper<>(this, "explained");
    private final ReadOnlyObjectWrapper<ExplainProgress> progress = new ReadOnlyObjectWrapper<>(this, "progress");
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper(this, "stopped");
    private ExplainTask task;
    private Explained soFar;
    private long startedAt;
    private boolean stale = true;

    /** @param open whether it is open: closed, it computes nothing @param label the class, or none for the predicted one */
    ExplainViewModel(
            Session session,
            Navigation navigation,
            ObservableValue<Boolean> open,
            ObjectProperty<Optional<String>> label,
            Threads threads,
            ErrorReport errors,
            LongSupplier nanoTime) {
        this.session = session;
        this.label = label;
        this.nanoTime = nanoTime;
        fx = threads.fx();
        work = new NewestWork(threads, failure -> {
            progress.set(null);
            errors.report(failure);
        });
        swap = new SwapViewModel(session, seen, threads, errors);
        for (ObservableValue<?> asked : List.of(session.sentence(), label, target, baseline, steps)) {
            asked.subscribe((before, after) -> changed());
        }
        session.model().subscribe((before, after) -> modelChanged());
        open.subscribe(now -> look(now, navigation));
        navigation.current().subscribe(place -> look(open.getValue(), navigation));
        seen.subscribe((before, after) -> seenChanged());
    }

    private void look(boolean open, Navigation navigation) {
        seen.set(open && navigation.current().get() == Place.INSPECT);
    }

    /** Out of sight nothing is computed, and nobody else has to wait for it. */
    private void seenChanged() {
        if (!seen.get() && work.busy()) {
            end();
            stale = true;
        }
        askIfSeen();
    }

    private void changed() {
        stale = true;
        askIfSeen();
    }

    private void modelChanged() {
        stale = true;
        OpenModel now = session.model().get();
        if (!work.busy() || now == null || !task.asks(now)) {
            askIfSeen();
        }
    }

    private void askIfSeen() {
        if (stale && seen.get()) {
            stale = false;
            ask();
        }
    }

    private void ask() {
        end();
        stopped.set(false);
        OpenModel model = session.model().get();
        String sentence = session.sentence().get();
        if (model == null || sentence.isBlank()) {
            explained.set(null);
            return;
        }
        task = new ExplainTask(
                model, sentence, label.get(), target.get(), baseline.get(), steps.get(), method.get(), nanoTime);
        soFar = null;
        startedAt = nanoTime.getAsLong();
        goOn();
        showProgress(task, 0);
    }

    private void end() {
        work.forget();
        progress.set(null);
    }

    private void goOn() {
        ExplainTask asked = task;
        Explained before = soFar;
        AtomicReference<Double> waiting = new AtomicReference<>();
        work.request(
                wanted -> asked.next(before, wanted, share -> {
                    if (waiting.getAndSet(share) == null) {
                        fx.execute(() -> showProgress(asked, waiting.getAndSet(null)));
                    }
                }),
                this::show);
    }

    private void showProgress(ExplainTask asked, double share) {
        if (asked == task && work.busy()) {
            double seconds = (nanoTime.getAsLong() - startedAt) / 1e9;
            progress.set(
                    new ExplainProgress(share, share > 0 ? seconds * (1 - share) / share : Double.NaN, soFar == null));
        }
    }

    private void show(Explained now) {
        soFar = now;
        explained.set(now.explanation().tokens().isEmpty() ? null : now);
        if (now.missing().isEmpty()) {
            progress.set(null);
            askIfSeen(); // a newer snapshot has waited
        } else {
            goOn();
        }
    }

    /** Ends what is being computed; what has been is kept. */
    public void stop() {
        if (work.busy()) {
            end();
            stopped.set(true);
        }
    }

    /** Goes on after {@link #stop}. */
    public void resume() {
        if (stopped.get()) {
            stopped.set(false);
            goOn();
            showProgress(task, 0);
        }
    }

    /** The sentence's explanation, as far as it is computed; null before, and while there is none to explain. */
    public ReadOnlyObjectProperty<Explained> explained() {
        return explained.getReadOnlyProperty();
    }

    /** How far it is; null when nothing is computed. */
    public ReadOnlyObjectProperty<ExplainProgress> progress() {
        return progress.getReadOnlyProperty();
    }

    /** Whether the person has ended the computing. */
    public ReadOnlyBooleanProperty stopped() {
        return stopped.getReadOnlyProperty();
    }

    /** The class that is explained, or none for the predicted one; the same whose votes are looked at. */
    public ObjectProperty<Optional<String>> label() {
        return label;
    }

    /** The method that is shown large. */
    public ObjectProperty<AttributionMethod> method() {
        return method;
    }

    public ObjectProperty<Target> target() {
        return target;
    }

    public ObjectProperty<Baseline> baseline() {
        return baseline;
    }

    /** One of {@link #STEPS}. */
    public ObjectProperty<Integer> steps() {
        return steps;
    }

    /** What becomes of the answer when words are exchanged. */
    public SwapViewModel swap() {
        return swap;
    }
}
