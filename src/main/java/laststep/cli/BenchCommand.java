package laststep.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import laststep.math.KernelChoice;
import laststep.message.ProblemException;
import laststep.training.Benchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code laststep bench}: how fast this machine trains and answers, in the terms of torch_bench.py. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--config", defaultValue = "S", paramLabel = "S|M|BOOK|XL", descriptionKey = "cli.option.config")
    private Benchmark.Size size;

    @Option(
            names = "--what",
            defaultValue = "train",
            paramLabel = "train|inf1|inf256",
            descriptionKey = "cli.option.what")
    private String what;

    @Option(names = "--threads", defaultValue = "1", paramLabel = "N", descriptionKey = "cli.option.benchThreads")
    private int threads;

    @Option(names = "--seconds", defaultValue = "10", paramLabel = "N", descriptionKey = "cli.option.seconds")
    private double seconds;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (threads < 1 || !(seconds > 0)) {
            throw new ProblemException("problem.cli.bench", threads, seconds);
        }
        Benchmark.Work work = Benchmark.Work.of(what);
        Benchmark.Result result = new Benchmark(size, work).run(threads, seconds);
        if (json) {
            console.data(json(work, result));
        } else {
            console.data(console.word(
                    "cli.bench",
                    size.name(),
                    work.id(),
                    threads,
                    KernelChoice.best().name(),
                    result.sentencesPerSecond(),
                    result.milliseconds(),
                    result.gigaflops(),
                    100 * result.shareOfPeak(),
                    result.peak(),
                    result.allocated()));
        }
        console.flush();
        return 0;
    }

    private ObjectNode json(Benchmark.Work work, Benchmark.Result result) {
        ObjectNode node = Json.object()
                .put(
                        "peer",
                        "laststep, " + KernelChoice.best().name() + ", Java "
                                + Runtime.version().feature())
                .put("config", size.name())
                .put("what", work.id())
                .put("threads", threads)
                .put("batch", result.batch())
                .put("tokens", result.tokens());
        node.put("ms", rounded(result.milliseconds(), 3))
                .put("sentences_per_second", rounded(result.sentencesPerSecond(), 1))
                .put("steps", result.steps())
                .put("gflops", rounded(result.gigaflops(), 1))
                .put("peak_gflops", rounded(result.peak(), 1))
                .put("share_of_peak", rounded(result.shareOfPeak(), 3))
                .put("allocated_bytes_per_step", result.allocated());
        return node;
    }

    private static double rounded(double value, int places) {
        return Double.parseDouble(String.format(Locale.ROOT, "%." + places + "f", value));
    }
}
