package laststep.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.Block;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.BlockContainer;
import org.jfree.chart.block.EmptyBlock;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.CompositeTitle;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.general.DatasetUtils;

/** One look for all charts: slim type, a thin grid, no frames; title left and legend right in one line. */
final class ChartStyle {
    /** Kept free at the right of the title line for the menu button, so that nothing moves when it appears. */
    static final int MENU_SPACE = 32;

    /** Between the chart's edges and what is drawn. */
    static final double LEFT = 8;

    static final double RIGHT = 12;

    static final BasicStroke THIN = new BasicStroke(1f);
    static final BasicStroke STRONG = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke DASHED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 3f}, 0f);

    private static final RectangleInsets NONE = RectangleInsets.ZERO_INSETS;
    private static final double HEAD_HEIGHT = 22;
    private static final float TITLE_SIZE = 13f;
    private static final float LABEL_SIZE = 11f;
    private static final double PALE = 0.38;

    private final ChartTheme theme;

    ChartStyle(ChartTheme theme) {
        this.theme = theme;
    }

    /**
     * The whole chart, transparent behind everything, with the content's title.
     *
     * @param head the width to leave free in the title's place, for something else that says it; 0 for the title
     */
    JFreeChart chart(ChartContent content, double head) {
        Plot plot = content.plot(this);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(NONE);
        plot.setNoDataMessageFont(ChartFonts.regular(12f));
        plot.setNoDataMessagePaint(muted());
        if (plot instanceof XYPlot xyPlot && DatasetUtils.isEmptyOrNull(xyPlot.getDataset())) {
            // numbers beside nothing would only look like values
            xyPlot.getDomainAxis().setTickLabelsVisible(false);
            for (int i = 0; i < xyPlot.getRangeAxisCount(); i++) {
                xyPlot.getRangeAxis(i).setTickLabelsVisible(false);
            }
        }
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(6, LEFT, 6, RIGHT));
        chart.addSubtitle(header(head > 0 ? new EmptyBlock(head, HEAD_HEIGHT) : title(content.title()), plot));
        return chart;
    }

    private TextTitle title(String text) {
        TextTitle title = new TextTitle(text, ChartFonts.strong(TITLE_SIZE));
        title.setPaint(text());
        title.setPadding(3, 4, 3, 0);
        return title;
    }

    private CompositeTitle header(Block title, Plot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(labelFont());
        legend.setItemPaint(muted());
        legend.setBackgroundPaint(null);
        legend.setFrame(BlockBorder.NONE);
        legend.setPadding(3, 0, 3, MENU_SPACE);
        legend.setItemLabelPadding(new RectangleInsets(0, 3, 0, 8));
        BlockContainer line = new BlockContainer(new HeaderArrangement());
        line.add(title);
        line.add(legend);
        CompositeTitle header = new CompositeTitle(line);
        header.setPadding(0, 0, 6, 0);
        return header;
    }

    /** A plot of two number axes with grid lines across. */
    XYPlot xyPlot(ValueAxis x, ValueAxis y) {
        XYPlot plot = new XYPlot(null, x, y, null);
        plot.setAxisOffset(NONE);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(grid());
        plot.setRangeGridlineStroke(THIN);
        x.setAxisLineVisible(true);
        return plot;
    }

    /** An axis of whole numbers, grouped as the language does it. */
    NumberAxis integerAxis(String label, Locale locale) {
        NumberAxis axis = new NumberAxis(label);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(locale));
        return axis(axis);
    }

    NumberAxis decimalAxis(String label, Locale locale) {
        NumberAxis axis = new NumberAxis(label);
        axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(locale));
        return axis(axis);
    }

    <A extends Axis> A axis(A axis) {
        axis.setLabelFont(labelFont());
        axis.setLabelPaint(muted());
        axis.setLabelInsets(new RectangleInsets(2, 2, 0, 2));
        axis.setTickLabelFont(labelFont());
        axis.setTickLabelPaint(muted());
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(mixed(theme.mutedText(), 0.5));
        axis.setAxisLineStroke(THIN);
        axis.setAxisLineVisible(false);
        return axis;
    }

    Font labelFont() {
        return ChartFonts.regular(LABEL_SIZE);
    }

    Color text() {
        return awt(theme.text());
    }

    Color muted() {
        return awt(theme.mutedText());
    }

    Color grid() {
        return awt(theme.grid());
    }

    Color background() {
        return awt(theme.background());
    }

    Color series(int index) {
        return awt(theme.seriesColour(index));
    }

    /** The series' colour stepping back behind its strong line. */
    Color paleSeries(int index) {
        return mixed(theme.seriesColour(index), PALE);
    }

    /** The colour of a signed value. @param share of the largest absolute value, −1 … 1 */
    Color diverging(double share) {
        return awt(theme.diverging(share));
    }

    private Color mixed(javafx.scene.paint.Color colour, double share) {
        return awt(theme.background().interpolate(colour, share));
    }

    private static Color awt(javafx.scene.paint.Color colour) {
        return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float)
                colour.getOpacity());
    }
}
