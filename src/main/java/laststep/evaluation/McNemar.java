package laststep.evaluation;

/**
 * McNemar's test of two classifiers on the same sentences: were both as good, either would be right alone equally often.
 * Only the sentences that one of them alone got right count.
 *
 * @param onlyFirst sentences the first alone got right
 * @param onlySecond sentences the second alone got right
 */
public record McNemar(int onlyFirst, int onlySecond) {
    private static final double SIGNIFICANT = 0.05;

    private int either() {
        return onlyFirst + onlySecond;
    }

    /** Two-sided p of the binomial distribution with ½; 1 if there is no difference at all. */
    public double exactP() {
        double logTerm = -either() * Math.log(2);
        double sum = 0;
        for (int k = 0; k <= Math.min(onlyFirst, onlySecond); k++) {
            sum += Math.exp(logTerm);
            logTerm += Math.log((double) (either() - k) / (k + 1));
        }
        return Math.min(1, 2 * sum);
    }

    /** χ² = (|b − c| − 1)² / (b + c), with Edwards' correction; NaN if there is no difference at all. */
    public double chiSquare() {
        double difference = Math.abs(onlyFirst - onlySecond) - 1.0;
        return either() == 0 ? Double.NaN : difference * difference / either();
    }

    /** p of {@link #chiSquare} with one degree of freedom. */
    public double chiSquareP() {
        return NormalTail.erfc(Math.sqrt(chiSquare() / 2));
    }

    /** Whether chance alone would make such a difference in less than one case in twenty, by the exact test. */
    public boolean isSignificant() {
        return exactP() < SIGNIFICANT;
    }
}
