package laststep.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * A corpus cut into tokens once, each token kept as one int: the number of its type in order of first appearance. The
 * vocabulary of any part, the examples and the statistics then need no second pass of the tokeniser.
 */
public final class TokenizedCorpus {
    private final Corpus corpus;
    private final List<String> types = new ArrayList<>();
    private final PackedSentences sentences;

    private TokenizedCorpus(Corpus corpus) {
        this.corpus = corpus;
        this.sentences = new PackedSentences(corpus.size());
    }

    /**
     * Tokenises every row.
     *
     * @param listener hears how many rows are done
     * @throws CancellationException if the listener says so
     */
    public static TokenizedCorpus of(Corpus corpus, Tokenizer tokenizer, ReadListener listener) {
        TokenizedCorpus tokenized = new TokenizedCorpus(corpus);
        Map<String, Integer> numbers = new HashMap<>();
        for (int start = 0; start < corpus.size(); start += PackedSentences.ROWS_OF_BLOCK) {
            int end = Math.min(start + PackedSentences.ROWS_OF_BLOCK, corpus.size());
            // cutting is the slow part (66 µs a review by nori) and goes to all cores; numbering stays in file order
            List<List<Token>> cut = corpus.rows().subList(start, end).parallelStream()
                    .map(row -> tokenizer.tokenize(row.text()))
                    .toList();
            List<int[]> numbered = cut.stream()
                    .map(tokens -> tokens.stream()
                            .mapToInt(token -> tokenized.number(token.text(), numbers))
                            .toArray())
                    .toList();
            tokenized.sentences.set(start / PackedSentences.ROWS_OF_BLOCK, numbered);
            if (!listener.progress(end, corpus.size())) {
                throw new CancellationException();
            }
        }
        return tokenized;
    }

    private int number(String type, Map<String, Integer> numbers) {
        Integer number = numbers.get(type);
        if (number == null) {
            number = types.size();
            numbers.put(type, number);
            types.add(type);
        }
        return number;
    }

    public Corpus corpus() {
        return corpus;
    }

    /** How many tokens the row has, before any cut at max_length. */
    public int length(int row) {
        return sentences.length(row);
    }

    /** How many different tokens there are in the whole corpus. */
    public int types() {
        return types.size();
    }

    /** Every different token. */
    public Set<String> distinctTokens() {
        return new HashSet<>(types);
    }

    /** The number of the type that token {@code t} of the row is of, from 0 to below {@link #types}. */
    int type(int row, int t) {
        return sentences.get(row, t);
    }

    /** The token that all of a type are. */
    String text(int type) {
        return types.get(type);
    }

    /** How often each type occurs in these rows; types that do not are left out. */
    public Map<String, Integer> counts(int[] rows) {
        int[] counts = new int[types.size()];
        for (int row : rows) {
            for (int t = 0; t < length(row); t++) {
                counts[type(row, t)]++;
            }
        }
        Map<String, Integer> byType = new HashMap<>();
        for (int type = 0; type < counts.length; type++) {
            if (counts[type] > 0) {
                byType.put(types.get(type), counts[type]);
            }
        }
        return byType;
    }

    /** The vocabulary of these rows, by convention the training part; see {@link Vocabulary#ofCounts}. */
    public Vocabulary vocabulary(int[] rows, int minFreq, int maxVocab) {
        return Vocabulary.ofCounts(counts(rows), minFreq, maxVocab);
    }

    /**
     * These rows as examples, each cut at {@code maxLength} tokens.
     *
     * @throws laststep.message.ProblemException if a row's label is none of {@code labels}
     */
    public List<Example> examples(int[] rows, Vocabulary vocabulary, LabelSet labels, int maxLength) {
        return Examples.of(corpus, rows, labels, ids(vocabulary, maxLength));
    }

    /** The token ids of a row, cut at {@code maxLength} tokens, as a new array. */
    public IntFunction<int[]> ids(Vocabulary vocabulary, int maxLength) {
        int[] ids = types.stream().mapToInt(vocabulary::id).toArray();
        return row -> Arrays.stream(sentences.copy(row, maxLength))
                .map(type -> ids[type])
                .toArray();
    }

    /** Whether these tokens stand in a row, one after another; no tokens stand in none. */
    public IntPredicate holding(List<String> tokens) {
        int[] wanted = tokens.stream().mapToInt(types::indexOf).toArray();
        boolean possible = wanted.length > 0 && Arrays.stream(wanted).allMatch(type -> type >= 0);
        return row -> possible && holds(row, wanted);
    }

    private boolean holds(int row, int[] wanted) {
        for (int start = 0; start + wanted.length <= length(row); start++) {
            int same = 0;
            while (same < wanted.length && type(row, start + same) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
