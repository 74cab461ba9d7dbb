package laststep.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.ModelFile;
import laststep.model.Prediction;
import laststep.model.TrainedModel;
import laststep.predict.Answer;
import laststep.predict.AnswerJson;
import laststep.predict.FlawTally;
import laststep.predict.LiveLines;
import laststep.predict.SentenceStream;
import laststep.text.SentenceReader;
import laststep.text.TextEncoding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code laststep classify}: one sentence a line, from a file or standard input, as simple-ntc's classify.py does. */
@Command(name = "classify", mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {
    private final Console console;
    private final FlawTally flaws = new FlawTally();

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "MODEL", descriptionKey = "cli.option.model")
    private Path model;

    @Option(
            names = {"--top-k", "--top_k"},
            paramLabel = "K",
            descriptionKey = "cli.option.topK")
    private Integer topK;

    @Option(names = "--probabilities", descriptionKey = "cli.option.probabilities")
    private boolean probabilities;

    @Option(
            names = "--encoding",
            defaultValue = "utf-8",
            paramLabel = "ENCODING",
            descriptionKey = "cli.option.sentencesEncoding")
    private String encoding;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Parameters(arity = "0..1", paramLabel = "FILE", defaultValue = "-", descriptionKey = "cli.option.sentences")
    private String file;

    ClassifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (topK != null && topK < 1) {
            throw new ParameterException(
                    spec.commandLine(), "", new ProblemException("problem.cli.topK", String.valueOf(topK)));
        }
        TextEncoding written = TextEncoding.of(encoding)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "", new ProblemException("problem.cli.encoding", encoding)));
        TrainedModel classifier = ModelFile.read(model);
        try (LiveLines lines = new LiveLines(() -> SentenceReader.of(open(), written), ClassifyCommand::read)) {
            new SentenceStream(classifier).run(lines, answers -> write(answers, classifier));
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.cli.sentences", file, IoReason.of(e)), e);
        }
        if (console.closed()) {
            throw new ProblemException("problem.cli.outputClosed");
        }
        List<Problem> odd = flaws.problems(written.title());
        odd.forEach(console::say);
        return odd.isEmpty() ? 0 : LaststepCommand.FAILURE;
    }

    private InputStream open() throws IOException {
        return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
    }

    // a daemon: nobody can take back a question put to a terminal or a pipe
    private static void read(Runnable reading) {
        Thread thread = new Thread(reading, "laststep-reading");
        thread.setDaemon(true);
        thread.start();
    }

    private boolean write(List<Answer> answers, TrainedModel classifier) {
        answers.forEach(answer -> flaws.add(answer.line()));
        console.data(answers.parallelStream()
                .map(answer -> json ? object(answer, classifier) : line(answer, classifier))
                .toList());
        return !console.closed();
    }

    /** An object of all classes in the model's order, or of the chosen number of them, the most probable first. */
    private String object(Answer answer, TrainedModel classifier) {
        String text = answer.line().text();
        return topK == null
                ? AnswerJson.line(text, answer.prediction(), classifier.labels())
                : AnswerJson.line(text, answer.prediction(), classifier.labels(), topK);
    }

    /** label(s)⇥sentence, or label(s)⇥probabilities⇥sentence; several are set apart by a space. */
    private String line(Answer answer, TrainedModel classifier) {
        Prediction prediction = answer.prediction();
        List<Integer> best = Answer.best(prediction.logProbabilities(), topK == null ? 1 : topK);
        String labels = best.stream().map(classifier.labels()::name).collect(Collectors.joining(" "));
        String numbers = best.stream()
                .map(label -> String.valueOf((float) prediction.probability(label)))
                .collect(Collectors.joining(" "));
        String text = answer.line().text();
        return probabilities ? labels + "\t" + numbers + "\t" + text : labels + "\t" + text;
    }
}
