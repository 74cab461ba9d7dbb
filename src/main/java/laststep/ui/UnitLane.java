package laststep.ui;

import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import laststep.inspect.Half;
import laststep.inspect.InspectionTable;
import laststep.message.Messages;
import laststep.workbench.HeatLane;
import laststep.workbench.LaneWording;
import laststep.workbench.Looked;
import laststep.workbench.Spot;

/** The heat map of one half of one layer: a row a unit, a column a token, and the way it was read. */
final class UnitLane extends Lane {
    /** Above the map: the arrow of the reading direction. */
    static final double STRIP = 14;

    private static final double ARROW = 7;
    private static final double TALLEST_ROW = 22;
    /** When there are few to see. */
    private static final double TALLEST_ZOOMED = 64;
    /** From here on a pixel more or less does not waste much room. */
    private static final double WHOLE_PIXELS = 4;
    /** Rows as high as this have the number of their unit beside them. */
    private static final double LABELLED_ROW = 11;

    private static final double LOWEST_MAP = 84;

    private final Rectangle row = new Rectangle();
    private final Label rowUnit = new Label();
    private final ScaleBar scaleBar;
    private HeatLane lane;
    private HeatImage image;
    private LaneColours imageColours;
    private UnitRows.Window imageRows;
    private int imageHeight;

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
                LaneMenu.of(
                        this,
                        full,
                        messages.get(lane.half() == Half.FORWARD ? "inspect.heat.forward" : "inspect.heat.backward")
                                + "\n\n" + messages.get(about(lane.quantity())),
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
        resizable(lane.quantity());
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

    @Override
    LaneWording wording(Looked looked) {
        return LaneWording.units(looked.inspection(), lane);
    }

    /** So high it would like to be if {@code share} is its part of the window. */
    void fill(double share) {
        double rows = rows().count();
        double map = Math.max(Math.max(LOWEST_MAP, rows), Math.min(share - STRIP, tallest() * rows));
        setHeight(lane.quantity(), STRIP + map);
    }

    private UnitRows.Window rows() {
        return context().rows().now();
    }

    private double tallest() {
        return rows().isWhole() ? TALLEST_ROW : TALLEST_ZOOMED;
    }

    /** Whole pixels a row where that can be told; else the whole room is used. With more rows than pixels some share one. */
    private double pixelsOfRow(double height) {
        double room = Math.min(tallest(), (height - STRIP) / rows().count());
        return room >= WHOLE_PIXELS ? Math.floor(room) : Math.max(1, room);
    }

    private double mapHeight(double height) {
        return Math.floor(image(height).rows() * pixelsOfRow(height));
    }

    @Override
    void paintKey(LanePen pen, Looked looked, double right, double middle) {
        pen.shifted(right - scaleBar.getWidth(), middle - 7, () -> scaleBar.paint(pen));
    }

    @Override
    void paintAxis(LanePen pen, Looked looked, double height) {
        Color muted = colours().chart().mutedText();
        pen.words(lane.half().arrow(), LaneText.STRONG, muted, TextAlignment.RIGHT, AXIS - 6, ARROW);
        double rowHeight = mapHeight(height) / rows().count();
        if (rows().isWhole() && rowHeight < LABELLED_ROW) {
            return;
        }
        int step = (int) Math.max(1, Math.ceil(LABELLED_ROW / rowHeight));
        for (int k = 0; k < rows().count(); k += step) {
            String unit = Integer.toString(lane.map().order().unit(rows().first() + k) + 1);
            double y = STRIP + (k + 0.5) * rowHeight;
            pen.words(unit, LaneText.TINY, muted, TextAlignment.RIGHT, AXIS - 4, y);
        }
    }

    @Override
    void paintColumns(LanePen pen, Looked looked, int first, int last, double height) {
        HeatImage pixels = image(height);
        double mapHeight = mapHeight(height);
        for (int t = first; t <= last; t++) {
            double gap = columns().width(t) > 12 ? 1 : 0;
            pen.heat(pixels, t, columns().left(t), STRIP, columns().width(t) - gap, mapHeight);
        }
        arrow(pen, columns().left(0) + 3, columns().total() - 4);
        if (lane.deciding() >= 0) {
            double x = columns().left(lane.deciding());
            double width = columns().width(lane.deciding()) - 1;
            pen.frame(new LanePen.Line(colours().mark(), 2), x, STRIP, width, mapHeight - 1);
        }
    }

    /** From where the half starts to where it ends. */
    private void arrow(LanePen pen, double left, double right) {
        boolean forward = lane.half() == Half.FORWARD;
        double from = forward ? left : right;
        double to = forward ? right : left;
        double back = forward ? -6 : 6;
        Color muted = colours().chart().mutedText();
        pen.line(new LanePen.Line(muted, 1), from, ARROW, to + back, ARROW);
        pen.mark(MapShape.DISC, from, ARROW, 2, muted);
        pen.area(muted, new double[] {to, to + back, to + back}, new double[] {ARROW, ARROW - 3.5, ARROW + 3.5});
    }

    /** Made anew only when other numbers, colours or rows are to be seen. */
    private HeatImage image(double height) {
        int room = (int) Math.max(1, Math.floor(height - STRIP));
        if (image == null || imageColours != colours() || imageRows != rows() || imageHeight != room) {
            imageColours = colours();
            imageRows = rows();
            imageHeight = room;
            image = HeatImage.of(
                    lane.map(),
                    imageRows,
                    room,
                    imageColours.heat().of(lane.map().scale()));
        }
        return image;
    }

    @Override
    Spot spot(int token, double y) {
        double height = field().getHeight();
        int at = (int) Math.floor((y - STRIP) / pixelsOfRow(height));
        if (at < 0 || at >= image(height).rows()) {
            return Spot.ofToken(token);
        }
        int row = rows().first() + image(height).start(at, rows());
        return new Spot(token, lane.layer(), lane.half(), lane.map().order().unit(row));
    }

    /** The row that stands at {@code y} of the field, or the nearest. */
    int row(double y) {
        double place = (y - STRIP) / mapHeight(field().getHeight()) * rows().count();
        return rows().first() + (int) Math.max(0, Math.min(rows().count() - 1, place));
    }

    HeatLane lane() {
        return lane;
    }

    @Override
    void frame(Spot spot) {
        super.frame(spot);
        int at = lane != null
                        && lane.holds(spot)
                        && spot.unit() < lane.map().rows()
                        && rows().total() == lane.map().rows()
                ? lane.map().order().row(spot.unit())
                : -1;
        boolean shown = rows().shows(at);
        row.setVisible(shown);
        rowUnit.setVisible(shown);
        if (shown) {
            double rowHeight = mapHeight(field().getHeight()) / rows().count();
            double y = STRIP + (at - rows().first()) * rowHeight;
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
