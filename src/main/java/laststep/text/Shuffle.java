package laststep.text;

import java.util.Random;

/**
 * Seeded orders that are the same on every machine and every JDK: {@link Random} is the one generator whose algorithm
 * the JDK's documentation fixes.
 */
final class Shuffle {
    private Shuffle() {}

    /** The numbers 0 … n−1 in an order that depends on both seeds and nothing else. */
    static int[] order(int n, long seed, long stream) {
        Random random = new Random(mix(seed, stream));
        int[] order = new int[n];
        for (int i = 0; i < n; i++) { // Fisher–Yates, filling as it goes
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** SplitMix64's finaliser: neighbouring seeds would give {@code Random} nearly the same first draws. */
    private static long mix(long seed, long stream) {
        long z = seed + (stream + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
