package laststep.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;

/** Tells a listener of every chunk that is read, and ends the read when it says so. */
final class ListenedStream extends FilterInputStream {
    private final long total;
    private final ReadListener listener;
    private long done;

    ListenedStream(InputStream in, long total, ReadListener listener) {
        super(in);
        this.total = total;
        this.listener = listener;
    }

    /** @throws CancellationException if the listener says so */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        done += Math.max(0, n);
        if (!listener.progress(done, total)) {
            throw new CancellationException();
        }
        return n;
    }
}
