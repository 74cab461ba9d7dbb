package laststep.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Subscription;
import laststep.inspect.StepReading;
import laststep.message.Problem;
import laststep.workbench.HeatLane;
import laststep.workbench.LaneSource;
import laststep.workbench.Looked;
import laststep.workbench.Spot;

/** All lanes under each other, their common scroll bar, and the line that says what is pointed at. */
final class LanesView extends LaneStack {
    private final LaneContext context;
    private final LaneSource model;
    private final TokenLane tokenLane;
    private final List<PrefixLane> prefixLanes;
    private final LaneReadOut readOut;
    private final LaneZoom zoom;
    private List<UnitLane> unitLanes = List.of();
    private List<UnitCurveLane> curveLanes = List.of();

    LanesView(LaneContext context) {
        super(context, "columns");
        this.context = context;
        model = context.model();
        tokenLane = new TokenLane(context);
        prefixLanes = Stream.of(StepReading.values())
                .map(reading -> new PrefixLane(context, reading))
                .toList();
        readOut = new LaneReadOut(context, "readOut", "readOutValues");
        zoom = new LaneZoom(context);
        setId("lanes");
        getChildren().add(tokenLane);
        getChildren().addAll(prefixLanes);
        getChildren().addAll(heatScroll(), scrollBar(), readOut);
    }

    /** Puts something behind what is read out, on the right. */
    void addToReadOut(Node node) {
        readOut.add(node);
    }

    LaneZoom zoom() {
        return zoom;
    }

    Subscription listen() {
        return Subscription.combine(
                model.looked().subscribe(this::show),
                model.lanes().subscribe(this::showLanes),
                model.crosshair().spot().subscribe(this::point),
                context.columns().offset().subscribe(offset -> repaint()),
                context.colours().subscribe(colours -> recolour()),
                context.rows()
                        .window()
                        .subscribe(rows -> showLanes(model.lanes().get())),
                context.look().answers().subscribe(this::switchAnswers),
                context.look().ribbon().subscribe(ribbon -> repaint()),
                context.look()
                        .hidden()
                        .subscribe(hidden -> showLanes(model.lanes().get())),
                context.look().resized().subscribe(times -> fit()));
    }

    private void switchAnswers(Set<StepReading> shown) {
        for (StepReading reading : StepReading.values()) {
            PrefixLane lane = prefixLanes.get(reading.ordinal());
            lane.setVisible(shown.contains(reading));
            lane.setManaged(shown.contains(reading));
        }
        requestLayout();
    }

    private void show(Looked looked) {
        context.columns().show(looked == null ? List.of() : looked.inspection().tokens());
        prefixLanes.forEach(lane -> lane.show(looked));
        point(model.crosshair().spot().get());
        repaint();
        requestLayout();
    }

    private void showLanes(List<HeatLane> chosen) {
        if (!chosen.isEmpty()) {
            context.rows().setTotal(chosen.get(0).map().rows());
        }
        if (context.rows().now().isSingle()) {
            showCurves(halves(chosen));
        } else {
            showMaps(withoutHidden(chosen));
        }
        zoom.reveal(model.crosshair().spot().get());
        requestLayout();
    }

    /** One lane for each half of each layer, whatever is shown of it. */
    private static List<HeatLane> halves(List<HeatLane> lanes) {
        Set<Object> seen = new HashSet<>();
        return lanes.stream()
                .filter(lane -> seen.add(List.of(lane.layer(), lane.half())))
                .toList();
    }

    /** If only one quantity is chosen it is shown, whatever is left out of all of them. */
    private List<HeatLane> withoutHidden(List<HeatLane> lanes) {
        Set<String> hidden = context.look().hidden().get();
        List<HeatLane> shown =
                lanes.stream().filter(lane -> !hidden.contains(lane.quantity())).toList();
        boolean one = lanes.stream().map(HeatLane::quantity).distinct().count() <= 1;
        return one ? lanes : shown;
    }

    private void showMaps(List<HeatLane> lanes) {
        boolean same = lanes.size() == unitLanes.size() && curveLanes.isEmpty();
        for (int k = 0; same && k < lanes.size(); k++) {
            same = unitLanes.get(k).fits(lanes.get(k));
        }
        if (same) {
            for (int k = 0; k < lanes.size(); k++) {
                unitLanes.get(k).show(lanes.get(k));
            }
        } else {
            curveLanes = List.of();
            unitLanes = lanes.stream().map(lane -> new UnitLane(context, lane)).toList();
            heat().getChildren().setAll(unitLanes);
        }
    }

    private void showCurves(List<HeatLane> lanes) {
        boolean same = lanes.size() == curveLanes.size();
        for (int k = 0; same && k < lanes.size(); k++) {
            same = curveLanes.get(k).fits(lanes.get(k));
        }
        if (same) {
            for (int k = 0; k < lanes.size(); k++) {
                curveLanes.get(k).show(lanes.get(k));
            }
        } else {
            unitLanes = List.of();
            curveLanes =
                    lanes.stream().map(lane -> new UnitCurveLane(context, lane)).toList();
            heat().getChildren().setAll(curveLanes);
        }
    }

    private Stream<Lane> lanes() {
        return Stream.of(List.of(tokenLane), prefixLanes, unitLanes, curveLanes).flatMap(List::stream);
    }

    private void repaint() {
        lanes().forEach(Lane::repaint);
    }

    private void recolour() {
        unitLanes.forEach(UnitLane::recolour);
        curveLanes.forEach(UnitCurveLane::recolour);
        repaint();
    }

    /** Heights were changed. */
    private void fit() {
        prefixLanes.forEach(PrefixLane::fit);
        curveLanes.forEach(UnitCurveLane::fit);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean wider = fitColumns(); // the scroll bar's place is kept, so that nothing jumps
        int count = Math.max(1, unitLanes.size());
        double spaces = (count - 1) * heat().getSpacing();
        double room = heatRoom();
        unitLanes.forEach(lane -> lane.fill((room - spaces - 4) / Math.min(count, 2)));
        super.layoutChildren();
        if (wider) {
            repaint(); // and not whenever a word under the lanes changes: that follows the mouse
        }
    }

    private void point(Spot spot) {
        zoom.reveal(spot);
        lanes().forEach(lane -> lane.point(spot));
        readOut.show(spot);
        setAccessibleText(accessibleText(model.looked().get()));
    }

    private String accessibleText(Looked looked) {
        if (looked == null) {
            return "";
        }
        Problem answer = new Problem(
                "inspect.accessible",
                looked.inspection().tokens().size(),
                looked.inspection().labels().get(looked.inspection().predicted()),
                looked.inspection().probability(looked.inspection().predicted()));
        return context.messages().word(answer) + " " + readOut.words();
    }

    @Override
    boolean takes(KeyEvent key) {
        return zoom.pressed(key);
    }

    /** With Ctrl fewer units are seen, or more. */
    @Override
    boolean takes(ScrollEvent scroll) {
        return zoom.scrolled(scroll);
    }

    @Override
    void moveSpot(int tokens, int rows) {
        Looked looked = model.looked().get();
        if (looked != null) {
            model.crosshair()
                    .move(tokens, rows, looked.inspection(), model.lanes().get());
        }
    }
}
