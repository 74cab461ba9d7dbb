package laststep.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * A file to read rows from, wherever it lies: on the disk or inside an archive, packed by gzip or not.
 *
 * @param name its path within what was opened, with slashes; of a file that was opened itself, its name
 * @param size bytes that are read from where it lies, as progress is counted by them
 * @param opener opens it there
 */
record DataFile(String name, long size, Opener opener) {
    /** Opens a file where it lies. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * Opens the file and unpacks it.
     *
     * @param progress hears what is read where the file lies
     * @param guard refuses what unpacks beyond measure
     */
    InputStream open(ReadProgress progress, UnpackGuard guard) throws IOException {
        InputStream raw = new BufferedInputStream(new ListenedStream(opener.open(), progress), 1 << 16);
        try {
            raw.mark(2);
            boolean packed = raw.read() == 0x1F && raw.read() == 0x8B;
            raw.reset();
            return packed ? guard.watch(new GZIPInputStream(raw, 1 << 16)) : raw;
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** The last part of the name. */
    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
