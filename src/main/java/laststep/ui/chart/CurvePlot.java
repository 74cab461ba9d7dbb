package laststep.ui.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/** Curves over the steps or epochs of a run, drawn with JFreeChart. */
final class CurvePlot {
    private static final double MARK = 5;
    private static final int MOST_MARKS = 60; // more would run together

    private final ChartStyle style;

    CurvePlot(ChartStyle style) {
        this.style = style;
    }

    /** The curves on one y axis; with no values, the axes and {@code hint}. */
    XYPlot plot(List<Curve> curves, NumberAxis x, ValueAxis y, String hint) {
        x.setRange(xRange(curves));
        XYPlot plot = style.xyPlot(x, y);
        plot.setDataset(dataset(curves));
        plot.setRenderer(renderer(curves));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setNoDataMessage(hint);
        return plot;
    }

    /** A dataset of {@code curves}, empty if none has a value. */
    XYDataset dataset(List<Curve> curves) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        if (curves.stream().allMatch(curve -> curve.finiteValues().findAny().isEmpty())) {
            return dataset;
        }
        for (Curve curve : curves) {
            dataset.addSeries(curve.name(), curve.columns());
        }
        return dataset;
    }

    XYLineAndShapeRenderer renderer(List<Curve> curves) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true); // one path a series: joined corners, and many times faster
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            boolean raw = curve.look() == Curve.Look.RAW;
            BasicStroke stroke = raw ? ChartStyle.THIN : ChartStyle.STRONG;
            renderer.setSeriesPaint(i, raw ? style.paleSeries(curve.colour()) : style.series(curve.colour()));
            renderer.setSeriesStroke(i, stroke);
            renderer.setSeriesShapesVisible(
                    i, curve.look() == Curve.Look.POINTS && curve.points().size() <= MOST_MARKS);
            renderer.setSeriesShape(i, new Ellipse2D.Double(-MARK / 2, -MARK / 2, MARK, MARK));
        }
        return renderer;
    }

    /** From the first x to the last, with room for half a mark at either end; 0 to 1 when there is nothing. */
    static Range xRange(List<Curve> curves) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            if (!curve.points().isEmpty()) {
                first = Math.min(first, curve.points().get(0).x());
                last = Math.max(
                        last, curve.points().get(curve.points().size() - 1).x());
            }
        }
        if (first > last) {
            return new Range(0, 1);
        }
        double margin = Math.max(0.015 * (last - first), first == last ? 1 : 0);
        return new Range(first - margin, last + margin);
    }
}
