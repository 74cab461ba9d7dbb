package laststep.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.History;
import laststep.model.HistoryRow;

/** Reads what a run of the notebook has to show over its steps and epochs. */
public final class RunCurves {
    private RunCurves() {}

    /**
     * Every metric, with no points where the run has none.
     *
     * @throws ProblemException if a file of it cannot be read; a file that is not there is no problem
     */
    public static Map<RunMetric, List<CurvePoint>> read(RunStore store, int number) {
        Map<String, LossCurve> curves =
                Files.exists(store.curves(number)) ? CurvesFile.read(store.curves(number)) : Map.of();
        RunFigures figures = RunFigures.of(curves, history(store.history(number)), Long.MAX_VALUE);
        LossCurve.Snapshot loss = figures.loss().snapshot(LossCurve.DEFAULT_SPAN);
        Map<RunMetric, List<CurvePoint>> drawn = new EnumMap<>(RunMetric.class);
        drawn.put(RunMetric.SMOOTHED_LOSS, loss.smoothed());
        drawn.put(RunMetric.TRAIN_LOSS, loss.raw());
        drawn.put(RunMetric.VALID_LOSS, figures.validLoss());
        drawn.put(RunMetric.TRAIN_ACCURACY, figures.trainAccuracy());
        drawn.put(RunMetric.VALID_ACCURACY, figures.validAccuracy());
        drawn.put(RunMetric.GRADIENT_NORM, figures.gradientNorm().snapshot(0).raw());
        return drawn;
    }

    private static List<HistoryRow> history(Path file) {
        try {
            return Files.exists(file) ? History.of(Files.readString(file)) : List.of();
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.run.read", file.toString(), IoReason.of(e)), e);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem("problem.run.damaged", file.toString()), e);
        }
    }
}
