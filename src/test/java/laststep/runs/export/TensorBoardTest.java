package laststep.runs.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/golden/check_tensorboard.py has TensorBoard itself read such files. */
class TensorBoardTest {
    @TempDir
    private Path folder;

    /** RFC 3720, B.4, which gives the bytes in the order of a little-endian number. */
    @Test
    void checksumsAreThoseOfTheRfc() {
        byte[] ascending = new byte[32];
        byte[] descending = new byte[32];
        for (int k = 0; k < 32; k++) {
            ascending[k] = (byte) k;
            descending[k] = (byte) (31 - k);
        }
        byte[] ones = new byte[32];
        Arrays.fill(ones, (byte) 0xff);

        assertThat(TfRecord.crc32c(new byte[32])).isEqualTo(0x8a9136aa);
        assertThat(TfRecord.crc32c(ones)).isEqualTo(0x62a8ab43);
        assertThat(TfRecord.crc32c(ascending)).isEqualTo(0x46dd794e);
        assertThat(TfRecord.crc32c(descending)).isEqualTo(0x113fdb5c);
    }

    /** From "Encoding" of the Protocol Buffers' documentation. */
    @Test
    void messagesAreInTheWireFormat() {
        assertThat(hex(new ProtoMessage().put(1, 150L))).isEqualTo("089601");
        assertThat(hex(new ProtoMessage().put(2, "testing"))).isEqualTo("120774657374696e67");
        assertThat(hex(new ProtoMessage().put(3, new ProtoMessage().put(1, 150L))))
                .isEqualTo("1a03089601");
        assertThat(hex(new ProtoMessage().put(1, -2L))).isEqualTo("08feffffffffffffffff01");
        assertThat(hex(new ProtoMessage().put(1, 1.0))).isEqualTo("09000000000000f03f");
        assertThat(hex(new ProtoMessage().put(2, 1f))).isEqualTo("150000803f");
    }

    private static String hex(ProtoMessage message) {
        return HexFormat.of().formatHex(message.bytes());
    }

    @Test
    void everyRecordIsFramedWithItsLengthAndChecksumsAndTheFirstSaysTheVersion() throws IOException {
        Path file = TensorBoard.write(SampleRun.run(), folder);

        assertThat(folder.relativize(file).toString()).startsWith("run-3").contains("tfevents");
        List<byte[]> records = records(Files.readAllBytes(file));
        assertThat(new String(records.get(0), StandardCharsets.ISO_8859_1)).contains("brain.Event:2");
        // version, experiment, session start, 2 epochs, 3 steps, session end
        assertThat(records).hasSize(9);
        assertThat(new String(records.get(1), StandardCharsets.ISO_8859_1))
                .contains("_hparams_/experiment", "hidden_size");
        assertThat(new String(records.get(3), StandardCharsets.ISO_8859_1)).contains("loss/train", "loss/valid");
    }

    @Test
    void aScalarStandsAtItsStepAndMoment() throws IOException {
        byte[] epoch = records(Files.readAllBytes(TensorBoard.write(SampleRun.run(), folder)))
                .get(3);

        // wall_time: field 1, eight bytes; step: field 2, a varint below 128
        ByteBuffer bytes = ByteBuffer.wrap(epoch).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.get()).isEqualTo((byte) 0x09);
        assertThat(bytes.getDouble()).isCloseTo(SampleRun.STARTED.getEpochSecond() + 1.5, within(1e-6));
        assertThat(bytes.get()).isEqualTo((byte) 0x10);
        assertThat(bytes.get()).isEqualTo((byte) 5);
        String loss = HexFormat.of()
                .formatHex(new ProtoMessage().put(1, "loss/valid").put(2, 0.6f).bytes());
        assertThat(HexFormat.of().formatHex(epoch)).contains(loss);
    }

    /** As the format is described: length, its masked checksum, data, its masked checksum. */
    private static List<byte[]> records(byte[] file) {
        List<byte[]> records = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            byte[] length = new byte[8];
            bytes.get(length);
            assertThat(unmasked(bytes.getInt())).isEqualTo(TfRecord.crc32c(length));
            byte[] data = new byte
                    [(int) ByteBuffer.wrap(length)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getLong()];
            bytes.get(data);
            assertThat(unmasked(bytes.getInt())).isEqualTo(TfRecord.crc32c(data));
            records.add(data);
        }
        return records;
    }

    /** tensorflow/core/lib/hash/crc32c.h */
    private static int unmasked(int masked) {
        int rotated = masked - 0xa282ead8;
        return (rotated >>> 17) | (rotated << 15);
    }
}
