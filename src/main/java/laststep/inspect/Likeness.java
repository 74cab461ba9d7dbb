package laststep.inspect;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Puts units that rise and fall together beside each other: hierarchical clustering by the distance 1 − r, r being the
 * correlation over the tokens, with average linkage; each pair of clusters is turned so that their likest ends meet. O(n²·m).
 */
final class Likeness {
    private final int n;
    /** (n·n) between units. */
    private final float[] apart;

    private Likeness(float[][] values) {
        n = values.length == 0 ? 0 : values[0].length;
        apart = distances(values, n);
    }

    /** @param values (m×n) a row a token, a column a unit. Not modified */
    static UnitOrder order(float[][] values) {
        Likeness likeness = new Likeness(values);
        return new UnitOrder(Arrays.stream(likeness.leaves()).boxed().toList());
    }

    /** 1 − r of each two units; one that never changes is like others that never change, and unlike all else. */
    private static float[] distances(float[][] values, int n) {
        float[][] standard = standardised(values, n);
        float[] distances = new float[n * n];
        float[] row = new float[n];
        for (int a = 0; a < n; a++) {
            Arrays.fill(row, 0);
            for (float[] token : standard) {
                float factor = token[a];
                for (int b = a + 1; b < n; b++) {
                    row[b] += factor * token[b];
                }
            }
            for (int b = a + 1; b < n; b++) {
                boolean still = standard.length == 0 || still(standard, a) && still(standard, b);
                float distance = still ? 0 : 1 - row[b];
                distances[a * n + b] = distance;
                distances[b * n + a] = distance;
            }
        }
        return distances;
    }

    private static boolean still(float[][] standard, int unit) {
        return Arrays.stream(standard).allMatch(token -> token[unit] == 0);
    }

    /** (m×n) each column less its mean, over its norm: the product of two columns is their correlation. */
    private static float[][] standardised(float[][] values, int n) {
        float[][] standard = new float[values.length][n];
        for (int unit = 0; unit < n; unit++) {
            double mean = 0;
            for (float[] token : values) {
                mean += token[unit] / values.length;
            }
            double squares = 0;
            for (float[] token : values) {
                squares += (token[unit] - mean) * (token[unit] - mean);
            }
            double norm = Math.sqrt(squares);
            for (int t = 0; t < values.length; t++) {
                standard[t][unit] = norm < 1e-6 ? 0 : (float) ((values[t][unit] - mean) / norm);
            }
        }
        return standard;
    }

    /** Merges by chains of nearest neighbours (Murtagh 1983): two that are nearest to each other are merged at once. */
    private int[] leaves() {
        float[] distance = apart.clone();
        int[][] leaves =
                IntStream.range(0, n).mapToObj(unit -> new int[] {unit}).toArray(int[][]::new);
        int[] chain = new int[n + 1];
        int length = 0;
        for (int merges = 1; merges < n; merges++) {
            if (length == 0) {
                chain[length++] = first(leaves);
            }
            while (true) {
                int end = chain[length - 1];
                int before = length > 1 ? chain[length - 2] : -1;
                int nearest = nearest(distance, leaves, end, before);
                if (nearest == before) {
                    merge(distance, leaves, Math.min(end, before), Math.max(end, before));
                    length -= 2;
                    break;
                }
                chain[length++] = nearest;
            }
        }
        return n == 0 ? new int[0] : leaves[first(leaves)];
    }

    private static int first(int[][] leaves) {
        int at = 0;
        while (leaves[at] == null) {
            at++;
        }
        return at;
    }

    /** The one before in the chain wins a tie, so that the chain ends. */
    private int nearest(float[] distance, int[][] leaves, int of, int before) {
        int best = before;
        for (int other = 0; other < n; other++) {
            if (leaves[other] != null
                    && other != of
                    && (best < 0 || distance[of * n + other] < distance[of * n + best])) {
                best = other;
            }
        }
        return best;
    }

    /** Into the place of {@code a}; {@code b} is no more. */
    private void merge(float[] distance, int[][] leaves, int a, int b) {
        float ofA = (float) leaves[a].length / (leaves[a].length + leaves[b].length);
        for (int k = 0; k < n; k++) {
            if (leaves[k] != null && k != a && k != b) {
                float mean = ofA * distance[a * n + k] + (1 - ofA) * distance[b * n + k];
                distance[a * n + k] = mean;
                distance[k * n + a] = mean;
            }
        }
        leaves[a] = joined(leaves[a], leaves[b]);
        leaves[b] = null;
    }

    /** Of the four ways to put them beside each other, the one whose neighbours are most alike. */
    private int[] joined(int[] a, int[] b) {
        int[] left = a;
        int[] right = b;
        float best = Float.POSITIVE_INFINITY;
        for (int[] one : new int[][] {a, reversed(a)}) {
            for (int[] other : new int[][] {b, reversed(b)}) {
                float gap = apart[one[one.length - 1] * n + other[0]];
                if (gap < best) {
                    best = gap;
                    left = one;
                    right = other;
                }
            }
        }
        int[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    private static int[] reversed(int[] leaves) {
        return IntStream.range(0, leaves.length)
                .map(k -> leaves[leaves.length - 1 - k])
                .toArray();
    }
}
