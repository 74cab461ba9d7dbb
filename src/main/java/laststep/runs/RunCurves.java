package laststep.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
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
        Map<String, List<CurvePoint>> steps =
                Files.exists(store.curves(number)) ? CurvesFile.read(store.curves(number)) : Map.of();
        List<HistoryRow> epochs = history(store.history(number));
        Map<RunMetric, List<CurvePoint>> curves = new EnumMap<>(RunMetric.class);
        curves.put(RunMetric.SMOOTHED_LOSS, steps.getOrDefault(CurvesFile.SMOOTHED_LOSS, List.of()));
        curves.put(RunMetric.TRAIN_LOSS, steps.getOrDefault(CurvesFile.TRAIN_LOSS, List.of()));
        curves.put(RunMetric.GRADIENT_NORM, steps.getOrDefault(CurvesFile.GRADIENT_NORM, List.of()));
        curves.put(RunMetric.VALID_LOSS, points(epochs, HistoryRow::step, HistoryRow::validLoss));
        curves.put(RunMetric.TRAIN_ACCURACY, points(epochs, HistoryRow::epoch, HistoryRow::trainAccuracy));
        curves.put(RunMetric.VALID_ACCURACY, points(epochs, HistoryRow::epoch, HistoryRow::validAccuracy));
        return curves;
    }

    private static List<CurvePoint> points(
            List<HistoryRow> epochs, ToLongFunction<HistoryRow> x, ToDoubleFunction<HistoryRow> y) {
        return epochs.stream()
                .map(row -> new CurvePoint(x.applyAsLong(row), y.applyAsDouble(row)))
                .filter(point -> !Double.isNaN(point.y()))
                .toList();
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
