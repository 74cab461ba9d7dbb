package laststep.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import laststep.message.Messages;
import laststep.message.ProblemException;
import laststep.training.Benchmark;
import laststep.training.Workload;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is measured instead of a configuration's own mini-batches, to see how cost grows. */
final class BenchShape {
    private static final int MOST_SENTENCES = 100_000;
    private static final int MOST_LAYERS = 16;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--batch", paramLabel = "N", descriptionKey = "cli.option.benchBatch")
    private String batch;

    @Option(names = "--tokens", paramLabel = "N", descriptionKey = "cli.option.benchTokens")
    private String tokens;

    @Option(names = "--layers", paramLabel = "N", descriptionKey = "cli.option.benchLayers")
    private String layers;

    @Option(names = "--lengths", paramLabel = "FILE", descriptionKey = "cli.option.benchLengths")
    private Path file;

    /**
     * @throws ParameterException for an option that makes no sense, alone or beside another
     * @throws ProblemException for lengths that cannot be read
     */
    Workload of(Benchmark.Size size, Benchmark.Work work) {
        if (batch != null && work != Benchmark.Work.TRAIN) {
            throw wrong("problem.bench.batch", work.id());
        }
        if (file != null && tokens != null) {
            throw wrong("problem.bench.lengthsAndTokens");
        }
        if (file != null && work == Benchmark.Work.ONE_SENTENCE) {
            throw wrong("problem.bench.lengthsOfOne", work.id());
        }
        Workload workload = size.workload(work);
        if (batch != null) {
            workload = workload.withSentences(whole("--batch", batch, MOST_SENTENCES));
        }
        if (tokens != null) {
            workload = workload.withTokens(whole("--tokens", tokens, LengthsFile.LONGEST));
        }
        if (layers != null) {
            workload = workload.withLayers(whole("--layers", layers, MOST_LAYERS));
        }
        return file == null ? workload : workload.withLengths(LengthsFile.read(file));
    }

    /** What was measured, for a person: the configuration, and its sizes where they are not its own. */
    String name(Benchmark.Size size, Workload workload, Messages messages) {
        return batch == null && tokens == null && layers == null && file == null
                ? size.name()
                : messages.get(
                        "cli.bench.shape", size.name(), workload.sentences(), workload.tokens(), workload.layers());
    }

    /** Adds how long the sentences are, and what was asked for and has no key without being asked for. */
    void describe(Workload workload, ObjectNode node) {
        if (file == null) {
            node.put("tokens", workload.longest());
        } else {
            node.put("tokens", Json.rounded(workload.tokens(), 2))
                    .putObject("lengths")
                    .put("sentences", workload.lengths().length)
                    .put("batches", workload.batches())
                    .put("longest", workload.longest())
                    .put("padded_tokens", Json.rounded(workload.paddedTokens(), 2));
        }
        if (layers != null) {
            node.put("layers", workload.layers());
        }
    }

    private int whole(String option, String text, int most) {
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong("problem.setting.whole", option, text, "1", String.valueOf(most));
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), "", new ProblemException(key, arguments));
    }
}
