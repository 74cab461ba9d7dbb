package laststep.math;

import java.util.List;

/**
 * Which kernels this JVM can run, asked once. The vector kernels need the JVM's option
 * {@code --add-modules jdk.incubator.vector}; the system property {@value #PROPERTY} = {@code plain} turns them off.
 */
public final class KernelChoice {
    public static final String PROPERTY = "laststep.kernels";

    private static final Kernels BEST = choose(System.getProperty(PROPERTY, ""));

    private KernelChoice() {}

    /** The fastest kernels that run here; always the same object. */
    public static Kernels best() {
        return BEST;
    }

    public static boolean isFast() {
        return !(BEST instanceof EjmlKernels);
    }

    /** Every implementation that runs here, the plain one first: for the tests that compare them. */
    public static List<Kernels> all() {
        Kernels plain = new EjmlKernels();
        Kernels best = choose("");
        return best instanceof EjmlKernels ? List.of(plain) : List.of(plain, best);
    }

    private static Kernels choose(String wish) {
        if (wish.equals("plain")) {
            return new EjmlKernels();
        }
        try {
            return (Kernels) Class.forName("laststep.math.VectorKernels")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError moduleNotThere) {
            return new EjmlKernels();
        }
    }
}
