package laststep.ui;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The lower edge of a lane: dragged, it makes all lanes of the kind higher or lower; a double click lets them fit again. */
final class LaneGrip extends Region {
    private static final double HEIGHT = 6;

    private final Lane lane;
    private double from;

    LaneGrip(Lane lane, String name, LaneContext context) {
        this.lane = lane;
        setManaged(false);
        setCursor(Cursor.V_RESIZE);
        getStyleClass().add("lane-grip");
        addEventHandler(MouseEvent.MOUSE_PRESSED, mouse -> {
            from = lane.getHeight() - mouse.getSceneY();
            mouse.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse -> {
            context.look().setHeight(name, from + mouse.getSceneY());
            mouse.consume();
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, mouse -> {
            if (mouse.getClickCount() == 2) {
                context.look().resetHeight(name);
            }
            mouse.consume();
        });
    }

    /** To be called when the lane has been laid out. */
    void place() {
        resizeRelocate(0, lane.getHeight() - HEIGHT / 2, lane.getWidth(), HEIGHT);
    }
}
