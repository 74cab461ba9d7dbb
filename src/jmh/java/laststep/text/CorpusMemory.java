package laststep.text;

import java.util.stream.IntStream;

/** What an opened corpus, its tokens and its vocabulary keep in memory: bytes that stay after a collection. */
public final class CorpusMemory {
    private CorpusMemory() {}

    /** @param args a corpus and a tokeniser's id */
    public static void main(String[] args) {
        long before = used();
        Corpus corpus = CorpusSource.open(args[0], ReadListener.NONE).corpus();
        long opened = used();
        System.out.printf("%,d rows: %,d MB%n", corpus.size(), megabytes(opened - before));
        TokenizedCorpus tokens =
                TokenizedCorpus.of(corpus, TokenizerKind.of(args[1]).create(), ReadListener.NONE);
        long tokenized = used();
        System.out.printf("their tokens, %,d types: %,d MB%n", tokens.types(), megabytes(tokenized - opened));
        TokenCounts counts =
                TokenCounts.of(tokens, IntStream.range(0, corpus.size()).toArray());
        System.out.printf("counts of %,d tokens: %,d MB%n", counts.tokens(), megabytes(used() - tokenized));
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long megabytes(long bytes) {
        return Math.round(bytes / 1e6);
    }
}
