package laststep.nn;

import java.util.Random;
import java.util.SplittableRandom;
import org.ejml.data.FMatrixRMaj;

/** PyTorch's initial distributions (its numbers need PyTorch's generator; ours are as reproducible, and other ones). */
final class Initialisation {
    private Initialisation() {}

    /** Every number from N(0, 1). @param x modified */
    static void normal(FMatrixRMaj x, SplittableRandom random) {
        Random gaussian = new Random(random.nextLong());
        for (int k = 0; k < x.getNumElements(); k++) {
            x.data[k] = (float) gaussian.nextGaussian();
        }
    }

    /** Every number from U(−bound, bound). @param x modified */
    static void uniform(FMatrixRMaj x, double bound, SplittableRandom random) {
        for (int k = 0; k < x.getNumElements(); k++) {
            x.data[k] = (float) (bound * (2 * random.nextDouble() - 1));
        }
    }
}
