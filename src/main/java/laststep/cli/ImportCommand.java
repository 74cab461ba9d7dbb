package laststep.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.ModelFile;
import laststep.model.ModelImport;
import laststep.model.ModelSpec;
import laststep.model.TrainedModel;
import laststep.training.Setting;
import laststep.training.TrainingConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code laststep import}: a model file of weights that were saved from PyTorch. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--safetensors", required = true, paramLabel = "FILE", descriptionKey = "cli.option.safetensors")
    private Path safetensors;

    @Option(names = "--vocabulary", required = true, paramLabel = "FILE", descriptionKey = "cli.option.vocabulary")
    private Path vocabulary;

    @Option(names = "--labels", required = true, paramLabel = "FILE", descriptionKey = "cli.option.labels")
    private Path labels;

    @Option(names = "--model", required = true, paramLabel = "OUT", descriptionKey = "cli.option.modelOut")
    private Path model;

    @Option(names = "--cell", paramLabel = "VALUE", descriptionKey = "setting.cell")
    private String cell;

    @Option(names = "--readout", paramLabel = "VALUE", descriptionKey = "setting.readout")
    private String readOut;

    @Option(names = "--padding", paramLabel = "VALUE", descriptionKey = "setting.padding")
    private String padding;

    @Option(names = "--tokenizer", paramLabel = "VALUE", descriptionKey = "setting.tokenizer")
    private String tokenizer;

    @Option(
            names = "--lowercase",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "VALUE",
            descriptionKey = "setting.lowercase")
    private String lowercase;

    @Option(
            names = {"--fold-digits", "--fold_digits"},
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "VALUE",
            descriptionKey = "setting.fold_digits")
    private String foldDigits;

    @Option(
            names = {"--max-length", "--max_length"},
            paramLabel = "VALUE",
            descriptionKey = "setting.max_length")
    private String maxLength;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ModelFile.requirePlace(model);
        TrainedModel imported = new ModelImport(safetensors, vocabulary, labels, kinds(), cell == null).read();
        ModelFile.write(imported, model);
        ModelSpec found = imported.spec();
        console.say(
                "cli.imported",
                model.toString(),
                Setting.textsOf(found).get(Setting.CELL),
                found.nLayers(),
                found.wordVecDim(),
                found.hiddenSize());
        return 0;
    }

    /** What the options say, and the defaults where they say nothing. */
    private ModelSpec kinds() {
        TrainingConfig defaults = TrainingConfig.defaults();
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        put(texts, Setting.CELL, cell, defaults);
        put(texts, Setting.READOUT, readOut, defaults);
        put(texts, Setting.PADDING, padding, defaults);
        put(texts, Setting.TOKENIZER, tokenizer, defaults);
        put(texts, Setting.LOWERCASE, lowercase, defaults);
        put(texts, Setting.FOLD_DIGITS, foldDigits, defaults);
        put(texts, Setting.MAX_LENGTH, maxLength, defaults);
        return Setting.configOf(texts).model();
    }

    private void put(Map<Setting, String> texts, Setting setting, String text, TrainingConfig defaults) {
        String value = text == null ? setting.of(defaults) : text;
        Problem problem = setting.problem(value);
        if (problem != null) {
            throw new ParameterException(spec.commandLine(), "", new ProblemException(problem, null));
        }
        texts.put(setting, value);
    }
}
