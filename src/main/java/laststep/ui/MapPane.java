package laststep.ui;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;
import laststep.inspect.map.Near;
import laststep.message.Messages;
import laststep.workbench.MapPoints;
import laststep.workbench.MapSelection;
import laststep.workbench.MapViewModel;
import laststep.workbench.PlacedMap;

/**
 * A map to look at, in three sheets: its points, what lies still above them, and what follows the mouse. Each is drawn
 * anew only when it changes, once before a frame.
 */
final class MapPane extends Region {
    private static final double BUBBLE = 330;

    private final MapViewModel model;
    private final ObservableValue<LaneColours> colours;
    private final Messages messages;
    private final MapWords words;
    private final MapViewport viewport = new MapViewport();
    private final MapGestures gestures;
    private final ImageView points = new ImageView();
    private final Canvas still = new Canvas();
    private final Canvas moving = new Canvas();
    private MapLabels labels = new MapLabels();
    private MapLook look;
    private PlacedMap shown;
    private int[] pixels = new int[0];
    private PixelBuffer<IntBuffer> buffer;
    private boolean pointsStale = true;
    private int pointed = -1;
    private String described = "";

    MapPane(MapViewModel model, ObservableValue<LaneColours> colours, Messages messages) {
        this.model = model;
        this.colours = colours;
        this.messages = messages;
        words = new MapWords(messages);
        gestures = new MapGestures(model, this);
        getChildren().addAll(points, still, moving);
        setId("map");
        getStyleClass().add("map-pane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(120, 120);
    }

    Subscription listen() {
        MapSelection selection = model.selection();
        return Subscription.combine(
                model.placed().subscribe(this::show),
                model.colour().subscribe(by -> dress()),
                colours.subscribe(theme -> dress()),
                selection.selected().subscribe(chosen -> repaint()),
                selection.pinned().subscribe(point -> bringIntoSight(point.intValue())),
                selection.nearest().subscribe(near -> nameNearest()),
                selection.typed().subscribe(typed -> repaintMoving()));
    }

    private void show(PlacedMap map) {
        boolean others = map == null || shown == null || map.map() != shown.map();
        boolean moved = others || map.layout() != shown.layout();
        shown = map;
        if (others) {
            labels = new MapLabels();
            pointed = -1;
        }
        if (map != null && moved) {
            viewport.open(map.index().bounds());
        }
        dress();
    }

    private void dress() {
        look = shown == null ? null : MapLook.of(shown.map(), model.shownColour(), colours.getValue(), messages);
        repaint();
    }

    MapViewport viewport() {
        return viewport;
    }

    MapGestures gestures() {
        return gestures;
    }

    MapLook look() {
        return look;
    }

    /** The point under the mouse, or that the keys are at; −1 for none. */
    int pointed() {
        return pointed;
    }

    void point(int point) {
        if (point != pointed) {
            pointed = point;
            repaintMoving();
            tell();
        }
    }

    private void bringIntoSight(int point) {
        if (point >= 0 && shown.places()[point] != null && !viewport.sees(shown.places()[point])) {
            centreOn(point);
        }
        repaintMoving();
    }

    private void nameNearest() {
        if (shown != null && shown.map().points().words()) {
            repaint();
        } else {
            repaintMoving();
        }
    }

    /** The keys go to a point: it is brought into sight, and told. */
    void walkTo(int point) {
        float[] place = shown.places()[point];
        if (place != null && !viewport.sees(place)) {
            viewport.centre(place[0], place[1]);
            repaint();
        }
        point(point);
    }

    /** Brings a point into the middle. */
    void centreOn(int point) {
        if (shown != null && shown.places()[point] != null) {
            viewport.centre(shown.places()[point][0], shown.places()[point][1]);
            repaint();
        }
    }

    /** What the picture is, for those who do not see it; the point that the keys are at is told after it. */
    void describe(String description) {
        described = description;
        tell();
    }

    private void tell() {
        boolean at = shown != null && pointed >= 0;
        MapPoints of = at ? shown.map().points() : null;
        setAccessibleText(at ? of.text(pointed) + ". " + words.facts(of, pointed) : described);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Draws everything anew before the next frame. */
    void repaint() {
        pointsStale = true;
        requestLayout();
    }

    /** Draws anew what follows the mouse. */
    void repaintMoving() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (still.getWidth() != getWidth() || still.getHeight() != getHeight()) {
            for (Canvas sheet : List.of(still, moving)) {
                sheet.setWidth(getWidth());
                sheet.setHeight(getHeight());
            }
            viewport.resize(getWidth(), getHeight());
            pointsStale = true;
        }
        if (pointsStale) {
            pointsStale = false;
            paintPoints();
            paintStill();
        }
        paintMoving();
    }

    private void paintPoints() {
        points.setVisible(shown != null);
        if (shown == null) {
            return;
        }
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
        int width = Math.max(1, (int) Math.ceil(getWidth() * scale));
        int height = Math.max(1, (int) Math.ceil(getHeight() * scale));
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            pixels = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            points.setImage(new WritableImage(buffer));
        }
        Arrays.fill(pixels, 0);
        new MapPainter(viewport, scale, width, height, pixels).paint(shown, look, chosen());
        buffer.updateBuffer(whole -> null);
        points.setFitWidth(width / scale);
        points.setFitHeight(height / scale);
    }

    /** Which points are selected, or null if none is. */
    boolean[] chosen() {
        int[] selected = model.selection().selected().get();
        if (selected.length == 0) {
            return null;
        }
        boolean[] chosen = new boolean[shown.places().length];
        for (int point : selected) {
            chosen[point] = true;
        }
        return chosen;
    }

    List<MapLabels.Written> labels(MapViewport on) {
        if (!shown.map().points().words()) {
            return List.of();
        }
        IntStream nearest = model.selection().nearest().get().near().stream()
                .limit(MapFurniture.RINGED)
                .mapToInt(Near::index);
        IntStream selected = Arrays.stream(model.selection().selected().get());
        return labels.of(
                shown,
                on,
                IntStream.concat(nearest, selected)
                        .filter(point -> point != model.selection().pinned().get())
                        .toArray());
    }

    private void paintStill() {
        GraphicsContext g = cleared(still);
        if (shown != null) {
            furniture(g).still(shown, look.legend(), labels(viewport));
        }
    }

    private void paintMoving() {
        GraphicsContext g = cleared(moving);
        if (shown == null) {
            return;
        }
        MapSelection selection = model.selection();
        furniture(g)
                .moving(
                        shown,
                        selection.pinned().get(),
                        selection.nearest().get(),
                        selection.typed().get());
        lasso(g);
        if (pointed >= 0 && shown.places()[pointed] != null) {
            double radius = MapPainter.radius(shown.placed(), viewport.zoom()) + 2;
            furniture(g).ring(shown, pointed, radius, colours.getValue().chart().text(), 1.5);
            bubble(g);
        }
    }

    private static GraphicsContext cleared(Canvas sheet) {
        GraphicsContext g = sheet.getGraphicsContext2D();
        g.clearRect(0, 0, sheet.getWidth(), sheet.getHeight());
        return g;
    }

    private MapFurniture furniture(GraphicsContext g) {
        return new MapFurniture(new MapCanvasPen(g), viewport, colours.getValue(), messages);
    }

    private void lasso(GraphicsContext g) {
        List<double[]> corners = gestures.lasso();
        if (corners.size() > 1) {
            double[] x = corners.stream().mapToDouble(p -> p[0]).toArray();
            double[] y = corners.stream().mapToDouble(p -> p[1]).toArray();
            Color mark = colours.getValue().mark();
            g.setFill(mark.deriveColor(0, 1, 1, 0.12));
            g.fillPolygon(x, y, x.length);
            g.setStroke(mark);
            g.setLineWidth(1.5);
            g.strokePolygon(x, y, x.length);
        }
    }

    /** What the point says, beside it. */
    private void bubble(GraphicsContext g) {
        MapPoints of = shown.map().points();
        String text = LaneText.fitted(of.text(pointed).replaceAll("\\s+", " "), LaneText.TOKEN, BUBBLE);
        String facts = LaneText.fitted(words.facts(of, pointed), LaneText.SMALL, BUBBLE);
        double width = Math.max(LaneText.width(text, LaneText.TOKEN), LaneText.width(facts, LaneText.SMALL)) + 16;
        double x = viewport.toX(shown.places()[pointed][0]) + 12;
        double y = viewport.toY(shown.places()[pointed][1]) - 50;
        x = Math.max(2, Math.min(x, getWidth() - width - 2));
        y = y < 2 ? y + 62 : y;
        LaneColours theme = colours.getValue();
        g.setFill(theme.chart().background());
        g.fillRoundRect(x, y, width, 40, 8, 8);
        g.setStroke(theme.chart().mutedText());
        g.setLineWidth(1);
        g.strokeRoundRect(x + 0.5, y + 0.5, width - 1, 39, 8, 8);
        LaneText.draw(g, text, LaneText.TOKEN, theme.chart().text(), TextAlignment.LEFT, x + 8, y + 13);
        LaneText.draw(g, facts, LaneText.SMALL, theme.chart().mutedText(), TextAlignment.LEFT, x + 8, y + 29);
    }
}
