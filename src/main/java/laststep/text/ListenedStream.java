package laststep.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells of every chunk that is read. */
final class ListenedStream extends FilterInputStream {
    private final ReadProgress progress;

    ListenedStream(InputStream in, ReadProgress progress) {
        super(in);
        this.progress = progress;
    }

    /** @throws java.util.concurrent.CancellationException if the listener says so */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        progress.read(Math.max(0, n));
        return n;
    }
}
