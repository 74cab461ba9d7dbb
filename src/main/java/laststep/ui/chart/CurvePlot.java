package laststep.ui.chart;

import java.awt.geom.Ellipse2D;
import java.util.List;
import laststep.workbench.StepRange;
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
        XYPlot plot = style.xyPlot(x, y);
        plot.setDataset(dataset(curves, y instanceof LogTickAxis));
        plot.setRenderer(renderer(curves));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setNoDataMessage(hint);
        return plot;
    }

    /** A dataset of {@code curves}, empty if none has a value. @param positive whether only values above 0 count */
    XYDataset dataset(List<Curve> curves, boolean positive) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        double least = positive ? 0 : Double.NEGATIVE_INFINITY;
        if (curves.stream().flatMapToDouble(Curve::finiteValues).noneMatch(value -> value > least)) {
            return dataset;
        }
        for (int i = 0; i < curves.size(); i++) {
            dataset.addSeries(new Key(i, curves.get(i).name()), curves.get(i).columns(least));
        }
        return dataset;
    }

    /** Tells curves of the same name apart. */
    private record Key(int index, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Integer.compare(index, other.index);
        }

        /** What the legend says. */
        @Override
        public String toString() {
            return name;
        }
    }

    XYLineAndShapeRenderer renderer(List<Curve> curves) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true); // one path a series: joined corners, and many times faster
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            boolean shadow = curve.look() == Curve.Look.SHADOW;
            boolean pale = shadow || curve.look() == Curve.Look.RAW;
            boolean thin = pale || curve.look() == Curve.Look.FINE;
            boolean lonely = curve.look() == Curve.Look.MARKS;
            boolean marked = (lonely || curve.look() == Curve.Look.POINTS)
                    && curve.points().size() <= MOST_MARKS;
            renderer.setSeriesPaint(i, pale ? style.paleSeries(curve.colour()) : style.series(curve.colour()));
            renderer.setSeriesStroke(i, thin ? ChartStyle.THIN : ChartStyle.STRONG);
            renderer.setSeriesShapesVisible(i, marked);
            renderer.setSeriesLinesVisible(i, !(lonely && marked));
            renderer.setSeriesVisibleInLegend(i, !shadow);
            renderer.setSeriesShape(i, new Ellipse2D.Double(-MARK / 2, -MARK / 2, MARK, MARK));
        }
        return renderer;
    }

    /** From the first x to the last, with room for half a mark at either end; 0 to 1 when there is nothing.
     * @param part what is shown of it; null for all
     */
    static Range xRange(List<Curve> curves, StepRange part) {
        if (part != null) {
            return withMargin(part.from(), part.to());
        }
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
        return withMargin(first, last);
    }

    private static Range withMargin(double first, double last) {
        double margin = Math.max(0.015 * (last - first), first == last ? 1 : 0);
        return new Range(first - margin, last + margin);
    }
}
