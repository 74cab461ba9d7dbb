package laststep.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import laststep.message.ProblemException;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.Part;
import laststep.training.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laststep evaluate}: accuracy, mean NLL, precision, recall and F1 of each class, and the confusion matrix. */
@Command(name = "evaluate", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--model", required = true, paramLabel = "MODEL", descriptionKey = "cli.option.model")
    private Path model;

    @Option(names = "--corpus", required = true, paramLabel = "FILE", descriptionKey = "cli.option.corpus")
    private String corpus;

    @Mixin
    private ImportChoices choices;

    @Option(names = "--part", paramLabel = "PART", descriptionKey = "cli.option.part")
    private Part part;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TrainedModel classifier = ModelFile.read(model);
        Corpus test = CorpusFiles.open(corpus, choices.options(), console).corpus();
        Evaluation evaluation = Evaluation.of(
                classifier,
                classifier.examples(test).stream()
                        .filter(example -> part == null || test.part(example.row()) == part)
                        .toList());
        if (evaluation.sentences() == 0) {
            throw new ProblemException(
                    "problem.corpus.noPart", corpus, part.name().toLowerCase(Locale.ROOT));
        }
        if (json) {
            console.data(json(evaluation));
        } else {
            words(evaluation);
        }
        console.flush();
        return 0;
    }

    private static ObjectNode json(Evaluation evaluation) {
        ObjectNode node = Json.object().put("sentences", evaluation.sentences());
        Json.put(node, "accuracy", evaluation.accuracy());
        Json.put(node, "mean_nll", evaluation.meanNll());
        Json.put(node, "macro_f1", evaluation.macroF1());
        ArrayNode classes = node.putArray("classes");
        for (int label = 0; label < evaluation.labels().size(); label++) {
            classes.addObject()
                    .put("label", evaluation.labels().name(label))
                    .put("precision", evaluation.precision(label))
                    .put("recall", evaluation.recall(label))
                    .put("f1", evaluation.f1(label))
                    .put("support", evaluation.support(label));
        }
        ArrayNode names = node.putArray("labels");
        evaluation.labels().names().forEach(names::add);
        ArrayNode confusion = node.putArray("confusion");
        for (int[] row : evaluation.confusion()) {
            ArrayNode counts = confusion.addArray();
            for (int count : row) {
                counts.add(count);
            }
        }
        return node;
    }

    private void words(Evaluation evaluation) {
        console.data(console.word(
                "cli.evaluation",
                evaluation.sentences(),
                evaluation.accuracy(),
                evaluation.meanNll(),
                evaluation.macroF1()));
        for (int label = 0; label < evaluation.labels().size(); label++) {
            console.data(console.word(
                    "cli.evaluationClass",
                    evaluation.labels().name(label),
                    evaluation.precision(label),
                    evaluation.recall(label),
                    evaluation.f1(label),
                    evaluation.support(label)));
        }
    }
}
