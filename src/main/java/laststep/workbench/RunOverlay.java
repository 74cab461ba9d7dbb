package laststep.workbench;

import java.util.ArrayList;
import java.util.List;
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
    private final ReadOnlyObjectWrapper<List<OverlaidRun>> curves =
            new ReadOnlyObjectWrapper<>(this, "curves", List.of());
    private List<RunRow> chosen = List.of();
    private int left;

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
        reading.request(() -> curves(pages, wanted), curves::set);
    }

    private List<OverlaidRun> curves(List<RunRow.Page> pages, RunMetric wanted) {
        List<OverlaidRun> read = new ArrayList<>();
        for (RunRow.Page page : pages) {
            List<CurvePoint> points = RunCurves.read(store, page.number()).get(wanted);
            read.add(new OverlaidRun(page.title(), page.notes().colour(), points));
        }
        return read;
    }

    /** How many of the chosen runs are not drawn, as there are too many. */
    public int left() {
        return left;
    }

    /** What is drawn of each run. */
    public ObjectProperty<RunMetric> metric() {
        return metric;
    }

    /** A curve for each chosen run; without points where it has none. */
    public ReadOnlyObjectProperty<List<OverlaidRun>> curves() {
        return curves.getReadOnlyProperty();
    }
}
