package laststep.ui;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A card as it stands, as SVG: the plain backgrounds, borders and words of its controls, the words as text. For cards of
 * labels, lists and tables whose texts have one line each; icons, menus and scroll bars are left out.
 */
final class CardSvg {
    /** A space at the beginning counts, which XML would pass over. */
    private static final String NO_BREAK_SPACE = "\u00A0";

    private final Region card;
    private final LaneSvgPen pen;

    private CardSvg(Region card) {
        this.card = card;
        pen = new LaneSvgPen(card.getWidth(), card.getHeight());
    }

    /** @param title for those who do not see the picture */
    static byte[] of(Region card, String title) {
        CardSvg svg = new CardSvg(card);
        svg.pen.describe(title, "");
        svg.ground();
        svg.draw(card);
        return svg.pen.bytes();
    }

    /** What shines through a card is the colour of what it lies on. */
    private void ground() {
        for (Node below = card; below != null; below = below.getParent()) {
            if (below instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills()) {
                    if (fill.getFill() instanceof Color colour && colour.isOpaque()) {
                        pen.box(0, 0, card.getWidth(), card.getHeight(), colour);
                        return;
                    }
                }
            }
        }
    }

    private void draw(Node node) {
        boolean leftOut = node instanceof ScrollBar || node instanceof LaneMenu || node instanceof FontIcon;
        if (leftOut || !node.isVisible()) {
            return;
        }
        if (node instanceof Text text) {
            words(text);
        } else if (node instanceof Region region && region.getShape() == null) {
            background(region);
            border(region);
        }
        if (node instanceof Parent parent) {
            if (node.getClip() instanceof Rectangle clip) {
                Bounds seen = inCard(node, clip.getBoundsInParent());
                pen.beginGroup(1, seen.getMinX(), seen.getMinY(), seen.getWidth(), seen.getHeight());
                parent.getChildrenUnmodifiable().forEach(this::draw);
                pen.endGroup();
            } else {
                parent.getChildrenUnmodifiable().forEach(this::draw);
            }
        }
    }

    private Bounds inCard(Node node, Bounds local) {
        return card.sceneToLocal(node.localToScene(local));
    }

    private void words(Text text) {
        Bounds place = inCard(text, text.getLayoutBounds());
        if (!text.getText().isBlank() && text.getFill() instanceof Color colour) {
            pen.words(
                    text.getText().replaceFirst("^ +", NO_BREAK_SPACE),
                    text.getFont(),
                    colour,
                    TextAlignment.LEFT,
                    place.getMinX(),
                    (place.getMinY() + place.getMaxY()) / 2);
        }
    }

    private void background(Region region) {
        if (region.getBackground() == null) {
            return;
        }
        Bounds place = inCard(region, region.getLayoutBounds());
        for (BackgroundFill fill : region.getBackground().getFills()) {
            if (fill.getFill() instanceof Color colour && colour.getOpacity() > 0) {
                Insets in = fill.getInsets();
                pen.rounded(
                        place.getMinX() + in.getLeft(),
                        place.getMinY() + in.getTop(),
                        place.getWidth() - in.getLeft() - in.getRight(),
                        place.getHeight() - in.getTop() - in.getBottom(),
                        fill.getRadii().getTopLeftHorizontalRadius(),
                        colour);
            }
        }
    }

    private void border(Region region) {
        if (region.getBorder() == null) {
            return;
        }
        Bounds place = inCard(region, region.getLayoutBounds());
        for (BorderStroke stroke : region.getBorder().getStrokes()) {
            BorderWidths thick = stroke.getWidths();
            double left = place.getMinX() + thick.getLeft() / 2;
            double right = place.getMaxX() - thick.getRight() / 2;
            double top = place.getMinY() + thick.getTop() / 2;
            double bottom = place.getMaxY() - thick.getBottom() / 2;
            side(stroke.getTopStroke(), thick.getTop(), place.getMinX(), top, place.getMaxX(), top);
            side(stroke.getBottomStroke(), thick.getBottom(), place.getMinX(), bottom, place.getMaxX(), bottom);
            side(stroke.getLeftStroke(), thick.getLeft(), left, place.getMinY(), left, place.getMaxY());
            side(stroke.getRightStroke(), thick.getRight(), right, place.getMinY(), right, place.getMaxY());
        }
    }

    private void side(Paint paint, double thick, double fromX, double fromY, double toX, double toY) {
        if (paint instanceof Color colour && colour.getOpacity() > 0 && thick > 0) {
            pen.line(new LanePen.Line(colour, thick), fromX, fromY, toX, toY);
        }
    }
}
