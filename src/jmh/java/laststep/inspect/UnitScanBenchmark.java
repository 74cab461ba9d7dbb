package laststep.inspect;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.CorpusSource;
import laststep.text.Example;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.training.EvaluatedRows;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import laststep.training.UntrainedModel;
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

/**
 * How long the default network takes to be watched on a whole corpus, beside one evaluation of it, and how long what is then
 * kept takes to answer. Seconds; the weights are as they were drawn, which costs the same as learnt ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "--add-modules=jdk.incubator.vector"})
public class UnitScanBenchmark {
    /** A file, or {@code sample:} and a bundled corpus. */
    @Param("sample:wordnet-glosses")
    public String corpus;

    private TrainedModel model;
    private List<Example> examples;
    private ScannedSentences sentences;
    private UnitRef unit;
    private UnitScan scan;
    private int next;

    @Setup
    public void open() {
        TrainingConfig config = TrainingConfig.defaults();
        Corpus opened = CorpusSource.open(corpus, ReadListener.NONE).corpus();
        TokenizedCorpus tokens = TrainingData.tokenize(opened, config, ReadListener.NONE);
        TrainingData data = TrainingData.of(tokens, tokens, config);
        model = UntrainedModel.of(config, data);
        examples = data.valid();
        sentences = new ScannedSentences(opened, examples, data.labels());
        unit = new UnitRef(model.spec().nLayers() - 1, Half.BACKWARD, "h", 0);
        scan = scan();
        System.out.printf(
                "%d sentences, %d tokens, %d of %d units kept%n",
                sentences.size(),
                sentences.allTokens(),
                scan.kept().size(),
                UnitSet.all(model.spec(), "h").size());
    }

    /** One pass that gives figures and answers, as in the Evaluate place. */
    @Benchmark
    public EvaluatedRows evaluate() {
        return EvaluatedRows.of(model, examples, ReadListener.NONE);
    }

    /** The whole reading, as in the unit browser. */
    @Benchmark
    public UnitScan scan() {
        scan = null; // as little as in the window do two stand beside each other
        return scan = UnitScan.of(model, sentences, unit, UnitScan.room(), ReadListener.NONE);
    }

    /** Another unit, of those kept. */
    @Benchmark
    public UnitReport anotherUnit() {
        next = (next + 1) % scan.kept().units();
        return scan.report(new UnitRef(unit.layer(), unit.half(), "h", next), SentenceValue.READ_STEP);
    }

    /** All units of the network that react to an expression. */
    @Benchmark
    public List<FoundUnit> findUnits() {
        return scan.find(scan.tokens(Pattern.compile("[영화]"), ReadListener.NONE), "h", ReadListener.NONE);
    }

    /** The spans on which the same ten units are on. */
    @Benchmark
    public List<SpanMatch> findSpans() {
        SpanPattern pattern = new SpanPattern(
                unit.layer(), unit.half(), "h", 0.01, 3, false, false, List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        return scan.find(pattern, 100, ReadListener.NONE);
    }
}
