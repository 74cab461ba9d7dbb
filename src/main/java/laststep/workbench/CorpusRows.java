package laststep.workbench;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import laststep.text.Corpus;
import laststep.text.LabelledText;

/**
 * Rows of a corpus as a list that makes each row when it is asked for: a table of a million rows then costs what is seen of
 * it, and four bytes a row where some are picked or sorted. Does not change; may be read from any thread.
 */
final class CorpusRows extends AbstractList<CorpusRow> implements RandomAccess {
    static final CorpusRows NONE = new CorpusRows(null, new int[0]);

    private final Corpus corpus;
    private final int[] picked; // null: every row, in the file's order

    private CorpusRows(Corpus corpus, int[] picked) {
        this.corpus = corpus;
        this.picked = picked;
    }

    static CorpusRows all(Corpus corpus) {
        return new CorpusRows(corpus, null);
    }

    /** @param rows indices of rows in the corpus. Not copied, not to be modified */
    static CorpusRows of(Corpus corpus, int[] rows) {
        return new CorpusRows(corpus, rows);
    }

    /** The rows at these places of this list. @param places not copied, modified */
    CorpusRows pick(int[] places) {
        if (picked != null) {
            Arrays.setAll(places, i -> picked[places[i]]);
        }
        return new CorpusRows(corpus, places);
    }

    @Override
    public CorpusRow get(int place) {
        return CorpusRow.of(row(place));
    }

    /** The row itself, without making one to show. */
    LabelledText row(int place) {
        return corpus.rows().get(picked == null ? place : picked[place]);
    }

    @Override
    public int size() {
        return picked == null ? corpus.size() : picked.length;
    }

    @Override
    public int indexOf(Object wanted) {
        if (wanted instanceof CorpusRow row) {
            for (int place = 0; place < size(); place++) {
                // most are told apart by their line
                if (row(place).line() == row.line() && get(place).equals(row)) {
                    return place;
                }
            }
        }
        return -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CorpusRows rows
                ? corpus == rows.corpus && Arrays.equals(picked, rows.picked)
                : other instanceof List<?> && super.equals(other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(corpus), Arrays.hashCode(picked));
    }
}
