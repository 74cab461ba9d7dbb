package laststep.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How often each type occurs in some rows, by convention the training part: in the order in which a vocabulary takes them,
 * the type of rank 0 first (see {@link Vocabulary#ofCounts}). A vocabulary is then a number, how many ranks it keeps, and
 * what it leaves out can be looked up instead of counted.
 */
public final class TokenCounts {
    private final TokenizedCorpus corpus;
    private final ClassCounts byClass;
    private final int[] types; // (R) the type's number in the corpus, by rank
    private final int[] counts; // (R) by rank
    private final int takeable;
    private final long[] tokensUpTo; // (R + 1) how many tokens are of the first ranks
    private final int[] sentencesUpTo; // (R + 1) how many sentences have tokens of the first ranks only

    private TokenCounts(TokenizedCorpus corpus, int[] rows, int[] countOfType) {
        this.corpus = corpus;
        byClass = ClassCounts.of(corpus, rows);
        types = IntStream.range(0, countOfType.length)
                .filter(type -> countOfType[type] > 0)
                .boxed()
                .sorted(order(corpus, countOfType))
                .mapToInt(Integer::intValue)
                .toArray();
        counts = Arrays.stream(types).map(type -> countOfType[type]).toArray();
        takeable = (int) Arrays.stream(types)
                .filter(type -> !Vocabulary.isSpecial(corpus.text(type)))
                .count();
        tokensUpTo = new long[types.length + 1];
        for (int rank = 0; rank < types.length; rank++) {
            tokensUpTo[rank + 1] = tokensUpTo[rank] + counts[rank];
        }
        sentencesUpTo = sentencesUpTo(rows);
    }

    /** Counts in these rows. */
    public static TokenCounts of(TokenizedCorpus corpus, int[] rows) {
        int[] countOfType = new int[corpus.types()];
        for (int row : rows) {
            for (int t = 0; t < corpus.length(row); t++) {
                countOfType[corpus.type(row, t)]++;
            }
        }
        return new TokenCounts(corpus, rows, countOfType);
    }

    /** A vocabulary's order; what looks like its own specials comes last, as it takes none of them. */
    private static Comparator<Integer> order(TokenizedCorpus corpus, int[] countOfType) {
        Comparator<Integer> ordinaryFirst = Comparator.comparing(type -> Vocabulary.isSpecial(corpus.text(type)));
        return ordinaryFirst
                .thenComparing(Comparator.comparingInt((Integer type) -> countOfType[type])
                        .reversed())
                .thenComparing(corpus::text);
    }

    /** A sentence is known whole as soon as its rarest token is kept. */
    private int[] sentencesUpTo(int[] rows) {
        int[] rankOfType = new int[corpus.types()];
        for (int rank = 0; rank < types.length; rank++) {
            rankOfType[types[rank]] = rank;
        }
        int[] upTo = new int[types.length + 1];
        for (int row : rows) {
            int needed = 0;
            for (int t = 0; t < corpus.length(row); t++) {
                needed = Math.max(needed, rankOfType[corpus.type(row, t)] + 1);
            }
            upTo[needed]++;
        }
        Arrays.parallelPrefix(upTo, Integer::sum);
        return upTo;
    }

    /** R: how many different tokens there are. */
    public int types() {
        return types.length;
    }

    public String token(int rank) {
        return corpus.text(types[rank]);
    }

    /** How often the token of this rank occurs; never rising from rank to rank, specials aside. */
    public int count(int rank) {
        return counts[rank];
    }

    /** (C) how often it occurs in each class. */
    public int[] countsOfClasses(int rank) {
        return byClass.tokens(types[rank]);
    }

    /** How many tokens there are in all. */
    public long tokens() {
        return tokensUpTo[types.length];
    }

    public int sentences() {
        return sentencesUpTo[types.length];
    }

    /** How many ranks a vocabulary of these settings keeps. @param maxVocab 0 for no limit */
    public int kept(int minFreq, int maxVocab) {
        int from = 0;
        int to = maxVocab == 0 ? takeable : Math.min(takeable, maxVocab);
        while (from < to) { // the first rank that is too rare
            int middle = (from + to) >>> 1;
            if (counts[middle] >= minFreq) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** How many tokens become {@code <unk>} if the first {@code kept} ranks are the vocabulary. */
    public long unknownTokens(int kept) {
        return tokens() - tokensUpTo[kept];
    }

    /** How many sentences then have at least one {@code <unk>}. */
    public int unknownSentences(int kept) {
        return sentences() - sentencesUpTo[kept];
    }

    /** Those of these tokens that the first {@code kept} ranks do not hold. Goes through all of them. */
    public Set<String> unknown(Set<String> tokens, int kept) {
        Set<String> unknown = new HashSet<>(tokens);
        for (int rank = 0; rank < kept && !unknown.isEmpty(); rank++) {
            unknown.remove(token(rank));
        }
        return unknown;
    }

    ClassCounts byClass() {
        return byClass;
    }

    int type(int rank) {
        return types[rank];
    }
}
