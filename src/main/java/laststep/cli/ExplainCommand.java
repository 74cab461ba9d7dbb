package laststep.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laststep.inspect.AttributionMethod;
import laststep.inspect.Baseline;
import laststep.inspect.ExplainChoice;
import laststep.inspect.Explanation;
import laststep.inspect.Target;
import laststep.message.ProblemException;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.text.ReadListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code laststep explain}: what each token of a sentence adds to a class. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final String ALL = "all";

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "MODEL", descriptionKey = "cli.option.model")
    private Path model;

    @Option(names = "--text", required = true, paramLabel = "SENTENCE", descriptionKey = "cli.option.text")
    private String text;

    @Option(names = "--class", paramLabel = "LABEL", descriptionKey = "cli.option.explainClass")
    private String label;

    @Option(names = "--method", defaultValue = ALL, paramLabel = "NAME", descriptionKey = "cli.option.method")
    private String method;

    @Option(
            names = "--target",
            defaultValue = "log-probability",
            paramLabel = "NAME",
            descriptionKey = "cli.option.target")
    private String target;

    @Option(names = "--baseline", defaultValue = "zero", paramLabel = "NAME", descriptionKey = "cli.option.baseline")
    private String baseline;

    @Option(
            names = "--steps",
            defaultValue = "" + ExplainChoice.STEPS,
            paramLabel = "N",
            descriptionKey = "cli.option.explainSteps")
    private int steps;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ExplainChoice choice = choice();
        TrainedModel classifier = ModelFile.read(model);
        Explanation explanation = Explanation.of(classifier, text, label(classifier), choice, ReadListener.NONE);
        ExplainReport report = new ExplainReport(explanation);
        if (json) {
            console.data(report.json());
        } else {
            report.write(console);
        }
        console.flush();
        return 0;
    }

    private ExplainChoice choice() {
        if (text.isBlank()) {
            throw wrong("problem.cli.explainText");
        }
        if (steps < 1 || steps > ExplainChoice.MOST_STEPS) {
            throw wrong("problem.cli.explainSteps", steps, ExplainChoice.MOST_STEPS);
        }
        Set<AttributionMethod> methods = method.equalsIgnoreCase(ALL)
                ? EnumSet.allOf(AttributionMethod.class)
                : Set.of(one("--method", method, AttributionMethod.values(), AttributionMethod::id, ALL));
        return new ExplainChoice(
                methods,
                one("--target", target, Target.values(), Target::id),
                one("--baseline", baseline, Baseline.values(), Baseline::id),
                steps);
    }

    /** @param others what the option takes besides these, to be named */
    private <T> T one(String option, String name, T[] values, Function<T, String> id, String... others) {
        return Arrays.stream(values)
                .filter(value -> id.apply(value).equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "problem.corpus.option",
                        option,
                        name,
                        Stream.concat(Arrays.stream(values).map(id), Arrays.stream(others))
                                .collect(Collectors.joining(", "))));
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), "", new ProblemException(key, arguments));
    }

    private OptionalInt label(TrainedModel classifier) {
        if (label == null) {
            return OptionalInt.empty();
        }
        int index = classifier.labels().indexOf(label);
        if (index < 0) {
            throw new ProblemException(
                    "problem.cli.explainClass",
                    label,
                    String.join(", ", classifier.labels().names()));
        }
        return OptionalInt.of(index);
    }
}
