package laststep.workbench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.CancellationException;
import laststep.message.ProblemException;
import laststep.text.LabelledText;

/** Finds rows and sorts them: long work with a million of them, so it can be given up. Runs on any thread. */
final class RowSearch {
    /** So many rows are looked at between two reports; a corpus of fewer is done at once and reports nothing. */
    static final int ROWS_OF_REPORT = 50_000;

    private static final int ROWS_OF_LOOK = 1_000;

    private final CorpusRows rows;
    private final RowQuery query;
    private final RowOrder order;
    private final Job.Progress progress;

    /** @param progress hears how much is looked through, and says whether the answer is still wanted */
    RowSearch(CorpusRows rows, RowQuery query, RowOrder order, Job.Progress progress) {
        this.rows = rows;
        this.query = query;
        this.order = order;
        this.progress = progress;
    }

    /**
     * @throws CancellationException if the answer is no longer wanted
     * @throws ProblemException if the expression needs more of the stack than there is
     */
    CorpusRows find() {
        boolean all = query.findsAll();
        if (all && order.equals(RowOrder.OF_THE_FILE)) {
            return rows;
        }
        int[] places = new int[rows.size()];
        int found = 0;
        for (int place = 0; place < places.length; place++) {
            report(place);
            if (all || matches(rows.row(place))) {
                places[found++] = place;
            }
        }
        return rows.pick(sorted(Arrays.copyOf(places, found)));
    }

    private void report(int place) {
        if (place % ROWS_OF_LOOK == 0) {
            requireWanted();
        }
        if (place > 0 && place % ROWS_OF_REPORT == 0) {
            progress.report((double) place / rows.size());
        }
    }

    private void requireWanted() {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
    }

    private boolean matches(LabelledText row) {
        try {
            return query.matches(row, this::requireWanted);
        } catch (StackOverflowError tooDeep) { // alternatives under a star call themselves once a character
            throw new ProblemException("problem.search.deep", row.line());
        }
    }

    private int[] sorted(int[] places) {
        Comparator<LabelledText> comparator = order.comparator();
        if (comparator == null) {
            return order.descending() ? reversed(places) : places;
        }
        if (places.length > ROWS_OF_REPORT) {
            progress.report(Job.UNKNOWN);
        }
        Integer[] boxed = Arrays.stream(places).boxed().toArray(Integer[]::new);
        int[] compared = new int[1];
        Arrays.sort(boxed, (a, b) -> {
            if (compared[0]++ % ROWS_OF_LOOK == 0) {
                requireWanted();
            }
            return comparator.compare(rows.row(a), rows.row(b));
        });
        return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
    }

    private static int[] reversed(int[] places) {
        int[] reversed = new int[places.length];
        Arrays.setAll(reversed, i -> places[places.length - 1 - i]);
        return reversed;
    }
}
