package laststep.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import laststep.runs.sweep.Spread;
import laststep.runs.sweep.SweepEvent;
import laststep.runs.sweep.SweepEvent.MemoryShort;
import laststep.runs.sweep.SweepEvent.RunBegan;
import laststep.runs.sweep.SweepEvent.RunEnded;
import laststep.runs.sweep.SweepEvent.RunWent;
import laststep.runs.sweep.SweepPlan;
import laststep.runs.sweep.SweepPlan.Configuration;
import laststep.runs.sweep.SweepRun;
import laststep.runs.sweep.SweepSummary;
import laststep.runs.sweep.SweepSummary.Row;
import laststep.training.Setting;

/** Tells of a sweep: a line for each run and progress on stderr, its table on stdout. Hears one event at a time. */
final class SweepReport implements Consumer<SweepEvent> {
    private final Console console;
    private final boolean json;
    private final SweepPlan plan;
    private final long started = System.nanoTime();
    /** How far each run is that runs now, 0 … 1. */
    private final Map<Integer, Double> running = new TreeMap<>();

    private int done;

    SweepReport(Console console, boolean json, SweepPlan plan) {
        this.console = console;
        this.json = json;
        this.plan = plan;
    }

    @Override
    public void accept(SweepEvent event) {
        if (event instanceof RunBegan began) {
            running.put(began.run(), 0.0);
        } else if (event instanceof RunWent went) {
            running.put(went.run(), went.share());
            progress();
        } else if (event instanceof MemoryShort few) {
            console.endProgress();
            console.say("cli.sweep.memory", few.running(), few.needed(), few.heap());
        } else if (event instanceof RunEnded ended) {
            running.remove(ended.result().run());
            done++;
            end(ended.result());
        } else {
            throw new IllegalStateException("no words for " + event);
        }
    }

    /** The time left is that of the runs' shares so far: a guess, as runs differ. */
    private void progress() {
        double share = done
                + running.values().stream().mapToDouble(Double::doubleValue).sum();
        double seconds = (System.nanoTime() - started) / 1e9;
        console.progress(
                "cli.sweep.progress",
                done,
                plan.runs(),
                running.size(),
                Math.ceil(seconds * (plan.runs() - share) / share));
    }

    private void end(SweepRun run) {
        console.endProgress();
        String settings = words(plan.configuration(run.run()), run.seed());
        switch (run.status()) {
            case FINISHED ->
                console.say(
                        "cli.sweep.run",
                        done,
                        plan.runs(),
                        settings,
                        run.validLoss(),
                        run.validAccuracy(),
                        run.bestEpoch(),
                        run.seconds());
            case FAILED -> console.say("cli.sweep.failed", done, plan.runs(), settings, run.problem());
            case DIVERGED -> console.say("cli.sweep.diverged", done, plan.runs(), settings);
            case STOPPED, RUNNING -> console.say("cli.sweep.stopped", done, plan.runs(), settings);
        }
        if (json) {
            console.data(object(run));
            console.flush();
        }
    }

    private String words(Configuration configuration, long seed) {
        String settings = configuration.values().entrySet().stream()
                .map(each -> each.getKey().id() + " " + each.getValue() + " · ")
                .collect(Collectors.joining());
        return settings + "seed " + seed;
    }

    /** The table, the best first. */
    void summary(List<SweepRun> ended) {
        List<Row> rows = SweepSummary.rows(plan, ended);
        if (json) {
            ObjectNode node = Json.object().put("event", "summary");
            ArrayNode array = node.putArray("configurations");
            rows.forEach(row -> array.add(object(row)));
            console.data(node);
        } else {
            TextTable.lines(table(rows)).forEach(console::data);
        }
        console.flush();
        console.say("cli.sweep.about");
    }

    private List<List<String>> table(List<Row> rows) {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(console.word("sweep.column.rank")));
        plan.settings().forEach(setting -> head.add(setting.id()));
        for (String column : List.of("runs", "validLoss", "validAccuracy", "bestEpoch", "seconds")) {
            head.add(console.word("sweep.column." + column));
        }
        table.add(head);
        rows.stream().sorted(Comparator.comparingInt(SweepReport::place)).forEach(row -> table.add(cells(row)));
        return table;
    }

    /** Those without a whole run come last. */
    private static int place(Row row) {
        return row.rank() == 0 ? Integer.MAX_VALUE : row.rank();
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(row.rank() == 0 ? "–" : String.valueOf(row.rank())));
        for (Setting setting : plan.settings()) {
            cells.add(row.configuration().values().get(setting));
        }
        cells.add(
                row.whole() == plan.seeds().size()
                        ? String.valueOf(row.whole())
                        : console.word("sweep.runsOf", row.whole(), plan.seeds().size()));
        cells.add(words("sweep.figure", row.validLoss()));
        cells.add(words("sweep.share", row.validAccuracy()));
        cells.add(words("sweep.decimal", row.bestEpoch()));
        cells.add(words("sweep.decimal", row.seconds()));
        return cells;
    }

    private String words(String key, Spread spread) {
        if (spread.count() == 0) {
            return "–";
        }
        String mean = console.word(key, spread.mean());
        return spread.count() == 1 ? mean : mean + " ± " + console.word(key, spread.deviation());
    }

    private ObjectNode object(SweepRun run) {
        ObjectNode node = Json.object().put("event", "run").put("configuration", run.configuration());
        put(node, plan.configuration(run.run()));
        node.put("seed", run.seed()).put("status", run.status().name().toLowerCase(Locale.ROOT));
        node.put("best_epoch", run.bestEpoch());
        Json.put(node, "valid_loss", run.validLoss());
        Json.put(node, "valid_accuracy", run.validAccuracy());
        Json.put(node, "train_loss", run.trainLoss());
        Json.put(node, "seconds", run.seconds());
        return node.put(
                "problem",
                run.problem() == null
                        ? null
                        : console.word(
                                run.problem().key(), run.problem().arguments().toArray()));
    }

    private static ObjectNode object(Row row) {
        ObjectNode node =
                Json.object().put("configuration", row.configuration().number()).put("rank", row.rank());
        put(node, row.configuration());
        node.put("runs", row.whole()).put("lost", row.lost());
        put(node, "valid_loss", row.validLoss());
        put(node, "valid_accuracy", row.validAccuracy());
        put(node, "best_epoch", row.bestEpoch());
        put(node, "seconds", row.seconds());
        return node;
    }

    private static void put(ObjectNode node, Configuration configuration) {
        ObjectNode settings = node.putObject("settings");
        configuration.values().forEach((setting, value) -> settings.put(setting.id(), value));
    }

    private static void put(ObjectNode node, String name, Spread spread) {
        ObjectNode figure = node.putObject(name);
        Json.put(figure, "mean", spread.mean());
        Json.put(figure, "sd", spread.deviation());
    }
}
