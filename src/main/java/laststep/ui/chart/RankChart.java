package laststep.ui.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import laststep.evaluation.Cut;
import laststep.evaluation.RankCurve;
import laststep.message.Messages;
import org.jfree.chart.plot.Plot;

/** A class against all others at every threshold: precision over recall, or the ROC curve. */
public final class RankChart extends ChartContent {
    /** Which two shares are drawn. */
    public enum Axes {
        /** Precision over recall. */
        PRECISION_RECALL("chart.precisionRecall"),
        /** The true positive rate over the false positive rate. */
        ROC("chart.roc");

        private final String key;

        Axes(String key) {
            this.key = key;
        }
    }

    private final Axes axes;
    private final String name;
    private final RankCurve curve;
    private final Cut chosen;
    private final List<Cut> drawn;

    /**
     * @param name the class's
     * @param curve the class's; null before there is one
     * @param chosen where the threshold is, or null
     */
    public RankChart(Messages messages, Axes axes, String name, RankCurve curve, Cut chosen) {
        super(messages, axes.key);
        this.axes = axes;
        this.name = name;
        this.curve = curve;
        this.chosen = chosen;
        boolean can = curve != null && Double.isFinite(axes == Axes.ROC ? curve.rocAuc() : curve.averagePrecision());
        drawn = can ? curve.cuts() : List.of();
    }

    private double x(Cut cut) {
        return axes == Axes.ROC ? cut.falsePositiveRate() : cut.recall();
    }

    private double y(Cut cut) {
        return axes == Axes.ROC ? cut.recall() : cut.precision();
    }

    private double area() {
        return axes == Axes.ROC ? curve.rocAuc() : curve.averagePrecision();
    }

    @Override
    public String accessibleText() {
        return drawn.isEmpty() ? word(".empty") : word(".alt", name, numbers().decimal(area()));
    }

    @Override
    public String csv() {
        StringBuilder csv = new StringBuilder(
                Csv.line("threshold", "precision", "recall", "false_positive_rate", "f1", "accuracy"));
        for (Cut cut : drawn) {
            csv.append(Csv.line(
                    cut.threshold(), cut.precision(), cut.recall(), cut.falsePositiveRate(), cut.f1(), cut.accuracy()));
        }
        return csv.toString();
    }

    @Override
    Plot plot(ChartStyle style) {
        UnitPlot plot = new UnitPlot(style, locale());
        if (!drawn.isEmpty()) {
            double base = (double) drawn.get(0).positives()
                    / (drawn.get(0).positives() + drawn.get(0).negatives());
            double[] chance = axes == Axes.ROC ? new double[] {0, 1} : new double[] {base, base};
            plot.reference(word(".chance"), new double[] {0, 1}, chance)
                    .line(
                            word(".curve", name, numbers().decimal(area())),
                            drawn.stream().mapToDouble(this::x).toArray(),
                            drawn.stream().mapToDouble(this::y).toArray(),
                            curve.label(),
                            false);
            if (chosen != null) {
                plot.point(messages().get("chart.rank.threshold"), x(chosen), y(chosen));
            }
        }
        return plot.plot(word(".x"), word(".y"), word(".empty"));
    }

    /** The cut whose x is nearest; of several the one that stands highest. */
    @Override
    Optional<ReadOut> readOut(double x) {
        return drawn.stream()
                .min(Comparator.<Cut>comparingDouble(cut -> Math.abs(x(cut) - x))
                        .thenComparing(Comparator.comparingDouble(this::y).reversed()))
                .map(this::told);
    }

    @Override
    Optional<ReadOut> readOutBeside(double x, double atLeast) {
        return drawn.stream()
                .filter(cut -> atLeast < 0 ? x(cut) <= x + atLeast : x(cut) >= x + atLeast)
                .min(Comparator.<Cut>comparingDouble(cut -> Math.abs(x(cut) - x))
                        .thenComparing(Comparator.comparingDouble(this::y).reversed()))
                .map(this::told);
    }

    private ReadOut told(Cut cut) {
        ChartNumbers numbers = numbers();
        return new ReadOut(
                x(cut),
                messages()
                        .get(
                                "chart.rank.at",
                                Double.isFinite(cut.threshold()) ? numbers.decimal(cut.threshold()) : "∞",
                                numbers.decimal(cut.precision()),
                                numbers.decimal(cut.recall()),
                                numbers.decimal(cut.falsePositiveRate())));
    }
}
