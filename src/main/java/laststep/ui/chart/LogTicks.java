package laststep.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** The round numbers on a logarithmic axis: as many as fit, at 1, 2 and 5 or 1 and 3 of each decade or at every few decades. */
final class LogTicks {
    private static final List<List<Integer>> MANTISSAS =
            List.of(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9), List.of(1, 2, 5), List.of(1, 3), List.of(1));

    private LogTicks() {}

    /** @param low above 0, less than {@code high} @param most at least 2 */
    static List<Double> of(double low, double high, int most) {
        for (List<Integer> mantissas : MANTISSAS) {
            List<Double> ticks = decades(low, high, 1, mantissas);
            if (ticks.size() <= most) {
                return ticks.size() < 2 ? even(low, high, most) : ticks;
            }
        }
        int every = 2;
        while (decades(low, high, every, List.of(1)).size() > most) {
            every++;
        }
        return decades(low, high, every, List.of(1));
    }

    private static List<Double> decades(double low, double high, int every, List<Integer> mantissas) {
        List<Double> ticks = new ArrayList<>();
        int first = Math.floorDiv((int) Math.floor(Math.log10(low)), every) * every;
        for (int exponent = first; exponent <= Math.log10(high); exponent += every) {
            for (int mantissa : mantissas) {
                double tick = rounded(mantissa, exponent);
                if (tick >= low && tick <= high) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /** Within less than a decade or so: the multiples of 1, 2 or 5 times a power of ten. */
    private static List<Double> even(double low, double high, int most) {
        int exponent = (int) Math.floor(Math.log10(high - low)) - 1;
        while (true) {
            for (int mantissa : List.of(1, 2, 5)) {
                double apart = rounded(mantissa, exponent);
                long first = (long) Math.ceil(low / apart);
                long last = (long) Math.floor(high / apart);
                if (last - first + 1 <= most) {
                    List<Double> ticks = new ArrayList<>();
                    for (long k = first; k <= last; k++) {
                        ticks.add(rounded(k * mantissa, exponent));
                    }
                    return ticks;
                }
            }
            exponent++;
        }
    }

    /** n·10ᵉ, with no more error than a double has: 0.3, not 0.30000000000000004. */
    private static double rounded(long n, int exponent) {
        return exponent < 0 ? n / Math.pow(10, -exponent) : n * Math.pow(10, exponent);
    }
}
