package laststep.runs.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.History;
import laststep.model.HistoryRow;
import laststep.runs.CurvePoint;
import laststep.runs.CurvesFile;
import laststep.runs.RunInfo;
import laststep.runs.RunStore;

/**
 * All that is exported of one run.
 *
 * @param history the finished epochs, oldest first
 * @param curves over the steps, by their names: every measured value, or of a long run the extremes
 * @param modelSha256 the digest of the model file it keeps, or null
 */
public record ExportedRun(
        RunInfo info, List<HistoryRow> history, Map<String, List<CurvePoint>> curves, String modelSha256) {

    /** @throws ProblemException if there is no such run, or a file of it cannot be read */
    public static ExportedRun read(RunStore store, int number) {
        Map<String, List<CurvePoint>> curves = new LinkedHashMap<>();
        if (Files.exists(store.curves(number))) {
            CurvesFile.read(store.curves(number))
                    .forEach((name, curve) -> curves.put(name, curve.snapshot(0).raw()));
        }
        return new ExportedRun(store.read(number), history(store.history(number)), curves, digest(store.model(number)));
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

    private static String digest(Path model) {
        return Files.exists(model) ? FileDigest.sha256(model) : null;
    }

    /** What the person calls it; empty if it is called by its number. */
    String name() {
        return info.notes().name();
    }
}
