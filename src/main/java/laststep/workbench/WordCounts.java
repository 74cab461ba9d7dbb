package laststep.workbench;

import laststep.text.Example;
import laststep.training.TrainingData;

/**
 * How often words occur in the training part, and in sentences of which class above all. {@code <unk>} and {@code <pad>}
 * are no words.
 *
 * @param counts of each word, the first being that of id {@link #FIRST}. Not to be modified
 * @param typical the class of each whose tokens it is the largest share of, the first of several; −1 if it never occurs.
 *     Not to be modified
 */
record WordCounts(int[] counts, int[] typical) {
    /** The id of the first word. */
    static final int FIRST = 2;

    static WordCounts of(TrainingData data, int words) {
        int classes = data.labels().size();
        int[][] byClass = new int[classes][words];
        long[] tokens = new long[classes];
        for (Example example : data.train()) {
            tokens[example.label()] += example.ids().length;
            for (int id : example.ids()) {
                if (id >= FIRST && id - FIRST < words) {
                    byClass[example.label()][id - FIRST]++;
                }
            }
        }
        int[] counts = new int[words];
        int[] typical = new int[words];
        for (int word = 0; word < words; word++) {
            typical[word] = -1;
            double largest = 0;
            for (int label = 0; label < classes; label++) {
                counts[word] += byClass[label][word];
                double share = tokens[label] == 0 ? 0 : (double) byClass[label][word] / tokens[label];
                if (share > largest) {
                    largest = share;
                    typical[word] = label;
                }
            }
        }
        return new WordCounts(counts, typical);
    }
}
