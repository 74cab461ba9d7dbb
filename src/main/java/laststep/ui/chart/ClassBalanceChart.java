package laststep.ui.chart;

import java.awt.Paint;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import laststep.message.Messages;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.general.DatasetUtils;

/** How many sentences each class has: a bar for each of the largest classes, and one for all others together. */
public final class ClassBalanceChart extends ChartContent {
    private static final int MOST_BARS = 12;
    private static final int LONGEST_LABEL = 20;
    private static final float LABELS_SHARE = 0.4f;
    private static final String ROW = "sentences";
    private static final double ROOM_FOR_COUNT = 1.5;
    private static final double WIDEST_BAR = 0.16;

    private final List<Count> classes;
    private final long sentences;

    /**
     * @param labels the classes, in any order
     * @param counts the sentences of each class, in the order of the labels
     */
    public ClassBalanceChart(Messages messages, List<String> labels, List<Integer> counts) {
        super(messages, "chart.classes");
        if (labels.size() != counts.size()) {
            throw new IllegalArgumentException(labels.size() + " labels, " + counts.size() + " counts");
        }
        classes = IntStream.range(0, labels.size())
                .mapToObj(i -> new Count(labels.get(i), counts.get(i)))
                .sorted(Comparator.comparingLong(Count::sentences).reversed().thenComparing(Count::label))
                .toList();
        sentences = classes.stream().mapToLong(Count::sentences).sum();
    }

    private record Count(String label, long sentences) {}

    @Override
    public String accessibleText() {
        if (sentences == 0) {
            return word(".empty");
        }
        ChartNumbers numbers = numbers();
        Count largest = classes.get(0);
        return word(
                ".alt",
                classes.size(),
                largest.label(),
                numbers.integer(largest.sentences()),
                numbers.integer(sentences),
                numbers.percent((double) largest.sentences() / sentences));
    }

    /** All classes, also those the chart draws together. */
    @Override
    public String csv() {
        StringBuilder csv = new StringBuilder(Csv.line("label", "sentences"));
        classes.forEach(count -> csv.append(Csv.line(count.label(), count.sentences())));
        return csv.toString();
    }

    @Override
    Plot plot(ChartStyle style) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        boolean others = classes.size() > MOST_BARS + 1; // one single other class is drawn as itself
        List<Count> largest = others ? classes.subList(0, MOST_BARS) : classes;
        for (int i = 0; i < largest.size(); i++) {
            dataset.addValue(
                    largest.get(i).sentences(),
                    ROW,
                    new Bar(i, shortened(largest.get(i).label())));
        }
        if (others) {
            List<Count> rest = classes.subList(MOST_BARS, classes.size());
            long together = rest.stream().mapToLong(Count::sentences).sum();
            dataset.addValue(together, ROW, new Bar(MOST_BARS, word(".other", rest.size())));
        }
        CategoryPlot plot = new CategoryPlot(dataset, labelAxis(style), countAxis(style, dataset), renderer(style));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinesVisible(false);
        plot.setFixedLegendItems(new LegendItemCollection());
        plot.setNoDataMessage(word(".empty"));
        return plot;
    }

    private static CategoryAxis labelAxis(ChartStyle style) {
        CategoryAxis axis = style.axis(new CategoryAxis());
        axis.setTickLabelPaint(style.text());
        axis.setTickLabelInsets(new RectangleInsets(0, 2, 0, 6));
        axis.setMaximumCategoryLabelWidthRatio(LABELS_SHARE);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setCategoryMargin(0.25);
        return axis;
    }

    /** Not shown, as each bar has its number; it leaves room for the number beside the longest bar. */
    private static NumberAxis countAxis(ChartStyle style, DefaultCategoryDataset dataset) {
        NumberAxis axis = style.axis(new NumberAxis());
        Range counts = DatasetUtils.findRangeBounds(dataset);
        axis.setRange(0, counts == null ? 1 : Math.max(1, counts.getUpperBound()) * ROOM_FOR_COUNT);
        axis.setVisible(false);
        return axis;
    }

    private BarRenderer renderer(ChartStyle style) {
        BarRenderer renderer = new BarRenderer() {
            @Override
            public Paint getItemPaint(int row, int bar) {
                return bar < MOST_BARS || classes.size() == bar + 1 ? style.series(bar) : style.muted();
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemLabelAnchorOffset(5);
        renderer.setMaximumBarWidth(WIDEST_BAR);
        ChartNumbers numbers = numbers();
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
            @Override
            public String generateLabel(CategoryDataset dataset, int row, int column) {
                Number count = dataset.getValue(row, column);
                return word(
                        ".bar", numbers.integer(count.longValue()), numbers.percent(count.doubleValue() / sentences));
            }
        });
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(style.labelFont());
        renderer.setDefaultItemLabelPaint(style.muted());
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        return renderer;
    }

    private static String shortened(String label) {
        boolean fits = label.codePointCount(0, label.length()) <= LONGEST_LABEL;
        return fits ? label : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    /** A bar's place from the top and what stands beside it; labels that look alike when shortened stay two bars. */
    private record Bar(int place, String label) implements Comparable<Bar> {
        @Override
        public int compareTo(Bar other) {
            return Integer.compare(place, other.place);
        }

        @Override
        public String toString() {
            return label;
        }
    }
}
