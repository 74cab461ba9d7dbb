package laststep.ui;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;

/** A picture drawn with a pen, to keep as pixels, as vectors or as words: all the same one. */
abstract class Drawn {
    /** Larger pictures do not fit in every graphics memory. */
    private static final double LARGEST = 8000;

    abstract double width();

    abstract double height();

    abstract String title();

    /** What it shows, for those who do not see it. */
    abstract String words();

    abstract void draw(LanePen pen);

    /** Twice as fine as on the screen, if it is not too large for that. */
    final Image image() {
        double scale = Math.min(2, LARGEST / Math.max(width(), height()));
        Canvas canvas = new Canvas(Math.ceil(width() * scale), Math.ceil(height() * scale));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(scale, scale);
        draw(new LaneCanvasPen(g));
        return canvas.snapshot(new SnapshotParameters(), null);
    }

    final byte[] svg() {
        LaneSvgPen pen = new LaneSvgPen(width(), height());
        pen.describe(title(), words());
        draw(pen);
        return pen.bytes();
    }
}
