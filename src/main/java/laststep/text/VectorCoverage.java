package laststep.text;

/** How much of a vocabulary has a word vector, looked up for however many ranks it keeps. */
public final class VectorCoverage {
    private final int[] typesUpTo; // (R + 1) how many of the first ranks have one
    private final long[] tokensUpTo; // (R + 1) how often these occur

    private VectorCoverage(int types) {
        typesUpTo = new int[types + 1];
        tokensUpTo = new long[types + 1];
    }

    public static VectorCoverage of(TokenCounts counts, WordVectors vectors) {
        VectorCoverage coverage = new VectorCoverage(counts.types());
        for (int rank = 0; rank < counts.types(); rank++) {
            boolean covered = vectors.of(counts.token(rank)) != null;
            coverage.typesUpTo[rank + 1] = coverage.typesUpTo[rank] + (covered ? 1 : 0);
            coverage.tokensUpTo[rank + 1] = coverage.tokensUpTo[rank] + (covered ? counts.count(rank) : 0);
        }
        return coverage;
    }

    /** How many different tokens of the first {@code kept} ranks have a vector. */
    public int types(int kept) {
        return typesUpTo[kept];
    }

    /** How often they occur together. */
    public long tokens(int kept) {
        return tokensUpTo[kept];
    }
}
