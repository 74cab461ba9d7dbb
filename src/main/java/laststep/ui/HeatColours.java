package laststep.ui;

import javafx.scene.paint.Color;
import laststep.inspect.Scale;
import laststep.ui.chart.ChartTheme;

/**
 * The colours of heat maps, as pixels: for a {@link Scale} with two sides from blue over neutral to orange, for a rising
 * one from neutral to green. Neutral is the background's side of grey, so that what is quiet stays quiet.
 *
 * @param diverging a pixel for each of the scale's colours. Not to be modified
 * @param rising the same for a scale with one side. Not to be modified
 */
record HeatColours(int[] diverging, int[] rising) {
    private static final HeatColours LIGHT = new HeatColours(
            diverging(ChartTheme.light()), through("#f4f5f6", "#b5e0d6", "#4fae9c", "#0d6b5e", "#043b34"));
    private static final HeatColours DARK = new HeatColours(
            diverging(ChartTheme.dark()), through("#1b2027", "#134f47", "#1f8a7a", "#56d3bd", "#d3fff5"));

    static HeatColours light() {
        return LIGHT;
    }

    static HeatColours dark() {
        return DARK;
    }

    int[] of(Scale scale) {
        return scale.diverging() ? diverging : rising;
    }

    /** So many pixels as a scale has colours, the charts' own. */
    private static int[] diverging(ChartTheme theme) {
        int[] pixels = new int[Scale.COLOURS];
        for (int k = 0; k < pixels.length; k++) {
            pixels[k] = argb(theme.diverging(2.0 * k / (pixels.length - 1) - 1));
        }
        return pixels;
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
