package laststep.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.text.TextAlignment;
import laststep.inspect.Half;
import laststep.inspect.Inspection;
import laststep.inspect.InspectionTable;
import laststep.inspect.Scale;
import laststep.inspect.UnitOrder;
import laststep.message.Messages;
import laststep.workbench.HeatLane;
import laststep.workbench.LaneWording;
import laststep.workbench.Looked;
import laststep.workbench.Spot;

/** One unit of one half of one layer: its states above as curves around zero, its gates below between closed and open. */
final class UnitCurveLane extends Lane {
    static final double STRIP = 8;

    private static final double NATURAL = 204;
    private static final double BETWEEN = 14;
    private static final double BOTTOM = 8;
    /** Of the height, if there are gates. */
    private static final double STATES = 0.58;

    private static final double[] DASHES = {0, 7, 2.5};

    private final Label title = new Label();
    private final VBox legend = new VBox();
    private HeatLane lane;
    private Map<String, Scale> scales = Map.of();

    UnitCurveLane(LaneContext context, HeatLane lane) {
        super(context);
        this.lane = lane;
        getStyleClass().addAll("prefix-lane", "unit-curve-lane");
        Messages messages = context.messages();
        String where = messages.get(
                "inspect.layer.half", lane.layer() + 1, messages.get(lane.half().key()));
        head(
                messages.get("inspect.curve", lane.half().arrow(), lane.layer() + 1),
                LaneMenu.of(
                        this,
                        messages.get("inspect.curve.full", where),
                        messages.get("inspect.curve.about"),
                        () -> InspectionTable.unit(context.inspection(), this.lane.layer(), this.lane.half(), unit())));
        title.getStyleClass().add("lane-hint");
        legend.getStyleClass().add("lane-legend");
        gutter(title, legend);
        resizable("unit");
        show(lane);
    }

    /** The unit in the only row that is seen. */
    int unit() {
        UnitOrder order = lane.map().order();
        return order.unit(
                Math.max(0, Math.min(order.size() - 1, context().rows().now().first())));
    }

    boolean fits(HeatLane other) {
        return lane.layer() == other.layer() && lane.half() == other.half();
    }

    void show(HeatLane newLane) {
        lane = newLane;
        Inspection of = context().inspection();
        scales = of.quantities().stream().collect(Collectors.toMap(Function.identity(), name -> scale(of, name)));
        fit();
        fillLegend(context().model().crosshair().spot().get());
        repaint();
    }

    /** The theme is another one. */
    void recolour() {
        fillLegend(context().model().crosshair().spot().get());
        repaint();
    }

    void fit() {
        setHeight("unit", NATURAL);
    }

    @Override
    LaneWording wording(Looked looked) {
        return LaneWording.unit(looked.inspection(), lane.layer(), lane.half(), unit());
    }

    /** Each quantity with its line, and its value at the token that is pointed at, else at the last one. */
    private void fillLegend(Spot spot) {
        legend.getChildren().clear();
        Looked looked = context().model().looked().get();
        if (looked == null || looked.inspection().tokens().isEmpty()) {
            return;
        }
        Inspection of = looked.inspection();
        title.setText(context().messages().get("inspect.curve.unit", unit() + 1));
        int last = of.tokens().size() - 1;
        int token = spot == null ? last : Math.min(last, spot.token());
        for (String quantity : of.quantities()) {
            LanePen.Line how = line(of, quantity);
            Line sample = new Line(0, 0, 18, 0);
            sample.setStroke(how.colour());
            sample.setStrokeWidth(how.thickness());
            if (how.dash() > 0) {
                sample.getStrokeDashArray().setAll(how.dash(), how.dash());
            }
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            double value = of.value(lane.layer(), lane.half(), quantity, unit(), token);
            Label name = new Label(quantity, sample);
            Label number = new Label(context().messages().get("inspect.curve.value", value));
            HBox row = new HBox(name, between, number);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add(quantity.equals("h") ? "legend-best" : "legend-row");
            legend.getChildren().add(row);
        }
    }

    private LanePen.Line line(Inspection of, String quantity) {
        int index = of.quantities().indexOf(quantity);
        List<String> kin = isGate(quantity) ? gates(of) : states(of);
        return new LanePen.Line(
                colours().of(index), quantity.equals("h") ? 2.75 : 1.75, DASHES[kin.indexOf(quantity) % DASHES.length]);
    }

    private boolean isGate(String quantity) {
        return !scales.get(quantity).diverging();
    }

    private List<String> gates(Inspection of) {
        return of.quantities().stream().filter(name -> isGate(name)).toList();
    }

    private List<String> states(Inspection of) {
        return of.quantities().stream().filter(name -> !isGate(name)).toList();
    }

    private Scale scale(Inspection of, String quantity) {
        return of.heatmap(lane.layer(), lane.half(), quantity, lane.map().order())
                .scale();
    }

    /** A strip of the lane with its axis. */
    private record Panel(double top, double bottom, double low, double high) {
        double y(double value) {
            return bottom - (value - low) / (high - low) * (bottom - top);
        }
    }

    private Panel upper(Inspection of, double height) {
        double low = 0;
        for (String quantity : states(of)) {
            low = Math.min(low, scales.get(quantity).low());
        }
        double bottom = gates(of).isEmpty() ? height - BOTTOM : STRIP + (height - STRIP - BOTTOM) * STATES;
        return new Panel(STRIP, bottom, low, -low);
    }

    private Panel lower(Inspection of, double height) {
        return new Panel(upper(of, height).bottom() + BETWEEN, height - BOTTOM, 0, 1);
    }

    @Override
    void paintAxis(LanePen pen, Looked looked, double height) {
        Panel upper = upper(looked.inspection(), height);
        for (double tick : new double[] {upper.low(), 0, upper.high()}) {
            tick(pen, upper, tick);
        }
        if (!gates(looked.inspection()).isEmpty()) {
            tick(pen, lower(looked.inspection(), height), 0);
            tick(pen, lower(looked.inspection(), height), 1);
        }
    }

    private void tick(LanePen pen, Panel panel, double tick) {
        String number = context().messages().get("inspect.scale", tick);
        pen.words(number, LaneText.TINY, colours().chart().mutedText(), TextAlignment.RIGHT, AXIS - 6, panel.y(tick));
    }

    @Override
    void paintColumns(LanePen pen, Looked looked, int first, int last, double height) {
        Inspection of = looked.inspection();
        Panel upper = upper(of, height);
        Panel lower = lower(of, height);
        grid(pen, upper, first, last, upper.low(), 0, upper.high());
        if (!gates(of).isEmpty()) {
            grid(pen, lower, first, last, 0, 1);
        }
        for (String quantity : of.quantities()) {
            curve(pen, of, quantity, isGate(quantity) ? lower : upper, first, last);
        }
    }

    private void grid(LanePen pen, Panel panel, int first, int last, double... ticks) {
        LanePen.Line grid = new LanePen.Line(colours().chart().grid(), 1);
        for (double tick : ticks) {
            double y = Math.floor(panel.y(tick)) + 0.5;
            pen.line(grid, columns().left(first), y, columns().left(last + 1), y);
        }
    }

    private void curve(LanePen pen, Inspection of, String quantity, Panel panel, int first, int last) {
        int from = Math.max(0, first - 1);
        int end = Math.min(of.tokens().size(), last + 2);
        double[] xs = new double[end - from];
        double[] ys = new double[xs.length];
        for (int t = from; t < end; t++) {
            xs[t - from] = columns().centre(t);
            ys[t - from] = panel.y(of.value(lane.layer(), lane.half(), quantity, unit(), t));
        }
        LanePen.Line how = line(of, quantity);
        pen.line(how, xs, ys);
        for (int k = 0; k < xs.length; k++) {
            pen.mark(MapShape.DISC, xs[k], ys[k], how.thickness() + 0.5, how.colour());
        }
    }

    @Override
    void paintKey(LanePen pen, Looked looked, double right, double middle) {
        double x = right;
        List<String> quantities = looked.inspection().quantities();
        for (int k = quantities.size() - 1; k >= 0; k--) {
            String name = quantities.get(k);
            pen.words(name, LaneText.SMALL, colours().chart().mutedText(), TextAlignment.RIGHT, x, middle);
            x -= LaneText.width(name, LaneText.SMALL) + 4;
            pen.line(line(looked.inspection(), name), x - 18, middle, x, middle);
            x -= 30;
        }
        String unit = context().messages().get("inspect.curve.unit", unit() + 1)
                + (lane.half() == Half.FORWARD ? " →" : " ←");
        pen.words(unit, LaneText.SMALL, colours().chart().text(), TextAlignment.RIGHT, x, middle);
    }

    /** The column, and the unit that is seen. */
    @Override
    Spot spot(int token, double y) {
        return new Spot(token, lane.layer(), lane.half(), unit());
    }

    @Override
    void point(Spot spot) {
        super.point(spot);
        fillLegend(spot);
    }
}
