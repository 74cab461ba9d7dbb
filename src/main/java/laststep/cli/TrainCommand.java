package laststep.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import laststep.math.KernelChoice;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.text.Vocabulary;
import laststep.text.WordVectors;
import laststep.training.Checkpoint;
import laststep.training.CheckpointFile;
import laststep.training.Rhythm;
import laststep.training.RunControl;
import laststep.training.RunOutcome;
import laststep.training.Setting;
import laststep.training.Trainer;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import laststep.training.TrainingEvent;
import laststep.training.TrainingEvent.CheckpointTaken;
import laststep.training.TrainingStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code laststep train}: one training, from a corpus to a model file. An interrupt (Ctrl+C) keeps what was learnt. */
@Command(name = "train", mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    /** How long an interrupted training may take to validate and save what it has. */
    private static final long SAVING_MILLIS = 60_000;

    /** So much of a long epoch is lost at most. */
    private static final double CHECKPOINT_SECONDS = 120;

    private final Console console;
    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);

    @Spec
    private CommandSpec spec;

    @Mixin
    private LearningOptions learning;

    @Option(names = "--model", paramLabel = "OUT", descriptionKey = "cli.option.modelOut")
    private Path model;

    @Option(
            names = {"--init-from", "--init_from"},
            paramLabel = "MODEL",
            descriptionKey = "cli.option.initFrom")
    private Path initFrom;

    @Option(names = "--checkpoint", paramLabel = "OUT", descriptionKey = "cli.option.checkpoint")
    private Path checkpoint;

    private Problem checkpointProblem;

    @Option(names = "--resume", paramLabel = "FILE", descriptionKey = "cli.option.resume")
    private Path resume;

    @Option(names = "--json", descriptionKey = "cli.option.jsonSteps")
    private boolean json;

    private TrainCommand(Console console) {
        this.console = console;
    }

    /** The command with an option for every {@link Setting}, {@code -} and {@code _} alike. */
    static CommandLine create(Console console) {
        TrainCommand command = new TrainCommand(console);
        CommandLine line = new CommandLine(command);
        SettingNames.addTo(line.getCommandSpec(), command.settings, SettingNames::about);
        return line;
    }

    @Override
    public Integer call() {
        TrainedModel start = initFrom == null ? null : ModelFile.read(initFrom);
        Checkpoint from = resume == null ? null : CheckpointFile.read(resume);
        TrainingConfig config = config(from == null ? start : from.model());
        for (Path target : Stream.of(model, checkpoint).filter(Objects::nonNull).toList()) {
            ModelFile.requirePlace(target);
        }
        if (!KernelChoice.isFast()) {
            console.say("cli.plainKernels");
        }
        TrainingData data = data(config, from == null ? start : from.model());
        RunControl stop = new RunControl();
        try (Interrupt interrupt = new Interrupt(SAVING_MILLIS)) {
            interrupt.asks(stop::stop);
            TrainingStart begin = from == null ? TrainingStart.from(start) : TrainingStart.from(from);
            RunOutcome outcome = new Trainer(config, data, begin, rhythm(), stop, listener()).run();
            if (model != null) {
                ModelFile.write(outcome.model(), model);
                console.say(
                        "cli.saved", model.toString(), outcome.model().record().epoch());
            }
            return outcome instanceof RunOutcome.Diverged || checkpointProblem != null ? LaststepCommand.FAILURE : 0;
        }
    }

    private Rhythm rhythm() {
        return checkpoint == null ? Rhythm.EPOCHS : Rhythm.EPOCHS.withCheckpoints(CHECKPOINT_SECONDS);
    }

    private Consumer<TrainingEvent> listener() {
        TrainingReport report = new TrainingReport(console, json);
        return event -> {
            report.accept(event);
            if (event instanceof CheckpointTaken taken) {
                write(taken.checkpoint());
            }
        };
    }

    /** A full disk must not end the training; it is said once, and the exit status tells it too. */
    private void write(Checkpoint state) {
        try {
            CheckpointFile.write(state, checkpoint);
            checkpointProblem = null;
        } catch (ProblemException e) {
            if (checkpointProblem == null) {
                console.endProgress();
                console.say(e.problem());
            }
            checkpointProblem = e.problem();
        }
    }

    private TrainingConfig config(TrainedModel start) {
        learning.putShuffle(settings);
        for (Map.Entry<Setting, String> entry : settings.entrySet()) {
            Problem problem = entry.getKey().problem(entry.getValue());
            if (problem != null) {
                throw new ParameterException(spec.commandLine(), "", new ProblemException(problem, null));
            }
        }
        if (resume != null && (initFrom != null || learning.vectors().isPresent())) {
            throw new ParameterException(spec.commandLine(), "", new ProblemException("problem.cli.resume"));
        }
        if (learning.vectors().isPresent() && start != null) {
            throw new ParameterException(spec.commandLine(), "", new ProblemException("problem.cli.vectors"));
        }
        learning.putVectorDim(settings);
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
        TokenizedCorpus train = tokenized(learning.corpus(console), config);
        TokenizedCorpus held =
                learning.valid(console).map(corpus -> tokenized(corpus, config)).orElse(null);
        if (start != null) {
            return TrainingData.of(train, held, start.vocabulary(), start.labels(), config);
        }
        TrainingData data = held == null ? TrainingData.of(train, config) : TrainingData.of(train, held, config);
        return learning.vectors().isPresent() ? data.with(vectors(train, data.vocabulary())) : data;
    }

    private WordVectors vectors(TokenizedCorpus corpus, Vocabulary vocabulary) {
        WordVectors read = learning.vectors(corpus);
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

    private static TokenizedCorpus tokenized(Corpus corpus, TrainingConfig config) {
        return TrainingData.tokenize(corpus, config, ReadListener.NONE);
    }
}
