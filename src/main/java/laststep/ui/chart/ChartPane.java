package laststep.ui.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import laststep.workbench.StepZoom;

/**
 * Shows one chart, with its title and a small menu. The chart is drawn by the renderer, in the pixels of the screen; the
 * FX thread only exchanges the picture. Showing, resizing, another theme or another screen ask for a drawing, and only
 * the newest of what was asked is drawn. All methods are the FX thread's.
 */
public final class ChartPane extends Region {
    private static final double MENU_MARGIN = 4;

    private final ObjectProperty<ChartTheme> theme = new SimpleObjectProperty<>(this, "theme", ChartTheme.light());
    private final ObservableValue<Number> scale = sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::outputScaleXProperty)
            .orElse(1.0);
    private final ImageView picture = new ImageView();
    private final HoverReadOut hover = new HoverReadOut();
    private final ChartMenu menu;
    private LineGrip grip;
    private ZoomGestures gestures;
    private Region head;
    private final NewestOnly<Drawing, Frame> drawings;

    /** Frames shown before. Touched by the renderer while it draws and by the FX thread while it does not. */
    private final Deque<Frame> spareFrames = new ArrayDeque<>();

    private ChartContent content;
    private Drawing asked;
    private Frame shown;

    public ChartPane(ChartServices services) {
        menu = new ChartMenu(this, new ChartActions(services));
        drawings = new NewestOnly<>(
                services.renderer(), services.fxThread(), this::draw, this::exchange, services.failed());
        getStyleClass().add("chart-pane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setManaged(false);
        getChildren().addAll(picture, hover.node(), menu);
        clipToSize();
        setOnMouseMoved(event -> {
            hover.mouseAt(event.getX(), event.getY());
            hover.update(content, shown);
        });
        setOnMouseExited(event -> hover.gone());
        menu.setOnMouseEntered(event -> hover.gone());
        sceneProperty().addListener(observable -> askForDrawing());
        theme.addListener(observable -> askForDrawing());
        scale.addListener(observable -> askForDrawing());
    }

    /** Shows {@code newContent} as soon as it is drawn; until then, what was there before. */
    public void show(ChartContent newContent) {
        content = newContent;
        tell();
        menu.serve(content);
        askForDrawing();
    }

    /** Lets a person move the line of a chart that has one. @param moved is given the value it is moved to */
    public void letLineMove(IntConsumer moved) {
        grip = new LineGrip(moved);
        getChildren().add(getChildren().indexOf(menu), grip);
    }

    /** Lets a person choose the steps that are shown, with mouse and keyboard. @param zoom shared by all charts that follow */
    public void letZoom(StepZoom zoom) {
        gestures = new ZoomGestures(this, hover, zoom);
        getChildren().add(getChildren().indexOf(menu), gestures.band());
        menu.tellHowToZoom();
    }

    /** Shows this in the title's place, which says it instead. What is copied and saved has the title all the same. */
    public void setHead(Region node) {
        head = node;
        getChildren().add(node);
        node.widthProperty().addListener(observable -> askForDrawing());
    }

    ChartContent content() {
        return content;
    }

    Frame shown() {
        return shown;
    }

    /** In place of the picture: what the chart says, and what is read off it. */
    void tell() {
        String values = hover.text();
        setAccessibleText(content.title() + ". " + (values.isEmpty() ? content.accessibleText() : values));
    }

    public ObjectProperty<ChartTheme> themeProperty() {
        return theme;
    }

    public void setTheme(ChartTheme newTheme) {
        theme.set(newTheme);
    }

    @Override
    public String getUserAgentStylesheet() {
        return ChartPane.class.getResource("/laststep/ui/chart/chart.css").toExternalForm();
    }

    private void askForDrawing() {
        if (content == null || getScene() == null) {
            return;
        }
        Drawing wanted = new Drawing(
                content,
                theme.get(),
                getWidth(),
                getHeight(),
                scale.getValue().doubleValue(),
                head == null ? 0 : Math.max(1, head.getWidth()));
        if (wanted.pixelWidth() > 0 && wanted.pixelHeight() > 0 && !wanted.equals(asked)) {
            asked = wanted;
            drawings.request(wanted);
        }
    }

    /**
     * On the renderer. Of three frames one is on the screen, the one before it may still be on its way to the screen in
     * a frame of JavaFX's own, and the third is free to be drawn on.
     */
    private Frame draw(Drawing drawing) {
        return drawing.transparent(spareFrames.size() < 2 ? null : spareFrames.removeFirst());
    }

    private void exchange(Frame frame) {
        if (shown != null) {
            spareFrames.addLast(shown);
        }
        shown = frame;
        double pixelsAUnit = scale.getValue().doubleValue();
        picture.setImage(frame.image());
        picture.setFitWidth(picture.getImage().getWidth() / pixelsAUnit);
        picture.setFitHeight(picture.getImage().getHeight() / pixelsAUnit);
        hover.update(content, shown);
        if (grip != null) {
            grip.place(content.movableLine(), shown);
        }
    }

    /** A picture larger than the pane, because the pane has just shrunk, does not cover its neighbours. */
    private void clipToSize() {
        Rectangle bounds = new Rectangle();
        bounds.widthProperty().bind(widthProperty());
        bounds.heightProperty().bind(heightProperty());
        setClip(bounds);
    }

    @Override
    protected void layoutChildren() {
        double size = menu.prefWidth(-1);
        if (head != null) {
            head.autosize();
            head.relocate(MENU_MARGIN, MENU_MARGIN);
        }
        menu.resizeRelocate(getWidth() - size - MENU_MARGIN, MENU_MARGIN, size, menu.prefHeight(-1));
        askForDrawing();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 160;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 100;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 420;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 200;
    }
}
