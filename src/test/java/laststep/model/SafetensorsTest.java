package laststep.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import laststep.message.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
    private static final float[] WEIGHTS = {1, -2.5f, 3e-38f, Float.MIN_VALUE, -0f, 1 / 3f};

    @Test
    void whatIsWrittenIsReadToTheBit() throws IOException {
        Safetensors.Contents read = Safetensors.read(written());

        assertThat(read.tensors().keySet()).containsExactly("emb.weight", "generator.bias");
        assertThat(read.tensors().get("emb.weight").shape()).containsExactly(2, 3);
        assertThat(read.tensors().get("emb.weight").dtype()).isEqualTo("F32");
        assertThat(read.tensors().get("emb.weight").floats()).isEqualTo(WEIGHTS);
        assertThat(read.tensors().get("generator.bias").shape()).containsExactly(1);
        assertThat(read.tensors().get("generator.bias").floats()).containsExactly(7);
    }

    /** As safetensors' own reader checks it: from 0, without a hole or an overlap, to the file's last byte. */
    @Test
    void tensorsLieOneBehindTheOtherFromTheEndOfTheHeaderToTheEndOfTheFile() throws IOException {
        byte[] file = written();
        int headerLength = headerLength(file);
        JsonNode header = new ObjectMapper().readTree(new String(file, 8, headerLength, UTF_8));

        assertThat((8 + headerLength) % 8).as("numbers are aligned").isZero();
        assertThat(file[8]).isEqualTo((byte) '{');
        assertThat(header.path("__metadata__").path("format").asText()).isEqualTo("pt");
        assertThat(header.path("emb.weight").path("data_offsets").toString()).isEqualTo("[0,24]");
        assertThat(header.path("generator.bias").path("data_offsets").toString())
                .isEqualTo("[24,28]");
        assertThat(file).hasSize(8 + headerLength + 28);
        assertThat(ByteBuffer.wrap(file, 8 + headerLength, 4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getFloat())
                .isEqualTo(1);
    }

    @Test
    void whole64BitNumbersAndFreeTextsAreReadToo() {
        ByteBuffer numbers = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putLong(5).putLong(-1L << 40);
        Safetensors.Contents read = Safetensors.read(file(
                "{\"__metadata__\":{\"torch\":\"1.13\"},\"x\":{\"dtype\":\"I64\",\"shape\":[2],\"data_offsets\":[0,16]}}",
                numbers.array()));

        assertThat(read.metadata()).containsEntry("torch", "1.13");
        assertThat(read.tensors().get("x").longs()).containsExactly(5, -1L << 40);
    }

    @Test
    void fewerThanEightBytesAreCutOff() {
        refused(new byte[7], "problem.safetensors.short", 7);
        refused(new byte[0], "problem.safetensors.short", 0);
    }

    @Test
    void aHeaderLongerThanTheFileIsCutOff() throws IOException {
        byte[] file = written();

        refused(Arrays.copyOf(file, 20), "problem.safetensors.header", (long) headerLength(file), 12);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, -1, 1L << 32, 0, 1})
    void aHeaderLengthThatCannotBeIsRefused(long length) {
        byte[] file = ByteBuffer.allocate(100)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .array();

        refused(file, "problem.safetensors.header", length, 92);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not JSON", "[1, 2]", "{\"x\":", "7 ", "  "})
    void aHeaderThatIsNoJsonObjectIsRefused(String header) {
        refused(file(header, new byte[8]), "problem.safetensors.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0, 12]", "[-4, 4]", "[8, 4]", "[]", "7", "[0, 99999999999999]"})
    void offsetsOutsideOfTheFileAreRefused(String offsets) {
        assertThatThrownBy(() -> Safetensors.read(file(
                        "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":" + offsets + "}}", new byte[8])))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("“x”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[3]", "[1]", "[2, 2]", "[0]", "[4294967298]", "[-2]", "[2147483647, 2147483647]"})
    void aShapeThatDoesNotFillItsBytesIsRefused(String shape) {
        assertThatThrownBy(() -> Safetensors.read(file(
                        "{\"x\":{\"dtype\":\"F32\",\"shape\":" + shape + ",\"data_offsets\":[0, 8]}}", new byte[8])))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll("“x”", "8");
    }

    @Test
    void everyCutOfAFileIsRefused() throws IOException {
        byte[] file = written();
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> Safetensors.read(cut)).isInstanceOf(ProblemException.class);
        }
    }

    private static void refused(byte[] file, String key, Object... arguments) {
        assertThatThrownBy(() -> Safetensors.read(file)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().key()).isEqualTo(key);
            assertThat(e.problem().arguments()).containsExactly(arguments);
        });
    }

    private static byte[] written() throws IOException {
        Map<String, Safetensors.Tensor> tensors = new LinkedHashMap<>();
        tensors.put("emb.weight", Safetensors.Tensor.of(WEIGHTS, 2, 3));
        tensors.put("generator.bias", Safetensors.Tensor.of(new float[] {7}, 1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Safetensors.write(tensors, out);
        return out.toByteArray();
    }

    private static int headerLength(byte[] file) {
        return (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private static byte[] file(String header, byte[] numbers) {
        byte[] text = header.getBytes(UTF_8);
        return ByteBuffer.allocate(8 + text.length + numbers.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .put(numbers)
                .array();
    }
}
