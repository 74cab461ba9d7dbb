package laststep.workbench;

import java.util.List;
import laststep.text.CorpusStatistics;

/**
 * The figures of a corpus, ready to be drawn.
 *
 * @param labels the classes, most frequent first
 * @param classCounts rows of each class
 * @param lengthCounts how many sentences have as many tokens as the index says. Not to be modified
 * @param meanLength tokens of a sentence on average
 * @param tokens tokens in all
 * @param types different tokens
 */
public record CorpusFigures(
        List<String> labels, List<Integer> classCounts, int[] lengthCounts, double meanLength, long tokens, int types) {
    static CorpusFigures of(CorpusStatistics statistics) {
        return new CorpusFigures(
                List.copyOf(statistics.classCounts().keySet()),
                List.copyOf(statistics.classCounts().values()),
                statistics.lengthCounts(),
                statistics.meanLength(),
                statistics.tokens(),
                statistics.types());
    }

    /** Tokens of the longest sentence. */
    public int longest() {
        return lengthCounts.length - 1;
    }
}
