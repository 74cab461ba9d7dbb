package laststep.ui.chart;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * The colours of a chart. The series colours are told apart by people who do not see red or green, in the order given:
 * blue and orange first.
 *
 * @param background of the card the chart lies on. On screen the chart is transparent, so that it always sits flush;
 *     exports are painted on this colour, and pale lines are mixed with it
 * @param text titles
 * @param mutedText axes, legend and hints
 * @param grid grid lines
 * @param series one for each series or class, used again from the start when there are more
 * @param diverging evenly from the lowest value over zero to the highest: from blue over neutral to orange. Neutral is the
 *     background's side of grey, so that what is quiet stays quiet
 */
public record ChartTheme(
        Color background, Color text, Color mutedText, Color grid, List<Color> series, List<Color> diverging) {
    private static final ChartTheme LIGHT = new ChartTheme(
            Color.web("#ffffff"),
            Color.web("#24292f"),
            Color.web("#57606a"),
            Color.web("#e7ebef"),
            colours("#0969da", "#d9690b", "#e774d0", "#0f3a57", "#8da597", "#da2f51", "#573a0f", "#2f2fda"),
            colours("#0a3d91", "#3f8ae0", "#b3d4f5", "#f4f5f6", "#fbd0a6", "#ef8a32", "#a34703"));

    private static final ChartTheme DARK = new ChartTheme(
            Color.web("#0d1117"),
            Color.web("#c9d1d9"),
            Color.web("#8b949e"),
            Color.web("#21262d"),
            colours("#58a6ff", "#f0883e", "#97ed97", "#da2fb8", "#d1dbdb", "#5252e0", "#246b40", "#625167"),
            colours("#9ccfff", "#4d9bf5", "#1f4f8f", "#1b2027", "#7d4310", "#ee8233", "#ffc285"));

    public ChartTheme {
        series = List.copyOf(series);
        diverging = List.copyOf(diverging);
    }

    /** Matches AtlantaFX's PrimerLight. */
    public static ChartTheme light() {
        return LIGHT;
    }

    /** Matches AtlantaFX's PrimerDark. */
    public static ChartTheme dark() {
        return DARK;
    }

    /** The colour of series {@code index}, counted from 0. */
    public Color seriesColour(int index) {
        return series.get(index % series.size());
    }

    /** The colour of a signed value. @param share of the largest absolute value, −1 … 1 */
    public Color diverging(double share) {
        double position = (Math.max(-1, Math.min(1, share)) + 1) / 2 * (diverging.size() - 1);
        int before = Math.min((int) position, diverging.size() - 2);
        return diverging.get(before).interpolate(diverging.get(before + 1), position - before);
    }

    private static List<Color> colours(String... web) {
        return List.of(web).stream().map(Color::web).toList();
    }
}
