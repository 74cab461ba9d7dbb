package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import laststep.inspect.Half;
import laststep.inspect.Reach;
import laststep.inspect.ReadToken;
import laststep.message.Messages;

/** What each half of the read-out vector has read, drawn; a long row scrolls sideways. */
final class ReachPane extends Region {
    private static final double SCROLL_BAR = 12;
    /** Larger pictures do not fit in every graphics memory. */
    private static final double LARGEST = 8000;

    private final ObservableValue<LaneColours> colours;
    private final Messages messages;
    private final TokenColumns columns = new TokenColumns();
    private final Canvas canvas = new Canvas();
    private final ScrollBar scrollBar = new ScrollBar();
    private List<ReadToken> tokens = List.of();
    private Reach reach;
    private boolean toReadOut;

    ReachPane(ObservableValue<LaneColours> colours, Messages messages) {
        this.colours = colours;
        this.messages = messages;
        scrollBar.setOrientation(Orientation.HORIZONTAL);
        scrollBar.valueProperty().bindBidirectional(columns.offset());
        columns.offset().subscribe(offset -> requestLayout());
        getChildren().addAll(canvas, scrollBar);
        setId("reach");
        getStyleClass().add("reach");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    /** @param sentence its tokens; the pads behind them are those of the reach */
    void show(List<ReadToken> sentence, Reach now) {
        boolean other = reach == null || now.steps() != reach.steps() || now.way() != reach.way();
        reach = now;
        tokens = new ArrayList<>(sentence);
        for (int pad = 0; pad < now.pads(); pad++) {
            tokens.add(ReadToken.PAD);
        }
        columns.show(tokens);
        toReadOut |= other;
        requestLayout();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return (reach == null ? 0 : ReachDrawing.height(reach)) + SCROLL_BAR;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return ReachDrawing.GUTTER + 100;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(Math.max(0, getHeight() - SCROLL_BAR));
        columns.setViewport(Math.max(0, getWidth() - ReachDrawing.GUTTER));
        if (toReadOut && reach != null && reach.steps() > 0) {
            toReadOut = false;
            columns.reveal(reach.readOutAt(Half.FORWARD, 0) ? 0 : reach.steps() - 1);
        }
        double beyond = Math.max(0, columns.total() - columns.viewport());
        scrollBar.setMax(beyond);
        scrollBar.setVisibleAmount(columns.total() == 0 ? 0 : beyond * columns.viewport() / columns.total());
        scrollBar.setUnitIncrement(40);
        scrollBar.setBlockIncrement(columns.viewport() * 0.8);
        scrollBar.setVisible(beyond > 0);
        scrollBar.resizeRelocate(
                ReachDrawing.GUTTER,
                getHeight() - SCROLL_BAR,
                Math.max(0, getWidth() - ReachDrawing.GUTTER),
                SCROLL_BAR);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (reach != null) {
            drawing(g).paint(columns.offset().get(), columns.viewport());
        }
    }

    private ReachDrawing drawing(GraphicsContext g) {
        return new ReachDrawing(g, reach, tokens, columns, colours.getValue(), messages);
    }

    /** Draws anew, in the colours of the moment. */
    void repaint() {
        requestLayout();
    }

    /** The whole row, under a title, however little of it can be seen. */
    Image picture(String title) {
        double margin = 12;
        double head = 26;
        double width = 2 * margin + ReachDrawing.GUTTER + columns.total();
        double height = 2 * margin + head + ReachDrawing.height(reach);
        double scale = Math.min(2, LARGEST / Math.max(width, height));
        Canvas whole = new Canvas(Math.ceil(width * scale), Math.ceil(height * scale));
        GraphicsContext g = whole.getGraphicsContext2D();
        g.scale(scale, scale);
        g.setFill(colours.getValue().chart().background());
        g.fillRect(0, 0, width, height);
        g.translate(margin, margin);
        drawing(g).title(title, width - 2 * margin);
        g.translate(0, head);
        drawing(g).paint(0, columns.total());
        return whole.snapshot(new SnapshotParameters(), null);
    }

    private void pressed(KeyEvent key) {
        if (scrollBar.isVisible() && (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT)) {
            scrollBy(key.getCode() == KeyCode.LEFT ? -40 : 40);
            key.consume();
        }
    }

    private void scrolled(ScrollEvent scroll) {
        double by = scroll.getDeltaX() != 0 ? scroll.getDeltaX() : scroll.isShiftDown() ? scroll.getDeltaY() : 0;
        if (by != 0 && scrollBar.isVisible()) {
            scrollBy(-by);
            scroll.consume();
        }
    }

    private void scrollBy(double by) {
        columns.offset()
                .set(Math.max(0, Math.min(scrollBar.getMax(), columns.offset().get() + by)));
    }
}
