package laststep.ui.chart;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import laststep.message.Messages;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How one number of each sentence is distributed: an outline a class, each of all its sentences' shares. */
public final class UnitValuesChart extends ChartContent {
    private static final int MOST_CLASSES = 8;
    private static final double HEADROOM = 1.08;

    private final String name;
    private final List<String> labels;
    private final double low;
    private final double high;
    private final int[][] counts;

    /**
     * @param name what the number is, in words
     * @param labels the classes, in the order of their colours
     * @param low where the first bin begins
     * @param high where the last bin ends
     * @param counts (classes × bins) sentences. Not copied, not to be modified
     */
    public UnitValuesChart(
            Messages messages, String name, List<String> labels, double low, double high, int[][] counts) {
        super(messages, "units.chart");
        this.name = name;
        this.labels = List.copyOf(labels);
        this.low = low;
        this.high = high;
        this.counts = counts;
    }

    @Override
    public String title() {
        return name;
    }

    private int sentences(int label) {
        return Arrays.stream(counts[label]).sum();
    }

    private double edge(int bin) {
        return low + (high - low) * bin / counts[0].length;
    }

    @Override
    public String accessibleText() {
        ChartNumbers numbers = numbers();
        long all = 0;
        for (int label = 0; label < counts.length; label++) {
            all += sentences(label);
        }
        return word(".alt", numbers.integer(all), labels.size(), numbers.decimal(low), numbers.decimal(high));
    }

    /** A line for each bin, a column for each class. */
    @Override
    public String csv() {
        Object[] head = new Object[labels.size() + 2];
        head[0] = "from";
        head[1] = "to";
        for (int label = 0; label < labels.size(); label++) {
            head[label + 2] = labels.get(label);
        }
        StringBuilder csv = new StringBuilder(Csv.line(head));
        for (int bin = 0; bin < counts[0].length; bin++) {
            Object[] line = new Object[head.length];
            line[0] = edge(bin);
            line[1] = edge(bin + 1);
            for (int label = 0; label < labels.size(); label++) {
                line[label + 2] = counts[label][bin];
            }
            csv.append(Csv.line(line));
        }
        return csv.toString();
    }

    @Override
    Plot plot(ChartStyle style) {
        NumberAxis x = style.decimalAxis(null, locale());
        x.setRange(low, high);
        NumberAxis y = style.decimalAxis(null, locale());
        y.setNumberFormatOverride(NumberFormat.getPercentInstance(locale()));
        XYPlot plot = style.xyPlot(x, y);
        XYSeriesCollection outlines = new XYSeriesCollection();
        XYStepRenderer renderer = new XYStepRenderer();
        double most = 0;
        for (int label = 0; label < Math.min(MOST_CLASSES, labels.size()); label++) {
            int sentences = sentences(label);
            if (sentences > 0) {
                renderer.setSeriesPaint(outlines.getSeriesCount(), style.series(label));
                renderer.setSeriesStroke(outlines.getSeriesCount(), ChartStyle.STRONG);
                outlines.addSeries(outline(label, sentences));
                most = Math.max(
                        most, (double) Arrays.stream(counts[label]).max().orElse(0) / sentences);
            }
        }
        y.setRange(0, Math.max(most, 0.01) * HEADROOM);
        plot.setDataset(outlines);
        plot.setRenderer(renderer);
        plot.setNoDataMessage(word(".empty"));
        return plot;
    }

    private XYSeries outline(int label, int sentences) {
        XYSeries outline = new XYSeries(labels.get(label));
        outline.add(low, 0);
        for (int bin = 0; bin < counts[label].length; bin++) {
            outline.add(edge(bin), (double) counts[label][bin] / sentences);
        }
        outline.add(high, 0);
        return outline;
    }
}
