package laststep.ui;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** On a canvas. */
class MapCanvasPen implements MapPen {
    private final GraphicsContext g;

    MapCanvasPen(GraphicsContext g) {
        this.g = g;
    }

    @Override
    public void words(String words, Font font, Color colour, TextAlignment side, double x, double y) {
        LaneText.draw(g, words, font, colour, side, x, y);
    }

    @Override
    public void mark(MapShape shape, double x, double y, double radius, Color colour) {
        g.setFill(colour);
        g.setStroke(colour);
        switch (shape) {
            case DISC -> g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            case SQUARE -> g.fillRect(x - 0.85 * radius, y - 0.85 * radius, 1.7 * radius, 1.7 * radius);
            case TRIANGLE ->
                g.fillPolygon(
                        new double[] {x - radius, x, x + radius},
                        new double[] {y + 0.8 * radius, y - 1.1 * radius, y + 0.8 * radius},
                        3);
            case DIAMOND -> {
                double reach = 1.15 * radius;
                g.fillPolygon(new double[] {x - reach, x, x + reach, x}, new double[] {y, y - reach, y, y + reach}, 4);
            }
            case CROSS -> {
                g.setLineWidth(0.7 * radius);
                g.strokeLine(x - radius, y - radius, x + radius, y + radius);
                g.strokeLine(x - radius, y + radius, x + radius, y - radius);
            }
        }
    }

    @Override
    public void ring(double x, double y, double radius, Color colour, double thickness) {
        g.setStroke(colour);
        g.setLineWidth(thickness);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void box(double x, double y, double width, double height, Color colour) {
        g.setFill(colour);
        g.fillRect(x, y, width, height);
    }

    @Override
    public void band(double x, double y, double width, double height, int[] pixels) {
        WritableImage image = new WritableImage(pixels.length, 1);
        image.getPixelWriter()
                .setPixels(0, 0, pixels.length, 1, PixelFormat.getIntArgbInstance(), pixels, 0, pixels.length);
        g.drawImage(image, x, y, width, height);
    }
}
