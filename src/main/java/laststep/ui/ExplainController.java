package laststep.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import laststep.inspect.AttributionMethod;
import laststep.inspect.ReadToken;
import laststep.message.Messages;
import laststep.ui.chart.AttributionChart;
import laststep.ui.chart.AttributionStrip;
import laststep.ui.chart.ChartPane;
import laststep.ui.chart.ScoredToken;
import laststep.workbench.Crosshair;
import laststep.workbench.ExplainProgress;
import laststep.workbench.ExplainViewModel;
import laststep.workbench.Explained;
import laststep.workbench.InspectViewModel;
import laststep.workbench.Spot;

/** The tokens in colour and as bars, what they add up to, and the numbers of the token that is pointed at. */
final class ExplainController {
    private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");
    private static final double BORDER = 1;
    private static final double LEFT = BORDER + AttributionChart.LEFT;
    /** Where the tokens begin, below the chart's title. */
    private static final double TOP = 30.5;

    private final ExplainViewModel model;
    private final Crosshair crosshair;
    private final Messages messages;
    private final ExplainWords words;
    private final TokenColumns columns = new TokenColumns();
    private final ChartPane chart;
    private final Rectangle frame = new Rectangle();

    @FXML
    private StackPane picture;

    @FXML
    private ScrollBar tokenScroll;

    @FXML
    private Label explainSum;

    @FXML
    private Label explainReadOut;

    ExplainController(InspectViewModel inspect, Charts charts, Messages messages) {
        model = inspect.explain();
        crosshair = inspect.crosshair();
        this.messages = messages;
        words = new ExplainWords(messages);
        chart = charts.pane();
    }

    View open() {
        VBox root = Views.load("explain.fxml", this, messages);
        frame.getStyleClass().add("lane-column");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        chart.setId("explainChart");
        picture.getChildren().addAll(chart, frame);
        picture.widthProperty().subscribe(width -> layOut());
        picture.heightProperty().subscribe(height -> layOut());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(picture.widthProperty());
        clip.heightProperty().bind(picture.heightProperty());
        picture.setClip(clip);
        picture.setOnMouseMoved(mouse -> token(mouse, false));
        picture.setOnMouseExited(mouse -> crosshair.leave());
        picture.setOnMousePressed(mouse -> {
            picture.requestFocus();
            token(mouse, true);
        });
        picture.setOnKeyPressed(this::pressed);
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        root.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        tokenScroll.valueProperty().bindBidirectional(columns.offset());
        return new View(
                root,
                Subscription.combine(
                        model.explained().subscribe(this::show),
                        SlowWork.watch(model.progress(), this::fade),
                        model.method().subscribe((before, now) -> redraw()),
                        columns.offset().subscribe((before, now) -> redraw()),
                        crosshair.spot().subscribe(this::point)));
    }

    private void show(Explained explained) {
        columns.show(explained == null ? List.of() : explained.explanation().tokens());
        layOut();
    }

    private void layOut() {
        columns.setViewport(
                Math.max(0, picture.getWidth() - 2 * BORDER - AttributionChart.LEFT - AttributionChart.RIGHT));
        double beyond = Math.max(0, columns.total() - columns.viewport());
        tokenScroll.setMax(beyond);
        tokenScroll.setVisibleAmount(columns.total() == 0 ? 0 : beyond * columns.viewport() / columns.total());
        tokenScroll.setUnitIncrement(40);
        tokenScroll.setBlockIncrement(columns.viewport() * 0.8);
        tokenScroll.setVisible(beyond > 0); // its place is kept, so that nothing jumps
        redraw();
    }

    private void redraw() {
        Explained explained = model.explained().get();
        if (explained != null && columns.count() > 0) {
            chart.show(new AttributionChart(
                    messages,
                    words.title(explained),
                    explained.explanation().tokens().stream()
                            .map(ExplainController::scored)
                            .toList(),
                    strips(explained),
                    columns.edges(),
                    columns.offset().get()));
            explainSum.setText(words.sum(explained, model.method().get()));
        }
        point(crosshair.spot().get());
    }

    /** What is still shown of another sentence steps back. */
    private void fade(ExplainProgress progress) {
        picture.pseudoClassStateChanged(OUTDATED, progress != null && progress.outdated());
    }

    private static ScoredToken scored(ReadToken token) {
        return new ScoredToken(token.text(), token.surface(), token.unknown());
    }

    /** The method that is looked at first. */
    private List<AttributionStrip> strips(Explained explained) {
        List<AttributionMethod> order = new ArrayList<>(Arrays.asList(AttributionMethod.values()));
        order.sort(Comparator.comparing(method -> method != model.method().get()));
        return order.stream().map(method -> strip(explained, method)).toList();
    }

    private AttributionStrip strip(Explained explained, AttributionMethod method) {
        String name = words.name(method);
        return explained
                .attribution(method)
                .map(one -> new AttributionStrip(
                        method.ordinal(), method.id(), name, one.scores(), one.value(), one.reference(), one.gap()))
                .orElseGet(() -> AttributionStrip.pending(method.ordinal(), method.id(), name));
    }

    private void token(MouseEvent mouse, boolean press) {
        double x = mouse.getX() - LEFT;
        int token = x < 0 || x > columns.viewport()
                ? -1
                : columns.at(x + columns.offset().get());
        if (token < 0) {
            crosshair.leave();
        } else if (press) {
            crosshair.press(Spot.ofToken(token));
        } else {
            crosshair.hover(Spot.ofToken(token));
        }
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> move(-1);
            case RIGHT -> move(1);
            case HOME -> move(-columns.count());
            case END -> move(columns.count());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int by) {
        if (columns.count() == 0) {
            return;
        }
        Spot from = crosshair.spot().get();
        int start = from == null ? (by > 0 ? -1 : columns.count()) : from.token();
        int token = Math.max(0, Math.min(columns.count() - 1, start + by));
        crosshair.pin(Spot.ofToken(token));
        columns.reveal(token);
    }

    private void point(Spot spot) {
        Explained explained = model.explained().get();
        boolean something = explained != null
                && spot != null
                && spot.token() < explained.explanation().tokens().size()
                && columns.count() == explained.explanation().tokens().size();
        frame.setVisible(something);
        if (something) {
            double left = AttributionChart.LEFT
                    + columns.left(spot.token())
                    - columns.offset().get();
            frame.setX(left + 0.5);
            frame.setY(TOP);
            frame.setWidth(Math.max(1, columns.width(spot.token()) - 2));
            frame.setHeight(Math.max(0, picture.getHeight() - TOP - 4));
            frame.setVisible(left > LEFT - columns.width(spot.token()) && left < LEFT + columns.viewport());
            explainReadOut.setText(words.token(explained, spot.token()));
        } else {
            explainReadOut.setText(messages.get("explain.hint"));
        }
        picture.setAccessibleText(
                something ? explainReadOut.getText() : chart.getAccessibleText() + " " + explainSum.getText());
    }

    /** Sideways, or with Shift. */
    private void scrolled(ScrollEvent scroll) {
        double by = scroll.getDeltaX() != 0 ? scroll.getDeltaX() : scroll.isShiftDown() ? scroll.getDeltaY() : 0;
        if (by != 0 && tokenScroll.isVisible()) {
            double offset = columns.offset().get() - by;
            columns.offset().set(Math.max(0, Math.min(tokenScroll.getMax(), offset)));
            scroll.consume();
        }
    }
}
