package laststep.ui;

import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import laststep.message.Messages;
import laststep.workbench.MapSelection;
import laststep.workbench.MapViewModel;
import laststep.workbench.PlacedMap;
import laststep.workbench.Theme;

/** The part of a map that is seen, to keep: under its title, in the light theme, whatever the window's. */
final class MapPicture {
    private static final double MARGIN = 12;
    private static final double HEAD = 44;
    private static final int FINE = 2;

    private final MapViewModel model;
    private final MapPane pane;
    private final Messages messages;
    private final LaneColours colours = LaneColours.of(Theme.LIGHT);

    MapPicture(MapViewModel model, MapPane pane, Messages messages) {
        this.model = model;
        this.pane = pane;
        this.messages = messages;
    }

    /** What the map shows, and how. */
    String title() {
        PlacedMap map = model.placed().get();
        return messages.get(
                map.map().points().words() ? "map.title.words" : "map.title.sentences",
                messages.get("map.layout." + map.layout().id()));
    }

    /** Of what, and of which moment of the model. */
    String of() {
        PlacedMap map = model.placed().get();
        String sampled = map.placed() < map.places().length
                ? " · " + messages.get("map.umap.sample", map.placed(), map.places().length)
                : "";
        return messages.word(map.map().what()) + " · " + messages.word(map.map().moment()) + sampled;
    }

    Image image() {
        PlacedMap map = model.placed().get();
        MapViewport viewport = pane.viewport();
        double width = viewport.width() + 2 * MARGIN;
        double height = viewport.height() + 2 * MARGIN + HEAD;
        Canvas canvas = new Canvas(Math.ceil(width * FINE), Math.ceil(height * FINE));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(FINE, FINE);
        MapPen pen = new MapCanvasPen(g);
        head(pen, width, height);
        int pointsWide = (int) Math.ceil(viewport.width() * FINE);
        int pointsHigh = (int) Math.ceil(viewport.height() * FINE);
        int[] pixels = new int[pointsWide * pointsHigh];
        new MapPainter(viewport, FINE, pointsWide, pointsHigh, pixels).paint(map, look(map), pane.chosen());
        WritableImage points = new WritableImage(pointsWide, pointsHigh);
        points.getPixelWriter()
                .setPixels(0, 0, pointsWide, pointsHigh, PixelFormat.getIntArgbPreInstance(), pixels, 0, pointsWide);
        g.translate(MARGIN, MARGIN + HEAD);
        g.drawImage(points, 0, 0, (double) pointsWide / FINE, (double) pointsHigh / FINE);
        furniture(pen, map);
        return canvas.snapshot(new SnapshotParameters(), null);
    }

    byte[] svg() {
        PlacedMap map = model.placed().get();
        MapViewport viewport = pane.viewport();
        double width = viewport.width() + 2 * MARGIN;
        double height = viewport.height() + 2 * MARGIN + HEAD;
        MapSvgPen pen = new MapSvgPen(width, height);
        pen.describe(title(), of());
        head(pen, width, height);
        pen.beginShift(MARGIN, MARGIN + HEAD);
        points(pen, map);
        furniture(pen, map);
        pen.endGroup();
        return pen.bytes();
    }

    private void points(MapSvgPen pen, PlacedMap map) {
        MapViewport viewport = pane.viewport();
        MapLook look = look(map);
        double radius = MapPainter.radius(map.placed(), viewport.zoom());
        boolean[] chosen = pane.chosen();
        for (boolean faint : chosen == null ? List.of(false) : List.of(true, false)) {
            double opacity = chosen == null ? MapPainter.opacity(map.placed()) : faint ? MapPainter.FAINT / 255.0 : 1;
            pen.beginGroup(opacity, 0, 0, viewport.width(), viewport.height());
            for (int k = 0; k < map.places().length; k++) {
                if (map.places()[k] != null
                        && viewport.sees(map.places()[k])
                        && (chosen == null || chosen[k] != faint)) {
                    int pixel = look.colours()[k];
                    pen.mark(
                            look.shapes()[k],
                            viewport.toX(map.places()[k][0]),
                            viewport.toY(map.places()[k][1]),
                            radius,
                            Color.rgb(pixel >> 16 & 0xff, pixel >> 8 & 0xff, pixel & 0xff));
                }
            }
            pen.endGroup();
        }
    }

    private MapLook look(PlacedMap map) {
        return MapLook.of(map.map(), model.shownColour(), colours, messages);
    }

    private void head(MapPen pen, double width, double height) {
        pen.box(0, 0, width, height, colours.chart().background());
        double room = width - 2 * MARGIN;
        pen.words(
                LaneText.fitted(title(), LaneText.STRONG, room),
                LaneText.STRONG,
                colours.chart().text(),
                TextAlignment.LEFT,
                MARGIN,
                MARGIN + 8);
        pen.words(
                LaneText.fitted(of(), LaneText.SMALL, room),
                LaneText.SMALL,
                colours.chart().mutedText(),
                TextAlignment.LEFT,
                MARGIN,
                MARGIN + 27);
    }

    private void furniture(MapPen pen, PlacedMap map) {
        MapSelection selection = model.selection();
        MapFurniture furniture = new MapFurniture(pen, pane.viewport(), colours, messages);
        furniture.still(map, look(map).legend(), pane.labels(pane.viewport()));
        furniture.moving(
                map,
                selection.pinned().get(),
                selection.nearest().get(),
                selection.typed().get());
    }
}
