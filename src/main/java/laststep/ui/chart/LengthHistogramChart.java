package laststep.ui.chart;

import java.awt.Color;
import java.util.List;
import laststep.message.Messages;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultIntervalXYDataset;

/** How many sentences have how many tokens, and where max_length cuts. */
public final class LengthHistogramChart extends ChartContent {
    private static final double HEADROOM = 1.12;
    private static final double HALF = 0.5;

    private final LengthBins lengths;
    private final int maxLength;

    /**
     * @param lengthCounts how many sentences have as many tokens as the index says. Not modified
     * @param maxLength sentences are cut after this many tokens
     */
    public LengthHistogramChart(Messages messages, int[] lengthCounts, int maxLength) {
        super(messages, "chart.lengths");
        this.lengths = new LengthBins(lengthCounts);
        this.maxLength = maxLength;
    }

    @Override
    public String accessibleText() {
        if (lengths.sentences() == 0) {
            return word(".empty");
        }
        return word(
                ".alt",
                lengths.sentences(),
                lengths.atShare(HALF),
                lengths.longest(),
                lengths.longerThan(maxLength),
                Integer.toString(maxLength));
    }

    /** A line for each bin; the open one has no end. */
    @Override
    public String csv() {
        StringBuilder csv = new StringBuilder(Csv.line("from_tokens", "to_tokens", "sentences"));
        for (LengthBins.Bin bin : lengths.bins()) {
            csv.append(Csv.line(bin.from(), bin.open() ? "" : bin.to(), bin.sentences()));
        }
        return csv.toString();
    }

    @Override
    MovableLine movableLine() {
        int longest = Math.max(1, lengths.longest());
        return lengths.sentences() == 0
                ? null
                : new MovableLine(
                        maxLength, longest, word(".max", Integer.toString(maxLength)) + ". " + accessibleText());
    }

    @Override
    Plot plot(ChartStyle style) {
        List<LengthBins.Bin> bins = lengths.bins();
        NumberAxis x = style.integerAxis(messages().get("chart.axis.tokens"), locale());
        NumberAxis y = style.integerAxis(null, locale());
        long most = bins.stream().mapToLong(LengthBins.Bin::sentences).max().orElse(1);
        y.setRange(0, Math.max(1, most) * HEADROOM);
        XYPlot plot = style.xyPlot(x, y);
        plot.setFixedLegendItems(new LegendItemCollection());
        plot.setNoDataMessage(word(".empty"));
        if (bins.isEmpty()) {
            x.setRange(0, 1);
            return plot;
        }
        LengthBins.Bin last = bins.get(bins.size() - 1);
        double end = last.open() ? end(last, bins.get(0)) : last.to();
        x.setRange(bins.get(0).from() - 1.0, end + 1);
        plot.setDataset(dataset(bins));
        plot.setRenderer(renderer(style, last.open() ? bins.size() - 1 : -1));
        if (last.open()) {
            plot.addAnnotation(openLabel(style, last, end));
        }
        if (x.getRange().contains(maxLength)) {
            plot.addDomainMarker(maxLengthLine(style, maxLength > x.getRange().getCentralValue()));
        }
        return plot;
    }

    /** The open bin is drawn as wide as any other. */
    private static double end(LengthBins.Bin open, LengthBins.Bin like) {
        return open.from() + (like.to() - like.from());
    }

    /** Rows: x, its low and high end, y, its low and high end. A bin of the lengths 3 to 4 is drawn from 2.5 to 4.5. */
    private static DefaultIntervalXYDataset dataset(List<LengthBins.Bin> bins) {
        double[][] rows = new double[6][bins.size()];
        for (int i = 0; i < bins.size(); i++) {
            LengthBins.Bin bin = bins.get(i);
            rows[1][i] = bin.from() - HALF;
            rows[2][i] = (bin.open() ? end(bin, bins.get(0)) : bin.to()) + HALF;
            rows[0][i] = (rows[1][i] + rows[2][i]) / 2;
            rows[3][i] = bin.sentences();
            rows[5][i] = bin.sentences();
        }
        DefaultIntervalXYDataset dataset = new DefaultIntervalXYDataset();
        dataset.addSeries("lengths", rows);
        return dataset;
    }

    private static XYBarRenderer renderer(ChartStyle style, int openBin) {
        XYBarRenderer renderer = new XYBarRenderer(0.08) {
            @Override
            public Color getItemPaint(int series, int bin) {
                return bin == openBin ? style.muted() : style.series(0);
            }
        };
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        return renderer;
    }

    private XYTextAnnotation openLabel(ChartStyle style, LengthBins.Bin open, double end) {
        XYTextAnnotation label =
                new XYTextAnnotation(word(".more", numbers().integer(open.from())), end + HALF, open.sentences());
        label.setFont(style.labelFont());
        label.setPaint(style.muted());
        label.setTextAnchor(TextAnchor.BOTTOM_RIGHT);
        return label;
    }

    /** @param labelLeft whether its label stands left of the line */
    private ValueMarker maxLengthLine(ChartStyle style, boolean labelLeft) {
        ValueMarker line = new ValueMarker(maxLength + HALF, style.series(1), ChartStyle.DASHED);
        line.setAlpha(1f);
        line.setLabel(word(".max", Integer.toString(maxLength)));
        line.setLabelFont(style.labelFont());
        line.setLabelPaint(style.text());
        line.setLabelBackgroundColor(new Color(0, true));
        line.setLabelAnchor(labelLeft ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
        line.setLabelTextAnchor(labelLeft ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
        return line;
    }
}
