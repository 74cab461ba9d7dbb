package laststep.text;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a corpus takes from the file to its tokens, and from there to its vocabulary: seconds for the whole file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class CorpusBenchmark {
    /** A file, or {@code sample:} and a bundled corpus. */
    @Param("sample:wordnet-glosses")
    public String corpus;

    @Param({"WHITESPACE", "WORDS", "NORI", "CHARS", "JAMO"})
    public TokenizerKind tokenizer;

    private TokenizedCorpus tokenized;
    private int[] rows;

    @Setup
    public void open() {
        tokenized = openAndTokenise();
        rows = IntStream.range(0, tokenized.corpus().size()).toArray();
    }

    /** Read, split into rows, cut into tokens, number them. */
    @Benchmark
    public TokenizedCorpus openAndTokenise() {
        Corpus opened = CorpusSource.open(corpus, ReadListener.NONE).corpus();
        return TokenizedCorpus.of(opened, tokenizer.create(), ReadListener.NONE);
    }

    /** Cut into tokens and number them. */
    @Benchmark
    public TokenizedCorpus tokenise() {
        return TokenizedCorpus.of(tokenized.corpus(), tokenizer.create(), ReadListener.NONE);
    }

    /** All that the vocabulary's table and meter show. */
    @Benchmark
    public TokenCounts count() {
        return TokenCounts.of(tokenized, rows);
    }
}
