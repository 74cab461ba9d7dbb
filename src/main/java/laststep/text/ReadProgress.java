package laststep.text;

import java.util.concurrent.CancellationException;

/** How much of all the files of a corpus has been read. */
final class ReadProgress {
    private final ReadListener listener;
    private final long total;
    private long done;

    /** @param total bytes of all files */
    ReadProgress(ReadListener listener, long total) {
        this.listener = listener;
        this.total = total;
    }

    /** @throws CancellationException if the listener says so */
    void read(int bytes) {
        done += bytes;
        if (!listener.progress(Math.min(done, total), total)) {
            throw new CancellationException();
        }
    }

    /** For a look into a file before it is read: it counts for nothing, but can be cancelled. */
    ReadProgress looking() {
        return new ReadProgress((bytes, all) -> listener.progress(done, total), 0);
    }
}
