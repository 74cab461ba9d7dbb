package laststep.runs.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import laststep.runs.sweep.SweepPlan.Configuration;

/** What the runs of a sweep came to: a row a configuration, over its seeds. Only whole runs count. */
public final class SweepSummary {
    private SweepSummary() {}

    /**
     * One configuration.
     *
     * @param rank from 1; 0 as long as it has no whole run
     * @param ended its runs that have ended, in the order of the seeds
     * @param lost how many of them diverged or failed
     * @param validLoss lowest validation loss of each run
     * @param validAccuracy at the epoch of that
     * @param bestEpoch that epoch
     * @param seconds of training
     */
    public record Row(
            Configuration configuration,
            int rank,
            List<SweepRun> ended,
            int lost,
            Spread validLoss,
            Spread validAccuracy,
            Spread bestEpoch,
            Spread seconds) {
        /** How many whole runs its figures are of. */
        public int whole() {
            return (int) ended.stream().filter(SweepRun::counts).count();
        }
    }

    /**
     * The rows in the plan's order. A lower mean validation loss ranks higher; a configuration that some seed made
     * diverge or fail ranks below those that always work.
     */
    public static List<Row> rows(SweepPlan plan, List<SweepRun> ended) {
        List<Row> unranked = plan.configurations().stream()
                .map(configuration -> row(configuration, 0, ended))
                .toList();
        List<Integer> ranking = unranked.stream()
                .filter(row -> row.validLoss().count() > 0)
                .sorted(Comparator.comparingInt(Row::lost)
                        .thenComparingDouble(row -> row.validLoss().mean())
                        .thenComparingInt(row -> row.configuration().number()))
                .map(row -> row.configuration().number())
                .toList();
        List<Row> rows = new ArrayList<>();
        unranked.forEach(row -> rows.add(
                row(row.configuration(), ranking.indexOf(row.configuration().number()) + 1, ended)));
        return rows;
    }

    private static Row row(Configuration configuration, int rank, List<SweepRun> all) {
        List<SweepRun> own = all.stream()
                .filter(run -> run.configuration() == configuration.number())
                .sorted(Comparator.comparingInt(SweepRun::run))
                .toList();
        return new Row(
                configuration,
                rank,
                own,
                (int) own.stream().filter(SweepRun::lost).count(),
                spread(own, SweepRun::validLoss),
                spread(own, SweepRun::validAccuracy),
                spread(own, SweepRun::bestEpoch),
                spread(own, SweepRun::seconds));
    }

    private static Spread spread(List<SweepRun> runs, ToDoubleFunction<SweepRun> figure) {
        return Spread.of(runs.stream().filter(SweepRun::counts).mapToDouble(figure));
    }
}
