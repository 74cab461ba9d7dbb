package laststep.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What one takes hold of to move a line: with the mouse, or when it has the focus with the arrow keys (Shift: ten at once;
 * Home, End: to the least value, to the end of the data). A line beyond the chart's edge has its grip at the edge.
 */
final class LineGrip extends StackPane {
    private static final double WIDTH = 13;
    private static final int MANY = 10;

    private final IntConsumer moved;
    private MovableLine line;
    private Frame frame;

    /** @param moved is given the value it is moved to */
    LineGrip(IntConsumer moved) {
        this.moved = moved;
        Region handle = new Region();
        handle.getStyleClass().add("handle");
        getChildren().add(handle);
        getStyleClass().add("chart-grip");
        setManaged(false);
        setVisible(false);
        setFocusTraversable(true);
        setCursor(Cursor.H_RESIZE);
        setAccessibleRole(AccessibleRole.SLIDER);
        setOnMousePressed(press -> {
            requestFocus();
            press.consume();
        });
        setOnMouseDragged(drag -> {
            moveTo(MovableLine.valueAt(frame.toValue(getLayoutX() + drag.getX())));
            drag.consume();
        });
        setOnKeyPressed(this::pressed);
    }

    /** Stands where the line is drawn. @param newLine null if there is none */
    void place(MovableLine newLine, Frame newFrame) {
        line = newLine;
        frame = newFrame;
        setVisible(line != null && frame != null);
        if (isVisible()) {
            Rectangle2D area = frame.dataArea();
            double x = Math.min(area.getMaxX(), Math.max(area.getMinX(), frame.toX(line.x())));
            resizeRelocate(x - WIDTH / 2, area.getMinY(), WIDTH, area.getHeight());
            setAccessibleText(line.words());
        }
    }

    private void pressed(KeyEvent key) {
        int steps = key.isShiftDown() ? MANY : 1;
        switch (key.getCode()) {
            case LEFT -> moveTo(line.moved(-steps));
            case RIGHT -> moveTo(line.moved(steps));
            case HOME -> moveTo(1);
            case END -> moveTo(line.last());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void moveTo(int value) {
        if (value != line.value()) {
            moved.accept(value);
        }
    }
}
