package laststep.workbench;

/**
 * A token of the training part as the vocabulary's table shows it.
 *
 * @param rank 0 for the most frequent
 * @param token as it can be read
 * @param count how often it occurs
 * @param ofClasses (C) how often in each class. Not to be modified
 */
public record VocabularyRow(int rank, String token, int count, int[] ofClasses) {
    private static final int SPECIALS = 2;

    /** Its id in a vocabulary that keeps it. */
    public int id() {
        return rank + SPECIALS;
    }

    /** The index of the class in which it occurs most often. */
    public int mainClass() {
        int main = 0;
        for (int label = 1; label < ofClasses.length; label++) {
            main = ofClasses[label] > ofClasses[main] ? label : main;
        }
        return main;
    }

    /** The share of its occurrences that are in this class, 0 … 1. */
    public double share(int label) {
        return (double) ofClasses[label] / count;
    }
}
