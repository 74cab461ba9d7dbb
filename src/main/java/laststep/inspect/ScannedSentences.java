package laststep.inspect;

import java.util.Arrays;
import java.util.List;
import laststep.text.Corpus;
import laststep.text.Example;
import laststep.text.LabelSet;
import laststep.text.Vocabulary;

/**
 * The sentences a network is watched on, in their order. Their tokens are also numbered through, those of a sentence one
 * behind the other.
 */
public final class ScannedSentences {
    private final Corpus corpus;
    private final List<Example> examples;
    private final LabelSet labels;
    private final int[] first;

    /**
     * @param corpus where the sentences stand
     * @param examples their rows, token ids and classes. Not copied, not to be modified
     * @param labels what the classes' indices mean
     */
    public ScannedSentences(Corpus corpus, List<Example> examples, LabelSet labels) {
        this.corpus = corpus;
        this.examples = examples;
        this.labels = labels;
        first = new int[examples.size() + 1];
        for (int s = 0; s < examples.size(); s++) {
            first[s + 1] = Math.addExact(first[s], examples.get(s).ids().length);
        }
    }

    public int size() {
        return examples.size();
    }

    /** N, the tokens of all sentences together. */
    public int allTokens() {
        return first[size()];
    }

    /** m, how many tokens a sentence has. */
    public int tokens(int sentence) {
        return first[sentence + 1] - first[sentence];
    }

    /** The number of a sentence's first token among all tokens. */
    int first(int sentence) {
        return first[sentence];
    }

    /** The tokens' ids. Not to be modified. */
    int[] ids(int sentence) {
        return examples.get(sentence).ids();
    }

    /** The index of the class a sentence is of. */
    public int label(int sentence) {
        return examples.get(sentence).label();
    }

    public String text(int sentence) {
        return corpus.rows().get(examples.get(sentence).row()).text();
    }

    public LabelSet labels() {
        return labels;
    }

    /** The classes, in the order of their indices. */
    public List<String> labelNames() {
        return labels.names();
    }

    /** The share of all tokens that the vocabulary does not know, 0 … 1; 0 if there are none. */
    public double unknownShare() {
        long unknown = examples.stream()
                .mapToLong(example -> Arrays.stream(example.ids())
                        .filter(id -> id == Vocabulary.UNK)
                        .count())
                .sum();
        return allTokens() == 0 ? 0 : (double) unknown / allTokens();
    }
}
