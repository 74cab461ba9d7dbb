package laststep.ui.chart;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people read them in one language. Not safe for use from several threads. */
final class ChartNumbers {
    private static final int DIGITS = 4;
    private static final int MOST_DIGITS = 5;
    private static final int LONGEST = 3; // zeros of a power of ten that are written out

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

    /**
     * With its sign, to two significant digits of the largest of its kind: +0.12, −1.30, +0.0004.
     *
     * @param largest above 0, or 0 if all are
     */
    String signed(double value, double largest) {
        int digits = largest == 0 ? 2 : Math.max(2, 1 - (int) Math.floor(Math.log10(largest)));
        if (digits > MOST_DIGITS) {
            return (value < 0 ? "−" : "+") + scientific(Math.abs(value));
        }
        decimal.setMinimumFractionDigits(digits);
        decimal.setMaximumFractionDigits(digits);
        String number = (value < 0 ? "−" : "+") + decimal.format(Math.abs(value));
        decimal.setMinimumFractionDigits(0);
        return number;
    }

    /** To one digit after the point. @param share 1 is 100 % */
    String percent(double share) {
        return percent.format(share);
    }

    /** For a logarithmic axis: in full, or of very small and large powers of ten 10⁻³. */
    String power(double value) {
        int exponent = (int) Math.round(Math.log10(value));
        boolean far = Math.abs(exponent) > LONGEST;
        return far && Math.abs(value / Math.pow(10, exponent) - 1) < 1e-9 ? "10" + raised(exponent) : decimal(value);
    }

    /** To two significant digits, as 1.2·10⁻³. */
    String scientific(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return decimal(value);
        }
        String[] parts = String.format(Locale.ROOT, "%.1e", value).split("e");
        return parts[0] + "·10" + raised(Integer.parseInt(parts[1]));
    }

    private static String raised(int exponent) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(exponent).toCharArray()) {
            text.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return text.toString();
    }

    /** For a percent axis. */
    NumberFormat percentFormat() {
        return percent;
    }
}
