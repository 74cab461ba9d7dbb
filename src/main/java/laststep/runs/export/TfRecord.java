package laststep.runs.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * The framing of TensorFlow's record files: the record's length (8 bytes), the masked CRC-32C of those 8 bytes, the record,
 * and the masked CRC-32C of the record; all numbers little-endian.
 */
final class TfRecord {
    private static final int MASK = 0xa282ead8;

    private TfRecord() {}

    static void write(byte[] record, OutputStream out) throws IOException {
        byte[] length = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(record.length)
                .array();
        out.write(length);
        out.write(checksum(length));
        out.write(record);
        out.write(checksum(record));
    }

    private static byte[] checksum(byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(masked(crc32c(bytes)))
                .array();
    }

    static int crc32c(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** So that a checksum may itself be part of checksummed data: rotated right by 15 bits, plus a constant. */
    static int masked(int crc) {
        return Integer.rotateRight(crc, 15) + MASK;
    }
}
