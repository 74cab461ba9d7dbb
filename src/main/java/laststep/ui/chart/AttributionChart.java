package laststep.ui.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laststep.message.Messages;
import org.jfree.chart.plot.Plot;

/**
 * What each token of a sentence adds to a class: the tokens in colour, and below them as bars, one method large and the
 * others small, all in the same columns. Each method has a scale of its own, up to its largest score.
 */
public final class AttributionChart extends ChartContent {
    /** Left of the columns, in units of the scene: the names of the methods and their scales. */
    public static final double LEFT = ChartStyle.LEFT + AttributionPlot.GUTTER;

    public static final double RIGHT = ChartStyle.RIGHT;

    private static final int NAMED = 3;

    private final String title;
    private final List<ScoredToken> tokens;
    private final List<AttributionStrip> strips;
    private final double[] edges;
    private final double offset;

    /**
     * @param title which class is explained, and of which model
     * @param strips at least one; the first is shown large
     * @param edges where the columns begin, and the last one ends. Not copied, not to be modified
     * @param offset how far the columns are scrolled to the left
     */
    public AttributionChart(
            Messages messages,
            String title,
            List<ScoredToken> tokens,
            List<AttributionStrip> strips,
            double[] edges,
            double offset) {
        super(messages, "chart.attribution");
        this.title = title;
        this.tokens = List.copyOf(tokens);
        this.strips = List.copyOf(strips);
        this.edges = edges;
        this.offset = offset;
    }

    @Override
    public String title() {
        return title;
    }

    /** Which tokens speak most for the class and most against it, by the method that is shown large. */
    @Override
    public String accessibleText() {
        AttributionStrip large = strips.get(0);
        return large.isPending()
                ? word(".pending.alt", large.name())
                : word(".alt", large.name(), most(large, 1), most(large, -1));
    }

    private String most(AttributionStrip strip, int sign) {
        String named = IntStream.range(0, tokens.size())
                .filter(t -> strip.scores()[t] * sign > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(t -> -sign * strip.scores()[t]))
                .limit(NAMED)
                .map(t -> word(".alt.token", tokens.get(t).surface(), signed(strip.scores()[t])))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? word(".alt.none") : named;
    }

    /** A line a token, a column a method; below, without a number, what the scores are to add up to. */
    @Override
    public String csv() {
        List<AttributionStrip> computed = strips.stream()
                .filter(strip -> !strip.isPending())
                .sorted(Comparator.comparingInt(AttributionStrip::place))
                .toList();
        StringBuilder csv = new StringBuilder(
                line("step", "token", "unknown", computed.stream().map(AttributionStrip::id)));
        for (int t = 0; t < tokens.size(); t++) {
            int token = t;
            csv.append(line(
                    t + 1,
                    tokens.get(t).text(),
                    tokens.get(t).unknown(),
                    computed.stream().map(strip -> strip.scores()[token])));
        }
        csv.append(line("", "value", "", computed.stream().map(AttributionStrip::value)));
        csv.append(line("", "reference", "", computed.stream().map(AttributionStrip::reference)));
        csv.append(line("", "gap", "", computed.stream().map(AttributionStrip::gap)));
        return csv.toString();
    }

    private static String line(Object step, Object token, Object unknown, Stream<?> cells) {
        return Csv.line(Stream.concat(Stream.of(step, token, unknown), cells).toArray());
    }

    @Override
    Plot plot(ChartStyle style) {
        return new AttributionPlot(style, tokens, strips, new AttributionPlot.Columns(edges, offset), new PlotWords());
    }

    @Override
    ChartContent whole() {
        return new AttributionChart(messages(), title, tokens, strips, edges, 0);
    }

    @Override
    double wholeWidth(double shown) {
        return Math.max(shown, Math.ceil(LEFT + edges[edges.length - 1] + RIGHT));
    }

    private String signed(double score) {
        return numbers().signed(score, Math.abs(score));
    }

    private final class PlotWords implements AttributionPlot.Words {
        private final ChartNumbers numbers = numbers();

        @Override
        public String number(double score, double largest) {
            return numbers.signed(score, largest);
        }

        @Override
        public String against() {
            return word(".against");
        }

        @Override
        public String inFavour() {
            return word(".for");
        }

        @Override
        public String pending() {
            return word(".pending");
        }
    }
}
