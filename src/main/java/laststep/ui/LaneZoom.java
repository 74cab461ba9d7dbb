package laststep.ui;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import laststep.workbench.HeatLane;
import laststep.workbench.Looked;
import laststep.workbench.Spot;

/** From all units to a single one and back, around the unit that is pointed at. */
final class LaneZoom {
    private final LaneContext context;

    LaneZoom(LaneContext context) {
        this.context = context;
    }

    void in() {
        context.rows().zoomIn(row());
        Spot spot = context.model().crosshair().spot().get();
        Looked looked = context.model().looked().get();
        List<HeatLane> lanes = context.model().lanes().get();
        if (context.rows().now().isSingle() && looked != null && !lanes.isEmpty()) {
            HeatLane lane =
                    lanes.stream().filter(one -> one.holds(spot)).findFirst().orElse(lanes.get(0));
            pin(lane, spot == null ? looked.inspection().tokens().size() - 1 : spot.token());
        }
    }

    void out() {
        context.rows().zoomOut(row());
    }

    void all() {
        context.rows().all();
    }

    /** The single unit that is left is the one that is looked at, whatever order comes next. */
    private void pin(HeatLane lane, int token) {
        if (token >= 0) {
            int unit = lane.map().order().unit(context.rows().now().first());
            context.model().crosshair().pin(new Spot(token, lane.layer(), lane.half(), unit));
        }
    }

    /** That of the unit that is pointed at, else the one in the middle. */
    private int row() {
        Spot spot = context.model().crosshair().spot().get();
        return context.model().lanes().get().stream()
                .filter(lane -> lane.holds(spot) && spot.unit() < lane.map().rows())
                .mapToInt(lane -> lane.map().order().row(spot.unit()))
                .findFirst()
                .orElse(context.rows().middle());
    }

    /** Another unit is pointed at: it is to be seen, even if many are not. */
    void reveal(Spot spot) {
        if (spot != null && spot.hasUnit() && !context.rows().now().isWhole()) {
            int row = row();
            if (!context.rows().now().shows(row)) {
                context.rows().reveal(row);
            }
        }
    }

    /** With Ctrl nearer or further, with Alt up or down. @return whether it was meant for this */
    boolean scrolled(ScrollEvent scroll) {
        double by = scroll.getDeltaY() != 0 ? scroll.getDeltaY() : scroll.getDeltaX();
        if (by == 0 || !(scroll.isShortcutDown() || scroll.isAltDown())) {
            return false;
        }
        if (scroll.isAltDown()) {
            context.rows().pan((int) -Math.signum(by) * step());
        } else {
            UnitLane lane = under(scroll);
            Point2D there = lane == null ? null : lane.field().sceneToLocal(scroll.getSceneX(), scroll.getSceneY());
            int around = lane == null ? row() : lane.row(there.getY());
            if (by < 0) {
                context.rows().zoomOut(around);
            } else if (lane == null) {
                in();
            } else {
                int token = lane.token(there.getX());
                context.rows().zoomIn(around);
                if (context.rows().now().isSingle()) {
                    pin(lane.lane(), token);
                }
            }
        }
        return true;
    }

    private int step() {
        return Math.max(1, context.rows().now().count() / 8);
    }

    private static UnitLane under(ScrollEvent scroll) {
        Node node = scroll.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof UnitLane)) {
            node = node.getParent();
        }
        return (UnitLane) node;
    }

    /** + and − nearer and further, 0 for all, page up and page down. @return whether it was meant for this */
    boolean pressed(KeyEvent key) {
        switch (key.getCode()) {
            case PLUS, ADD, EQUALS -> in();
            case MINUS, SUBTRACT -> out();
            case DIGIT0, NUMPAD0 -> all();
            case PAGE_UP -> context.rows().pan(-context.rows().now().count());
            case PAGE_DOWN -> context.rows().pan(context.rows().now().count());
            default -> {
                return false;
            }
        }
        return true;
    }
}
