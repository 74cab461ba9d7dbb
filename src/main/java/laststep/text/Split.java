package laststep.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A corpus' rows in two parts, by their indices: one to learn from, one to be examined on. */
public final class Split {
    private final int[] train;
    private final int[] valid;

    private Split(int[] train, int[] valid) {
        this.train = train;
        this.valid = valid;
    }

    /**
     * Draws the validation part so that each class gives its share of rows, rounded, and keeps at least one row to be
     * learnt. Rows with exactly the same text stay on the same side, whatever their labels: a sentence of the
     * validation part never occurs in the training part. Of a class that consists of few often repeated sentences the
     * validation part may hold less than the share.
     *
     * @param validRatio the share of the validation part, from 0 to below 1; at 0 it is empty
     * @param seed the same seed draws the same rows, on every machine
     */
    public static Split stratified(Corpus corpus, double validRatio, long seed) {
        if (!(validRatio >= 0 && validRatio < 1)) {
            throw new IllegalArgumentException("valid_ratio must be from 0 to below 1, not " + validRatio);
        }
        int[] labels = corpus.rows().stream()
                .mapToInt(row -> corpus.labels().indexOf(row.label()))
                .toArray();
        int[] room = rowsWanted(labels, corpus.labels().size(), validRatio);
        List<List<Integer>> sameTexts = rowsByText(corpus);
        boolean[] isValid = new boolean[corpus.size()];
        for (int group : Shuffle.order(sameTexts.size(), seed, 0)) {
            takeIfThereIsRoom(sameTexts.get(group), labels, room, isValid);
        }
        return new Split(rowsWhere(isValid, false), rowsWhere(isValid, true));
    }

    /** How many rows of each class the validation part wants. */
    private static int[] rowsWanted(int[] labels, int classes, double validRatio) {
        int[] rows = new int[classes];
        for (int label : labels) {
            rows[label]++;
        }
        return Arrays.stream(rows)
                .map(n -> (int) Math.min(Math.round(n * validRatio), Math.max(0, n - 1)))
                .toArray();
    }

    private static List<List<Integer>> rowsByText(Corpus corpus) {
        Map<String, List<Integer>> byText = new LinkedHashMap<>(); // in the file's order, so that only the seed decides
        for (int row = 0; row < corpus.size(); row++) {
            byText.computeIfAbsent(corpus.rows().get(row).text(), text -> new ArrayList<>(1))
                    .add(row);
        }
        return new ArrayList<>(byText.values());
    }

    private static void takeIfThereIsRoom(List<Integer> group, int[] labels, int[] room, boolean[] isValid) {
        group.forEach(row -> room[labels[row]]--);
        boolean fits = group.stream().allMatch(row -> room[labels[row]] >= 0);
        if (fits) {
            group.forEach(row -> isValid[row] = true);
        } else {
            group.forEach(row -> room[labels[row]]++);
        }
    }

    private static int[] rowsWhere(boolean[] isValid, boolean wanted) {
        int[] rows = new int[isValid.length];
        int n = 0;
        for (int row = 0; row < isValid.length; row++) {
            if (isValid[row] == wanted) {
                rows[n++] = row;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    /** Indices of the rows to learn from, in the corpus' order. */
    public int[] train() {
        return train.clone();
    }

    /** Indices of the rows to be examined on, in the corpus' order. */
    public int[] valid() {
        return valid.clone();
    }
}
