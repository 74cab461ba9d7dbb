package laststep.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Problem;
import laststep.workbench.Crosshair;
import laststep.workbench.HeatLane;
import laststep.workbench.LaneSource;
import laststep.workbench.Looked;
import laststep.workbench.Spot;
import laststep.workbench.SpotWords;

/** All lanes under each other, their common scroll bar, and the line that says what is pointed at. */
final class LanesView extends VBox {
    /** Where the vertical scroll bar of the heat maps stands; kept free in all lanes, so that columns align. */
    private static final double SCROLL_BAR = 14;

    private final LaneContext context;
    private final LaneSource model;
    private final TokenLane tokenLane;
    private final PrefixLane prefixLane;
    private final VBox heat = new VBox();
    private final ScrollPane heatScroll = new ScrollPane(heat);
    private final ScrollBar scrollBar = new ScrollBar();
    private final Label where = new Label();
    private final Label values = new Label();
    private final HBox readOut = new HBox(where, values);
    private List<UnitLane> unitLanes = List.of();

    LanesView(LaneContext context) {
        this.context = context;
        model = context.model();
        tokenLane = new TokenLane(context);
        prefixLane = new PrefixLane(context);
        setId("lanes");
        getStyleClass().add("lanes");
        heat.getStyleClass().add("heat-lanes");
        heatScroll.setFitToWidth(true);
        heatScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        heatScroll.setFocusTraversable(false);
        heatScroll.getStyleClass().addAll("edge-to-edge", "heat-scroll");
        setVgrow(heatScroll, Priority.ALWAYS);
        scrollBar.setOrientation(Orientation.HORIZONTAL);
        scrollBar.setId("columns");
        scrollBar.valueProperty().bindBidirectional(context.columns().offset());
        getChildren().addAll(tokenLane, prefixLane, heatScroll, scrollBar, readOut);
        fillReadOut();
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed); // a filter: the scroll pane within takes arrow keys too
        addEventFilter(MouseEvent.MOUSE_PRESSED, mouse -> requestFocus());
        addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    }

    private void fillReadOut() {
        where.setId("readOut");
        where.getStyleClass().add("read-out-where");
        where.setMinWidth(Region.USE_PREF_SIZE);
        values.setId("readOutValues");
        values.setMinWidth(0);
        readOut.getStyleClass().add("read-out");
    }

    /** Puts something behind what is read out, on the right. */
    void addToReadOut(Node node) {
        HBox.setHgrow(values, Priority.ALWAYS);
        values.setMaxWidth(Double.MAX_VALUE);
        readOut.getChildren().add(node);
    }

    Subscription listen() {
        return Subscription.combine(
                model.looked().subscribe(this::show),
                model.lanes().subscribe(this::showLanes),
                model.crosshair().spot().subscribe(this::point),
                context.columns().offset().subscribe(offset -> repaint()),
                context.colours().subscribe(colours -> recolour()));
    }

    private void show(Looked looked) {
        context.columns().show(looked == null ? List.of() : looked.inspection().tokens());
        prefixLane.show(looked);
        point(model.crosshair().spot().get());
        repaint();
        requestLayout();
    }

    private void showLanes(List<HeatLane> lanes) {
        boolean same = lanes.size() == unitLanes.size();
        for (int k = 0; same && k < lanes.size(); k++) {
            same = unitLanes.get(k).fits(lanes.get(k));
        }
        if (same) {
            for (int k = 0; k < lanes.size(); k++) {
                unitLanes.get(k).show(lanes.get(k));
            }
        } else {
            unitLanes = lanes.stream().map(lane -> new UnitLane(context, lane)).toList();
            heat.getChildren().setAll(unitLanes);
        }
        requestLayout();
    }

    private Stream<Lane> lanes() {
        return Stream.concat(Stream.of(tokenLane, prefixLane), unitLanes.stream());
    }

    private void repaint() {
        lanes().forEach(Lane::repaint);
    }

    private void recolour() {
        unitLanes.forEach(UnitLane::recolour);
        repaint();
    }

    @Override
    protected void layoutChildren() {
        TokenColumns columns = context.columns();
        columns.setViewport(Math.max(
                0, getWidth() - snappedLeftInset() - snappedRightInset() - Lane.GUTTER - Lane.AXIS - SCROLL_BAR));
        double beyond = Math.max(0, columns.total() - columns.viewport());
        scrollBar.setMax(beyond);
        scrollBar.setVisibleAmount(columns.total() == 0 ? 0 : beyond * columns.viewport() / columns.total());
        scrollBar.setUnitIncrement(40);
        scrollBar.setBlockIncrement(columns.viewport() * 0.8);
        scrollBar.setVisible(beyond > 0); // its place is kept, so that nothing jumps
        double fixed = Stream.of(tokenLane, prefixLane, scrollBar, readOut)
                .mapToDouble(part -> Math.max(part.minHeight(-1), part.prefHeight(-1)) + getSpacing())
                .sum();
        double room = getHeight() - snappedTopInset() - snappedBottomInset() - fixed;
        int count = Math.max(1, unitLanes.size());
        unitLanes.forEach(lane -> lane.fill((room - (count - 1) * heat.getSpacing() - 4) / Math.min(count, 2)));
        super.layoutChildren();
        repaint();
    }

    private void point(Spot spot) {
        lanes().forEach(lane -> lane.point(spot));
        Looked looked = model.looked().get();
        boolean something = spot != null
                && looked != null
                && spot.token() < looked.inspection().tokens().size();
        if (something) {
            SpotWords words = model.words(spot, shownQuantity(spot));
            where.setText(context.messages().word(words.where()));
            values.setText(words.values().stream().map(context.messages()::word).collect(Collectors.joining("    ")));
        } else {
            where.setText(looked == null ? "" : context.messages().get("inspect.hint"));
            values.setText("");
        }
        setAccessibleText(accessibleText(looked));
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
        return context.messages().word(answer) + " " + where.getText() + " " + values.getText();
    }

    private String shownQuantity(Spot spot) {
        return model.lanes().get().stream()
                .filter(lane -> lane.holds(spot))
                .map(HeatLane::quantity)
                .findFirst()
                .orElse("h");
    }

    private void pressed(KeyEvent key) {
        if (key.getTarget() instanceof LaneMenu) {
            return;
        }
        switch (key.getCode()) {
            case LEFT -> move(-1, 0);
            case RIGHT -> move(1, 0);
            case UP -> move(0, -1);
            case DOWN -> move(0, 1);
            case ESCAPE -> {
                if (!model.crosshair().pinned().get()) {
                    return;
                }
                model.crosshair().release();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int tokens, int rows) {
        Looked looked = model.looked().get();
        if (looked == null) {
            return;
        }
        Crosshair crosshair = model.crosshair();
        crosshair.move(tokens, rows, looked.inspection(), model.lanes().get());
        Spot spot = crosshair.spot().get();
        if (spot != null) {
            context.columns().reveal(spot.token());
        }
    }

    /** Sideways, or with Shift, all lanes move together. */
    private void scrolled(ScrollEvent scroll) {
        double by = scroll.getDeltaX() != 0 ? scroll.getDeltaX() : scroll.isShiftDown() ? scroll.getDeltaY() : 0;
        if (by != 0 && scrollBar.isVisible()) {
            double offset = context.columns().offset().get() - by;
            context.columns().offset().set(Math.max(0, Math.min(scrollBar.getMax(), offset)));
            scroll.consume();
        }
    }
}
