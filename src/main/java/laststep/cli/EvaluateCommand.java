package laststep.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laststep.evaluation.Baselines;
import laststep.evaluation.CorpusExamples;
import laststep.evaluation.EvaluationReport;
import laststep.evaluation.ModelComparison;
import laststep.evaluation.SecondModel;
import laststep.evaluation.Slice;
import laststep.evaluation.Slices;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.Part;
import laststep.text.ReadListener;
import laststep.text.Token;
import laststep.text.TokenizedCorpus;
import laststep.training.TrainingPart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code laststep evaluate}: how well a model does on labelled sentences, in figures and in sentences. */
@Command(name = "evaluate", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "MODEL", descriptionKey = "cli.option.model")
    private Path model;

    @Option(names = "--corpus", required = true, paramLabel = "FILE", descriptionKey = "cli.option.corpus")
    private String corpus;

    @Mixin
    private ImportChoices choices;

    @Option(names = "--part", paramLabel = "PART", descriptionKey = "cli.option.part")
    private Part part;

    @Option(names = "--against", paramLabel = "MODEL", descriptionKey = "cli.option.against")
    private Path against;

    @Option(names = "--train-corpus", paramLabel = "FILE", descriptionKey = "cli.option.trainCorpus")
    private String trainCorpus;

    @Option(names = "--word", paramLabel = "WORD", descriptionKey = "cli.option.sliceWord")
    private List<String> words = List.of();

    @Option(names = "--list", defaultValue = "10", paramLabel = "N", descriptionKey = "cli.option.listed")
    private int listed;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (listed < 0) {
            throw new ParameterException(
                    spec.commandLine(), "", new ProblemException("problem.cli.list", String.valueOf(listed)));
        }
        TrainedModel classifier = ModelFile.read(model);
        TrainedModel second = against == null ? null : ModelFile.read(against);
        if (second != null) {
            SecondModel.check(classifier.labels(), second);
        }
        Corpus test = CorpusFiles.open(corpus, choices.options(), console).corpus();
        TokenizedCorpus tokens = cut(test, classifier);
        CorpusExamples examples = CorpusExamples.of(tokens, rows(test), classifier);
        sayUnknown(test, examples, classifier);
        EvaluationReport report = EvaluationReport.of(classifier, examples, this::progress);
        console.endProgress();
        Evaluated evaluated = new Evaluated(
                test,
                report,
                baselines(classifier, test, tokens, examples, report),
                second == null ? null : compare(report, second, test),
                bySlices(report, classifier, tokens),
                listed);
        if (json) {
            if (evaluated.baselines().whyNoBayes() != null) {
                console.say(evaluated.baselines().whyNoBayes());
            }
            console.data(new EvaluationJson(evaluated).json());
        } else {
            new EvaluationText(evaluated, console).write();
        }
        console.flush();
        return 0;
    }

    private static TokenizedCorpus cut(Corpus corpus, TrainedModel classifier) {
        return TokenizedCorpus.of(corpus, classifier.spec().tokenization().create(), ReadListener.NONE);
    }

    private int[] rows(Corpus test) {
        int[] rows = IntStream.range(0, test.size())
                .filter(row -> part == null || test.part(row) == part)
                .toArray();
        if (rows.length == 0) {
            throw new ProblemException(
                    "problem.corpus.noPart", corpus, part.name().toLowerCase(Locale.ROOT));
        }
        return rows;
    }

    private void sayUnknown(Corpus test, CorpusExamples examples, TrainedModel classifier) {
        if (examples.unknown().isEmpty()) {
            return;
        }
        String labels = examples.unknown().stream()
                .map(example -> test.rows().get(example.row()).label())
                .distinct()
                .collect(Collectors.joining(", "));
        String known = String.join(", ", classifier.labels().names());
        if (examples.known().isEmpty()) {
            throw new ProblemException("problem.evaluate.noKnownLabel", labels, known);
        }
        console.say(new Problem("evaluate.unknownLabels", examples.unknown().size(), labels, known));
    }

    private boolean progress(long done, long total) {
        console.progress("job.share", (double) done / total);
        return true;
    }

    private Baselines baselines(
            TrainedModel classifier,
            Corpus test,
            TokenizedCorpus tokens,
            CorpusExamples examples,
            EvaluationReport report) {
        boolean same = trainCorpus == null;
        Corpus learnt = same
                ? test
                : CorpusFiles.open(trainCorpus, choices.options(), console).corpus();
        Problem obstacle = byOption(TrainingPart.obstacle(classifier.record(), learnt));
        if (obstacle != null && !same) {
            throw new ProblemException(obstacle, null);
        }
        return obstacle == null
                ? Baselines.of(
                        classifier,
                        report.answered(),
                        examples.known(),
                        TrainingPart.of(same ? tokens : cut(learnt, classifier), classifier))
                : Baselines.without(classifier, report.answered(), examples.known(), obstacle);
    }

    /** A corpus that the window asks to open is named by an option here. */
    private static Problem byOption(Problem obstacle) {
        return obstacle != null && obstacle.key().equals("training.part.corpus")
                ? new Problem("cli.evaluation.trainCorpus", obstacle.arguments().toArray())
                : obstacle;
    }

    private ModelComparison compare(EvaluationReport report, TrainedModel second, Corpus test) {
        ModelComparison found = SecondModel.compare(report.answered(), second, cut(test, second), this::progress);
        console.endProgress();
        return found;
    }

    private Map<String, List<Slice>> bySlices(
            EvaluationReport report, TrainedModel classifier, TokenizedCorpus tokens) {
        Map<String, List<Slice>> slices = new LinkedHashMap<>();
        for (String word : words) {
            List<String> wanted =
                    classifier.tokens(word).stream().map(Token::text).toList();
            slices.put(word, Slices.byWord(report.rows(), word, tokens.holding(wanted)));
        }
        return slices;
    }
}
