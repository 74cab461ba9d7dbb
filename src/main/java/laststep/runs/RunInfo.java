package laststep.runs;

import java.time.Instant;

/**
 * One run of the notebook, as its {@code run.json} holds it.
 *
 * @param number counted up from 1 over all runs there ever were; also the name of its folder
 * @param started when it first began to learn
 * @param notes what a person says of it
 * @param origin what it learns from, and how
 * @param progress how far it has come
 */
public record RunInfo(int number, Instant started, RunNotes notes, RunOrigin origin, RunProgress progress) {
    RunInfo with(RunOrigin newOrigin) {
        return new RunInfo(number, started, notes, newOrigin, progress);
    }

    public RunInfo with(RunNotes newNotes) {
        return new RunInfo(number, started, newNotes, origin, progress);
    }

    public RunInfo with(RunProgress newProgress) {
        return new RunInfo(number, started, notes, origin, newProgress);
    }
}
