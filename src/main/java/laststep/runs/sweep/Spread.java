package laststep.runs.sweep;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A figure over several seeds.
 *
 * @param count n
 * @param mean x̄ = Σxᵢ / n; NaN if n is 0
 * @param deviation the sample's standard deviation √(Σ(xᵢ − x̄)² / (n − 1)); NaN if n is below 2
 */
public record Spread(int count, double mean, double deviation) {
    /** Figures that do not exist, NaN, are left out. */
    public static Spread of(DoubleStream values) {
        double[] x = values.filter(value -> !Double.isNaN(value)).toArray();
        double mean = Arrays.stream(x).sum() / x.length;
        double squares =
                Arrays.stream(x).map(value -> (value - mean) * (value - mean)).sum();
        return new Spread(x.length, mean, x.length < 2 ? Double.NaN : Math.sqrt(squares / (x.length - 1)));
    }
}
