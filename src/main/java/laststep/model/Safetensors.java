package laststep.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import laststep.message.ProblemException;

/**
 * The safetensors format, the one PyTorch users save weights in: 8 bytes little-endian length of the header; the
 * header, JSON, {@code {"name": {"dtype": "F32", "shape": [2, 3], "data_offsets": [from, to]}, …}}; the numbers, row by
 * row, little-endian. See huggingface/safetensors.
 */
public final class Safetensors {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String METADATA = "__metadata__";

    private Safetensors() {}

    /**
     * A tensor as it lies in the file.
     *
     * @param dtype the type's name in the format: {@code F32}, {@code I64}, …
     * @param shape its sizes, row-major
     * @param bytes its numbers, little-endian. Not to be modified
     */
    public record Tensor(String dtype, int[] shape, ByteBuffer bytes) {
        public static Tensor of(float[] values, int... shape) {
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            return new Tensor("F32", shape, bytes);
        }

        /** The numbers of an F32 tensor. */
        public float[] floats() {
            float[] values = new float[bytes.remaining() / Float.BYTES];
            bytes.asFloatBuffer().get(values);
            return values;
        }

        /** The numbers of an I64 tensor. */
        public long[] longs() {
            long[] values = new long[bytes.remaining() / Long.BYTES];
            bytes.asLongBuffer().get(values);
            return values;
        }
    }

    /**
     * What a file holds.
     *
     * @param metadata the header's free texts
     * @param tensors by name, in the header's order
     */
    public record Contents(Map<String, String> metadata, Map<String, Tensor> tensors) {}

    /** @throws ProblemException if the bytes are not a whole safetensors file, saying in which way */
    public static Contents read(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < Long.BYTES) {
            throw new ProblemException("problem.safetensors.short", file.length);
        }
        long headerLength = buffer.getLong();
        if (headerLength < 2 || headerLength > buffer.remaining()) {
            throw new ProblemException("problem.safetensors.header", headerLength, buffer.remaining());
        }
        JsonNode header = header(new String(file, Long.BYTES, (int) headerLength, StandardCharsets.UTF_8));
        buffer.position(Long.BYTES + (int) headerLength);
        ByteBuffer data = buffer.slice().order(ByteOrder.LITTLE_ENDIAN);
        Map<String, String> metadata = new LinkedHashMap<>();
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        header.fields().forEachRemaining(field -> {
            if (field.getKey().equals(METADATA)) {
                field.getValue()
                        .fields()
                        .forEachRemaining(text ->
                                metadata.put(text.getKey(), text.getValue().asText()));
            } else {
                tensors.put(field.getKey(), tensor(field.getKey(), field.getValue(), data));
            }
        });
        return new Contents(metadata, tensors);
    }

    private static JsonNode header(String text) {
        try {
            JsonNode header = JSON.readTree(text);
            if (header != null && header.isObject()) {
                return header;
            }
            throw new ProblemException("problem.safetensors.json");
        } catch (JsonProcessingException e) {
            throw new ProblemException("problem.safetensors.json");
        }
    }

    private static Tensor tensor(String name, JsonNode entry, ByteBuffer data) {
        String dtype = entry.path("dtype").asText();
        int[] shape = new int[entry.path("shape").size()];
        long count = 1;
        for (int k = 0; k < shape.length; k++) {
            JsonNode sizeOf = entry.path("shape").get(k);
            shape[k] = sizeOf.isIntegralNumber() && sizeOf.canConvertToInt() ? sizeOf.intValue() : -1;
            count *= Math.max(0, shape[k]);
        }
        long from = entry.path("data_offsets").path(0).asLong(-1);
        long to = entry.path("data_offsets").path(1).asLong(-1);
        if (from < 0 || to < from || to > data.capacity()) {
            throw new ProblemException("problem.safetensors.offsets", name, from, to, data.capacity());
        }
        int size = size(dtype);
        if (size > 0 && count * size != to - from) {
            throw new ProblemException("problem.safetensors.size", name, Arrays.toString(shape), to - from);
        }
        return new Tensor(
                dtype, shape, data.slice((int) from, (int) (to - from)).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** The bytes of one number, or 0 for a type that is not looked into. */
    private static int size(String dtype) {
        return switch (dtype) {
            case "F64", "I64", "U64" -> 8;
            case "F32", "I32", "U32" -> 4;
            case "F16", "BF16", "I16", "U16" -> 2;
            case "I8", "U8", "BOOL" -> 1;
            default -> 0;
        };
    }

    /** Writes the tensors in the map's order; {@code out} is not closed. */
    public static void write(Map<String, Tensor> tensors, OutputStream out) throws IOException {
        ObjectNode header = JSON.createObjectNode();
        header.putObject(METADATA).put("format", "pt");
        long at = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            Tensor tensor = entry.getValue();
            ObjectNode node = header.putObject(entry.getKey()).put("dtype", tensor.dtype());
            ArrayNode shape = node.putArray("shape");
            for (int size : tensor.shape()) {
                shape.add(size);
            }
            node.putArray("data_offsets").add(at).add(at += tensor.bytes().capacity());
        }
        byte[] text = JSON.writeValueAsBytes(header);
        int padding = -text.length & 7; // so that the numbers are aligned
        out.write(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length + padding)
                .array());
        out.write(text);
        out.write(" ".repeat(padding).getBytes(StandardCharsets.UTF_8));
        for (Tensor tensor : tensors.values()) {
            out.write(
                    tensor.bytes().array(),
                    tensor.bytes().arrayOffset(),
                    tensor.bytes().capacity());
        }
    }
}
