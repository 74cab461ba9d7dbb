package laststep.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import laststep.math.KernelChoice;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.training.Benchmark;
import laststep.training.Workload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code laststep bench}: how fast this machine trains and answers, in the terms of torch_bench.py. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

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

    @Mixin
    private BenchShape shape;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (threads < 1 || !(seconds > 0)) {
            throw wrongUsage(new ProblemException("problem.cli.bench", threads, seconds));
        }
        Benchmark.Work work = work();
        Workload workload = shape.of(size, work);
        Benchmark.Result result = measured(benchmark(work, workload));
        if (json) {
            console.data(json(work, result));
        } else {
            console.data(console.word(
                    "cli.bench",
                    shape.name(size, workload, console.messages()),
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
        Workload workload = result.workload();
        ObjectNode node = Json.object()
                .put(
                        "peer",
                        "laststep, " + KernelChoice.best().name() + ", Java "
                                + Runtime.version().feature())
                .put("config", size.name())
                .put("what", work.id())
                .put("threads", threads)
                .put("batch", workload.sentences());
        shape.describe(workload, node);
        node.put("ms", Json.rounded(result.milliseconds(), 3))
                .put("sentences_per_second", Json.rounded(result.sentencesPerSecond(), 1))
                .put("steps", result.steps())
                .put("gflops", Json.rounded(result.gigaflops(), 1))
                .put("peak_gflops", Json.rounded(result.peak(), 1))
                .put("share_of_peak", Json.rounded(result.shareOfPeak(), 3))
                .put("allocated_bytes_per_step", result.allocated());
        return node;
    }

    private Benchmark.Work work() {
        try {
            return Benchmark.Work.of(what);
        } catch (ProblemException e) {
            throw wrongUsage(e);
        }
    }

    private Benchmark benchmark(Benchmark.Work work, Workload workload) {
        try {
            return new Benchmark(work, workload);
        } catch (ProblemException e) {
            throw wrongUsage(e);
        }
    }

    private Benchmark.Result measured(Benchmark benchmark) {
        try {
            return benchmark.run(threads, seconds);
        } catch (OutOfMemoryError e) {
            throw outOfMemory(e);
        } catch (IllegalStateException e) { // it failed on another thread
            throw e.getCause() instanceof OutOfMemoryError ? outOfMemory(e) : e;
        }
    }

    private static ProblemException outOfMemory(Throwable cause) {
        return new ProblemException(
                new Problem("problem.bench.memory", Runtime.getRuntime().maxMemory() >> 20), cause);
    }

    private ParameterException wrongUsage(ProblemException problem) {
        return new ParameterException(spec.commandLine(), "", problem);
    }
}
