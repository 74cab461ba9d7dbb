package laststep.model;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Writes a file beside its target and moves it in place in one step: a crash never harms the file that was there. What a
 * crash leaves beside it, the next writing of the same file removes, once it is so old that nobody writes it any more.
 */
public final class AtomicFile {
    private static final Pattern LEFT = Pattern.compile("\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");

    /** A file that is being written is younger, even if the machine has slept for a night meanwhile. */
    private static final Duration ABANDONED = Duration.ofDays(1);

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
        tidy(absolute);
    }

    /** Removes what earlier writings of this very file have left; what cannot be removed stays, as the file is written. */
    private static void tidy(Path target) {
        Instant before = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(target.getParent(), file -> isLeft(file, target))) {
            for (Path file : left) {
                BasicFileAttributes attributes =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException stays) {
            // it only takes room
        }
    }

    private static boolean isLeft(Path file, Path target) {
        String name = file.getFileName().toString();
        String of = target.getFileName().toString();
        return name.startsWith(of) && LEFT.matcher(name.substring(of.length())).matches();
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
