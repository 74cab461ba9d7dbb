package laststep.ui.chart;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jfree.data.Range;

/**
 * One drawn chart: the same pixels as a Java2D image, to be drawn on, and as a JavaFX image, to be shown. It belongs to
 * the renderer while it is drawn and to the FX thread from then on.
 */
final class Frame {
    private final BufferedImage canvas;
    private final PixelBuffer<IntBuffer> pixels;
    private final WritableImage image;
    private Rectangle2D dataArea = new Rectangle2D.Double();
    private Range xRange = new Range(0, 1);

    Frame(int width, int height) {
        canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        int[] argb = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
        pixels = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(pixels);
    }

    boolean hasSize(int width, int height) {
        return canvas.getWidth() == width && canvas.getHeight() == height;
    }

    BufferedImage canvas() {
        return canvas;
    }

    /** @param dataArea where the curves lie, in units of the chart, not in pixels @param xRange what it spans */
    void drawn(Rectangle2D dataArea, Range xRange) {
        this.dataArea = dataArea;
        this.xRange = xRange;
    }

    /** The image with the newest pixels. On the FX thread only. */
    Image image() {
        pixels.updateBuffer(buffer -> null); // null: all of it is new
        return image;
    }

    boolean inDataArea(double x, double y) {
        return dataArea.contains(x, y);
    }

    Rectangle2D dataArea() {
        return dataArea;
    }

    double toValue(double x) {
        return xRange.getLowerBound() + (x - dataArea.getX()) / dataArea.getWidth() * xRange.getLength();
    }

    double toX(double value) {
        return dataArea.getX() + (value - xRange.getLowerBound()) / xRange.getLength() * dataArea.getWidth();
    }
}
