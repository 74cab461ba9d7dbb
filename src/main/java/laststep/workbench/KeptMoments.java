package laststep.workbench;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Networks that were put aside while they learnt, to be compared with later; each keeps all its weights in memory, so there
 * are few of them. They last as long as the program runs. Belongs to the FX thread.
 */
final class KeptMoments {
    static final int MOST = 4;

    private static final double MEGABYTE = 1 << 20;

    private final ObservableList<OpenModel> kept = FXCollections.observableArrayList();
    private final ObservableList<OpenModel> view = FXCollections.unmodifiableObservableList(kept);

    /** Puts it on top, once; the oldest goes if there are too many. */
    void keep(OpenModel model) {
        kept.removeIf(one -> one.model() == model.model());
        kept.add(0, model);
        if (kept.size() > MOST) {
            kept.remove(MOST, kept.size());
        }
    }

    boolean holds(OpenModel model) {
        return model != null && kept.stream().anyMatch(one -> one.model() == model.model());
    }

    void clear() {
        kept.clear();
    }

    /** The newest first. */
    ObservableList<OpenModel> list() {
        return view;
    }

    /** What keeping a network takes. */
    static double megabytes(OpenModel model) {
        return Float.BYTES * model.model().parameterCount() / MEGABYTE;
    }
}
