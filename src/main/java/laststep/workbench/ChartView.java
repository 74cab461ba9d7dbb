package laststep.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import laststep.runs.LossCurve;

/** How the charts of a training are looked at; remembered, but for the steps that are shown. Belongs to the FX thread. */
public final class ChartView {
    /** How strongly curves may be smoothed, in steps; 0: not at all. */
    public static final List<Integer> SPANS =
            List.of(0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1_000);

    private final IntegerProperty span = new SimpleIntegerProperty(this, "span", LossCurve.DEFAULT_SPAN);
    private final BooleanProperty log = new SimpleBooleanProperty(this, "log");
    private final ObjectProperty<LowerChart> lower = new SimpleObjectProperty<>(this, "lower", LowerChart.NORM);
    private final StepZoom zoom = new StepZoom();
    private Object run;

    public ChartView(Settings settings) {
        Map<String, String> stored = settings.charts();
        SPANS.stream()
                .filter(steps -> steps.toString().equals(stored.get("smoothing")))
                .forEach(span::set);
        log.set(Boolean.parseBoolean(stored.get("log")));
        zoom.follow().set(Boolean.parseBoolean(stored.get("follow")));
        Arrays.stream(LowerChart.values())
                .filter(chart -> chart.name().equals(stored.get("lower")))
                .forEach(lower::set);
        span.subscribe(steps -> stored.put("smoothing", steps.toString()));
        log.subscribe(on -> stored.put("log", on.toString()));
        lower.subscribe(chart -> stored.put("lower", chart.name()));
        zoom.follow().subscribe(on -> stored.put("follow", on.toString()));
    }

    /** To be told before drawing which run is drawn, as any object that stands for it, and which steps it has. */
    public void shows(Object newRun, StepRange steps) {
        if (run != newRun) {
            run = newRun;
            zoom.forgetChosen();
        }
        zoom.covers(steps);
    }

    /** How strongly the curves are smoothed, in steps: one of {@link #SPANS}. */
    public IntegerProperty span() {
        return span;
    }

    /** Whether loss, norms and times are on logarithmic axes. */
    public BooleanProperty log() {
        return log;
    }

    public ObjectProperty<LowerChart> lower() {
        return lower;
    }

    public StepZoom zoom() {
        return zoom;
    }
}
