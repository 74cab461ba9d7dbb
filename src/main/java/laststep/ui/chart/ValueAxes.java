package laststep.ui.chart;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;

/** Upright axes that fit the values they are for. */
final class ValueAxes {
    private static final double MARGIN = 0.05;
    private static final double FLAT = 0.6;
    private static final double LOG_MARGIN = 1.12; // a factor

    private final ChartStyle style;
    private final Locale locale;

    ValueAxes(ChartStyle style, Locale locale) {
        this.style = style;
        this.locale = locale;
    }

    /** From nought, so that heights can be compared, unless that would press the curves flat under the top. */
    ValueAxis linear(String label, List<Curve> curves) {
        NumberAxis axis = style.decimalAxis(label, locale);
        double least = least(curves, Double.NEGATIVE_INFINITY);
        double greatest = greatest(curves);
        double from = least > FLAT * greatest ? least - MARGIN * (greatest - least) : 0;
        axis.setRange(from, greatest > from ? greatest + MARGIN * (greatest - from) : from + 1);
        return axis;
    }

    /** Of shares, 0 … 1, in percent: to the top, unless only higher ones are seen. @param room above 1, for marks */
    ValueAxis shares(List<Curve> curves, boolean whole, double room, NumberFormat percent) {
        NumberAxis axis = style.decimalAxis(null, locale);
        axis.setNumberFormatOverride(percent);
        double least = whole ? 0 : least(curves, Double.NEGATIVE_INFINITY);
        double greatest = whole ? 1 : greatest(curves);
        double from = least > FLAT * greatest ? Math.max(0, least - MARGIN * (greatest - least)) : 0;
        double to = Math.min(1 + room, greatest + MARGIN * (greatest - from) + room);
        axis.setRange(from, to > from ? to : from + 1);
        return axis;
    }

    /** What is not above nought has no place on it. @param shown a value that is to be on it; NaN for none */
    ValueAxis log(String label, List<Curve> curves, double shown) {
        double least = least(curves, 0);
        double greatest = Math.max(least, greatest(curves));
        LogTickAxis axis = style.axis(new LogTickAxis(label, new ChartNumbers(locale)));
        axis.setRange((shown < least ? shown : least) / LOG_MARGIN, (shown > greatest ? shown : greatest) * LOG_MARGIN);
        return axis;
    }

    private static double least(List<Curve> curves, double above) {
        return curves.stream()
                .flatMapToDouble(Curve::finiteValues)
                .filter(value -> value > above)
                .min()
                .orElse(above == 0 ? 1 : 0);
    }

    private static double greatest(List<Curve> curves) {
        return curves.stream().flatMapToDouble(Curve::finiteValues).max().orElse(1);
    }
}
