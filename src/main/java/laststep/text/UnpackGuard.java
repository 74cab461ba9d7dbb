package laststep.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import laststep.message.ProblemException;

/**
 * Refuses archives that unpack to many times their size: texts shrink to a third or a tenth of theirs, only bombs to a
 * thousandth. One guard counts over all files of an archive.
 */
final class UnpackGuard {
    /** So many bytes are unpacked from the smallest file without a question. */
    private static final long ALWAYS_ALLOWED = 100L << 20;

    private static final long TIMES = 200;

    private final String name;
    private final long allowed;
    private long unpacked;

    /** @param name of the archive, for the sentence.  @param packedSize its bytes */
    UnpackGuard(String name, long packedSize) {
        this.name = name;
        this.allowed = Math.max(ALWAYS_ALLOWED, TIMES * packedSize);
    }

    InputStream watch(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                count(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int n = super.read(bytes, offset, length);
                count(Math.max(0, n));
                return n;
            }
        };
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > allowed) {
            throw new ProblemException("problem.corpus.bomb", name, allowed >> 20);
        }
    }
}
