package laststep.ui.chart;

import java.util.Locale;
import java.util.Optional;
import laststep.message.Messages;
import org.jfree.chart.plot.Plot;

/**
 * What a chart shows, computed and worded, ready to be drawn: an immutable value. A new state of affairs, or another
 * language, is a new content. Screen, picture, SVG and table are all made from the same one.
 */
public abstract sealed class ChartContent
        permits AttributionChart,
                ClassBalanceChart,
                CurveChart,
                LapseChart,
                LengthHistogramChart,
                RankChart,
                ReliabilityChart,
                UnitValuesChart {
    private final Messages messages;
    private final String key;

    /** @param key the prefix of this chart's messages, such as {@code chart.loss} */
    ChartContent(Messages messages, String key) {
        this.messages = messages;
        this.key = key;
    }

    public String title() {
        return word(".title");
    }

    /** What the chart is and how to read it, in a few sentences. */
    public String about() {
        return word(".about");
    }

    /** One sentence with the main figures, in place of the picture. */
    public abstract String accessibleText();

    /** The drawn values as a table: names of columns in the first line, numbers with a point, lines ended by \n. */
    public abstract String csv();

    /** A fresh plot; it belongs to the caller. */
    abstract Plot plot(ChartStyle style);

    /** The values nearest to {@code x} on the x axis; nothing for charts that say all there is to say. */
    Optional<ReadOut> readOut(double x) {
        return Optional.empty();
    }

    /**
     * The values at the nearest place beyond {@code x}, for those who walk along the curves by keyboard; nothing at the end.
     *
     * @param atLeast how far to go at least on the x axis; below nought to the left
     */
    Optional<ReadOut> readOutBeside(double x, double atLeast) {
        return Optional.empty();
    }

    /** A line that may be moved; null for charts that only show. */
    MovableLine movableLine() {
        return null;
    }

    /** What is copied and saved in its place: all of it, where the screen shows a part. */
    ChartContent whole() {
        return this;
    }

    /** How wide {@link #whole} is to be drawn. @param shown the width on the screen */
    double wholeWidth(double shown) {
        return shown;
    }

    final Messages messages() {
        return messages;
    }

    final Locale locale() {
        return messages.getLocale();
    }

    final ChartNumbers numbers() {
        return new ChartNumbers(locale());
    }

    /** This chart's own message. @param suffix such as {@code .empty} */
    final String word(String suffix, Object... arguments) {
        return messages.get(key + suffix, arguments);
    }
}
