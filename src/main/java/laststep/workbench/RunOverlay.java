package laststep.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import laststep.runs.CurvePoint;
import laststep.runs.RunCurves;
import laststep.runs.RunMetric;
import laststep.runs.RunStore;

/** One metric of the chosen runs, read off the FX thread, to which it belongs. */
public final class RunOverlay {
    /** More curves than colours nobody can tell apart. */
    public static final int MOST = RunStore.COLOURS;

    private final RunStore store;
    private final LatestOnly reading;
    private final ObjectProperty<RunMetric> metric = new SimpleObjectProperty<>(this, "metric", RunMetric.VALID_LOSS);
    private final ReadOnlyObjectWrapper<Picture> picture =
            new ReadOnlyObjectWrapper<>(this, "picture", new Picture(RunMetric.VALID_LOSS, List.of(), 0));
    private List<RunRow> chosen = List.of();
    private int left;

    /**
     * What is drawn.
     *
     * @param runs a curve for each; without points where a run has none
     * @param left how many of the chosen runs are not drawn, as there are too many
     */
    public record Picture(RunMetric metric, List<OverlaidRun> runs, int left) {}

    RunOverlay(RunStore store, ErrorReport errors, Threads threads) {
        this.store = store;
        reading = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        metric.subscribe((before, now) -> read());
    }

    /** Shows these, or the first of them if there are too many. */
    void show(List<RunRow> runs) {
        chosen = runs.stream().limit(MOST).toList();
        left = runs.size() - chosen.size();
        read();
    }

    private void read() {
        RunMetric wanted = metric.get();
        List<RunRow.Page> pages = chosen.stream().map(RunRow::get).toList();
        int leftOut = left;
        reading.request(() -> new Picture(wanted, curves(pages, wanted), leftOut), picture::set);
    }

    private List<OverlaidRun> curves(List<RunRow.Page> pages, RunMetric wanted) {
        List<OverlaidRun> read = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (RunRow.Page page : pages) {
            List<CurvePoint> points = RunCurves.read(store, page.number()).get(wanted);
            read.add(new OverlaidRun(page.title(), free(page.notes().colour(), taken), points));
        }
        return read;
    }

    /** A run's own colour; if one before it has the same, the next that none has. */
    private static int free(int own, Set<Integer> taken) {
        int colour = own;
        while (!taken.add(colour)) {
            colour = (colour + 1) % RunStore.COLOURS;
        }
        return colour;
    }

    /** What is drawn of each run. */
    public ObjectProperty<RunMetric> metric() {
        return metric;
    }

    /** The chosen runs' curves. */
    public ReadOnlyObjectProperty<Picture> picture() {
        return picture.getReadOnlyProperty();
    }
}
