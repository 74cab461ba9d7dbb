package laststep.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;

/** The values under the mouse, or where the keyboard has led: a thin upright line and a small label beside it. */
final class HoverReadOut {
    private static final double GAP = 8;

    private final Line line = new Line();
    private final Label label = new Label();
    private final Group node = new Group(line, label);
    private double mouseX;
    private double mouseY;
    private boolean mouseInside;
    private double walkedTo = Double.NaN;

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
        walkedTo = Double.NaN;
    }

    /** Reads nothing off any more. */
    void gone() {
        mouseInside = false;
        walkedTo = Double.NaN;
        node.setVisible(false);
    }

    /** The place on the x axis that is read off; NaN if none is, or by the mouse. */
    double walkedTo() {
        return walkedTo;
    }

    /** What is read off; empty if nothing is. */
    String text() {
        return node.isVisible() ? label.getText() : "";
    }

    /** Goes on along the curves, by {@code pixels} at least, to the left if below nought; at first from the nearer end. */
    void walk(double pixels, ChartContent content, Frame frame) {
        Rectangle2D area = frame.dataArea();
        Optional<ReadOut> next = Double.isNaN(walkedTo)
                ? content.readOut(frame.toValue(pixels > 0 ? area.getMinX() : area.getMaxX()))
                : content.readOutBeside(walkedTo, frame.toValue(area.getX() + pixels) - frame.toValue(area.getX()));
        next.ifPresent(values -> walkedTo = values.x());
        update(content, frame);
    }

    /** Goes to one end. */
    void walkToEnd(boolean right, ChartContent content, Frame frame) {
        walkedTo = Double.NaN;
        walk(right ? -1 : 1, content, frame);
    }

    /** Says what {@code content}, drawn on {@code frame}, holds there; both may be missing. */
    void update(ChartContent content, Frame frame) {
        Optional<ReadOut> readOut = content == null || frame == null ? Optional.empty() : readOut(content, frame);
        node.setVisible(readOut.isPresent());
        readOut.ifPresent(values -> place(values, frame));
    }

    private Optional<ReadOut> readOut(ChartContent content, Frame frame) {
        if (!Double.isNaN(walkedTo)) {
            return content.readOut(walkedTo);
        }
        return mouseInside && frame.inDataArea(mouseX, mouseY)
                ? content.readOut(frame.toValue(mouseX))
                : Optional.empty();
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
