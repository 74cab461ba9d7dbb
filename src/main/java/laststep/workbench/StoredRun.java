package laststep.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.runs.CurvesFile;
import laststep.runs.LossCurve;
import laststep.runs.RunFigures;
import laststep.runs.RunStore;
import laststep.training.Checkpoint;
import laststep.training.CheckpointFile;

/**
 * What a run needs to go on.
 *
 * @param curves what its charts draw, by their names
 */
record StoredRun(Checkpoint checkpoint, Map<String, LossCurve> curves) {
    /**
     * What stands on disk.
     *
     * @param told hears what is lost, although the run can go on
     * @throws ProblemException if another program is learning it, or the state to go on from cannot be read
     */
    static StoredRun read(RunStore store, int number, Consumer<Problem> told) {
        if (store.isRunning(number)) {
            throw new ProblemException("problem.run.running", number);
        }
        Checkpoint checkpoint = CheckpointFile.read(store.checkpoint(number));
        return new StoredRun(checkpoint, curves(store.curves(number), number, told));
    }

    private static Map<String, LossCurve> curves(Path file, int number, Consumer<Problem> told) {
        try {
            return Files.exists(file) ? CurvesFile.read(file) : Map.of();
        } catch (ProblemException damaged) {
            if (damaged.getCause() instanceof IOException) {
                throw damaged; // it may be whole, and going on would replace it
            }
            told.accept(new Problem("problem.run.curves", number, file.toString()));
            return Map.of();
        }
    }

    /** A fresh copy: what the page shows up to the checkpoint. */
    RunFigures figures() {
        return RunFigures.of(
                curves,
                checkpoint.model().record().history(),
                checkpoint.place().step());
    }
}
