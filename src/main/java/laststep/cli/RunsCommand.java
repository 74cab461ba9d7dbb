package laststep.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import laststep.message.ProblemException;
import laststep.runs.RunInfo;
import laststep.runs.RunProgress;
import laststep.runs.RunStatus;
import laststep.runs.RunStore;
import laststep.runs.export.ExportFile;
import laststep.runs.export.RunExports;
import laststep.runs.export.ValidationConfusion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code laststep runs}: what stands in a notebook of runs, and one of its runs written down for others. */
@Command(name = "runs", mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {
    /** What a run can be written down as. */
    enum Export {
        CARD,
        CSV,
        STEPS,
        TENSORBOARD
    }

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--runs", required = true, paramLabel = "FOLDER", descriptionKey = "cli.option.runs")
    private Path folder;

    @Option(names = "--export", paramLabel = "card|csv|steps|tensorboard", descriptionKey = "cli.option.export")
    private Export export;

    @Option(names = "--run", paramLabel = "N", descriptionKey = "cli.option.run")
    private Integer run;

    @Option(names = "--out", paramLabel = "OUT", descriptionKey = "cli.option.exportOut")
    private Path out;

    @Option(names = "--confusion", descriptionKey = "cli.option.confusion")
    private boolean confusion;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    RunsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean some = export != null || run != null || out != null;
        boolean all = export != null && run != null && out != null;
        if (some && !all || confusion && export != Export.CARD) {
            throw new ParameterException(spec.commandLine(), "", new ProblemException("problem.cli.export"));
        }
        if (!Files.isDirectory(folder)) {
            throw new ProblemException("problem.cli.runs", folder.toString());
        }
        RunStore store = new RunStore(folder);
        return all ? export(store) : list(store);
    }

    private int export(RunStore store) {
        RunExports exports = new RunExports(store);
        if (!Files.isDirectory(store.folder(run))) {
            throw new ProblemException("problem.cli.run", run, folder.toString());
        }
        if (export != Export.TENSORBOARD) {
            ExportFile.requirePlace(out);
        }
        switch (export) {
            case CARD ->
                exports.card(run, out, confusion ? ValidationConfusion.of(store, run) : null, console.messages());
            case CSV -> exports.epochs(run, out);
            case STEPS -> exports.steps(run, out);
            case TENSORBOARD -> out = exports.tensorBoard(run, out);
        }
        console.say("cli.exported", run, out.toString());
        return 0;
    }

    private int list(RunStore store) {
        RunStore.Listing found = store.list();
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("number", "name", "started", "corpus", "status", "best", "loss", "accuracy", "tags").stream()
                .map(column -> console.word("cli.runs." + column))
                .toList());
        for (RunInfo info : found.runs()) {
            if (json) {
                console.data(object(info, statusOf(info, store)));
            }
            table.add(cells(info, statusOf(info, store)));
        }
        if (!json) {
            TextTable.lines(table).forEach(console::data);
        }
        console.flush();
        found.problems().forEach(console::say);
        return found.problems().isEmpty() ? 0 : LaststepCommand.FAILURE;
    }

    /** One that nobody runs any more has ended without a word. */
    private static RunStatus statusOf(RunInfo info, RunStore store) {
        RunStatus status = info.progress().status();
        return status == RunStatus.RUNNING && !store.isRunning(info.number()) ? RunStatus.STOPPED : status;
    }

    private List<String> cells(RunInfo info, RunStatus status) {
        RunProgress progress = info.progress();
        return List.of(
                String.valueOf(info.number()),
                info.notes().name().isEmpty() ? "–" : info.notes().name(),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                        .withZone(ZoneId.systemDefault())
                        .format(info.started()),
                info.origin().record().corpus(),
                console.word("card.status." + status.name().toLowerCase(Locale.ROOT)),
                progress.bestEpoch() == 0 ? "–" : String.valueOf(progress.bestEpoch()),
                worded(progress.validLoss(), loss -> console.word("sweep.figure", loss)),
                worded(progress.validAccuracy(), share -> console.word("sweep.share", share)),
                String.join(", ", info.notes().tags()));
    }

    private static String worded(double value, Function<Double, String> words) {
        return Double.isFinite(value) ? words.apply(value) : "–";
    }

    private static ObjectNode object(RunInfo info, RunStatus status) {
        RunProgress progress = info.progress();
        ObjectNode node =
                Json.object().put("run", info.number()).put("name", info.notes().name());
        node.put("note", info.notes().note());
        ArrayNode tags = node.putArray("tags");
        info.notes().tags().forEach(tags::add);
        node.put("started", info.started().toString());
        node.put("status", status.name().toLowerCase(Locale.ROOT));
        node.put("source", info.origin().source());
        node.put("corpus", info.origin().record().corpus());
        node.put("corpus_sha256", info.origin().record().corpusSha256());
        node.put("sweep", info.origin().sweep());
        node.put("parameters", info.origin().parameters());
        node.put("epoch", progress.epoch()).put("step", progress.step()).put("steps", progress.steps());
        node.put("best_epoch", progress.bestEpoch());
        Json.put(node, "train_loss", progress.trainLoss());
        Json.put(node, "train_accuracy", progress.trainAccuracy());
        Json.put(node, "valid_loss", progress.validLoss());
        Json.put(node, "valid_accuracy", progress.validAccuracy());
        Json.put(node, "seconds", progress.seconds());
        ObjectNode settings = node.putObject("settings");
        info.origin().record().settings().forEach(settings::put);
        return node;
    }
}
