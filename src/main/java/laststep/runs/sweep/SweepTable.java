package laststep.runs.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import laststep.training.Setting;

/** A sweep as tables of plain numbers, for other programs. A figure that does not exist is an empty cell. */
public final class SweepTable {
    private SweepTable() {}

    /** A header, and a row for each run that began: configuration, the settings that differ, seed, status and figures. */
    public static List<List<String>> runs(SweepPlan plan, List<SweepRun> ended) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(
                Stream.of("configuration"),
                plan.settings().stream().map(Setting::id),
                Stream.of("seed", "status", "best_epoch", "valid_loss", "valid_accuracy", "train_loss", "seconds")));
        for (SweepRun run : ended) {
            rows.add(row(
                    Stream.of(String.valueOf(run.configuration())),
                    values(plan, plan.configuration(run.run())),
                    Stream.of(
                            String.valueOf(run.seed()),
                            run.status().name().toLowerCase(Locale.ROOT),
                            run.bestEpoch() == 0 ? "" : String.valueOf(run.bestEpoch()),
                            number(run.validLoss()),
                            number(run.validAccuracy()),
                            number(run.trainLoss()),
                            number(run.seconds()))));
        }
        return rows;
    }

    /** A header, and a row for each configuration: its rank, the settings that differ, means and standard deviations. */
    public static List<List<String>> summary(SweepPlan plan, List<SweepSummary.Row> summary) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(
                Stream.of("configuration", "rank"),
                plan.settings().stream().map(Setting::id),
                Stream.of(
                        "runs",
                        "lost",
                        "valid_loss_mean",
                        "valid_loss_sd",
                        "valid_accuracy_mean",
                        "valid_accuracy_sd",
                        "best_epoch_mean",
                        "best_epoch_sd",
                        "seconds_mean",
                        "seconds_sd")));
        for (SweepSummary.Row each : summary) {
            rows.add(row(
                    Stream.of(
                            String.valueOf(each.configuration().number()),
                            each.rank() == 0 ? "" : String.valueOf(each.rank())),
                    values(plan, each.configuration()),
                    Stream.concat(
                            Stream.of(String.valueOf(each.whole()), String.valueOf(each.lost())),
                            Stream.of(each.validLoss(), each.validAccuracy(), each.bestEpoch(), each.seconds())
                                    .flatMap(spread -> Stream.of(number(spread.mean()), number(spread.deviation()))))));
        }
        return rows;
    }

    private static Stream<String> values(SweepPlan plan, SweepPlan.Configuration configuration) {
        return plan.settings().stream().map(configuration.values()::get);
    }

    private static List<String> row(Stream<String> first, Stream<String> settings, Stream<String> figures) {
        return Stream.concat(Stream.concat(first, settings), figures).toList();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.valueOf(value) : "";
    }
}
