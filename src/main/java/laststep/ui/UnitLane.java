package laststep.ui;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import laststep.inspect.Half;
import laststep.inspect.Heatmap;
import laststep.inspect.InspectionTable;
import laststep.message.Messages;
import laststep.workbench.HeatLane;
import laststep.workbench.Looked;
import laststep.workbench.Spot;

/** The heat map of one half of one layer: a row a unit, a column a token, and the way it was read. */
final class UnitLane extends Lane {
    /** Above the map: the arrow of the reading direction. */
    static final double STRIP = 14;

    private static final double ARROW = 7;
    private static final double TALLEST_ROW = 22;
    private static final double LOWEST_MAP = 84;

    private final Rectangle row = new Rectangle();
    private final Label rowUnit = new Label();
    private final ScaleBar scaleBar;
    private HeatLane lane;
    private WritableImage image;
    private LaneColours imageColours;

    UnitLane(LaneContext context, HeatLane lane) {
        super(context);
        this.lane = lane;
        getStyleClass().add("unit-lane");
        Messages messages = context.messages();
        String where = messages.get(
                "inspect.layer.half", lane.layer() + 1, messages.get(lane.half().key()));
        String title = messages.get("inspect.lane", lane.half().arrow(), lane.quantity(), lane.layer() + 1);
        String full = messages.get("inspect.lane.full", lane.quantity(), where);
        head(
                title,
                new LaneMenu(
                        full,
                        messages.get(lane.half() == Half.FORWARD ? "inspect.heat.forward" : "inspect.heat.backward")
                                + "\n\n" + messages.get(about(lane.quantity())),
                        context.saving(),
                        messages,
                        () -> LanePicture.of(context, full, null, this),
                        () -> InspectionTable.units(
                                context.inspection(), this.lane.layer(), this.lane.half(), this.lane.quantity())));
        Label half = new Label(messages.get(lane.half().key()));
        half.getStyleClass().add("lane-hint");
        scaleBar = new ScaleBar(messages, context.colours());
        gutter(half, scaleBar);
        row.getStyleClass().add("lane-row");
        rowUnit.getStyleClass().add("lane-unit");
        above(row);
        above(rowUnit);
        show(lane);
    }

    private static String about(String quantity) {
        return switch (quantity) {
            case "h" -> "inspect.about.h";
            case "c" -> "inspect.about.c";
            case "g", "n" -> "inspect.about.candidate";
            default -> "inspect.about.gate";
        };
    }

    /** Whether this lane can show {@code other} in place of what it shows: only the numbers differ. */
    boolean fits(HeatLane other) {
        return lane.layer() == other.layer()
                && lane.half() == other.half()
                && lane.quantity().equals(other.quantity());
    }

    void show(HeatLane newLane) {
        lane = newLane;
        image = null;
        scaleBar.show(lane.map().scale());
        repaint();
    }

    /** The theme is another one. */
    void recolour() {
        scaleBar.paint();
        repaint();
    }

    /** So high it would like to be if {@code share} is its part of the window. */
    void fill(double share) {
        double rows = lane.map().rows();
        double map = Math.max(Math.max(LOWEST_MAP, rows), Math.min(share - STRIP, TALLEST_ROW * rows));
        setMinHeight(STRIP + map);
        setMaxHeight(STRIP + map);
    }

    /** Whole pixels a row, so that all rows are equally high. */
    private double mapHeight(double height) {
        double rows = lane.map().rows();
        return rows * Math.max(1, Math.floor(Math.min(TALLEST_ROW, (height - STRIP) / rows)));
    }

    @Override
    void paintKey(GraphicsContext g, Looked looked, double right, double middle) {
        g.translate(right - scaleBar.getWidth(), middle - 7);
        scaleBar.paint(g);
        g.translate(scaleBar.getWidth() - right, 7 - middle);
    }

    @Override
    void paintAxis(GraphicsContext g, Looked looked, double height) {
        Color muted = colours().chart().mutedText();
        LaneText.draw(g, lane.half().arrow(), LaneText.STRONG, muted, TextAlignment.RIGHT, AXIS - 6, ARROW);
    }

    @Override
    void paintColumns(GraphicsContext g, Looked looked, int first, int last, double height) {
        Heatmap map = lane.map();
        double mapHeight = mapHeight(height);
        g.setImageSmoothing(false);
        for (int t = first; t <= last; t++) {
            double x = columns().left(t);
            double gap = columns().width(t) > 12 ? 1 : 0;
            g.drawImage(image(map), t, 0, 1, map.rows(), x, STRIP, columns().width(t) - gap, mapHeight);
        }
        arrow(g, columns().left(0) + 3, columns().total() - 4);
        if (lane.deciding() >= 0) {
            g.setStroke(colours().mark());
            g.setLineWidth(2);
            double x = columns().left(lane.deciding());
            g.strokeRect(x, STRIP, columns().width(lane.deciding()) - 1, mapHeight - 1);
        }
    }

    /** From where the half starts to where it ends. */
    private void arrow(GraphicsContext g, double left, double right) {
        boolean forward = lane.half() == Half.FORWARD;
        double from = forward ? left : right;
        double to = forward ? right : left;
        double back = forward ? -6 : 6;
        g.setStroke(colours().chart().mutedText());
        g.setFill(colours().chart().mutedText());
        g.setLineWidth(1);
        g.strokeLine(from, ARROW, to + back, ARROW);
        g.fillOval(from - 2, ARROW - 2, 4, 4);
        g.fillPolygon(new double[] {to, to + back, to + back}, new double[] {ARROW, ARROW - 3.5, ARROW + 3.5}, 3);
    }

    /** A pixel a number. */
    private WritableImage image(Heatmap map) {
        if (image == null || imageColours != colours()) {
            imageColours = colours();
            int[] palette = imageColours.heat().of(map.scale());
            int[] pixels = new int[map.rows() * map.columns()];
            for (int r = 0; r < map.rows(); r++) {
                for (int t = 0; t < map.columns(); t++) {
                    pixels[r * map.columns() + t] = palette[map.colour(r, t)];
                }
            }
            image = new WritableImage(map.columns(), map.rows());
            image.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            map.columns(),
                            map.rows(),
                            PixelFormat.getIntArgbInstance(),
                            pixels,
                            0,
                            map.columns());
        }
        return image;
    }

    @Override
    Spot spot(int token, double y) {
        double rowHeight = mapHeight(field().getHeight()) / lane.map().rows();
        int at = (int) Math.floor((y - STRIP) / rowHeight);
        if (at < 0 || at >= lane.map().rows()) {
            return Spot.ofToken(token);
        }
        return new Spot(token, lane.layer(), lane.half(), lane.map().order().unit(at));
    }

    @Override
    void frame(Spot spot) {
        super.frame(spot);
        boolean shown =
                lane != null && lane.holds(spot) && spot.unit() < lane.map().rows();
        row.setVisible(shown);
        rowUnit.setVisible(shown);
        if (shown) {
            double rowHeight = mapHeight(field().getHeight()) / lane.map().rows();
            double y = STRIP + lane.map().order().row(spot.unit()) * rowHeight;
            row.setX(AXIS - columns().offset().get());
            row.setY(Math.floor(y) - 0.5);
            row.setWidth(columns().total());
            row.setHeight(Math.max(2, rowHeight) + 1);
            rowUnit.setText(Integer.toString(spot.unit() + 1));
            double height = rowUnit.prefHeight(-1);
            double width = rowUnit.prefWidth(-1);
            rowUnit.resizeRelocate(AXIS - 3 - width, Math.floor(y + rowHeight / 2 - height / 2), width, height);
        }
    }
}
