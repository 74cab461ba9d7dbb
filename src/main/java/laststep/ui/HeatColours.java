package laststep.ui;

import javafx.scene.paint.Color;
import laststep.inspect.Scale;

/**
 * The colours of heat maps, as pixels: for a {@link Scale} with two sides from blue over neutral to orange, for a rising
 * one from neutral to green. Neutral is the background's side of grey, so that what is quiet stays quiet.
 *
 * @param diverging a pixel for each of the scale's colours. Not to be modified
 * @param rising the same for a scale with one side. Not to be modified
 */
record HeatColours(int[] diverging, int[] rising) {
    private static final HeatColours LIGHT = new HeatColours(
            through("#0a3d91", "#3f8ae0", "#b3d4f5", "#f4f5f6", "#fbd0a6", "#ef8a32", "#a34703"),
            through("#f4f5f6", "#b5e0d6", "#4fae9c", "#0d6b5e", "#043b34"));
    private static final HeatColours DARK = new HeatColours(
            through("#9ccfff", "#4d9bf5", "#1f4f8f", "#1b2027", "#7d4310", "#ee8233", "#ffc285"),
            through("#1b2027", "#134f47", "#1f8a7a", "#56d3bd", "#d3fff5"));

    static HeatColours light() {
        return LIGHT;
    }

    static HeatColours dark() {
        return DARK;
    }

    int[] of(Scale scale) {
        return scale.diverging() ? diverging : rising;
    }

    /** So many pixels as a scale has colours, evenly through these. */
    private static int[] through(String... stops) {
        int[] pixels = new int[Scale.COLOURS];
        for (int k = 0; k < pixels.length; k++) {
            double position = (double) k / (pixels.length - 1) * (stops.length - 1);
            int before = Math.min((int) position, stops.length - 2);
            Color colour = Color.web(stops[before]).interpolate(Color.web(stops[before + 1]), position - before);
            pixels[k] = argb(colour);
        }
        return pixels;
    }

    private static int argb(Color colour) {
        return 0xff000000 | level(colour.getRed()) << 16 | level(colour.getGreen()) << 8 | level(colour.getBlue());
    }

    private static int level(double share) {
        return (int) Math.round(share * 255);
    }
}
