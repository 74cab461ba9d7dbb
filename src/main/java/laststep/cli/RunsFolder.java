package laststep.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.runs.RunSource;
import laststep.runs.RunStore;
import laststep.runs.RunWatcher;
import laststep.runs.sweep.NotebookKeeper;
import laststep.runs.sweep.SweepKeeper;

/** The notebook folder that runs are kept in, if one is named; to be closed when all of them have ended. */
final class RunsFolder implements AutoCloseable {
    private static final long LAST_WRITE_SECONDS = 60;

    private final Path folder;
    private final Console console;
    private final ExecutorService writing = Executors.newSingleThreadExecutor();

    /** @param folder null to keep nothing */
    RunsFolder(Path folder, Console console) {
        this.folder = folder;
        this.console = console;
    }

    SweepKeeper keeper(RunSource source) {
        return folder == null
                ? SweepKeeper.NONE
                : new NotebookKeeper(new RunStore(folder), source, writing, this::watcher, Clock.systemUTC());
    }

    private RunWatcher watcher() {
        return new RunWatcher() {
            @Override
            public void failed(Throwable failure) {
                console.endProgress();
                console.say(
                        failure instanceof ProblemException known
                                ? known.problem()
                                : new Problem("problem.unexpected", failure.toString()));
            }
        };
    }

    /** Waits for what is still being written. */
    @Override
    public void close() {
        writing.shutdown();
        try {
            if (!writing.awaitTermination(LAST_WRITE_SECONDS, TimeUnit.SECONDS)) {
                console.say("problem.run.write", folder.toString(), "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
