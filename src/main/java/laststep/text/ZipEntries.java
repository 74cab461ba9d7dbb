package laststep.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import laststep.message.Problem;

/** The files in a ZIP archive. Archives within it are not opened. */
final class ZipEntries {
    private ZipEntries() {}

    /** Korean Windows writes the names of the entries in its own encoding. */
    static ZipFile open(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            try {
                return new ZipFile(path.toFile(), TextEncoding.CP949.charset());
            } catch (IllegalArgumentException notThatEither) {
                throw new ZipException(e.getMessage());
            }
        }
    }

    /** @param skipped is given what is not to be read */
    static List<DataFile> files(ZipFile zip, UnpackGuard guard, List<ImportReport.Rejected> skipped) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> isMeant(entry.getName(), skipped))
                .map(entry -> file(zip, entry, guard))
                .sorted(Comparator.comparing(DataFile::name))
                .toList();
    }

    private static DataFile file(ZipFile zip, ZipEntry entry, UnpackGuard guard) {
        return new DataFile(
                entry.getName(), Math.max(0, entry.getSize()), () -> guard.watch(zip.getInputStream(entry)));
    }

    /** Whether a file is for reading: what systems put beside files is not, and is reported. */
    static boolean isMeant(String name, List<ImportReport.Rejected> skipped) {
        String fileName = name.substring(name.lastIndexOf('/') + 1);
        if (fileName.startsWith(".") || name.startsWith("__MACOSX/") || name.contains("/.")) {
            skipped.add(new ImportReport.Rejected(name, 0, new Problem("problem.file.hidden"), ""));
            return false;
        }
        return true;
    }
}
