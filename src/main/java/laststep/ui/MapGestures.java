package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import laststep.workbench.MapViewModel;
import laststep.workbench.PlacedMap;

/** What mouse and keys do on a map: point, pin, open, move, zoom, draw a lasso, walk from point to point. */
final class MapGestures {
    private static final double STEP = 1.25;
    private static final double NEAR = 9;
    private static final double CLICK = 3;
    private static final double PAN = 60;

    private final MapViewModel model;
    private final MapPane pane;
    private final List<double[]> lasso = new ArrayList<>();
    private boolean lassoFirst;
    private boolean drawing;
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private boolean moved;

    MapGestures(MapViewModel model, MapPane pane) {
        this.model = model;
        this.pane = pane;
        pane.setOnMouseMoved(mouse -> pane.point(at(mouse.getX(), mouse.getY())));
        pane.setOnMouseExited(mouse -> pane.point(-1));
        pane.setOnMousePressed(this::pressed);
        pane.setOnMouseDragged(this::dragged);
        pane.setOnMouseReleased(this::released);
        pane.setOnMouseClicked(this::clicked);
        pane.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Whether dragging draws a lasso, and with the Shift key moves the map; else the other way round. */
    void setLassoFirst(boolean first) {
        lassoFirst = first;
    }

    /** The corners of what is being drawn, in pixels. */
    List<double[]> lasso() {
        return lasso;
    }

    private int at(double x, double y) {
        PlacedMap map = model.placed().get();
        if (map == null) {
            return -1;
        }
        MapViewport viewport = pane.viewport();
        return map.index().nearest(viewport.worldX(x), viewport.worldY(y), NEAR / viewport.scale());
    }

    private void pressed(MouseEvent mouse) {
        pane.requestFocus();
        drawing = lassoFirst != mouse.isShiftDown();
        pressedX = lastX = mouse.getX();
        pressedY = lastY = mouse.getY();
        moved = false;
        lasso.clear();
        mouse.consume(); // else the tabs would take the focus
    }

    private void dragged(MouseEvent mouse) {
        if (!mouse.isPrimaryButtonDown()) {
            return;
        }
        moved |= Math.hypot(mouse.getX() - pressedX, mouse.getY() - pressedY) > CLICK;
        if (!moved) {
            return;
        }
        if (drawing) {
            lasso.add(new double[] {mouse.getX(), mouse.getY()});
            pane.repaintMoving();
        } else {
            pane.viewport().pan(mouse.getX() - lastX, mouse.getY() - lastY);
            pane.repaint();
        }
        lastX = mouse.getX();
        lastY = mouse.getY();
    }

    private void released(MouseEvent mouse) {
        PlacedMap map = model.placed().get();
        if (drawing && moved && map != null) {
            MapViewport viewport = pane.viewport();
            double[] x = lasso.stream().mapToDouble(p -> viewport.worldX(p[0])).toArray();
            double[] y = lasso.stream().mapToDouble(p -> viewport.worldY(p[1])).toArray();
            model.selection().selected().set(map.index().within(x, y));
        }
        lasso.clear();
        pane.repaintMoving();
    }

    private void clicked(MouseEvent mouse) {
        if (mouse.getButton() != MouseButton.PRIMARY || moved || model.placed().get() == null) {
            return;
        }
        int point = at(mouse.getX(), mouse.getY());
        model.selection().pinned().set(point);
        if (mouse.getClickCount() == 2 && point >= 0) {
            model.open(point);
        }
    }

    private void scrolled(ScrollEvent scroll) {
        if (scroll.getDeltaY() != 0) {
            pane.viewport().zoom(scroll.getDeltaY() > 0 ? STEP : 1 / STEP, scroll.getX(), scroll.getY());
            pane.repaint();
            scroll.consume();
        }
    }

    /** From the middle of what is seen. */
    void zoom(boolean closer) {
        MapViewport viewport = pane.viewport();
        viewport.zoom(closer ? STEP : 1 / STEP, viewport.width() / 2, viewport.height() / 2);
        pane.repaint();
    }

    void fit() {
        pane.viewport().fit();
        pane.repaint();
    }

    /** Selects all points that are seen: what the lasso does, by keyboard. */
    void selectSeen() {
        PlacedMap map = model.placed().get();
        if (map != null) {
            model.selection()
                    .selected()
                    .set(IntStream.range(0, map.places().length)
                            .filter(point -> map.places()[point] != null
                                    && pane.viewport().sees(map.places()[point]))
                            .toArray());
        }
    }

    private void key(KeyEvent key) {
        if (model.placed().get() == null || key.isAltDown()) {
            return;
        }
        boolean taken = true;
        if (key.isShortcutDown()) {
            if (key.getCode() == KeyCode.A) {
                selectSeen();
            } else {
                taken = false;
            }
        } else {
            switch (key.getCode()) {
                case LEFT -> walk(-1, 0, key.isShiftDown());
                case RIGHT -> walk(1, 0, key.isShiftDown());
                case UP -> walk(0, -1, key.isShiftDown());
                case DOWN -> walk(0, 1, key.isShiftDown());
                case PLUS, ADD, EQUALS -> zoom(true);
                case MINUS, SUBTRACT -> zoom(false);
                case DIGIT0, NUMPAD0, HOME -> fit();
                case ENTER -> open();
                case SPACE -> model.selection().pinned().set(pane.pointed());
                case ESCAPE -> taken = letGo();
                default -> taken = false;
            }
        }
        if (taken) {
            key.consume();
        }
    }

    private void open() {
        int point = pane.pointed() >= 0
                ? pane.pointed()
                : model.selection().pinned().get();
        if (point >= 0) {
            model.open(point);
        }
    }

    private boolean letGo() {
        boolean held = model.selection().selected().get().length > 0
                || model.selection().pinned().get() >= 0;
        model.selection().selected().set(new int[0]);
        model.selection().pinned().set(-1);
        return held;
    }

    /** To the next point in a direction, or moves the map. */
    private void walk(int dx, int dy, boolean pan) {
        MapViewport viewport = pane.viewport();
        if (pan) {
            viewport.pan(-dx * PAN, -dy * PAN);
            pane.repaint();
            return;
        }
        float[][] places = model.placed().get().places();
        int from = pane.pointed() >= 0
                ? pane.pointed()
                : model.selection().pinned().get();
        boolean standing = from >= 0 && places[from] != null;
        double x = standing ? viewport.toX(places[from][0]) : viewport.width() / 2;
        double y = standing ? viewport.toY(places[from][1]) : viewport.height() / 2;
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int point = 0; point < places.length; point++) {
            if (point != from && places[point] != null) {
                double along = (viewport.toX(places[point][0]) - x) * dx + (viewport.toY(places[point][1]) - y) * dy;
                double across = Math.abs((viewport.toX(places[point][0]) - x) * dy)
                        + Math.abs((viewport.toY(places[point][1]) - y) * dx);
                if (along > 0.5 && across <= along && along + across < least) {
                    least = along + across;
                    best = point;
                }
            }
        }
        if (best >= 0) {
            pane.walkTo(best);
        }
    }
}
