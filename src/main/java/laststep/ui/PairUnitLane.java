package laststep.ui;

import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import laststep.inspect.Comparison;
import laststep.inspect.ComparisonTable;
import laststep.inspect.Heatmap;
import laststep.inspect.Side;
import laststep.message.Messages;
import laststep.workbench.HeatLane;
import laststep.workbench.Looked;
import laststep.workbench.PairLane;
import laststep.workbench.Spot;

/** The heat map of one half of one layer on one side, or of the difference: a row a unit, a column a token of either side. */
final class PairUnitLane extends PairRow {
    private static final double TALLEST_ROW = 18;
    private static final double LOWEST = 66;

    private final Rectangle row = new Rectangle();
    private final Label rowUnit = new Label();
    private final ScaleBar scaleBar;
    private PairLane shown;
    private WritableImage image;
    private LaneColours imageColours;

    PairUnitLane(PairContext pair, PairLane first) {
        super(pair);
        shown = first;
        HeatLane lane = first.lane();
        getStyleClass().addAll("unit-lane", "pair-" + first.side().name().toLowerCase(Locale.ROOT));
        Messages messages = pair.messages();
        String half = messages.get(lane.half().key());
        String where = messages.get("inspect.layer.half", lane.layer() + 1, half);
        String full = messages.get(
                "compare.lane.full", first.side().sign(), messages.get("inspect.lane.full", lane.quantity(), where));
        head(
                messages.get("compare.lane", first.side().sign(), lane.half().arrow(), lane.quantity()),
                full,
                messages.get(first.side() == Side.DIFFERENCE ? "compare.difference.about" : "compare.side.about"),
                () -> ComparisonTable.units(
                        pair.comparison(), first.side(), lane.layer(), lane.half(), lane.quantity()),
                this);
        scaleBar = new ScaleBar(messages, context().colours());
        Label hint = new Label(where);
        hint.getStyleClass().add("lane-hint");
        gutter(hint, scaleBar);
        row.getStyleClass().add("lane-row");
        rowUnit.getStyleClass().add("lane-unit");
        above(row);
        above(rowUnit);
        show(first);
    }

    /** Whether this lane can show {@code other} in place of what it shows: only the numbers differ. */
    boolean fits(PairLane other) {
        HeatLane one = shown.lane();
        HeatLane two = other.lane();
        return shown.side() == other.side()
                && one.layer() == two.layer()
                && one.half() == two.half()
                && one.quantity().equals(two.quantity());
    }

    void show(PairLane lane) {
        shown = lane;
        image = null;
        scaleBar.show(map().scale());
        double height = Math.max(LOWEST, map().rows());
        setMinHeight(height);
        setMaxHeight(height);
        repaint();
    }

    /** As high as whole pixels a row make it, if {@code share} is its part of the window. */
    void fill(double share) {
        double height = Math.max(LOWEST, rowHeight(share) * map().rows());
        setMinHeight(height);
        setMaxHeight(height);
    }

    /** The theme is another one. */
    void recolour() {
        scaleBar.paint();
        repaint();
    }

    private Heatmap map() {
        return shown.lane().map();
    }

    /** Whole pixels, so that all rows are equally high. */
    private double rowHeight(double height) {
        return Math.max(1, Math.floor(Math.min(TALLEST_ROW, height / map().rows())));
    }

    @Override
    void paintKey(GraphicsContext g, Looked looked, double right, double middle) {
        g.translate(right - scaleBar.getWidth(), middle - 7);
        scaleBar.paint(g);
        g.translate(scaleBar.getWidth() - right, 7 - middle);
    }

    @Override
    void paintAxis(GraphicsContext g, Comparison comparison, double height) {
        LaneText.draw(
                g,
                shown.lane().half().arrow(),
                LaneText.STRONG,
                colours().chart().mutedText(),
                TextAlignment.RIGHT,
                AXIS - 6,
                8);
    }

    @Override
    void paintColumns(GraphicsContext g, Comparison comparison, int first, int last, double height) {
        if (map().columns() != comparison.columns().size()) {
            return; // the maps follow in a moment
        }
        double mapHeight = rowHeight(height) * map().rows();
        g.setImageSmoothing(false);
        for (int column = first; column <= last; column++) {
            double x = columns().left(column);
            double width = columns().width(column) - (columns().width(column) > 12 ? 1 : 0);
            if (Double.isNaN(map().value(0, column))) {
                hatch(g, x, 0, width, mapHeight);
            } else {
                g.drawImage(image(), column, 0, 1, map().rows(), x, 0, width, mapHeight);
            }
        }
        int deciding = shown.lane().deciding();
        if (deciding >= first && deciding <= last) {
            g.setStroke(colours().mark());
            g.setLineWidth(2);
            g.strokeRect(columns().left(deciding) + 1, 1, columns().width(deciding) - 3, mapHeight - 2);
        }
    }

    /** A pixel a number. */
    private WritableImage image() {
        if (image == null || imageColours != colours()) {
            imageColours = colours();
            Heatmap map = map();
            int[] palette = imageColours.heat().of(map.scale());
            int[] pixels = new int[map.rows() * map.columns()];
            for (int k = 0; k < pixels.length; k++) {
                pixels[k] = palette[map.colour(k / map.columns(), k % map.columns())];
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
        int at = (int) Math.floor(y / rowHeight(field().getHeight()));
        HeatLane lane = shown.lane();
        return at < 0 || at >= map().rows()
                ? Spot.ofToken(token)
                : new Spot(token, lane.layer(), lane.half(), map().order().unit(at));
    }

    @Override
    void frame(Spot spot) {
        super.frame(spot);
        boolean here = shown != null && shown.lane().holds(spot) && spot.unit() < map().rows();
        row.setVisible(here);
        rowUnit.setVisible(here);
        if (here) {
            double rowHeight = rowHeight(field().getHeight());
            double y = map().order().row(spot.unit()) * rowHeight;
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
