package laststep.ui;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import laststep.workbench.LaneWording;
import laststep.workbench.Looked;
import laststep.workbench.Spot;

/**
 * One strip of the picture: on the left what it is, then a column for each token, drawn on a canvas as wide as what can
 * be seen. The token that is pointed at is framed by nodes above the canvas, so following the mouse draws nothing anew.
 */
abstract class Lane extends HBox {
    static final double GUTTER = 132;
    /** Between the gutter and the first column: for the numbers on an axis. */
    static final double AXIS = 28;

    private final LaneContext context;
    private final VBox gutter = new VBox();
    private final Canvas canvas = new Canvas();
    private final Rectangle column = new Rectangle();
    private LaneGrip grip;
    private final Pane field = new Pane(canvas, column) {
        @Override
        protected void layoutChildren() {
            paint();
        }
    };

    Lane(LaneContext context) {
        this.context = context;
        gutter.getStyleClass().add("lane-gutter");
        gutter.setMinWidth(GUTTER);
        gutter.setMaxWidth(GUTTER);
        column.getStyleClass().add("lane-column");
        column.setMouseTransparent(true);
        column.setVisible(false);
        column.setManaged(false); // else the field would be laid out, and painted, whenever the mouse moves
        field.setMinSize(0, 0);
        setHgrow(field, Priority.ALWAYS);
        getStyleClass().add("lane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(gutter, field);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(field.widthProperty());
        clip.heightProperty().bind(field.heightProperty());
        field.setClip(clip);
        field.setOnMouseMoved(mouse ->
                spot(mouse.getX(), mouse.getY()).ifPresent(context.model().crosshair()::hover));
        field.setOnMouseExited(mouse -> context.model().crosshair().leave());
        field.setOnMousePressed(mouse -> {
            spot(mouse.getX(), mouse.getY()).ifPresent(context.model().crosshair()::press);
            mouse.consume(); // else the scroll pane would take the focus
        });
    }

    /** Lets a person drag the lower edge. @param name the kind of lane: all of a kind are equally high */
    void resizable(String name) {
        grip = new LaneGrip(this, name, context);
        getChildren().add(grip);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (grip != null) {
            grip.place();
        }
    }

    /** As high as a person wants this kind of lane, else as it would like to be. */
    void setHeight(String name, double natural) {
        double height = context.look().height(name).orElse(natural);
        setMinHeight(height);
        setMaxHeight(height);
    }

    /** In words, for those who do not see the picture. To be asked only while something is looked at. */
    abstract LaneWording wording(Looked looked);

    /** Only when somebody asks: there is much to look through, and most of the time nobody does. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Looked looked = context.model().looked().get();
        return attribute == AccessibleAttribute.TEXT && looked != null
                ? LaneWords.text(wording(looked), context.messages())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Heads the gutter with a name and a menu. */
    void head(String title, LaneMenu menu) {
        Label name = new Label(title);
        name.getStyleClass().add("lane-title");
        name.setMinWidth(0);
        Region between = new Region();
        setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(name, between, menu);
        head.setAlignment(Pos.CENTER_LEFT);
        gutter.getChildren().add(head);
    }

    void gutter(Node... nodes) {
        gutter.getChildren().addAll(nodes);
    }

    LaneContext context() {
        return context;
    }

    Pane field() {
        return field;
    }

    /** Adds a node above the canvas. */
    void above(Node node) {
        node.setManaged(false);
        node.setMouseTransparent(true);
        field.getChildren().add(node);
    }

    LaneColours colours() {
        return context.colours().getValue();
    }

    /** Draws anew before the next frame. */
    void repaint() {
        field.requestLayout();
    }

    private void paint() {
        canvas.setWidth(field.getWidth());
        canvas.setHeight(field.getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Looked looked = context.model().looked().get();
        if (looked != null && columns().count() > 0 && fits(looked)) {
            paint(g, looked, columns().offset().get(), columns().viewport(), canvas.getHeight());
        }
        frame(context.model().crosshair().spot().get());
    }

    /** Whether the columns are those of what is looked at. */
    boolean fits(Looked looked) {
        return looked.inspection().tokens().size() == columns().count();
    }

    private void paint(GraphicsContext g, Looked looked, double offset, double width, double height) {
        LanePen pen = new LaneCanvasPen(g);
        paintAxis(pen, looked, height);
        g.save();
        g.beginPath();
        g.rect(AXIS, 0, width, height);
        g.clip();
        int first = Math.max(0, columns().at(offset));
        int last = columns().at(offset + width);
        pen.shifted(
                AXIS - offset,
                0,
                () -> paintColumns(pen, looked, first, last < 0 ? columns().count() - 1 : last, height));
        g.restore();
    }

    /** Draws the whole lane with its axis, however little of it can be seen. */
    final void paintWhole(LanePen pen, Looked looked, double height) {
        paintAxis(pen, looked, height);
        if (columns().count() > 0) {
            pen.shifted(AXIS, 0, () -> paintColumns(pen, looked, 0, columns().count() - 1, height));
        }
    }

    /** Draws what stands left of the columns, between 0 and {@link #AXIS}. */
    abstract void paintAxis(LanePen pen, Looked looked, double height);

    /** Draws the columns {@code first} … {@code last}, where {@link TokenColumns} says. */
    abstract void paintColumns(LanePen pen, Looked looked, int first, int last, double height);

    /** Draws what the colours mean, for a picture that stands alone; it ends at {@code right}. */
    void paintKey(LanePen pen, Looked looked, double right, double middle) {}

    /** What stands at {@code y} in a token's column. */
    Spot spot(int token, double y) {
        return Spot.ofToken(token);
    }

    private Optional<Spot> spot(double x, double y) {
        int token = token(x);
        return token < 0 ? Optional.empty() : Optional.of(spot(token, y));
    }

    /** Whose column stands at {@code x} of the field, scrolled as it is; −1 if none does. */
    int token(double x) {
        return columns().at(x - AXIS + columns().offset().get());
    }

    /** Another spot is pointed at, or none: {@code spot} may be null. */
    void point(Spot spot) {
        frame(spot);
    }

    /** Puts the frame where the spot is now; called while the field is laid out, so it must not ask for more. */
    void frame(Spot spot) {
        boolean shown = spot != null && spot.token() < columns().count();
        column.setVisible(shown);
        if (shown) {
            column.setX(x(spot.token()) + 0.5);
            column.setY(-2);
            column.setWidth(Math.max(1, columns().width(spot.token()) - 2));
            column.setHeight(field.getHeight() + 4);
        }
    }

    /** Where a token's column starts in the field, scrolled as it is. */
    double x(int token) {
        return AXIS + columns().left(token) - columns().offset().get();
    }

    TokenColumns columns() {
        return context.columns();
    }
}
