package laststep.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which rows of the heat maps are seen, the same in all of them: all, or some that lie together, or a single one. */
final class UnitRows {
    private final ReadOnlyObjectWrapper<Window> window =
            new ReadOnlyObjectWrapper<>(this, "window", new Window(0, 0, 0));

    /** Rows {@code first} … {@code first + count − 1} of {@code total}. */
    record Window(int first, int count, int total) {
        boolean isSingle() {
            return count == 1 && total > 1;
        }

        boolean isWhole() {
            return count == total;
        }

        boolean shows(int row) {
            return row >= first && row < first + count;
        }
    }

    ReadOnlyObjectProperty<Window> window() {
        return window.getReadOnlyProperty();
    }

    Window now() {
        return window.get();
    }

    /** The heat maps have so many rows. Of another number than before, all are seen. */
    void setTotal(int total) {
        if (total != now().total()) {
            window.set(new Window(0, total, total));
        }
    }

    /** Half as many rows, or as few as one; the row {@code around} stays about where it is. */
    void zoomIn(int around) {
        zoom(Math.max(1, (now().count() + 1) / 2), around);
    }

    /** Twice as many, or all. */
    void zoomOut(int around) {
        zoom(Math.min(now().total(), now().count() * 2), around);
    }

    void all() {
        window.set(new Window(0, now().total(), now().total()));
    }

    private void zoom(int count, int around) {
        Window old = now();
        if (old.count() > 0) {
            double place = (around - old.first() + 0.5) / old.count();
            show((int) Math.round(around + 0.5 - place * count), count);
        }
    }

    private void show(int first, int count) {
        int total = now().total();
        window.set(new Window(Math.max(0, Math.min(total - count, first)), count, total));
    }

    /** So many rows further down. */
    void pan(int by) {
        show(now().first() + by, now().count());
    }

    /** Moves so that this row is seen. */
    void reveal(int row) {
        Window old = now();
        if (row < old.first()) {
            show(row, old.count());
        } else if (row >= old.first() + old.count()) {
            show(row - old.count() + 1, old.count());
        }
    }

    /** The row in the middle of those that are seen. */
    int middle() {
        return now().first() + (now().count() - 1) / 2;
    }
}
