package laststep.runs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;

/**
 * Which runs are running now, in this program or another: a locked file each, which the system lets go of in whatever way the
 * program ends. May be called from any thread.
 */
final class RunLocks {
    private final IntFunction<Path> files;
    /** What this program runs. */
    private final Set<Integer> held = ConcurrentHashMap.newKeySet();

    /** @param files where the lock of a run stands */
    RunLocks(IntFunction<Path> files) {
        this.files = files;
    }

    /** @return nothing if somebody else runs it @throws ProblemException if the file cannot be written */
    Optional<AutoCloseable> take(int number) {
        // asking for a lock that this program holds would, on POSIX, let go of it when the question is closed
        if (!held.add(number)) {
            return Optional.empty();
        }
        try {
            Optional<AutoCloseable> lock = lock(number);
            if (lock.isEmpty()) {
                held.remove(number);
            }
            return lock;
        } catch (ProblemException e) {
            held.remove(number);
            throw e;
        }
    }

    private Optional<AutoCloseable> lock(int number) {
        Path file = files.apply(number);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return Optional.of(() -> {
                        try (channel) {
                            Files.deleteIfExists(file);
                        } finally {
                            held.remove(number);
                        }
                    });
                }
            } catch (OverlappingFileLockException ownProgram) {
                // runs in this very program
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.run.write", file.toString(), IoReason.of(e)), e);
        }
    }

    /** Whether a program runs it now. */
    boolean isHeld(int number) {
        if (!Files.exists(files.apply(number))) {
            return false;
        }
        Optional<AutoCloseable> lock = take(number);
        lock.ifPresent(RunLocks::release);
        return lock.isEmpty();
    }

    private static void release(AutoCloseable lock) {
        try {
            lock.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
