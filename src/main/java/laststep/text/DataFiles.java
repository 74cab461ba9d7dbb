package laststep.text;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** The files of what was opened: a file is one, a folder or an archive has as many as are in it. */
final class DataFiles implements Closeable {
    private final String name;
    private final List<DataFile> files;
    private final List<ImportReport.Rejected> skipped;
    private final boolean many;
    private final UnpackGuard guard;
    private final Closeable archive;

    private DataFiles(
            String name,
            List<DataFile> files,
            List<ImportReport.Rejected> skipped,
            boolean many,
            UnpackGuard guard,
            Closeable archive) {
        this.name = name;
        this.files = List.copyOf(files);
        this.skipped = List.copyOf(skipped);
        this.many = many;
        this.guard = guard;
        this.archive = archive;
    }

    /** @throws java.util.concurrent.CancellationException if the listener says so */
    static DataFiles of(Path path, ReadListener listener) throws IOException {
        String name = nameOf(path);
        List<ImportReport.Rejected> skipped = new ArrayList<>();
        if (Files.isDirectory(path)) {
            List<DataFile> files = FolderWalk.files(path, skipped, listener);
            long size = files.stream().mapToLong(DataFile::size).sum();
            return new DataFiles(name, files, skipped, true, new UnpackGuard(name, size), () -> {});
        }
        UnpackGuard guard = new UnpackGuard(name, Files.size(path));
        if (isZip(path)) {
            ZipFile zip = ZipEntries.open(path);
            return new DataFiles(name, ZipEntries.files(zip, guard, skipped), skipped, true, guard, zip);
        }
        DataFile file = new DataFile(name, Files.size(path), () -> Files.newInputStream(path));
        return new DataFiles(name, List.of(file), skipped, false, guard, () -> {});
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 4)) {
            return in.read() == 'P' && in.read() == 'K' && in.read() == 3 && in.read() == 4;
        }
    }

    /** What a path is called; the root of a disk by itself. */
    static String nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** What was opened is called so. */
    String name() {
        return name;
    }

    /** In the order of their names, so that every machine reads them alike. */
    List<DataFile> files() {
        return files;
    }

    /** What was found and is not to be read, each with the reason. */
    List<ImportReport.Rejected> skipped() {
        return skipped;
    }

    /** Whether a folder or an archive was opened, whatever is in it. */
    boolean many() {
        return many;
    }

    UnpackGuard guard() {
        return guard;
    }

    long size() {
        return files.stream().mapToLong(DataFile::size).sum();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
