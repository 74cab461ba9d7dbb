package laststep.nn;

/**
 * How the tokens of a mini-batch lie in memory: time step by time step, and within a step by falling length of their
 * sentences, as in PyTorch's PackedSequence. At step t the sentences still being read are then the first
 * {@link #active}(t) ranks, in one block of rows, and finished ones cost nothing.
 */
public final class Packing {
    private final int[] sentenceOfRank;
    private final int[] rankOfSentence;
    private final int[] lengthOfRank;
    private final int[] active;
    private final int[] firstRow;

    /** @param lengths the number of time steps of each sentence, 0 allowed. Not modified, not kept */
    Packing(int[] lengths) {
        int n = lengths.length;
        sentenceOfRank = byFallingLength(lengths);
        rankOfSentence = new int[n];
        lengthOfRank = new int[n];
        for (int rank = 0; rank < n; rank++) {
            rankOfSentence[sentenceOfRank[rank]] = rank;
            lengthOfRank[rank] = lengths[sentenceOfRank[rank]];
        }
        int steps = n == 0 ? 0 : lengthOfRank[0];
        active = new int[steps + 1];
        firstRow = new int[steps + 1];
        for (int t = 0, rank = n; t < steps; t++) {
            while (lengthOfRank[rank - 1] <= t) {
                rank--;
            }
            active[t] = rank;
            firstRow[t + 1] = firstRow[t] + rank;
        }
    }

    /** The indices of the sentences, the longest first; equal lengths keep their order (a counting sort). */
    static int[] byFallingLength(int[] lengths) {
        int longest = 0;
        for (int length : lengths) {
            longest = Math.max(longest, length);
        }
        int[] next = new int[longest + 1]; // of each length: how many there are; then the rank of the next one
        for (int length : lengths) {
            next[length]++;
        }
        int rank = 0;
        for (int length = longest; length >= 0; length--) {
            int count = next[length];
            next[length] = rank;
            rank += count;
        }
        int[] order = new int[lengths.length];
        for (int sentence = 0; sentence < lengths.length; sentence++) {
            order[next[lengths[sentence]]++] = sentence;
        }
        return order;
    }

    /** n, finished sentences and empty ones counted. */
    public int sentences() {
        return sentenceOfRank.length;
    }

    /** The time steps of the longest sentence. */
    public int steps() {
        return active.length - 1;
    }

    /** All rows: the sum of the lengths. */
    public int rows() {
        return firstRow[steps()];
    }

    /** How many sentences are longer than t: the number of rows of step t; 0 for t = {@link #steps}. */
    public int active(int t) {
        return active[t];
    }

    /** The first row of time step t. */
    public int firstRow(int t) {
        return firstRow[t];
    }

    /** The row of time step t of a sentence that is longer than t. */
    public int row(int t, int sentence) {
        return firstRow[t] + rankOfSentence[sentence];
    }

    int sentence(int rank) {
        return sentenceOfRank[rank];
    }

    public int length(int sentence) {
        return lengthOfRank[rankOfSentence[sentence]];
    }
}
