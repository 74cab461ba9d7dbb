package laststep.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A corpus' rows in parts, by their indices: to learn from, to be validated on, and kept for a last test. Depends on the
 * corpus, the shares and the seed alone, so that trainings with other hyper-parameters learn from the same rows.
 */
public final class Split {
    /** The draws have orders of their own, so that a test part leaves the seed's validation draw to itself. */
    private static final int VALID_STREAM = 0;

    private static final int TEST_STREAM = 1;

    private final Part[] parts;

    private Split(Part[] parts) {
        this.parts = parts;
    }

    /** Without a test part, unless the corpus' files name one; see {@link #of}. */
    public static Split stratified(Corpus corpus, double validRatio, long seed) {
        return of(corpus, validRatio, 0, seed);
    }

    /**
     * What the names of the corpus' files say is kept to; only a part that no file names is drawn. It is drawn so that
     * each class gives its share of rows, rounded, and keeps at least one row to be learnt. Rows with exactly the same
     * text stay on the same side, whatever their labels: a sentence of the validation part never occurs in the training
     * part. Of a class that consists of few often repeated sentences the validation part may hold less than the share.
     *
     * @param validRatio the share of the validation part, from 0 to below 1; at 0 it is empty
     * @param testRatio the share of the test part, likewise
     * @param seed the same seed draws the same rows, on every machine
     */
    public static Split of(Corpus corpus, double validRatio, double testRatio, long seed) {
        check("valid_ratio", validRatio);
        check("test_ratio", testRatio);
        Part[] parts = new Part[corpus.size()];
        boolean[] given = new boolean[Part.values().length];
        for (int row = 0; row < parts.length; row++) {
            Part part = corpus.part(row);
            parts[row] = part == null ? Part.TRAIN : part;
            given[parts[row].ordinal()] = true;
        }
        SameTexts same = SameTexts.of(corpus);
        int[] labels = corpus.rows().stream()
                .mapToInt(row -> corpus.labels().indexOf(row.label()))
                .toArray();
        if (!given[Part.TEST.ordinal()]) {
            new Draw(same, labels, parts, Part.TEST, testRatio, seed, TEST_STREAM).draw();
        }
        if (!given[Part.VALID.ordinal()]) {
            new Draw(same, labels, parts, Part.VALID, validRatio, seed, VALID_STREAM).draw();
        }
        return new Split(parts);
    }

    private static void check(String name, double ratio) {
        if (!(ratio >= 0 && ratio < 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to below 1, not " + ratio);
        }
    }

    /** One part, drawn from the rows to learn from. */
    private record Draw(SameTexts same, int[] labels, Part[] parts, Part wanted, double ratio, long seed, int stream) {
        void draw() {
            int[] room = rowsWanted();
            for (int text : Shuffle.order(same.texts(), seed, stream)) {
                takeIfThereIsRoom(same.first(text), room);
            }
        }

        /** How many rows of each class the part wants: a share of what is not yet another's, at least one left. */
        private int[] rowsWanted() {
            int[] rows = new int[Arrays.stream(labels).max().orElse(0) + 1];
            int[] free = rows.clone();
            for (int row = 0; row < labels.length; row++) {
                rows[labels[row]]++;
                free[labels[row]] += parts[row] == Part.TRAIN ? 1 : 0;
            }
            return IntStream.range(0, rows.length)
                    .map(label -> (int) Math.min(Math.round(rows[label] * ratio), Math.max(0, free[label] - 1)))
                    .toArray();
        }

        private void takeIfThereIsRoom(int first, int[] room) {
            boolean fits = true;
            for (int row = first; row >= 0; row = same.next(row)) {
                room[labels[row]]--;
                fits &= parts[row] == Part.TRAIN;
            }
            for (int row = first; row >= 0; row = same.next(row)) {
                fits &= room[labels[row]] >= 0;
            }
            for (int row = first; row >= 0; row = same.next(row)) {
                if (fits) {
                    parts[row] = wanted;
                } else {
                    room[labels[row]]++;
                }
            }
        }
    }

    private int[] rowsOf(Part part) {
        return IntStream.range(0, parts.length)
                .filter(row -> parts[row] == part)
                .toArray();
    }

    /** Indices of the rows to learn from, in the corpus' order. */
    public int[] train() {
        return rowsOf(Part.TRAIN);
    }

    /** Indices of the rows to be validated on, in the corpus' order. */
    public int[] valid() {
        return rowsOf(Part.VALID);
    }

    /** Indices of the rows that are neither learnt from nor validated on, in the corpus' order. */
    public int[] test() {
        return rowsOf(Part.TEST);
    }
}
