package laststep.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
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
import laststep.inspect.Side;
import laststep.message.Problem;
import laststep.workbench.CompareLanes;
import laststep.workbench.Compared;
import laststep.workbench.HeatLane;
import laststep.workbench.PairLane;
import laststep.workbench.Spot;
import laststep.workbench.SpotWords;

/** Both sides in common columns: tokens, prefix curves, and under each other the heat maps of A, of B, and of what differs. */
final class PairLanes extends VBox {
    /** Where the vertical scroll bar of the heat maps stands; kept free in all lanes, so that columns align. */
    private static final double SCROLL_BAR = 14;

    private final PairContext pair;
    private final CompareLanes model;
    private final PairTokenLane tokenLane;
    private final PairPrefixLane prefixLane;
    private final VBox heat = new VBox();
    private final ScrollPane heatScroll = new ScrollPane(heat);
    private final ScrollBar scrollBar = new ScrollBar();
    private final Label where = new Label();
    private final Label values = new Label();
    private final HBox readOut = new HBox(where, values);
    private final Label obstacle = new Label();
    private List<PairUnitLane> unitLanes = List.of();

    PairLanes(PairContext pair) {
        this.pair = pair;
        model = pair.model();
        tokenLane = new PairTokenLane(pair);
        prefixLane = new PairPrefixLane(pair);
        setId("pairLanes");
        getStyleClass().add("lanes");
        heat.getStyleClass().add("heat-lanes");
        heatScroll.setFitToWidth(true);
        heatScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        heatScroll.setFocusTraversable(false);
        heatScroll.getStyleClass().addAll("edge-to-edge", "heat-scroll");
        setVgrow(heatScroll, Priority.ALWAYS);
        scrollBar.setOrientation(Orientation.HORIZONTAL);
        scrollBar.setId("pairColumns");
        scrollBar.valueProperty().bindBidirectional(pair.lanes().columns().offset());
        where.setId("pairWhere");
        where.getStyleClass().add("read-out-where");
        where.setMinWidth(Region.USE_PREF_SIZE);
        values.setId("pairValues");
        values.setMinWidth(0);
        readOut.getStyleClass().add("read-out");
        obstacle.setId("obstacle");
        obstacle.getStyleClass().addAll("hint", "compare-obstacle");
        obstacle.setWrapText(true);
        getChildren().addAll(tokenLane, prefixLane, heatScroll, scrollBar, readOut);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed); // a filter: the scroll pane within takes arrow keys too
        addEventFilter(MouseEvent.MOUSE_PRESSED, mouse -> requestFocus());
        addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    }

    Subscription listen() {
        return Subscription.combine(
                model.compared().subscribe(this::show),
                model.pairs().subscribe(lanes -> showLanes()),
                model.obstacle().subscribe(why -> showLanes()),
                model.crosshair().spot().subscribe(this::point),
                pair.lanes().columns().offset().subscribe(offset -> repaint()),
                pair.lanes().colours().subscribe(colours -> recolour()));
    }

    private void show(Compared compared) {
        if (compared == null) {
            return; // something else is shown in this place
        }
        pair.lanes().columns().show(compared.comparison().tokens());
        prefixLane.show(compared);
        point(model.crosshair().spot().get());
        repaint();
        requestLayout();
    }

    private void showLanes() {
        List<PairLane> lanes = model.pairs().get();
        Problem why = model.obstacle().get();
        if (why != null) {
            obstacle.setText(pair.messages().word(why));
            unitLanes = List.of();
            heat.getChildren().setAll(obstacle);
        } else if (fit(lanes)) {
            for (int k = 0; k < lanes.size(); k++) {
                unitLanes.get(k).show(lanes.get(k));
            }
        } else {
            unitLanes = lanes.stream().map(lane -> new PairUnitLane(pair, lane)).toList();
            heat.getChildren().setAll(unitLanes);
        }
        requestLayout();
    }

    private boolean fit(List<PairLane> lanes) {
        boolean fit = lanes.size() == unitLanes.size() && !lanes.isEmpty();
        for (int k = 0; fit && k < lanes.size(); k++) {
            fit = unitLanes.get(k).fits(lanes.get(k));
        }
        return fit;
    }

    private Stream<Lane> lanes() {
        return Stream.concat(Stream.of(tokenLane, prefixLane), unitLanes.stream());
    }

    private void repaint() {
        lanes().forEach(Lane::repaint);
    }

    private void recolour() {
        unitLanes.forEach(PairUnitLane::recolour);
        repaint();
    }

    @Override
    protected void layoutChildren() {
        TokenColumns columns = pair.lanes().columns();
        columns.setViewport(Math.max(
                0, getWidth() - snappedLeftInset() - snappedRightInset() - Lane.GUTTER - Lane.AXIS - SCROLL_BAR));
        double beyond = Math.max(0, columns.total() - columns.viewport());
        scrollBar.setMax(beyond);
        scrollBar.setVisibleAmount(columns.total() == 0 ? 0 : beyond * columns.viewport() / columns.total());
        scrollBar.setUnitIncrement(40);
        scrollBar.setBlockIncrement(columns.viewport() * 0.8);
        scrollBar.setVisible(beyond > 0);
        scrollBar.setManaged(beyond > 0);
        double fixed = Stream.of(tokenLane, prefixLane, scrollBar, readOut)
                .filter(Region::isManaged)
                .mapToDouble(part -> Math.max(part.minHeight(-1), part.prefHeight(-1)) + getSpacing())
                .sum();
        double room = getHeight() - snappedTopInset() - snappedBottomInset() - fixed;
        int atOnce = Math.max(1, Math.min(unitLanes.size(), Side.values().length));
        unitLanes.forEach(lane -> lane.fill((room - 4) / atOnce - heat.getSpacing()));
        super.layoutChildren();
        repaint();
    }

    private void point(Spot spot) {
        lanes().forEach(lane -> lane.point(spot));
        Compared compared = model.compared().get();
        if (compared != null
                && spot != null
                && spot.token() < compared.comparison().columns().size()) {
            SpotWords words = model.words(spot, shownQuantity(spot));
            where.setText(pair.messages().word(words.where()));
            values.setText(words.values().stream().map(pair.messages()::word).collect(Collectors.joining("    ")));
        } else {
            where.setText(pair.messages().get("inspect.hint"));
            values.setText("");
        }
        setAccessibleText(accessibleText(compared));
    }

    private String accessibleText(Compared compared) {
        if (compared == null) {
            return "";
        }
        String sides = Stream.of(Side.LEFT, Side.RIGHT)
                .map(side -> {
                    var reading = compared.of(side).inspection();
                    return side.sign() + ": "
                            + pair.messages()
                                    .get(
                                            "inspect.accessible",
                                            reading.tokens().size(),
                                            reading.labels().get(reading.predicted()),
                                            reading.probability(reading.predicted()));
                })
                .collect(Collectors.joining(" "));
        return sides + " " + where.getText() + " " + values.getText();
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
        Compared compared = model.compared().get();
        if (compared == null) {
            return;
        }
        int columns = compared.comparison().columns().size();
        model.crosshair().move(tokens, rows, columns, model.lanes().get());
        Spot spot = model.crosshair().spot().get();
        if (spot != null) {
            pair.lanes().columns().reveal(spot.token());
        }
    }

    /** Sideways, or with Shift, all lanes move together. */
    private void scrolled(ScrollEvent scroll) {
        double by = scroll.getDeltaX() != 0 ? scroll.getDeltaX() : scroll.isShiftDown() ? scroll.getDeltaY() : 0;
        if (by != 0 && scrollBar.isVisible()) {
            double offset = pair.lanes().columns().offset().get() - by;
            pair.lanes().columns().offset().set(Math.max(0, Math.min(scrollBar.getMax(), offset)));
            scroll.consume();
        }
    }
}
