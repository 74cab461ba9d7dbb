package laststep.ui;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Words on a canvas. */
final class LaneText {
    static final Font TOKEN = Font.font(Fonts.FAMILY, 13);
    static final Font STRONG = Font.font(Fonts.FAMILY, FontWeight.BOLD, 12);
    static final Font SMALL = Font.font(Fonts.FAMILY, 11);
    static final Font TINY = Font.font(Fonts.FAMILY, 10);

    private LaneText() {}

    static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    /** Draws at most {@code width} of the words around {@code x}; what does not fit is cut with an ellipsis. */
    static void centred(GraphicsContext g, String words, Font font, Paint paint, double x, double y, double width) {
        draw(g, fitted(words, font, width), font, paint, TextAlignment.CENTER, x, y);
    }

    static void centred(LanePen pen, String words, Font font, Color colour, double x, double y, double width) {
        pen.words(fitted(words, font, width), font, colour, TextAlignment.CENTER, x, y);
    }

    /** Draws with the middle of the letters at {@code y}. */
    static void draw(GraphicsContext g, String words, Font font, Paint paint, TextAlignment side, double x, double y) {
        g.setFont(font);
        g.setFill(paint);
        g.setTextAlign(side);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(words, x, y);
    }

    static String fitted(String words, Font font, double width) {
        if (width(words, font) <= width) {
            return words;
        }
        int end = words.length();
        while (end > 1 && width(words.substring(0, end) + "…", font) > width) {
            end = words.offsetByCodePoints(end, -1);
        }
        return words.substring(0, end) + "…";
    }
}
