package laststep.ui;

import javafx.scene.paint.Color;

/** Draws lanes, on a canvas or into a file. */
interface LanePen extends MapPen {
    /** How a line is drawn. @param dash the length of its dashes; 0 for a line without gaps */
    record Line(Color colour, double thickness, double dash) {
        Line(Color colour, double thickness) {
            this(colour, thickness, 0);
        }
    }

    /** From point to point. */
    void line(Line how, double[] xs, double[] ys);

    default void line(Line how, double fromX, double fromY, double toX, double toY) {
        line(how, new double[] {fromX, toX}, new double[] {fromY, toY});
    }

    /** The surface within the corners. */
    void area(Color colour, double[] xs, double[] ys);

    /** A rectangle that is not filled. */
    void frame(Line how, double x, double y, double width, double height);

    /** One column of a heat map. */
    void heat(HeatImage image, int column, double x, double y, double width, double height);

    /** Draws with the origin moved by so much. */
    void shifted(double x, double y, Runnable drawing);
}
