package laststep.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of a corpus.
 *
 * @param classCounts rows of each class, in the label set's order
 * @param lengthCounts (longest + 1) how many sentences have as many tokens as the index says. Not to be modified
 * @param longest tokens of the longest sentence
 * @param meanLength tokens of a sentence on average
 * @param tokens tokens in all
 * @param types different tokens
 */
public record CorpusStatistics(
        Map<String, Integer> classCounts, int[] lengthCounts, int longest, double meanLength, long tokens, int types) {

    public static CorpusStatistics of(Corpus corpus, Tokenizer tokenizer) {
        return of(TokenizedCorpus.of(corpus, tokenizer, ReadListener.NONE));
    }

    public static CorpusStatistics of(TokenizedCorpus tokenized) {
        Corpus corpus = tokenized.corpus();
        int longest = 0;
        long tokens = 0;
        for (int row = 0; row < corpus.size(); row++) {
            longest = Math.max(longest, tokenized.length(row));
            tokens += tokenized.length(row);
        }
        int[] lengthCounts = new int[longest + 1];
        for (int row = 0; row < corpus.size(); row++) {
            lengthCounts[tokenized.length(row)]++;
        }
        double meanLength = (double) tokens / corpus.size();
        return new CorpusStatistics(classCounts(corpus), lengthCounts, longest, meanLength, tokens, tokenized.types());
    }

    private static Map<String, Integer> classCounts(Corpus corpus) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        corpus.labels().names().forEach(label -> counts.put(label, 0));
        corpus.rows().forEach(row -> counts.merge(row.label(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
