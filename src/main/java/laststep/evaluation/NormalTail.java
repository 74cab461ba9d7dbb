package laststep.evaluation;

/** The complementary error function, which the JDK lacks. */
final class NormalTail {
    private static final double SERIES_END = 2;
    private static final int DEPTH = 80;

    private NormalTail() {}

    /** erfc(x) = 2/√π ∫ₓ^∞ exp(−t²) dt, to twelve digits. @param x not below 0 */
    static double erfc(double x) {
        return x < SERIES_END ? 1 - series(x) : fraction(x);
    }

    /** 2/√π Σ (−1)ⁿ x²ⁿ⁺¹ / (n! (2n + 1)) */
    private static double series(double x) {
        double power = x;
        double sum = 0;
        for (int n = 0; n < DEPTH; n++) {
            sum += power / (2 * n + 1);
            power *= -x * x / (n + 1);
        }
        return sum * 2 / Math.sqrt(Math.PI);
    }

    /** exp(−x²)/√π · 1/(x + ½/(x + 1/(x + 1½/(x + …)))) */
    private static double fraction(double x) {
        double below = x;
        for (int k = DEPTH; k > 0; k--) {
            below = x + k / 2.0 / below;
        }
        return Math.exp(-x * x) / Math.sqrt(Math.PI) / below;
    }
}
