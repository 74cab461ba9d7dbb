package laststep.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import laststep.math.KernelChoice;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.text.Vocabulary;
import laststep.text.WordVectorFile;
import laststep.text.WordVectors;
import laststep.training.RunOutcome;
import laststep.training.Setting;
import laststep.training.StopSignal;
import laststep.training.Trainer;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code laststep train}: one training, from a corpus to a model file. An interrupt (Ctrl+C) keeps what was learnt. */
@Command(name = "train", mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    /** How long an interrupted training may take to validate and save what it has. */
    private static final long SAVING_MILLIS = 60_000;

    private final Console console;
    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);

    @Spec
    private CommandSpec spec;

    @Option(names = "--corpus", required = true, paramLabel = "FILE", descriptionKey = "cli.option.corpus")
    private String corpus;

    @Option(names = "--valid", paramLabel = "FILE", descriptionKey = "cli.option.valid")
    private String valid;

    @Mixin
    private ImportChoices choices;

    @Option(names = "--model", paramLabel = "OUT", descriptionKey = "cli.option.modelOut")
    private Path model;

    @Option(
            names = {"--init-from", "--init_from"},
            paramLabel = "MODEL",
            descriptionKey = "cli.option.initFrom")
    private Path initFrom;

    @Option(names = "--vectors", paramLabel = "FILE", descriptionKey = "cli.option.vectors")
    private Path vectors;

    @Option(
            names = {"--no-shuffle", "--no_shuffle"},
            descriptionKey = "cli.option.noShuffle")
    private boolean noShuffle;

    @Option(names = "--json", descriptionKey = "cli.option.jsonSteps")
    private boolean json;

    private TrainCommand(Console console) {
        this.console = console;
    }

    /** The command with an option for every {@link Setting}, {@code -} and {@code _} alike. */
    static CommandLine create(Console console) {
        TrainCommand command = new TrainCommand(console);
        CommandLine line = new CommandLine(command);
        for (Setting setting : Setting.values()) {
            if (setting != Setting.SHUFFLE) {
                line.getCommandSpec().addOption(command.option(setting));
            }
        }
        return line;
    }

    private OptionSpec option(Setting setting) {
        return SettingNames.builder(setting)
                .type(String.class)
                .paramLabel("VALUE")
                .descriptionKey("setting." + setting.id())
                .setter(new CommandLine.Model.ISetter() {
                    @Override
                    @SuppressWarnings("unchecked") // the option's type is String
                    public <T> T set(T value) {
                        return value == null ? null : (T) settings.put(setting, (String) value);
                    }
                })
                .build();
    }

    @Override
    public Integer call() {
        TrainedModel start = initFrom == null ? null : ModelFile.read(initFrom);
        TrainingConfig config = config(start);
        if (model != null) {
            ModelFile.requirePlace(model);
        }
        if (!KernelChoice.isFast()) {
            console.say("cli.plainKernels");
        }
        TrainingData data = data(config, start);
        StopSignal stop = new StopSignal();
        Thread interrupt = stopOnInterrupt(stop, Thread.currentThread());
        try {
            RunOutcome outcome = new Trainer(config, data, start, 0, stop, new TrainingReport(console, json)).run();
            if (model != null) {
                ModelFile.write(outcome.model(), model);
                console.say(
                        "cli.saved", model.toString(), outcome.model().record().epoch());
            }
            return outcome instanceof RunOutcome.Diverged ? LaststepCommand.FAILURE : 0;
        } finally {
            // also when it failed: else the exit would wait for this very thread
            unlessInterrupted(interrupt);
        }
    }

    private TrainingConfig config(TrainedModel start) {
        if (noShuffle) {
            settings.put(Setting.SHUFFLE, "false");
        }
        for (Map.Entry<Setting, String> entry : settings.entrySet()) {
            Problem problem = entry.getKey().problem(entry.getValue());
            if (problem != null) {
                throw new ParameterException(spec.commandLine(), "", new ProblemException(problem, null));
            }
        }
        if (vectors != null && start != null) {
            throw new ParameterException(spec.commandLine(), "", new ProblemException("problem.cli.vectors"));
        }
        if (vectors != null) {
            settings.putIfAbsent(Setting.WORD_VEC_DIM, String.valueOf(new WordVectorFile(vectors).dim()));
        }
        if (start != null) {
            Setting.textsOf(start.spec()).forEach(settings::putIfAbsent);
            for (Setting setting : Setting.values()) {
                recorded(start, setting).ifPresent(text -> settings.putIfAbsent(setting, text));
            }
        }
        return Setting.configOf(settings);
    }

    /** What the model itself was trained with; nothing if its file does not say, as that of imported weights. */
    private static Optional<String> recorded(TrainedModel start, Setting setting) {
        return Optional.ofNullable(start.record().settings().get(setting.id()))
                .filter(text -> setting.problem(text) == null);
    }

    private TrainingData data(TrainingConfig config, TrainedModel start) {
        TokenizedCorpus train = tokenized(corpus, config);
        TokenizedCorpus held = valid == null ? null : tokenized(valid, config);
        if (start != null) {
            return TrainingData.of(train, held, start.vocabulary(), start.labels(), config);
        }
        TrainingData data = held == null ? TrainingData.of(train, config) : TrainingData.of(train, held, config);
        return vectors == null ? data : data.with(vectors(train, data.vocabulary()));
    }

    private WordVectors vectors(TokenizedCorpus corpus, Vocabulary vocabulary) {
        WordVectors read = new WordVectorFile(vectors).read(corpus.distinctTokens()::contains, ReadListener.NONE);
        int tokens = vocabulary.size() - 2;
        int covered = read.covered(vocabulary);
        console.say("cli.vectors", read.name(), read.inFile(), read.dim(), covered, tokens, share(covered, tokens));
        if (read.skipped() > 0) {
            console.say("cli.vectors.skipped", read.skipped(), read.name());
        }
        return read;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private TokenizedCorpus tokenized(String source, TrainingConfig config) {
        return TrainingData.tokenize(
                CorpusFiles.open(source, choices.options(), console).corpus(), config, ReadListener.NONE);
    }

    private static Thread stopOnInterrupt(StopSignal stop, Thread training) {
        Thread hook = new Thread(() -> {
            stop.request();
            try {
                training.join(SAVING_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    private static void unlessInterrupted(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // the interrupt has come: the hook waits for this thread's end, which is near
        }
    }
}
