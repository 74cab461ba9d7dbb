package laststep.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import laststep.message.Problem;
import laststep.training.EvaluatedRow;

/** Tells sentences apart, so that one sees where a classifier does well and where it does not. Empty slices are left out. */
public final class Slices {
    private static final int LENGTHS = 5;
    private static final double[] UNKNOWN_SHARES = {0, 0.1, 0.25, 0.5, 1};

    private Slices() {}

    /** By length, by the share of {@code <unk>}, and by class. @param labels the classes' names, by index */
    static List<Slice> of(List<EvaluatedRow> rows, List<String> labels) {
        List<Slice> slices = new ArrayList<>(byLength(rows));
        slices.addAll(byUnknown(rows));
        slices.addAll(byClass(rows, labels));
        return List.copyOf(slices);
    }

    /** At most five, each but the last of a fifth of the sentences at least; those of one length stay together. */
    private static List<Slice> byLength(List<EvaluatedRow> rows) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.tokens(), 1, Integer::sum));
        Map<Integer, Integer> groups = new HashMap<>();
        List<int[]> ends = new ArrayList<>();
        int members = rows.size();
        for (int length : counts.keySet()) {
            if ((long) members * LENGTHS >= rows.size()) {
                ends.add(new int[] {length, length});
                members = 0;
            }
            members += counts.get(length);
            ends.get(ends.size() - 1)[1] = length;
            groups.put(length, ends.size() - 1);
        }
        Gathered gathered = new Gathered(ends.size(), rows, row -> groups.get(row.tokens()));
        List<Slice> slices = new ArrayList<>();
        for (int k = 0; k < ends.size(); k++) {
            Problem name = new Problem("slice.length", ends.get(k)[0], ends.get(k)[1]);
            slices.add(Slice.of(Slice.Kind.LENGTH, name, gathered.members(k), rows));
        }
        return slices;
    }

    private static List<Slice> byUnknown(List<EvaluatedRow> rows) {
        Gathered gathered = new Gathered(UNKNOWN_SHARES.length, rows, Slices::unknownGroup);
        List<Slice> slices = new ArrayList<>();
        for (int k = 0; k < UNKNOWN_SHARES.length; k++) {
            Problem name = k == 0
                    ? new Problem("slice.unknown.none")
                    : new Problem("slice.unknown", UNKNOWN_SHARES[k - 1], UNKNOWN_SHARES[k]);
            add(slices, Slice.Kind.UNKNOWN, name, gathered.members(k), rows);
        }
        return slices;
    }

    private static int unknownGroup(EvaluatedRow row) {
        double share = row.tokens() == 0 ? 0 : (double) row.unknown() / row.tokens();
        int group = 0;
        while (share > UNKNOWN_SHARES[group]) {
            group++;
        }
        return group;
    }

    private static List<Slice> byClass(List<EvaluatedRow> rows, List<String> labels) {
        Gathered gathered = new Gathered(labels.size(), rows, EvaluatedRow::label);
        List<Slice> slices = new ArrayList<>();
        for (int label = 0; label < labels.size(); label++) {
            Problem name = new Problem("slice.class", labels.get(label));
            add(slices, Slice.Kind.CLASS, name, gathered.members(label), rows);
        }
        return slices;
    }

    /** With a word, and without it. @param holds whether a row of the corpus holds it */
    public static List<Slice> byWord(List<EvaluatedRow> rows, String word, IntPredicate holds) {
        Gathered gathered = new Gathered(2, rows, row -> holds.test(row.row()) ? 1 : 0);
        List<Slice> slices = new ArrayList<>();
        add(slices, Slice.Kind.WORD, new Problem(Slice.WITH_WORD, word), gathered.members(1), rows);
        add(slices, Slice.Kind.WORD, new Problem("slice.word.without", word), gathered.members(0), rows);
        return List.copyOf(slices);
    }

    private static void add(List<Slice> slices, Slice.Kind kind, Problem name, int[] members, List<EvaluatedRow> rows) {
        if (members.length > 0) {
            slices.add(Slice.of(kind, name, members, rows));
        }
    }
}
