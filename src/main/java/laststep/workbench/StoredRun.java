package laststep.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
    /** @throws ProblemException if another program is learning it, or the state to go on from cannot be read */
    static StoredRun read(RunStore store, int number) {
        if (store.isRunning(number)) {
            throw new ProblemException("problem.run.running", number);
        }
        Path curves = store.curves(number);
        return new StoredRun(
                CheckpointFile.read(store.checkpoint(number)),
                Files.exists(curves) ? CurvesFile.read(curves) : Map.of());
    }

    /** A fresh copy: what the page shows up to the checkpoint. */
    RunFigures figures() {
        return RunFigures.of(
                curves,
                checkpoint.model().record().history(),
                checkpoint.place().step());
    }
}
