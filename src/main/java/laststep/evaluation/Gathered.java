package laststep.evaluation;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import laststep.training.EvaluatedRow;

/** Evaluated rows put into groups: the positions of each group's rows, in their order. */
final class Gathered {
    private final int[][] members;

    /** @param group of each row, from 0 to below {@code groups} */
    Gathered(int groups, List<EvaluatedRow> rows, ToIntFunction<EvaluatedRow> group) {
        int[] groupOf = rows.stream().mapToInt(group).toArray();
        int[] counts = new int[groups];
        for (int number : groupOf) {
            counts[number]++;
        }
        members = new int[groups][];
        for (int number = 0; number < groups; number++) {
            members[number] = new int[counts[number]];
        }
        for (int k = groupOf.length - 1; k >= 0; k--) {
            members[groupOf[k]][--counts[groupOf[k]]] = k;
        }
    }

    int[] members(int group) {
        return members[group];
    }

    /** Where {@code groupOf} is this group. */
    static int[] positions(int[] groupOf, int group) {
        return IntStream.range(0, groupOf.length)
                .filter(k -> groupOf[k] == group)
                .toArray();
    }
}
