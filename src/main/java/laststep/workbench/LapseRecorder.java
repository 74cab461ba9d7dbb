package laststep.workbench;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import laststep.inspect.Film;
import laststep.inspect.TimeLapse;
import laststep.model.TrainedModel;
import laststep.training.TrainingData;
import laststep.training.TrainingEvent;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.RunEnded;
import laststep.training.TrainingEvent.RunStarted;
import laststep.training.TrainingEvent.SnapshotTaken;

/**
 * Hears a training on the thread that trains, traces the pinned sentence there, and lets the FX thread come for the
 * newest film. What goes wrong with it is told, and the training goes on without it.
 */
final class LapseRecorder {
    private final LongSupplier nanoTime;
    private final Consumer<Throwable> failed;
    private final AtomicReference<Film> newest = new AtomicReference<>();
    private volatile String pinned = "";
    private volatile String lookedAt = "";

    // the training thread's
    private TrainingData data;
    private TimeLapse lapse;
    private TrainedModel last;

    /**
     * @param nanoTime a clock like {@link System#nanoTime}
     * @param failed is told, on the training thread
     */
    LapseRecorder(LongSupplier nanoTime, Consumer<Throwable> failed) {
        this.nanoTime = nanoTime;
        this.failed = failed;
    }

    /** This one is traced from the next snapshot on, in this training and the following ones. @param sentence may be blank */
    void pin(String sentence) {
        pinned = sentence;
    }

    /** This one is traced in the next training if none is pinned. @param sentence may be blank */
    void lookAt(String sentence) {
        lookedAt = sentence;
    }

    /** A training on these data begins. @param onward hears every event afterwards @return what it shall tell */
    Consumer<TrainingEvent> hearing(TrainingData newData, Consumer<TrainingEvent> onward) {
        data = newData;
        lapse = null;
        last = null;
        return event -> {
            hear(event);
            onward.accept(event);
        };
    }

    private void hear(TrainingEvent event) {
        try {
            if (event instanceof RunStarted) {
                begin(LapseSentence.of(pinned, lookedAt, data));
            } else if (lapse == null) {
                return; // it failed
            } else if (event instanceof BatchDone batch) {
                lapse.learnt(batch.nanos());
            } else if (event instanceof SnapshotTaken snapshot) {
                offer(snapshot.model());
            } else if (event instanceof RunEnded) {
                end();
            }
        } catch (RuntimeException | OutOfMemoryError failure) {
            lapse = null;
            last = null;
            failed.accept(failure);
        }
    }

    private void begin(String sentence) {
        lapse = new TimeLapse(sentence, nanoTime);
        newest.set(lapse.film());
    }

    private void offer(TrainedModel model) {
        String wanted = pinned;
        if (!wanted.isBlank() && !wanted.equals(lapse.sentence())) {
            lapse = new TimeLapse(wanted, nanoTime);
        }
        last = model;
        if (lapse.offer(model)) {
            newest.set(lapse.film());
        }
    }

    private void end() {
        if (last != null) {
            lapse.end(last);
        }
        newest.set(lapse.film()); // if only for what it cost
        lapse = null;
        last = null;
    }

    /** The newest film, once; empty if there is no newer one. For the FX thread. */
    Optional<Film> news() {
        return Optional.ofNullable(newest.getAndSet(null));
    }
}
