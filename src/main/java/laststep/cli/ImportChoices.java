package laststep.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import laststep.message.ProblemException;
import laststep.text.FileFormat;
import laststep.text.ImportOptions;
import laststep.text.TextEncoding;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a corpus is to be read, where what is recognised by looking is not right. */
final class ImportChoices {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--format", paramLabel = "NAME", descriptionKey = "cli.option.format")
    private String format;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "cli.option.encoding")
    private String encoding;

    @Option(names = "--header", paramLabel = "yes|no", descriptionKey = "cli.option.header")
    private String header;

    @Option(
            names = {"--label-column", "--label_column"},
            paramLabel = "COLUMN",
            descriptionKey = "cli.option.labelColumn")
    private String labelColumn;

    @Option(
            names = {"--text-column", "--text_column"},
            paramLabel = "COLUMN",
            descriptionKey = "cli.option.textColumn")
    private String textColumn;

    /** @throws ParameterException for a value that is none */
    ImportOptions options() {
        return new ImportOptions(
                format == null ? null : FileFormat.of(format).orElseThrow(() -> wrong("--format", format, formats())),
                encoding == null
                        ? null
                        : TextEncoding.of(encoding).orElseThrow(() -> wrong("--encoding", encoding, encodings())),
                header == null ? null : header(),
                labelColumn,
                textColumn);
    }

    private boolean header() {
        return switch (header.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw wrong("--header", header, "yes, no");
        };
    }

    private static String formats() {
        return joined(FileFormat.values(), FileFormat::id);
    }

    private static String encodings() {
        return joined(TextEncoding.values(), TextEncoding::id);
    }

    private static <T> String joined(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).collect(Collectors.joining(", "));
    }

    private ParameterException wrong(String option, String value, String choices) {
        return new ParameterException(
                spec.commandLine(), "", new ProblemException("problem.corpus.option", option, value, choices));
    }
}
