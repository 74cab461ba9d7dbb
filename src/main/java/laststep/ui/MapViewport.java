package laststep.ui;

import laststep.inspect.map.Bounds;

/** Which part of a map is seen: units on it and pixels of the pane, with the same scale on both axes; y rises upwards. */
final class MapViewport {
    private static final double MARGIN = 26;
    /** Left of the points there is room for the legend, if there is room at all. */
    private static final double LEGEND = 150;

    private static final double CLOSEST = 400;
    private static final double FARTHEST = 0.5;

    private Bounds bounds = new Bounds(-0.5, -0.5, 0.5, 0.5);
    private double width = 1;
    private double height = 1;
    private double x;
    private double y;
    private double zoom = 1;

    /** Shows all of another map. */
    void open(Bounds newBounds) {
        bounds = newBounds;
        fit();
    }

    void resize(double newWidth, double newHeight) {
        width = Math.max(1, newWidth);
        height = Math.max(1, newHeight);
    }

    /** Shows everything. */
    void fit() {
        zoom = 1;
        centre((bounds.left() + bounds.right()) / 2, (bounds.bottom() + bounds.top()) / 2);
    }

    /** Brings a place into the middle of the room beside the legend. */
    void centre(double worldX, double worldY) {
        x = worldX;
        y = worldY;
    }

    /** Pixels a unit. */
    double scale() {
        double fitting = Math.min(
                Math.max(1, width - inset() - 2 * MARGIN) / positive(bounds.width()),
                Math.max(1, height - 2 * MARGIN) / positive(bounds.height()));
        return zoom * fitting;
    }

    private double inset() {
        return width > 3 * LEGEND ? LEGEND : 0;
    }

    private static double positive(double length) {
        return length > 0 ? length : 1e-9;
    }

    /** How much closer than where everything fits. */
    double zoom() {
        return zoom;
    }

    /** Comes closer, or goes away; what is at this pixel stays there. */
    void zoom(double factor, double atX, double atY) {
        double worldX = worldX(atX);
        double worldY = worldY(atY);
        zoom = Math.max(FARTHEST, Math.min(CLOSEST, zoom * factor));
        x += worldX - worldX(atX);
        y += worldY - worldY(atY);
    }

    /** Moves what is seen by so many pixels. */
    void pan(double dx, double dy) {
        x -= dx / scale();
        y += dy / scale();
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double toX(double worldX) {
        return (width + inset()) / 2 + (worldX - x) * scale();
    }

    double toY(double worldY) {
        return height / 2 - (worldY - y) * scale();
    }

    double worldX(double pixel) {
        return x + (pixel - (width + inset()) / 2) / scale();
    }

    double worldY(double pixel) {
        return y - (pixel - height / 2) / scale();
    }

    boolean sees(float[] place) {
        double px = toX(place[0]);
        double py = toY(place[1]);
        return px >= 0 && px <= width && py >= 0 && py <= height;
    }
}
