package laststep.model;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file beside its target and moves it in place in one step: a crash never harms the file that was there. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Puts the contents of a file into a stream that is closed by the caller. */
    @FunctionalInterface
    public interface Contents {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @throws IOException if it cannot be written; the target is then as it was, and nothing is left beside it */
    public static void write(Path target, Contents contents) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path beside = beside(absolute);
        try {
            try (FileChannel channel =
                    FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                contents.writeTo(out);
                out.flush();
                channel.force(true);
            }
            move(beside, absolute);
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause(); // CSV writers throw these: a full disk is no bug
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** A name of its own; not createTempFile, whose files nobody else may read, however they are moved later. */
    private static Path beside(Path target) {
        return target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
