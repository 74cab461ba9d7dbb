package laststep.ui;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import laststep.inspect.Heatmap;

/** Rows of a heat map as pixels: a pixel a number, or, where there are more rows than pixels, one for some of them. */
final class HeatImage {
    private final int rows;
    private final int columns;
    private final int[] pixels;
    private WritableImage image;

    private HeatImage(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        pixels = new int[rows * columns];
    }

    /**
     * @param window which rows of the map
     * @param most at most so many rows of pixels
     * @param palette a pixel for each of the scale's colours. Not modified
     */
    static HeatImage of(Heatmap map, UnitRows.Window window, int most, int[] palette) {
        HeatImage made = new HeatImage(Math.max(1, Math.min(window.count(), most)), map.columns());
        for (int r = 0; r < made.rows; r++) {
            int from = window.first() + made.start(r, window);
            int end = window.first() + made.start(r + 1, window);
            for (int t = 0; t < made.columns; t++) {
                int colour = end - from == 1 ? map.colour(from, t) : map.colour(from, end, t);
                made.pixels[r * made.columns + t] = palette[colour];
            }
        }
        return made;
    }

    /** The first of the window's rows that this row of pixels shows. */
    int start(int row, UnitRows.Window window) {
        return (int) ((long) row * window.count() / rows);
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    int pixel(int row, int column) {
        return pixels[row * columns + column];
    }

    WritableImage image() {
        if (image == null) {
            image = new WritableImage(columns, rows);
            image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        }
        return image;
    }

    WritableImage column(int column) {
        WritableImage narrow = new WritableImage(1, rows);
        narrow.getPixelWriter().setPixels(0, 0, 1, rows, PixelFormat.getIntArgbInstance(), pixels, column, columns);
        return narrow;
    }
}
