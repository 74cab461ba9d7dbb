package laststep.inspect;

/**
 * The Gauss–Legendre rule on [0, 1]: ∫₀¹ g ≈ Σ_k weight(k)·g(node(k)), exact for polynomials up to degree 2n − 1. Captum's own
 * rule for integrated gradients: for a smooth g, a few points do what hundreds of equal steps do.
 */
final class GaussLegendre {
    /** The digits that are right double with each. */
    private static final int NEWTON_STEPS = 6;

    private final double[] nodes;
    private final double[] weights;

    /** Newton's method on the Legendre polynomial P_n, from Tricomi's guess of its roots. @param n at least 1 */
    GaussLegendre(int n) {
        nodes = new double[n];
        weights = new double[n];
        for (int k = 0; k < n; k++) {
            double x = -Math.cos(Math.PI * (k + .75) / (n + .5));
            double[] p = legendre(n, x);
            for (int tries = 0; tries < NEWTON_STEPS; tries++) {
                x -= p[0] / p[1];
                p = legendre(n, x);
            }
            nodes[k] = (1 + x) / 2;
            weights[k] = 1 / ((1 - x * x) * p[1] * p[1]);
        }
    }

    /** P_n(x) and P_n'(x), from (j+1)·P_{j+1} = (2j+1)·x·P_j − j·P_{j−1}. */
    private static double[] legendre(int n, double x) {
        double before = 0;
        double p = 1;
        for (int j = 0; j < n; j++) {
            double next = ((2 * j + 1) * x * p - j * before) / (j + 1);
            before = p;
            p = next;
        }
        return new double[] {p, n * (x * p - before) / (x * x - 1)};
    }

    int size() {
        return nodes.length;
    }

    /** Between 0 and 1, rising. */
    double node(int k) {
        return nodes[k];
    }

    /** Positive; all sum to 1. */
    double weight(int k) {
        return weights[k];
    }
}
