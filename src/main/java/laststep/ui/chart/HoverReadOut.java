package laststep.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;

/** The values under the mouse: a thin upright line and a small label beside it. */
final class HoverReadOut {
    private static final double GAP = 8;

    private final Line line = new Line();
    private final Label label = new Label();
    private final Group node = new Group(line, label);
    private double mouseX;
    private double mouseY;
    private boolean mouseInside;

    HoverReadOut() {
        node.setManaged(false);
        node.setMouseTransparent(true);
        node.setVisible(false);
        node.setAutoSizeChildren(true);
        line.getStyleClass().add("chart-cross-line");
        label.getStyleClass().add("chart-read-out");
    }

    Group node() {
        return node;
    }

    void mouseAt(double x, double y) {
        mouseX = x;
        mouseY = y;
        mouseInside = true;
    }

    void mouseGone() {
        mouseInside = false;
        node.setVisible(false);
    }

    /** Says what {@code content}, drawn on {@code frame}, holds under the mouse; both may be missing. */
    void update(ChartContent content, Frame frame) {
        Optional<ReadOut> readOut =
                !mouseInside || content == null || frame == null || !frame.inDataArea(mouseX, mouseY)
                        ? Optional.empty()
                        : content.readOut(frame.toValue(mouseX));
        node.setVisible(readOut.isPresent());
        readOut.ifPresent(values -> place(values, frame));
    }

    private void place(ReadOut values, Frame frame) {
        Rectangle2D area = frame.dataArea();
        double x = frame.toX(values.x());
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(area.getMinY());
        line.setEndY(area.getMaxY());
        label.setText(values.text());
        label.applyCss();
        double width = label.prefWidth(-1);
        boolean fitsRight = x + GAP + width <= area.getMaxX();
        label.relocate(fitsRight ? x + GAP : Math.max(0, x - GAP - width), area.getMinY() + 2);
    }
}
