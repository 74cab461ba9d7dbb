package laststep.workbench;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * Which steps several charts show together: all there are, some that were chosen, or always the last ones. Belongs to the FX
 * thread. Whoever draws subscribes to the three properties and then asks for what is {@link #seen}.
 */
public final class StepZoom {
    /** Fewer steps are not worth a chart. */
    static final long LEAST = 4;

    private static final double NEARLY = 0.99;
    private static final int FOLLOWED = 500;

    private final ReadOnlyObjectWrapper<StepRange> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final BooleanProperty follow = new SimpleBooleanProperty(this, "follow");
    private final IntegerProperty followed = new SimpleIntegerProperty(this, "followed", FOLLOWED);
    private StepRange all = new StepRange(0, 0);

    /** To be told what there is, before the charts are drawn. */
    public void covers(StepRange steps) {
        all = steps;
    }

    /** The steps to be shown now; null for all. */
    public StepRange seen() {
        if (follow.get()) {
            StepRange last = new StepRange(all.to() - followed.get() + 1, all.to());
            return last.from() <= all.from() ? null : last;
        }
        return chosen.get();
    }

    /** The steps that were chosen; null if none were. */
    public ReadOnlyObjectProperty<StepRange> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether the last steps are shown, while the training goes on. */
    public BooleanProperty follow() {
        return follow;
    }

    /** How many of the last steps are shown. */
    public IntegerProperty followed() {
        return followed;
    }

    /** Shows the steps between two places, in either order. */
    public void to(double one, double other) {
        show(new StepRange(Math.round(Math.min(one, other)), Math.round(Math.max(one, other))));
    }

    /** Shows {@code factor} times as many steps, around a place that stays where it is; of the last ones, so many more. */
    public void by(double factor, double centre) {
        if (follow.get()) {
            long many = Math.round(followed.get() * factor);
            followed.set((int) Math.max(LEAST + 1, Math.min(Math.max(FOLLOWED, all.length() + 1), many)));
        } else {
            show(current().scaled(factor, centre));
        }
    }

    /** Shows what comes before or after. @param share of what is shown now, below nought for what comes before */
    public void move(double share) {
        if (seen() != null) {
            show(current().moved(Math.round(share * current().length())));
        }
    }

    /** The same, around the middle of what is shown. */
    public void by(double factor) {
        by(factor, (current().from() + current().to()) / 2.0);
    }

    /** No longer shows the steps that were chosen: they were another run's. */
    void forgetChosen() {
        chosen.set(null);
    }

    /** Shows all steps. */
    public void all() {
        follow.set(false);
        chosen.set(null);
    }

    private StepRange current() {
        return seen() == null ? all : seen();
    }

    private void show(StepRange wanted) {
        long lacking = LEAST - wanted.length();
        StepRange enough =
                lacking <= 0 ? wanted : new StepRange(wanted.from() - lacking / 2, wanted.to() + lacking - lacking / 2);
        StepRange range = enough.within(all);
        follow.set(false);
        boolean nearlyAll = range.length() >= NEARLY * all.length(); // as after zooming in and out again, with rounding
        chosen.set(nearlyAll ? null : range);
    }
}
