package laststep.text;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import laststep.message.IoReason;
import laststep.message.Problem;

/** The files in a folder and the folders in it. Links are followed, except one that leads back to where it stands. */
final class FolderWalk {
    /** Folders deeper than this are no corpus. */
    private static final int DEEPEST = 16;

    private FolderWalk() {}

    /**
     * @param skipped is given what is not to be read
     * @throws CancellationException if the listener says so
     */
    static List<DataFile> files(Path folder, List<ImportReport.Rejected> skipped, ReadListener listener)
            throws IOException {
        List<DataFile> files = new ArrayList<>();
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = name(folder, file);
                if (!listener.progress(0, -1)) {
                    throw new CancellationException();
                }
                if (!attributes.isRegularFile()) {
                    skipped.add(skip(name, new Problem("problem.file.special")));
                } else if (ZipEntries.isMeant(name, skipped)) {
                    files.add(new DataFile(name, attributes.size(), () -> Files.newInputStream(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            // a link loop, a folder that may not be read, a link to nowhere
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) {
                skipped.add(skip(name(folder, file), FolderWalk.reason(reason)));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(DataFile::name));
        return files;
    }

    private static Problem reason(IOException failure) {
        return failure instanceof FileSystemLoopException
                ? new Problem("problem.file.loop")
                : new Problem("problem.file.unreadable", IoReason.of(failure));
    }

    private static ImportReport.Rejected skip(String name, Problem reason) {
        return new ImportReport.Rejected(name, 0, reason, "");
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
