package laststep.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** The rows of a corpus that were taken as they are, and that somebody should look at all the same. */
public final class RowFindings {
    private static final int ROWS_AT_ONCE = 1 << 14;

    /** What is odd about a row. */
    public enum Kind {
        /** Its text and its label stand in an earlier row. */
        DUPLICATE,
        /** Its text stands in an earlier row, with another label. */
        TWO_LABELS,
        /** Its text stands in an earlier row that is of another part: a test on it would flatter the model. */
        TWO_PARTS
    }

    private final Map<Kind, int[]> rows = new EnumMap<>(Kind.class);
    private final SameTexts same;

    private RowFindings(Corpus corpus, ReadListener listener) {
        same = SameTexts.of(corpus);
        Map<Kind, IntStream.Builder> found = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            found.put(kind, IntStream.builder());
        }
        for (int row = 0; row < corpus.size(); row++) {
            if (row % ROWS_AT_ONCE == 0 && !listener.progress(row, corpus.size())) {
                throw new CancellationException();
            }
            int first = same.firstLike(row);
            if (first != row) {
                boolean sameLabel = corpus.rows()
                        .get(first)
                        .label()
                        .equals(corpus.rows().get(row).label());
                found.get(sameLabel ? Kind.DUPLICATE : Kind.TWO_LABELS).add(row);
                if (corpus.part(first) != corpus.part(row)) {
                    found.get(Kind.TWO_PARTS).add(row);
                }
            }
        }
        found.forEach((kind, all) -> rows.put(kind, all.build().toArray()));
    }

    /** @throws CancellationException if the listener, who hears of the rows looked at, says so */
    public static RowFindings of(Corpus corpus, ReadListener listener) {
        return new RowFindings(corpus, listener);
    }

    public int count(Kind kind) {
        return rows.get(kind).length;
    }

    /** The rows of a kind, in the corpus' order. */
    public int[] rows(Kind kind) {
        return rows.get(kind).clone();
    }

    /** The first row with the same text as this one. */
    public int firstLike(int row) {
        return same.firstLike(row);
    }
}
