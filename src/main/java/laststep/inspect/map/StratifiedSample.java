package laststep.inspect.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Fewer of many, each class with its share. */
public final class StratifiedSample {
    private StratifiedSample() {}

    /**
     * Draws without replacement; the same seed draws the same ones. What the shares leave over goes to the classes that would
     * have none, then to those with the largest remainders.
     *
     * @param count how many there are
     * @param classOf the class of each
     * @param most how many are wanted; with no more than these, all are taken
     * @return indices, rising
     */
    public static int[] of(int count, IntUnaryOperator classOf, int most, long seed) {
        if (count <= most) {
            return IntStream.range(0, count).toArray();
        }
        TreeMap<Integer, List<Integer>> classes = new TreeMap<>();
        for (int k = 0; k < count; k++) {
            classes.computeIfAbsent(classOf.applyAsInt(k), made -> new ArrayList<>())
                    .add(k);
        }
        List<List<Integer>> strata = List.copyOf(classes.values());
        int[] quota = quotas(strata, count, most);
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, strata.size())
                .flatMap(s -> drawn(strata.get(s), quota[s], random))
                .sorted()
                .toArray();
    }

    private static int[] quotas(List<List<Integer>> strata, int count, int most) {
        int[] quota = new int[strata.size()];
        double[] remainder = new double[strata.size()];
        int left = most;
        for (int s = 0; s < quota.length; s++) {
            double exact = (double) strata.get(s).size() * most / count;
            quota[s] = (int) exact;
            remainder[s] = quota[s] == 0 && strata.size() <= most ? 2 : exact - quota[s]; // an empty one comes first
            left -= quota[s];
        }
        List<Integer> byRemainder = IntStream.range(0, quota.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer s) -> -remainder[s]))
                .toList();
        for (int k = 0; k < left; k++) {
            quota[byRemainder.get(k % quota.length)]++;
        }
        return quota;
    }

    /** The first of a shuffle (Fisher and Yates). */
    private static IntStream drawn(List<Integer> stratum, int quota, SplittableRandom random) {
        for (int k = 0; k < quota; k++) {
            int other = k + random.nextInt(stratum.size() - k);
            Integer taken = stratum.get(other);
            stratum.set(other, stratum.get(k));
            stratum.set(k, taken);
        }
        return stratum.subList(0, quota).stream().mapToInt(Integer::intValue);
    }
}
