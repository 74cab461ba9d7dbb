package laststep.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import laststep.inspect.BatchProbe;

/** A whole mini-batch, small: a line a row, filled where tokens stand and hollow where pads do. */
final class BatchSketch extends Pane {
    private static final double HEIGHT = 46;
    private static final double MARGIN = 14;
    private static final double TALLEST = 7;

    private final ObservableValue<LaneColours> colours;
    private final Canvas canvas = new Canvas(0, HEIGHT);
    private BatchProbe probe;

    BatchSketch(ObservableValue<LaneColours> colours) {
        this.colours = colours;
        getChildren().add(canvas);
        setMinSize(0, HEIGHT);
        setPrefSize(0, HEIGHT);
        setMaxHeight(HEIGHT);
        getStyleClass().add("batch-sketch");
    }

    void show(BatchProbe now) {
        probe = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), HEIGHT);
        if (probe != null && probe.paddedLength() > 0) {
            paint(g);
        }
    }

    private void paint(GraphicsContext g) {
        LaneColours theme = colours.getValue();
        double step = (HEIGHT - 2) / probe.rows();
        double height = Math.min(TALLEST, step > 3 ? step - 1 : step);
        double gap = Math.min(step, TALLEST + 2);
        for (int row = 0; row < probe.rows(); row++) {
            if (row != probe.row()) {
                line(g, row, 1 + row * gap, height, theme.chart().mutedText().deriveColor(0, 1, 1, 0.55));
            }
        }
        double own = Math.max(3, height);
        double top = Math.min(HEIGHT - own - 1, Math.max(0, 1 + probe.row() * gap + (height - own) / 2));
        g.setFill(theme.chart().background());
        g.fillRect(0, top - 1, canvas.getWidth(), own + 2);
        line(g, probe.row(), top, own, theme.mark());
        LaneText.draw(g, "▸", LaneText.STRONG, theme.mark(), TextAlignment.LEFT, 2, top + own / 2);
    }

    private void line(GraphicsContext g, int row, double top, double height, Color colour) {
        double width = (canvas.getWidth() - MARGIN - 1) / probe.paddedLength();
        double end = MARGIN + probe.length(row) * width;
        double right = MARGIN + probe.paddedLength() * width;
        g.setFill(colour);
        g.fillRect(MARGIN, top, end - MARGIN, height);
        g.setFill(colour.deriveColor(0, 1, 1, 0.16));
        g.fillRect(end, top, right - end, height);
        if (height >= 3 && right > end) {
            g.setStroke(colour.deriveColor(0, 1, 1, 0.6));
            g.setLineWidth(0.75);
            g.strokeRect(end, top + 0.5, right - end - 0.5, height - 1);
        }
    }
}
