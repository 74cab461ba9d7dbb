package laststep.ui;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** On a canvas. */
final class LaneCanvasPen extends MapCanvasPen implements LanePen {
    private final GraphicsContext g;

    LaneCanvasPen(GraphicsContext g) {
        super(g);
        this.g = g;
        g.setImageSmoothing(false);
        g.setLineJoin(StrokeLineJoin.ROUND);
    }

    private void set(Line how) {
        g.setStroke(how.colour());
        g.setLineWidth(how.thickness());
        if (how.dash() > 0) {
            g.setLineDashes(how.dash(), how.dash());
        } else {
            g.setLineDashes();
        }
    }

    @Override
    public void line(Line how, double[] xs, double[] ys) {
        set(how);
        g.setLineCap(xs.length > 2 ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        g.strokePolyline(xs, ys, xs.length);
    }

    @Override
    public void area(Color colour, double[] xs, double[] ys) {
        g.setFill(colour);
        g.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void frame(Line how, double x, double y, double width, double height) {
        set(how);
        g.strokeRect(x, y, width, height);
    }

    @Override
    public void heat(HeatImage image, int column, double x, double y, double width, double height) {
        g.drawImage(image.image(), column, 0, 1, image.rows(), x, y, width, height);
    }

    @Override
    public void shifted(double x, double y, Runnable drawing) {
        g.translate(x, y);
        drawing.run();
        g.translate(-x, -y);
    }
}
