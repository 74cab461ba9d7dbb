package laststep.text;

import java.util.Arrays;

/**
 * How often each type occurs in each class: only the pairs that occur are kept, as most types are rare and occur in one
 * class or two. The pairs of type v stand at the places {@code starts[v]} to below {@code starts[v + 1]}.
 */
final class ClassCounts {
    private final int[] starts; // (types + 1)
    private final int[] labels; // of each pair: the class,
    private final int[] tokens; // how often the type occurs in it,
    private final int[] sentences; // and in how many of its sentences
    private final int[] rowsOf; // (classes)

    private ClassCounts(int[] starts, int[] rowsOf) {
        this.starts = starts;
        this.rowsOf = rowsOf;
        int pairs = starts[starts.length - 1];
        labels = new int[pairs];
        tokens = new int[pairs];
        sentences = new int[pairs];
    }

    /** Counts in these rows; goes through them twice. */
    static ClassCounts of(TokenizedCorpus corpus, int[] rows) {
        int[] labels = new int[rows.length];
        int[] rowsOf = new int[corpus.corpus().labels().size()];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = corpus.corpus()
                    .labels()
                    .indexOf(corpus.corpus().rows().get(rows[i]).label());
            rowsOf[labels[i]]++;
        }
        int[] byClass = byClass(rows, labels, rowsOf);
        ClassCounts counts = new ClassCounts(starts(corpus, byClass, rowsOf), rowsOf);
        counts.fill(corpus, byClass);
        return counts;
    }

    /** The same rows, those of class 0 first. */
    private static int[] byClass(int[] rows, int[] labels, int[] rowsOf) {
        int[] next = new int[rowsOf.length];
        for (int label = 1; label < next.length; label++) {
            next[label] = next[label - 1] + rowsOf[label - 1];
        }
        int[] sorted = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted[next[labels[i]]++] = rows[i];
        }
        return sorted;
    }

    private static int[] starts(TokenizedCorpus corpus, int[] byClass, int[] rowsOf) {
        int[] starts = new int[corpus.types() + 1];
        int[] lastLabel = new int[corpus.types()];
        Arrays.fill(lastLabel, -1);
        int at = 0;
        for (int label = 0; label < rowsOf.length; label++) {
            for (int end = at + rowsOf[label]; at < end; at++) {
                for (int t = 0; t < corpus.length(byClass[at]); t++) {
                    int type = corpus.type(byClass[at], t);
                    if (lastLabel[type] != label) {
                        lastLabel[type] = label;
                        starts[type + 1]++;
                    }
                }
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    private void fill(TokenizedCorpus corpus, int[] byClass) {
        int[] next = Arrays.copyOf(starts, starts.length - 1);
        int[] lastSentence = new int[corpus.types()];
        Arrays.fill(lastSentence, -1);
        int at = 0;
        for (int label = 0; label < rowsOf.length; label++) {
            for (int end = at + rowsOf[label]; at < end; at++) {
                for (int t = 0; t < corpus.length(byClass[at]); t++) {
                    int type = corpus.type(byClass[at], t);
                    int pair = next[type] - 1; // the type's newest pair, if there is one
                    if (pair < starts[type] || labels[pair] != label) {
                        pair = next[type]++;
                        labels[pair] = label;
                    }
                    tokens[pair]++;
                    if (lastSentence[type] != at) {
                        lastSentence[type] = at;
                        sentences[pair]++;
                    }
                }
            }
        }
    }

    int classes() {
        return rowsOf.length;
    }

    /** How many of the rows are of the class. */
    int rowsOf(int label) {
        return rowsOf[label];
    }

    /** (C) how often the type occurs in each class. */
    int[] tokens(int type) {
        return spread(type, tokens);
    }

    /** (C) in how many sentences of each class the type occurs. */
    int[] sentences(int type) {
        return spread(type, sentences);
    }

    private int[] spread(int type, int[] values) {
        int[] ofClasses = new int[rowsOf.length];
        for (int pair = starts[type]; pair < starts[type + 1]; pair++) {
            ofClasses[labels[pair]] = values[pair];
        }
        return ofClasses;
    }

    /** Hears of each class in which a type occurs. */
    interface PairListener {
        void pair(int label, int sentences);
    }

    /** Tells in how many sentences of each class the type occurs, leaving out the classes without it. */
    void eachClass(int type, PairListener listener) {
        for (int pair = starts[type]; pair < starts[type + 1]; pair++) {
            listener.pair(labels[pair], sentences[pair]);
        }
    }
}
