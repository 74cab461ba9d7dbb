package laststep.ui.chart;

import java.awt.geom.Rectangle2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import laststep.workbench.StepZoom;

/**
 * Choosing the steps a chart shows. Mouse: dragging across marks a band and zooms into it, a double click shows all. Keyboard:
 * + and − zoom, around what is read off; ← and → read off, with Shift further, Home and End at the ends; Page Up and Page Down
 * move on; Esc shows all.
 */
final class ZoomGestures {
    private static final double LEAST_DRAG = 5;
    private static final double FACTOR = 0.5;
    private static final double MOVE = 0.5;
    private static final double ONE = 1;
    private static final double FAR = 20; // pixels

    private final ChartPane pane;
    private final HoverReadOut hover;
    private final StepZoom zoom;
    private final Region band = new Region();
    private double startX = Double.NaN;
    private double startValue;

    ZoomGestures(ChartPane pane, HoverReadOut hover, StepZoom zoom) {
        this.pane = pane;
        this.hover = hover;
        this.zoom = zoom;
        band.getStyleClass().add("chart-band");
        band.setManaged(false);
        band.setMouseTransparent(true);
        band.setVisible(false);
        pane.setFocusTraversable(true);
        pane.setOnMousePressed(this::pressed);
        pane.setOnMouseDragged(this::dragged);
        pane.setOnMouseReleased(this::released);
        pane.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                zoom.all();
            }
        });
        pane.setOnKeyPressed(this::pressed);
        pane.focusedProperty().subscribe(focused -> {
            if (!focused && !Double.isNaN(hover.walkedTo())) {
                hover.gone();
            }
        });
    }

    Region band() {
        return band;
    }

    private void pressed(MouseEvent press) {
        pane.requestFocus();
        Frame frame = pane.shown();
        boolean inside = frame != null && frame.inDataArea(press.getX(), press.getY());
        startX = inside && press.getButton() == MouseButton.PRIMARY ? press.getX() : Double.NaN;
        if (!Double.isNaN(startX)) {
            startValue = frame.toValue(startX); // now: while training the axis may move on under the mouse
        }
        press.consume(); // else a tab pane around it would take the focus for itself
    }

    private void dragged(MouseEvent drag) {
        if (Double.isNaN(startX)) {
            return;
        }
        hover.gone();
        Rectangle2D area = pane.shown().dataArea();
        double x = inside(drag.getX(), area);
        band.resizeRelocate(Math.min(startX, x), area.getY(), Math.abs(x - startX), area.getHeight());
        band.setVisible(band.getWidth() >= LEAST_DRAG);
        drag.consume();
    }

    private void released(MouseEvent release) {
        if (band.isVisible()) {
            Frame frame = pane.shown();
            zoom.to(startValue, frame.toValue(inside(release.getX(), frame.dataArea())));
        }
        forgetDrag();
    }

    private void forgetDrag() {
        startX = Double.NaN;
        band.setVisible(false);
    }

    private static double inside(double x, Rectangle2D area) {
        return Math.max(area.getMinX(), Math.min(area.getMaxX(), x));
    }

    private void pressed(KeyEvent key) {
        if (pane.shown() == null || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        double step = key.isShiftDown() ? FAR : ONE;
        switch (key.getCode()) {
            case PLUS, EQUALS, ADD -> zoom(FACTOR);
            case MINUS, SUBTRACT -> zoom(1 / FACTOR);
            case PAGE_UP -> zoom.move(-MOVE);
            case PAGE_DOWN -> zoom.move(MOVE);
            case LEFT -> hover.walk(-step, pane.content(), pane.shown());
            case RIGHT -> hover.walk(step, pane.content(), pane.shown());
            case HOME -> hover.walkToEnd(false, pane.content(), pane.shown());
            case END -> hover.walkToEnd(true, pane.content(), pane.shown());
            case ESCAPE -> escape();
            default -> {
                return;
            }
        }
        pane.tell();
        key.consume();
    }

    private void zoom(double factor) {
        if (Double.isNaN(hover.walkedTo())) {
            zoom.by(factor);
        } else {
            zoom.by(factor, hover.walkedTo());
        }
    }

    private void escape() {
        forgetDrag();
        hover.gone();
        zoom.all();
    }
}
