package laststep.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import laststep.math.KernelChoice;
import laststep.message.ProblemException;
import laststep.runs.RunSource;
import laststep.runs.export.ExportFile;
import laststep.runs.sweep.Sweep;
import laststep.runs.sweep.SweepData;
import laststep.runs.sweep.SweepPlan;
import laststep.runs.sweep.SweepPlan.Way;
import laststep.runs.sweep.SweepRun;
import laststep.runs.sweep.SweepShare;
import laststep.runs.sweep.SweepTable;
import laststep.text.TokenizedCorpus;
import laststep.training.Setting;
import laststep.training.TrainingConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code laststep sweep}: many trainings of one corpus, and their table. An interrupt (Ctrl+C) keeps what is done. */
@Command(name = "sweep", mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {
    /** How long interrupted trainings may take to come to their next mini-batch. */
    private static final long ENDING_MILLIS = 60_000;

    private final Console console;
    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);

    @Spec
    private CommandSpec spec;

    @Mixin
    private LearningOptions learning;

    @Option(names = "--set", paramLabel = "NAME=VALUES", descriptionKey = "cli.option.set")
    private List<String> set = List.of();

    @Option(names = "--list", descriptionKey = "cli.option.list")
    private boolean list;

    @Option(names = "--seeds", paramLabel = "SEEDS", descriptionKey = "cli.option.seeds")
    private String seeds;

    @Option(names = "--parallel", paramLabel = "N", descriptionKey = "cli.option.parallel")
    private int parallel;

    @Option(names = "--runs", paramLabel = "FOLDER", descriptionKey = "cli.option.runsOut")
    private Path runs;

    @Option(names = "--csv", paramLabel = "OUT", descriptionKey = "cli.option.csv")
    private Path csv;

    @Option(names = "--json", descriptionKey = "cli.option.jsonRuns")
    private boolean json;

    private SweepCommand(Console console) {
        this.console = console;
    }

    /** The command with an option for every {@link Setting}, {@code -} and {@code _} alike. */
    static CommandLine create(Console console) {
        SweepCommand command = new SweepCommand(console);
        CommandLine line = new CommandLine(command);
        SettingNames.addTo(
                line.getCommandSpec(),
                command.settings,
                setting -> setting == Setting.THREADS ? "cli.option.sweepThreads" : SettingNames.about(setting));
        return line;
    }

    @Override
    public Integer call() {
        SweepPlan plan = plan();
        if (csv != null) {
            ExportFile.requirePlace(csv);
        }
        int cores = Runtime.getRuntime().availableProcessors();
        int used = settings.containsKey(Setting.THREADS)
                ? Math.min(cores, Integer.parseInt(settings.get(Setting.THREADS).strip()))
                : cores;
        SweepShare share = SweepShare.of(used, parallel, plan.runs());
        if (!KernelChoice.isFast()) {
            console.say("cli.plainKernels");
        }
        SweepData data = data();
        console.say(
                "cli.sweep.plan",
                plan.runs(),
                plan.configurations().size(),
                plan.seeds().size(),
                share.atOnce(),
                share.threads(),
                epochs(plan));
        if (plan.repeated() > 0) {
            console.say("sweep.repeated", plan.repeated());
        }
        SweepReport report = new SweepReport(console, json, plan);
        try (Interrupt interrupt = new Interrupt(ENDING_MILLIS);
                RunsFolder notebook = new RunsFolder(runs, console)) {
            Sweep sweep = new Sweep(plan, data, share, notebook.keeper(source()), report);
            interrupt.asks(sweep::cancel);
            List<SweepRun> ended = sweep.run();
            if (csv != null) {
                ExportFile.writeCsv(csv, SweepTable.runs(plan, ended));
            }
            report.summary(ended);
            boolean whole = ended.size() == plan.runs() && ended.stream().allMatch(SweepRun::counts);
            return whole ? 0 : LaststepCommand.FAILURE;
        }
    }

    /** Where the notebook finds the sentences again. */
    private RunSource source() {
        String corpus = learning.source();
        String place = corpus.startsWith("sample:")
                ? corpus
                : Path.of(corpus).toAbsolutePath().normalize().toString();
        String name = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(LocalDateTime.now());
        return new RunSource(
                place,
                learning.options().toMap(),
                learning.vectors().map(file -> file.toAbsolutePath().toString()).orElse(null),
                name);
    }

    /** How often a training part is gone through, over all runs. */
    private static long epochs(SweepPlan plan) {
        return plan.configurations().stream()
                        .mapToLong(configuration -> configuration.config().epochs())
                        .sum()
                * plan.seeds().size();
    }

    private SweepPlan plan() {
        try {
            return SweepPlan.of(
                    base(),
                    swept(),
                    list ? Way.LIST : Way.GRID,
                    Objects.requireNonNullElseGet(
                            seeds,
                            () -> settings.getOrDefault(Setting.SEED, Setting.SEED.of(TrainingConfig.defaults()))));
        } catch (ProblemException e) {
            throw new ParameterException(spec.commandLine(), "", e);
        }
    }

    private TrainingConfig base() {
        learning.putShuffle(settings);
        if (parallel < 0) {
            throw new ProblemException("problem.sweep.parallel", parallel);
        }
        learning.putVectorDim(settings);
        return Setting.configOf(settings);
    }

    private Map<Setting, String> swept() {
        Map<Setting, String> swept = new LinkedHashMap<>();
        for (String each : set) {
            int equals = each.indexOf('=');
            if (equals < 0) {
                throw new ProblemException("problem.sweep.set", each);
            }
            Setting setting = setting(each.substring(0, equals).strip());
            if (swept.put(setting, each.substring(equals + 1)) != null) {
                throw new ProblemException("problem.sweep.twice", setting.id());
            }
        }
        return swept;
    }

    private static Setting setting(String name) {
        String option = "--" + name.toLowerCase(Locale.ROOT);
        return Arrays.stream(Setting.values())
                .filter(setting -> List.of(SettingNames.options(setting)).contains(option))
                .findFirst()
                .orElseThrow(() -> new ProblemException("problem.sweep.name", name, names()));
    }

    private static String names() {
        return Arrays.stream(Setting.values())
                .filter(SweepPlan::isSwept)
                .map(Setting::id)
                .collect(Collectors.joining(", "));
    }

    private SweepData data() {
        return new SweepData(
                learning.corpus(console),
                learning.valid(console).orElse(null),
                tokens -> learning.vectors().isPresent() ? learning.vectors(tokens) : null,
                (rows, tokenization, listener) -> TokenizedCorpus.of(rows, tokenization.create(), listener));
    }
}
