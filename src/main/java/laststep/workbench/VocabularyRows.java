package laststep.workbench;

import java.util.AbstractList;
import java.util.RandomAccess;
import laststep.text.JamoLetters;
import laststep.text.TokenCounts;

/** Tokens as a list that makes each row when it is asked for: there may be millions. Does not change. */
final class VocabularyRows extends AbstractList<VocabularyRow> implements RandomAccess {
    private final TokenCounts counts;
    private final int[] ranks; // null: all of them

    VocabularyRows(TokenCounts counts, int[] ranks) {
        this.counts = counts;
        this.ranks = ranks;
    }

    @Override
    public VocabularyRow get(int place) {
        int rank = ranks == null ? place : ranks[place];
        return new VocabularyRow(
                rank, JamoLetters.of(counts.token(rank)), counts.count(rank), counts.countsOfClasses(rank));
    }

    @Override
    public int size() {
        return ranks == null ? counts.types() : ranks.length;
    }
}
