package laststep.ui.chart;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people read them in one language. Not safe for use from several threads. */
final class ChartNumbers {
    private static final int DIGITS = 4;
    private static final int MOST_DIGITS = 12;

    private final NumberFormat integer;
    private final NumberFormat decimal;
    private final NumberFormat percent;

    ChartNumbers(Locale locale) {
        integer = NumberFormat.getIntegerInstance(locale);
        decimal = NumberFormat.getNumberInstance(locale);
        percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
    }

    String integer(long value) {
        return integer.format(value);
    }

    /** To four significant digits: 12.35, 0.5123, 0.00001234; all digits left of the point are kept. */
    String decimal(double value) {
        int digitsLeft = value == 0 ? 1 : (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        decimal.setMaximumFractionDigits(Math.max(0, DIGITS - digitsLeft));
        return decimal.format(value);
    }

    /** To one digit after the point. @param share 1 is 100 % */
    String percent(double share) {
        return percent.format(share);
    }

    /** For a logarithmic axis: powers of ten in full. */
    NumberFormat decimalFormat() {
        decimal.setMaximumFractionDigits(MOST_DIGITS);
        return decimal;
    }

    /** For a percent axis. */
    NumberFormat percentFormat() {
        return percent;
    }
}
