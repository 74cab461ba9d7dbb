package laststep.ui;

import java.util.EnumMap;
import java.util.Map;
import laststep.workbench.PlacedMap;

/** Paints the points of a map into pixels: a stamp a point, so that tens of thousands follow the mouse. */
final class MapPainter {
    private static final int FINE = 4;
    /** How much of a point is left when others are selected, out of 255. */
    static final int FAINT = 36;

    private final MapViewport viewport;
    private final double pixelScale;
    private final int width;
    private final int height;
    private final int[] pixels;

    /** @param pixels (width·height) premultiplied, painted over. @param pixelScale pixels a unit of the viewport */
    MapPainter(MapViewport viewport, double pixelScale, int width, int height, int[] pixels) {
        this.viewport = viewport;
        this.pixelScale = pixelScale;
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** The radius of a point in units of the viewport: smaller the more there are, larger from near. */
    static double radius(int points, double zoom) {
        double base = points <= 500 ? 4 : points <= 5000 ? 3 : points <= 20_000 ? 2.2 : 1.7;
        return base * Math.max(0.8, Math.min(1.8, Math.pow(zoom, 0.25)));
    }

    /** How opaque a point is: less so the more there are, that what lies upon each other is seen. */
    static double opacity(int points) {
        return points <= 500 ? 0.9 : points <= 5000 ? 0.75 : 0.6;
    }

    /** @param selected which points stand out; none of them does if it is null */
    void paint(PlacedMap map, MapLook look, boolean[] selected) {
        double radius = radius(map.placed(), viewport.zoom()) * pixelScale;
        int alpha = (int) Math.round(255 * opacity(map.placed()));
        Map<MapShape, int[]> stamps = new EnumMap<>(MapShape.class);
        for (MapShape shape : MapShape.values()) {
            stamps.put(shape, stamp(shape, radius));
        }
        int reach = reach(radius);
        float[][] places = map.places();
        double scale = viewport.scale() * pixelScale;
        double originX = viewport.toX(0) * pixelScale;
        double originY = viewport.toY(0) * pixelScale;
        // the faint ones lie below, mistakes above the others
        for (int layer = 0; layer < 4; layer++) {
            boolean crosses = layer % 2 == 1;
            boolean chosen = layer >= 2;
            if (selected == null && chosen) {
                break;
            }
            int strength = selected == null ? alpha : chosen ? 255 : FAINT;
            for (int k = 0; k < places.length; k++) {
                if (places[k] != null
                        && crosses == (look.shapes()[k] == MapShape.CROSS)
                        && (selected == null || selected[k] == chosen)) {
                    int x = (int) Math.round(originX + places[k][0] * scale);
                    int y = (int) Math.round(originY - places[k][1] * scale);
                    blend(stamps.get(look.shapes()[k]), reach, x, y, look.colours()[k], strength);
                }
            }
        }
    }

    private static int reach(double radius) {
        return (int) Math.ceil(radius * MapShape.REACH);
    }

    /** How much of each pixel around its centre a shape covers, out of 255. */
    private static int[] stamp(MapShape shape, double radius) {
        int reach = reach(radius);
        int side = 2 * reach + 1;
        int[] stamp = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int covered = 0;
                for (int part = 0; part < FINE * FINE; part++) {
                    double px = x - reach + (part % FINE + 0.5) / FINE - 0.5;
                    double py = y - reach + (part / FINE + 0.5) / FINE - 0.5;
                    covered += shape.covers(px / radius, py / radius) ? 1 : 0;
                }
                stamp[y * side + x] = covered * 255 / (FINE * FINE);
            }
        }
        return stamp;
    }

    private void blend(int[] stamp, int reach, int centreX, int centreY, int colour, int strength) {
        int side = 2 * reach + 1;
        int left = centreX - reach;
        int top = centreY - reach;
        int fromX = Math.max(0, -left);
        int toX = Math.min(side, width - left);
        int toY = Math.min(side, height - top);
        int red = colour >> 16 & 0xff;
        int green = colour >> 8 & 0xff;
        int blue = colour & 0xff;
        for (int y = Math.max(0, -top); y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                int alpha = stamp[y * side + x] * strength / 255;
                if (alpha > 0) {
                    int at = (top + y) * width + left + x;
                    int below = pixels[at];
                    int rest = 255 - alpha;
                    pixels[at] = alpha + (below >>> 24) * rest / 255 << 24
                            | (red * alpha + (below >> 16 & 0xff) * rest) / 255 << 16
                            | (green * alpha + (below >> 8 & 0xff) * rest) / 255 << 8
                            | (blue * alpha + (below & 0xff) * rest) / 255;
                }
            }
        }
    }
}
