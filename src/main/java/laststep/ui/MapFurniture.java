package laststep.ui;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import laststep.message.Messages;
import laststep.workbench.MapLayout;
import laststep.workbench.NearestPoints;
import laststep.workbench.PlacedMap;
import laststep.workbench.TypedPoint;

/** All of a map that is not its points: what the axes and colours are, words, and rings around what is meant. */
final class MapFurniture {
    /** So many of the nearest points have a ring. */
    static final int RINGED = 10;

    private static final double LINE = 17;
    private static final double LEFT = 10;
    private static final double LEGEND_WIDTH = 170;
    private static final double BAND = 100;

    private final MapPen pen;
    private final MapViewport viewport;
    private final LaneColours colours;
    private final Messages messages;

    MapFurniture(MapPen pen, MapViewport viewport, LaneColours colours, Messages messages) {
        this.pen = pen;
        this.viewport = viewport;
        this.colours = colours;
        this.messages = messages;
    }

    /** What lies still: labels, axes, legend. */
    void still(PlacedMap map, MapLegend legend, List<MapLabels.Written> labels) {
        for (MapLabels.Written label : labels) {
            pen.box(label.x() - 1, label.y() - 6, label.width() + 2, 12, ground(0.6));
            pen.words(label.words(), LaneText.SMALL, colours.chart().text(), TextAlignment.LEFT, label.x(), label.y());
        }
        axes(map);
        legend(legend);
    }

    private Color ground(double opacity) {
        return colours.chart().background().deriveColor(0, 1, 1, opacity);
    }

    private void axes(PlacedMap map) {
        Color muted = colours.chart().mutedText();
        String words = map.layout() == MapLayout.PCA
                ? messages.get(
                        "map.axes.pca",
                        map.map().pca().share(0),
                        map.map().pca().share(1))
                : messages.get("map.axes.umap");
        String fitted = LaneText.fitted(words, LaneText.SMALL, viewport.width() - 2 * LEFT);
        double width = LaneText.width(fitted, LaneText.SMALL);
        double y = viewport.height() - 12;
        pen.box(LEFT - 4, y - 9, width + 8, 18, ground(0.8));
        pen.words(fitted, LaneText.SMALL, muted, TextAlignment.LEFT, LEFT, y);
    }

    private void legend(MapLegend legend) {
        int lines = 1 + legend.entries().size() + (legend.scale().isPresent() ? 2 : 0);
        double widest = LaneText.width(legend.title(), LaneText.STRONG);
        for (MapLegend.Entry entry : legend.entries()) {
            widest = Math.max(widest, 16 + LaneText.width(entry.words(), LaneText.SMALL));
        }
        widest = Math.min(LEGEND_WIDTH, Math.max(widest, legend.scale().isPresent() ? BAND : 0));
        pen.box(LEFT - 4, 4, widest + 10, lines * LINE + 6, ground(0.8));
        double y = 4 + LINE / 2 + 2;
        Color text = colours.chart().text();
        pen.words(
                LaneText.fitted(legend.title(), LaneText.STRONG, LEGEND_WIDTH),
                LaneText.STRONG,
                text,
                TextAlignment.LEFT,
                LEFT,
                y);
        if (legend.scale().isPresent()) {
            MapLegend.Scale scale = legend.scale().get();
            pen.band(LEFT, y + LINE - 6, BAND, 10, scale.pixels());
            y += 2 * LINE;
            pen.words(scale.low(), LaneText.SMALL, text, TextAlignment.LEFT, LEFT, y);
            pen.words(scale.high(), LaneText.SMALL, text, TextAlignment.RIGHT, LEFT + BAND, y);
        }
        for (MapLegend.Entry entry : legend.entries()) {
            y += LINE;
            pen.mark(entry.shape(), LEFT + 5, y, 4, entry.colour());
            pen.words(
                    LaneText.fitted(entry.words(), LaneText.SMALL, LEGEND_WIDTH - 16),
                    LaneText.SMALL,
                    text,
                    TextAlignment.LEFT,
                    LEFT + 16,
                    y);
        }
    }

    /** What moves: rings around the nearest ones and the pinned point, and the typed sentence. */
    void moving(PlacedMap map, int pinned, NearestPoints nearest, TypedPoint typed) {
        Color mark = colours.mark();
        double radius = MapPainter.radius(map.placed(), viewport.zoom());
        nearest.near().stream().limit(RINGED).forEach(near -> ring(map, near.index(), radius + 2.5, mark, 1));
        if (pinned >= 0) {
            ring(map, pinned, radius + 5, mark, 2.5);
            if (map.map().points().words() && map.places()[pinned] != null) {
                name(map.places()[pinned], map.map().points().text(pinned), radius + 8);
            }
        }
        if (typed != null) {
            double x = viewport.toX(typed.place()[0]);
            double y = viewport.toY(typed.place()[1]);
            pen.mark(MapShape.DIAMOND, x, y, 7, colours.chart().background());
            pen.mark(MapShape.DIAMOND, x, y, 5.5, mark);
            name(typed.place(), typed.text(), 9);
        }
    }

    void ring(PlacedMap map, int point, double radius, Color colour, double thickness) {
        float[] place = map.places()[point];
        if (place != null) {
            pen.ring(viewport.toX(place[0]), viewport.toY(place[1]), radius, colour, thickness);
        }
    }

    /** Words beside a place, on a ground of their own, where there is room for them. */
    private void name(float[] place, String words, double away) {
        if (!viewport.sees(place)) {
            return;
        }
        String fitted = LaneText.fitted(words.replaceAll("\\s+", " "), LaneText.STRONG, 180);
        double width = LaneText.width(fitted, LaneText.STRONG);
        double x = viewport.toX(place[0]) + away;
        if (x + width + 6 > viewport.width()) {
            x = viewport.toX(place[0]) - away - width;
        }
        double y = viewport.toY(place[1]);
        pen.box(x - 3, y - 9, width + 6, 18, ground(0.8));
        pen.words(fitted, LaneText.STRONG, colours.mark(), TextAlignment.LEFT, x, y);
    }
}
