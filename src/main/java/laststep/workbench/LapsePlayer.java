package laststep.workbench;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Which frame of a film is looked at. It follows the newest frame until a person goes to another one, and again when
 * they go to the newest. Belongs to the FX thread.
 */
public final class LapsePlayer {
    /** Frames a second. */
    public static final List<Integer> SPEEDS = List.of(2, 5, 10, 25);

    private static final int USUAL = 10;

    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(this, "at", -1);
    private final ReadOnlyIntegerWrapper last = new ReadOnlyIntegerWrapper(this, "last", -1);
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final ObjectProperty<Integer> speed = new SimpleObjectProperty<>(this, "speed", USUAL);
    private boolean following = true;
    private double since;
    private long ticked;

    LapsePlayer() {
        playing.subscribe(plays -> {
            if (plays) {
                start();
            }
        });
    }

    /** Another film: it follows the newest frame. */
    void load(int frames) {
        playing.set(false);
        following = true;
        show(frames, frames - 1);
    }

    /** The film has grown, or been thinned. @param same where the frame that is looked at is now */
    void grow(int frames, int same) {
        show(frames, following ? frames - 1 : same);
    }

    private void show(int frames, int newAt) {
        // the last first: what is at a frame may ask where the end is
        last.set(frames - 1);
        at.set(newAt);
    }

    /** Goes to this frame, or the nearest there is, and stops there. */
    public void go(int frame) {
        playing.set(false);
        move(frame);
    }

    /** So many frames further, or back. */
    public void step(int frames) {
        go(at.get() + frames);
    }

    private void move(int frame) {
        int to = Math.max(0, Math.min(last.get(), frame));
        if (last.get() >= 0) {
            following = to == last.get();
            at.set(to);
        }
    }

    /** From here, or, at the end, from the beginning. */
    private void start() {
        since = 0;
        ticked = Long.MIN_VALUE;
        if (at.get() == last.get()) {
            move(0);
        }
        following = false;
    }

    /** Time goes on. @param nanos now, by a clock like {@link System#nanoTime} */
    void tick(long nanos) {
        if (!playing.get()) {
            return;
        }
        since += ticked == Long.MIN_VALUE ? 0 : (nanos - ticked) / 1e9 * speed.get();
        ticked = nanos;
        int frames = (int) since;
        since -= frames;
        if (frames > 0) {
            move(at.get() + frames);
        }
        if (at.get() >= last.get()) {
            playing.set(false);
        }
    }

    /** The frame that is looked at, counted from 0; −1 if there is none. */
    public ReadOnlyIntegerProperty at() {
        return at.getReadOnlyProperty();
    }

    /** The newest frame, counted from 0; −1 if there is none. */
    public ReadOnlyIntegerProperty last() {
        return last.getReadOnlyProperty();
    }

    public BooleanProperty playing() {
        return playing;
    }

    /** Frames a second, one of {@link #SPEEDS}. */
    public ObjectProperty<Integer> speed() {
        return speed;
    }
}
