package laststep.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.AtomicFile;

/** Writes what was exported, off the FX thread; a file that was there is replaced in one step or not at all. */
public final class FileSaver {
    private final Jobs jobs;
    private final Threads threads;

    public FileSaver(Jobs jobs, Threads threads) {
        this.jobs = jobs;
        this.threads = threads;
    }

    /** @param bytes not copied, not to be modified any more */
    public void save(Path target, byte[] bytes) {
        Problem description = new Problem("job.save", target.getFileName().toString());
        jobs.start(threads.loading(), description, progress -> write(target, bytes), written -> {});
    }

    /** @param target CSV if its name ends so, else TSV @param rows not copied, not to be modified any more */
    public void table(Path target, List<List<String>> rows) {
        TableFile.save(target, rows, jobs, threads);
    }

    private static Path write(Path target, byte[] bytes) {
        try {
            AtomicFile.write(target, out -> out.write(bytes));
            return target;
        } catch (IOException failure) {
            throw new ProblemException(
                    new Problem("problem.inspect.save", target.toString(), IoReason.of(failure)), failure);
        }
    }
}
