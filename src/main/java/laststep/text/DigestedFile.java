package laststep.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;

/** A file that is read from beginning to end: tells a listener how far, and knows the digest of what was read. */
final class DigestedFile extends FilterInputStream {
    private final MessageDigest digest = Sha256.digest();
    private final long size;
    private final ReadListener listener;
    private long done;

    DigestedFile(Path file, ReadListener listener) throws IOException {
        super(Files.newInputStream(file));
        this.size = Files.size(file);
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws CancellationException if the listener says so */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        if (n > 0) {
            digest.update(bytes, offset, n);
            done += n;
        }
        if (!listener.progress(done, size)) {
            throw new CancellationException();
        }
        return n;
    }

    /** The SHA-256 of what was read, in hexadecimal; to be asked for once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
