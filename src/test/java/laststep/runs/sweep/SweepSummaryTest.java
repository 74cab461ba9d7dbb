package laststep.runs.sweep;

import static laststep.runs.sweep.SmallSweep.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import laststep.runs.RunStatus;
import laststep.runs.sweep.SweepPlan.Way;
import laststep.runs.sweep.SweepSummary.Row;
import laststep.training.Setting;
import org.junit.jupiter.api.Test;

class SweepSummaryTest {
    private final SweepPlan plan = plan(Way.GRID, "1,2", Setting.HIDDEN_SIZE, "2,3,4");

    private static SweepRun run(int run, RunStatus status, double loss, double accuracy) {
        return new SweepRun(run, run / 2 + 1, run % 2 + 1, status, null, 3, loss, accuracy, .1, 2);
    }

    /** The figures by numpy: np.std([.5, .3], ddof=1) = .1414213562373095. */
    @Test
    void aRowIsTheMeanAndSpreadOverItsSeeds() {
        List<Row> rows = SweepSummary.rows(
                plan, List.of(run(1, RunStatus.FINISHED, .3, .9), run(0, RunStatus.FINISHED, .5, .8)));

        assertThat(rows.get(0).validLoss().mean()).isCloseTo(.4, within(1e-15));
        assertThat(rows.get(0).validLoss().deviation()).isCloseTo(.1414213562373095, within(1e-15));
        assertThat(rows.get(0).validAccuracy().mean()).isCloseTo(.85, within(1e-15));
        assertThat(rows.get(0).ended()).extracting(SweepRun::seed).containsExactly(1L, 2L);
        assertThat(rows.get(1).rank()).as("nothing of it has ended").isZero();
    }

    @Test
    void theLowestMeanLossRanksFirstAndWhatSomeSeedMadeDivergeRanksLast() {
        List<Row> rows = SweepSummary.rows(
                plan,
                List.of(
                        run(0, RunStatus.FINISHED, .5, .8),
                        run(1, RunStatus.FINISHED, .5, .8),
                        run(2, RunStatus.FINISHED, .1, .9),
                        run(3, RunStatus.DIVERGED, .05, .9),
                        run(4, RunStatus.FINISHED, .4, .7),
                        run(5, RunStatus.STOPPED, .01, .7)));

        assertThat(rows).extracting(Row::rank).containsExactly(2, 3, 1);
        assertThat(rows.get(1).validLoss().mean())
                .as("the diverged run does not count")
                .isEqualTo(.1);
        assertThat(rows.get(2).validLoss().mean()).as("nor the stopped one").isEqualTo(.4);
        assertThat(rows.get(1).lost()).isEqualTo(1);
        assertThat(rows.get(1).whole()).isEqualTo(1);
    }
}
