package laststep.math;

import java.util.List;
import java.util.SplittableRandom;

/** The kernels a benchmark's parameter names, and the numbers they are given. */
final class KernelsUnderTest {
    private KernelsUnderTest() {}

    /** @param name plain or vector */
    static Kernels named(String name) {
        List<Kernels> all = KernelChoice.all();
        if (name.equals("plain")) {
            return all.get(0);
        }
        if (all.size() < 2) {
            throw new IllegalStateException("The vector kernels need --add-modules jdk.incubator.vector");
        }
        return all.get(1);
    }

    /** What this thread can do at most at this moment, in 10⁹ operations a second; 0 without the vector kernels. */
    static double peakGigaflops() {
        return KernelChoice.all().stream()
                .mapToDouble(Kernels::peakGigaflops)
                .max()
                .orElse(0);
    }

    /** x = numbers in (−1, 1), the same in every run. @param x overwritten */
    static void fill(float[] x) {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < x.length; k++) {
            x[k] = (float) (2 * random.nextDouble() - 1);
        }
    }
}
