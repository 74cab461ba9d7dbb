package laststep.ui.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/**
 * A chart to be drawn: an immutable order.
 *
 * @param width of the chart in units of the scene
 * @param height of the chart in units of the scene
 * @param scale pixels a unit
 * @param head the width to leave free in the title's place; 0 for the title
 */
record Drawing(ChartContent content, ChartTheme theme, double width, double height, double scale, double head) {
    /** A chart with its title. */
    Drawing(ChartContent content, ChartTheme theme, double width, double height, double scale) {
        this(content, theme, width, height, scale, 0);
    }

    int pixelWidth() {
        return (int) Math.round(width * scale);
    }

    int pixelHeight() {
        return (int) Math.round(height * scale);
    }

    /** Draws on nothing, on {@code spare} if it has the right size, else on a new frame; what was on it is gone. */
    Frame transparent(Frame spare) {
        boolean fits = spare != null && spare.hasSize(pixelWidth(), pixelHeight());
        Frame frame = fits ? spare : new Frame(pixelWidth(), pixelHeight());
        draw(frame, new Color(0, true));
        return frame;
    }

    /** Draws on the theme's background, on a frame of its own. */
    Frame opaque() {
        Frame frame = new Frame(pixelWidth(), pixelHeight());
        draw(frame, new ChartStyle(theme).background());
        return frame;
    }

    private void draw(Frame frame, Color background) {
        Graphics2D g = frame.canvas().createGraphics();
        try {
            g.setBackground(background);
            g.clearRect(0, 0, pixelWidth(), pixelHeight());
            g.scale(scale, scale);
            ChartRenderingInfo info =
                    new ChartRenderingInfo(null); // no shapes for tool tips: they cost, and we compute
            JFreeChart chart = paint(g, info);
            Range xRange = chart.getPlot() instanceof XYPlot plot
                    ? plot.getDomainAxis().getRange()
                    : new Range(0, 1);
            frame.drawn(info.getPlotInfo().getDataArea(), xRange);
        } finally {
            g.dispose();
        }
    }

    /** Draws the chart alone, in units of the scene. @param info is given where things came to lie; may be null */
    JFreeChart paint(Graphics2D g, ChartRenderingInfo info) {
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        JFreeChart chart = new ChartStyle(theme).chart(content, head);
        chart.draw(g, new Rectangle2D.Double(0, 0, width, height), info);
        return chart;
    }
}
