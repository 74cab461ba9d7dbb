package laststep.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laststep.model.HistoryRow;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.EpochDone;
import laststep.training.TrainingEvent.RunStarted;
import laststep.training.TrainingEvent.UpdatesMeasured;
import org.junit.jupiter.api.Test;

class RunFiguresTest {
    @Test
    void everyMiniBatchIsDrawn() {
        RunFigures figures = new RunFigures();
        figures.add(batch(1));
        figures.add(batch(2));

        assertThat(figures.loss().snapshot(0).raw()).containsExactly(new CurvePoint(1, 1), new CurvePoint(2, 0.5));
        assertThat(figures.accuracy().snapshot(0).raw()).contains(new CurvePoint(2, 0.75));
        assertThat(figures.batchMillis().snapshot(0).raw()).contains(new CurvePoint(1, 20));
    }

    @Test
    void theBestEpochIsTheOneWithTheLowestValidationLossSoFar() {
        RunFigures figures = new RunFigures();
        figures.add(epoch(1, 10, 0.5));
        figures.add(epoch(2, 20, 0.5));
        figures.add(epoch(3, 30, Double.NaN));
        figures.add(epoch(4, 40, 0.4));

        assertThat(figures.epochs()).extracting(EpochRow::best).containsExactly(true, false, false, true);
        assertThat(figures.validLoss()).extracting(CurvePoint::x).containsExactly(10L, 20L, 40L);
    }

    @Test
    void aResumedRunGoesOnDrawingWhereItWas() {
        RunFigures whole = new RunFigures();
        whole.add(new RunStarted(12, 4, 8, 2, 100, 0));
        for (int step = 1; step <= 6; step++) {
            whole.add(batch(step));
            if (step == 4) {
                whole.add(epoch(1, 4, 0.5));
            }
        }
        RunFigures resumed = RunFigures.of(whole.curves(), whole.history(), 6);
        assertThat(resumed.step()).isEqualTo(6);
        assertThat(resumed.epoch()).isEqualTo(2);
        for (int step = 7; step <= 9; step++) {
            whole.add(batch(step));
            resumed.add(batch(step));
        }

        assertThat(stretches(resumed)).isEqualTo(stretches(whole));
        assertThat(resumed.epochs()).isEqualTo(whole.epochs());
        assertThat(resumed.validAccuracy()).isEqualTo(whole.validAccuracy());
    }

    @Test
    void whatWasStoredAfterTheCheckpointIsLeftOut() {
        RunFigures ahead = new RunFigures();
        for (int step = 1; step <= 9; step++) {
            ahead.add(batch(step));
        }
        ahead.add(epoch(1, 4, 0.5));
        ahead.add(epoch(2, 8, 0.5));
        RunFigures resumed = RunFigures.of(ahead.curves(), ahead.history(), 5);
        resumed.add(batch(6));

        assertThat(resumed.loss().snapshot(0).raw()).extracting(CurvePoint::x).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(resumed.epochs()).hasSize(1);
    }

    @Test
    void eachLayerHasACurveOfItsUpdatesInTheOrderOfTheNetwork() {
        RunFigures figures = new RunFigures();
        assertThat(figures.updateRatios()).isEmpty();
        figures.add(new UpdatesMeasured(1, List.of("emb", "rnn_l0"), List.of(0.1, Double.POSITIVE_INFINITY)));
        figures.add(new UpdatesMeasured(21, List.of("emb", "rnn_l0"), List.of(0.2, 0.3)));
        RunFigures resumed = RunFigures.of(figures.curves(), figures.history(), 20);

        assertThat(figures.updateRatios().keySet()).containsExactly("emb", "rnn_l0");
        assertThat(figures.updateRatios().get("emb").snapshot(0).raw())
                .containsExactly(new CurvePoint(1, 0.1), new CurvePoint(21, 0.2));
        assertThat(resumed.updateRatios().get("emb").snapshot(0).raw()).hasSize(1);
    }

    private static Map<String, Object> stretches(RunFigures figures) {
        Map<String, Object> stretches = new HashMap<>();
        figures.curves().forEach((name, curve) -> stretches.put(name, curve.stretches()));
        return stretches;
    }

    private static BatchDone batch(int step) {
        return new BatchDone((step + 3) / 4, step, 1f / step, 0.75f, 2, 100, 2, 20, 20_000_000);
    }

    private static EpochDone epoch(int epoch, long step, double validLoss) {
        return new EpochDone(new HistoryRow(epoch, step, 0.7, 0.6, validLoss, 0.8, 1, 2, 0.1, 3), true, 2);
    }
}
