package laststep.ui;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws a map's words and marks, on a canvas or into a file. Lengths are units of the viewport, y runs downwards. */
interface MapPen {
    /** Words whose letters' middle is at {@code y}. */
    void words(String words, Font font, Color colour, TextAlignment side, double x, double y);

    void mark(MapShape shape, double x, double y, double radius, Color colour);

    /** A circle that is not filled. */
    void ring(double x, double y, double radius, Color colour, double thickness);

    void box(double x, double y, double width, double height, Color colour);

    /** Colours side by side. @param pixels not modified */
    void band(double x, double y, double width, double height, int[] pixels);
}
