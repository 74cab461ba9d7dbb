package laststep.ui;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import laststep.workbench.Crosshair;
import laststep.workbench.Spot;

/** Lanes under each other whose columns move together, by one scroll bar, the wheel and the arrow keys; the heat maps also up and down. */
abstract class LaneStack extends VBox {
    /** Where the vertical scroll bar of the heat maps stands; kept free in all lanes, so that columns align. */
    private static final double SCROLL_BAR = 14;

    private final TokenColumns columns;
    private final Crosshair crosshair;
    private final VBox heat = new VBox();
    private final ScrollPane heatScroll = new ScrollPane(heat);
    private final ScrollBar scrollBar = new ScrollBar();

    LaneStack(LaneContext context, String scrollBarId) {
        columns = context.columns();
        crosshair = context.model().crosshair();
        getStyleClass().add("lanes");
        heat.getStyleClass().add("heat-lanes");
        heatScroll.setFitToWidth(true);
        heatScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        heatScroll.setFocusTraversable(false);
        heatScroll.getStyleClass().addAll("edge-to-edge", "heat-scroll");
        setVgrow(heatScroll, Priority.ALWAYS);
        scrollBar.setOrientation(Orientation.HORIZONTAL);
        scrollBar.setId(scrollBarId);
        scrollBar.setMinHeight(USE_PREF_SIZE); // where the heat maps want more room than there is, all else shrinks too
        scrollBar.valueProperty().bindBidirectional(columns.offset());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed); // a filter: the scroll pane within takes arrow keys too
        addEventFilter(MouseEvent.MOUSE_PRESSED, mouse -> requestFocus());
        addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    }

    /** The heat maps. */
    final VBox heat() {
        return heat;
    }

    /** What they are scrolled in; to stand under the lanes that always are in sight. */
    final ScrollPane heatScroll() {
        return heatScroll;
    }

    /** To stand under the heat maps. */
    final ScrollBar scrollBar() {
        return scrollBar;
    }

    /** Fits the columns into the width, and the scroll bar to them. @return whether there is other room for the columns than before */
    final boolean fitColumns() {
        double viewport = Math.max(
                0, getWidth() - snappedLeftInset() - snappedRightInset() - Lane.GUTTER - Lane.AXIS - SCROLL_BAR);
        boolean wider = viewport != columns.viewport();
        columns.setViewport(viewport);
        double beyond = Math.max(0, columns.total() - columns.viewport());
        scrollBar.setMax(beyond);
        scrollBar.setVisibleAmount(columns.total() == 0 ? 0 : beyond * columns.viewport() / columns.total());
        scrollBar.setUnitIncrement(40);
        scrollBar.setBlockIncrement(columns.viewport() * 0.8);
        scrollBar.setVisible(beyond > 0);
        return wider;
    }

    /** What all else leaves of the height to the heat maps. */
    final double heatRoom() {
        double fixed = getManagedChildren().stream()
                .filter(part -> part != heatScroll)
                .mapToDouble(part -> Math.max(part.minHeight(-1), part.prefHeight(-1)) + getSpacing())
                .sum();
        return getHeight() - snappedTopInset() - snappedBottomInset() - fixed;
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
                if (!crosshair.pinned().get()) {
                    return;
                }
                crosshair.release();
            }
            default -> {
                if (!takes(key)) {
                    return;
                }
            }
        }
        key.consume();
    }

    private void move(int tokens, int rows) {
        moveSpot(tokens, rows);
        Spot spot = crosshair.spot().get();
        if (spot != null) {
            columns.reveal(spot.token());
        }
    }

    /** Goes on from what is pointed at, if something is looked at; see {@link Crosshair#move}. */
    abstract void moveSpot(int tokens, int rows);

    /** Whether another key than the arrows and Escape means something here; then it has been done. */
    boolean takes(KeyEvent key) {
        return false;
    }

    /** Whether this turn of the wheel means something else here than to move the columns; then it has been done. */
    boolean takes(ScrollEvent scroll) {
        return false;
    }

    /** Sideways, or with Shift, all lanes move together. */
    private void scrolled(ScrollEvent scroll) {
        if (takes(scroll)) {
            scroll.consume();
            return;
        }
        double by = scroll.getDeltaX() != 0 ? scroll.getDeltaX() : scroll.isShiftDown() ? scroll.getDeltaY() : 0;
        if (by != 0 && scrollBar.isVisible()) {
            double offset = columns.offset().get() - by;
            columns.offset().set(Math.max(0, Math.min(scrollBar.getMax(), offset)));
            scroll.consume();
        }
    }
}
