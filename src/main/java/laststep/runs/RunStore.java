package laststep.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.AtomicFile;

/**
 * The notebook of runs on disk, each in a folder of its own: {@code run-4/run.json}, and beside it the run's model,
 * checkpoint, history and curves. Several programs may use one notebook. May be called from any thread.
 */
public final class RunStore {
    /** So many runs can be told apart by colour. */
    public static final int COLOURS = 8;

    private static final Pattern FOLDER = Pattern.compile("run-(\\d{1,9})");
    private static final String INFO = "run.json";
    private static final String DELETED = "deleted";

    private final ObjectMapper json = RunJson.mapper();
    private final Path root;
    private final RunLocks locks = new RunLocks(number -> file(number, "running.lock"));

    /** @param root made when the first run begins */
    public RunStore(Path root) {
        this.root = root;
    }

    /**
     * What stands in the notebook.
     *
     * @param runs the newest first
     * @param problems folders whose {@code run.json} could not be read; they are left as they are
     */
    public record Listing(List<RunInfo> runs, List<Problem> problems) {}

    /** @throws ProblemException if the notebook itself cannot be read */
    public Listing list() {
        List<RunInfo> runs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int number : numbers(root)) {
            if (!Files.exists(file(number, INFO))) {
                continue; // made this moment by another program, or left by a crash before anything was learnt
            }
            try {
                runs.add(read(number));
            } catch (ProblemException e) {
                problems.add(e.problem());
            }
        }
        runs.sort(Comparator.comparingInt(RunInfo::number).reversed());
        return new Listing(runs, problems);
    }

    /** @throws ProblemException if there is no such run, or its {@code run.json} cannot be read */
    public RunInfo read(int number) {
        Path file = file(number, INFO);
        try {
            RunInfo info = json.readValue(Files.readAllBytes(file), RunInfo.class);
            if (info.number() != number || info.notes() == null || info.origin() == null || info.progress() == null) {
                throw new ProblemException("problem.run.damaged", file.toString());
            }
            return info;
        } catch (JsonProcessingException e) {
            throw new ProblemException(new Problem("problem.run.damaged", file.toString()), e);
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.run.read", file.toString(), IoReason.of(e)), e);
        }
    }

    /** Opens a new page: a folder and a {@code run.json}. @throws ProblemException if that cannot be written */
    public RunInfo begin(RunOrigin origin, Instant now) {
        int number = make();
        RunNotes notes = new RunNotes("", "", List.of(), (number - 1) % COLOURS);
        RunInfo info = new RunInfo(number, now, notes, origin, RunProgress.NONE);
        save(info);
        return info;
    }

    /** The next free number; making a folder is the one step in which two programs cannot both succeed. */
    private int make() {
        try {
            Files.createDirectories(root);
            int number = 1
                    + Stream.concat(numbers(root).stream(), numbers(root.resolve(DELETED)).stream())
                            .max(Comparator.naturalOrder())
                            .orElse(0);
            while (true) {
                try {
                    Files.createDirectory(folder(number));
                    return number;
                } catch (FileAlreadyExistsException taken) {
                    number++;
                }
            }
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.run.write", root.toString(), IoReason.of(e)), e);
        }
    }

    /** Writes a run's {@code run.json} anew, in one step. @throws ProblemException if it cannot be written */
    public void save(RunInfo info) {
        Path file = file(info.number(), INFO);
        try {
            byte[] text = json.writeValueAsBytes(info);
            AtomicFile.write(file, out -> out.write(text));
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.run.write", file.toString(), IoReason.of(e)), e);
        }
    }

    /**
     * Changes a run's page to what {@code change} makes of it as it stands.
     *
     * @return the changed page
     * @throws ProblemException if it cannot be read or written
     */
    public synchronized RunInfo update(int number, UnaryOperator<RunInfo> change) {
        RunInfo changed = change.apply(read(number));
        save(changed);
        return changed;
    }

    /** The folder the runs stand in. */
    public Path root() {
        return root;
    }

    public Path folder(int number) {
        return root.resolve("run-" + number);
    }

    /** What the run keeps of the weights, once it has ended. */
    public Path model(int number) {
        return file(number, "model.laststep");
    }

    /** Its newest state, to go on from. */
    public Path checkpoint(int number) {
        return file(number, "checkpoint.laststep-checkpoint");
    }

    /**
     * Lets go of checkpoints of runs that have ended, the oldest first, until so many are left, and no more bytes. One that
     * was interrupted keeps its own.
     */
    void trimCheckpoints(int count, long bytes) throws IOException {
        int kept = 0;
        long taken = 0;
        for (RunInfo run : list().runs()) {
            Path file = checkpoint(run.number());
            if (run.progress().status() != RunStatus.RUNNING && Files.exists(file)) {
                kept++;
                taken += Files.size(file);
                if (kept > count || taken > bytes) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A row an epoch, as in a model file. */
    public Path history(int number) {
        return file(number, "history.csv");
    }

    /** What its charts draw. */
    public Path curves(int number) {
        return file(number, "curves.csv");
    }

    private Path file(int number, String name) {
        return folder(number).resolve(name);
    }

    /**
     * Says to every program that this run is running here, until it is closed or this program ends, in whatever way.
     *
     * @return nothing if somebody else runs it
     */
    public Optional<AutoCloseable> lock(int number) {
        return locks.take(number);
    }

    /** Whether a program is learning it now. */
    public boolean isRunning(int number) {
        return locks.isHeld(number);
    }

    /** Puts a run aside, from where {@link #restore} brings it back. @throws ProblemException if it cannot be moved */
    public void delete(int number) {
        move(folder(number), deleted(number));
    }

    /** Brings back what was deleted. @throws ProblemException if it cannot be moved */
    public void restore(int number) {
        move(deleted(number), folder(number));
    }

    private Path deleted(int number) {
        return root.resolve(DELETED).resolve("run-" + number);
    }

    private static void move(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.run.write", from.toString(), IoReason.of(e)), e);
        }
    }

    /** Lets go of all that was deleted, for good. @throws ProblemException if something of it cannot be removed */
    public void emptyDeleted() {
        Path bin = root.resolve(DELETED);
        if (!Files.isDirectory(bin)) {
            return;
        }
        try {
            Files.walkFileTree(bin, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.run.write", bin.toString(), IoReason.of(e)), e);
        }
    }

    /** Removes what a program that was ended in the middle of writing has left beside the files of its runs. */
    public void tidy() {
        for (int number : numbers(root)) {
            if (isRunning(number)) {
                continue;
            }
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder(number), "*.part")) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new ProblemException(
                        new Problem("problem.run.write", folder(number).toString(), IoReason.of(e)), e);
            }
        }
    }

    /** The bytes a run takes on disk. */
    public long bytes(int number) {
        try (Stream<Path> files = Files.list(folder(number))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static List<Integer> numbers(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> FOLDER.matcher(entry.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Integer.valueOf(name.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.run.read", folder.toString(), IoReason.of(e)), e);
        }
    }
}
