package laststep.cli;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.ModelFile;
import laststep.model.Prediction;
import laststep.model.TrainedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code laststep classify}: one sentence a line, from a file or standard input, as simple-ntc's classify.py does. */
@Command(name = "classify", mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {
    private static final int LINES_AT_ONCE = 256;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "MODEL", descriptionKey = "cli.option.model")
    private Path model;

    @Option(
            names = {"--top-k", "--top_k"},
            defaultValue = "1",
            paramLabel = "K",
            descriptionKey = "cli.option.topK")
    private int topK;

    @Option(names = "--probabilities", descriptionKey = "cli.option.probabilities")
    private boolean probabilities;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Parameters(arity = "0..1", paramLabel = "FILE", defaultValue = "-", descriptionKey = "cli.option.sentences")
    private String file;

    ClassifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (topK < 1) {
            throw new ParameterException(
                    spec.commandLine(), "", new ProblemException("problem.cli.topK", String.valueOf(topK)));
        }
        TrainedModel classifier = ModelFile.read(model);
        try (InputStream in = file.equals("-") ? System.in : new FileInputStream(file)) {
            classify(classifier, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.cli.sentences", file, IoReason.of(e)), e);
        }
        return 0;
    }

    /** Answers as soon as no further line is waiting, so that a person or a program at the other end is not kept. */
    private void classify(TrainedModel classifier, BufferedReader lines) throws IOException {
        List<String> waiting = new ArrayList<>();
        for (String line = lines.readLine(); line != null && !console.closed(); line = lines.readLine()) {
            waiting.add(line);
            if (waiting.size() == LINES_AT_ONCE || !lines.ready()) {
                answer(classifier, waiting);
                waiting.clear();
            }
        }
        answer(classifier, waiting);
    }

    private void answer(TrainedModel classifier, List<String> sentences) {
        for (Prediction prediction : classifier.predictAll(sentences)) {
            if (json) {
                console.data(Json.prediction(prediction, classifier.labels()));
            } else {
                console.data(line(prediction, classifier));
            }
        }
        console.flush();
    }

    /** label(s)⇥sentence, or label(s)⇥probabilities⇥sentence; several are set apart by a space. */
    private String line(Prediction prediction, TrainedModel classifier) {
        List<Integer> best = IntStream.range(0, classifier.labels().size())
                .boxed()
                .sorted(Comparator.comparingDouble(label -> -prediction.logProbabilities()[label]))
                .limit(topK)
                .toList();
        String labels = best.stream().map(classifier.labels()::name).collect(Collectors.joining(" "));
        String numbers = best.stream()
                .map(label -> String.valueOf((float) prediction.probability(label)))
                .collect(Collectors.joining(" "));
        String text = prediction.encoded().sentence();
        return probabilities ? labels + "\t" + numbers + "\t" + text : labels + "\t" + text;
    }
}
