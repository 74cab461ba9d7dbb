package laststep.ui.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import laststep.evaluation.Reliability;
import laststep.message.Messages;
import org.jfree.chart.plot.Plot;

/** How often answers are right over how sure they are: on the diagonal, probabilities mean what they say. */
public final class ReliabilityChart extends ChartContent {
    private final Reliability reliability;

    public ReliabilityChart(Messages messages, Reliability reliability) {
        super(messages, "chart.reliability");
        this.reliability = reliability;
    }

    private List<Reliability.Bin> bins() {
        return reliability.bins();
    }

    @Override
    public String accessibleText() {
        return bins().isEmpty()
                ? word(".empty")
                : word(".alt", bins().size(), numbers().decimal(reliability.expectedError()));
    }

    @Override
    public String csv() {
        StringBuilder csv = new StringBuilder(Csv.line("from", "to", "sentences", "mean_probability", "accuracy"));
        for (Reliability.Bin bin : bins()) {
            csv.append(Csv.line(bin.from(), bin.to(), bin.sentences(), bin.confidence(), bin.accuracy()));
        }
        return csv.toString();
    }

    @Override
    Plot plot(ChartStyle style) {
        UnitPlot plot = new UnitPlot(style, locale());
        if (!bins().isEmpty()) {
            plot.reference(word(".perfect"), new double[] {0, 1}, new double[] {0, 1})
                    .line(
                            word(".curve"),
                            bins().stream()
                                    .mapToDouble(Reliability.Bin::confidence)
                                    .toArray(),
                            bins().stream()
                                    .mapToDouble(Reliability.Bin::accuracy)
                                    .toArray(),
                            0,
                            true);
        }
        return plot.plot(word(".x"), word(".y"), word(".empty"));
    }

    @Override
    Optional<ReadOut> readOut(double x) {
        return bins().stream()
                .min(Comparator.comparingDouble(bin -> Math.abs(bin.confidence() - x)))
                .map(this::told);
    }

    @Override
    Optional<ReadOut> readOutBeside(double x, double atLeast) {
        return bins().stream()
                .filter(bin -> atLeast < 0 ? bin.confidence() <= x + atLeast : bin.confidence() >= x + atLeast)
                .min(Comparator.comparingDouble(bin -> Math.abs(bin.confidence() - x)))
                .map(this::told);
    }

    private ReadOut told(Reliability.Bin bin) {
        ChartNumbers numbers = numbers();
        return new ReadOut(
                bin.confidence(),
                word(
                        ".at",
                        numbers.decimal(bin.confidence()),
                        numbers.percent(bin.accuracy()),
                        numbers.integer(bin.sentences())));
    }
}
