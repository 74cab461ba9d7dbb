package laststep.training;

import java.util.concurrent.TimeUnit;
import laststep.text.CorpusSource;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
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

/** A whole training with the default settings, with the window's snapshots and without, when nobody looks at them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 10)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx2g", "--add-modules=jdk.incubator.vector"})
public class SnapshotBenchmark {
    /** A file, or {@code sample:} and a bundled corpus. */
    @Param("sample:film-reviews-en")
    public String corpus;

    /** After so many steps each; 0: none but at the end of an epoch. */
    @Param({"0", "20"})
    public int snapshotSteps;

    private final TrainingConfig config = TrainingConfig.defaults();
    private TrainingData data;

    @Setup
    public void open() {
        TokenizedCorpus tokens = TrainingData.tokenize(
                CorpusSource.open(corpus, ReadListener.NONE).corpus(), config, ReadListener.NONE);
        data = TrainingData.of(tokens, config);
    }

    @Benchmark
    public RunOutcome train() {
        return new Trainer(
                        config,
                        data,
                        TrainingStart.fromSeed(),
                        Rhythm.snapshotsEvery(snapshotSteps),
                        new RunControl(),
                        event -> {})
                .run();
    }
}
