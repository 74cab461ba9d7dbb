package laststep.ui.chart;

import java.awt.geom.Ellipse2D;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** Lines over the unit square: both axes are shares, 0 to 1. */
final class UnitPlot {
    private static final double ROOM = 0.02;
    private static final double TICK = 0.2;
    private static final double MARK = 9;

    private final ChartStyle style;
    private final Locale locale;
    private final DefaultXYDataset dataset = new DefaultXYDataset();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);

    UnitPlot(ChartStyle style, Locale locale) {
        this.style = style;
        this.locale = locale;
        renderer.setDrawSeriesLineAsPath(true);
    }

    /** What one would get for nothing: a dashed line. */
    UnitPlot reference(String name, double[] x, double[] y) {
        int series = add(name, x, y);
        renderer.setSeriesPaint(series, style.muted());
        renderer.setSeriesStroke(series, ChartStyle.DASHED);
        return this;
    }

    /** @param marked whether each point has a mark */
    UnitPlot line(String name, double[] x, double[] y, int colour, boolean marked) {
        int series = add(name, x, y);
        renderer.setSeriesPaint(series, style.series(colour));
        renderer.setSeriesStroke(series, ChartStyle.STRONG);
        mark(series, marked);
        return this;
    }

    /** One place of a curve. */
    UnitPlot point(String name, double x, double y) {
        int series = add(name, new double[] {x}, new double[] {y});
        renderer.setSeriesPaint(series, style.text());
        mark(series, true);
        return this;
    }

    private int add(String name, double[] x, double[] y) {
        dataset.addSeries(name, new double[][] {x, y});
        return dataset.getSeriesCount() - 1;
    }

    private void mark(int series, boolean marked) {
        renderer.setSeriesShapesVisible(series, marked);
        renderer.setSeriesShape(series, new Ellipse2D.Double(-MARK / 2, -MARK / 2, MARK, MARK));
    }

    /** @param hint what is said if there are no lines */
    XYPlot plot(String xLabel, String yLabel, String hint) {
        XYPlot plot = style.xyPlot(axis(xLabel), axis(yLabel));
        plot.setDataset(dataset.getSeriesCount() == 0 ? null : dataset);
        plot.setRenderer(renderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setNoDataMessage(hint);
        return plot;
    }

    private NumberAxis axis(String label) {
        NumberAxis axis = style.decimalAxis(label, locale);
        axis.setRange(-ROOM, 1 + ROOM);
        axis.setTickUnit(new NumberTickUnit(TICK), false, false);
        return axis;
    }
}
