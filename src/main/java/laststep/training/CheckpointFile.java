package laststep.training;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.AtomicFile;
import laststep.model.ModelFile;
import laststep.model.Safetensors;
import laststep.model.TrainedModel;
import laststep.nn.Optimiser;

/**
 * A checkpoint on disk: a ZIP of {@code checkpoint.json} (where the training is), {@code model.laststep} (the weights, the
 * record and the history), {@code best.laststep} if those to be kept are others, and {@code optimizer.safetensors}
 * (PyTorch's names: {@code exp_avg.emb.weight}, …).
 */
public final class CheckpointFile {
    /** The file name's ending. */
    public static final String EXTENSION = ".laststep-checkpoint";

    private static final int VERSION = 1;
    private static final String JSON_ENTRY = "checkpoint.json";
    private static final String MODEL_ENTRY = "model.laststep";
    private static final String BEST_ENTRY = "best.laststep";
    private static final String OPTIMISER_ENTRY = "optimizer.safetensors";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CheckpointFile() {}

    /** Writes beside {@code target} and moves in place. @throws ProblemException if that fails; nothing is changed then */
    public static void write(Checkpoint checkpoint, Path target) {
        try {
            AtomicFile.write(target, out -> write(checkpoint, out));
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.checkpoint.write", target.toString(), IoReason.of(e)), e);
        }
    }

    private static void write(Checkpoint checkpoint, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.NO_COMPRESSION); // weights hardly shrink, and the processor is learning
        ObjectNode root = JSON.createObjectNode();
        root.put("format_version", VERSION);
        root.set("place", JSON.valueToTree(checkpoint.place()));
        root.put("optimizer_steps", checkpoint.optimiser().steps());
        zip.putNextEntry(new ZipEntry(JSON_ENTRY));
        zip.write(JSON.writeValueAsBytes(root));
        zip.putNextEntry(new ZipEntry(MODEL_ENTRY));
        ModelFile.write(checkpoint.model(), zip, Deflater.NO_COMPRESSION);
        if (checkpoint.best() != checkpoint.model()) {
            zip.putNextEntry(new ZipEntry(BEST_ENTRY));
            ModelFile.write(checkpoint.best(), zip, Deflater.NO_COMPRESSION);
        }
        zip.putNextEntry(new ZipEntry(OPTIMISER_ENTRY));
        Map<String, Safetensors.Tensor> tensors = new LinkedHashMap<>();
        checkpoint
                .optimiser()
                .buffers()
                .forEach((name, buffer) -> tensors.put(name, Safetensors.Tensor.of(buffer, buffer.length)));
        Safetensors.write(tensors, zip);
        zip.finish();
    }

    /** @throws ProblemException if it is not a whole checkpoint of a version that is known here, saying in which way */
    public static Checkpoint read(Path file) {
        Map<String, byte[]> entries = entries(file);
        try {
            JsonNode root = JSON.readTree(entry(entries, JSON_ENTRY, file));
            int version = root.path("format_version").asInt(-1);
            if (version != VERSION) {
                throw new ProblemException("problem.checkpoint.version", file.toString(), String.valueOf(version));
            }
            Checkpoint.Place place = JSON.treeToValue(root.path("place"), Checkpoint.Place.class);
            if (place == null || place.means() == null || place.learningRate() == null) {
                throw damaged(file, null);
            }
            TrainedModel model = ModelFile.read(entry(entries, MODEL_ENTRY, file), file);
            TrainedModel best = entries.containsKey(BEST_ENTRY) ? ModelFile.read(entries.get(BEST_ENTRY), file) : model;
            Map<String, float[]> buffers = new LinkedHashMap<>();
            Safetensors.read(entry(entries, OPTIMISER_ENTRY, file))
                    .tensors()
                    .forEach((name, tensor) -> buffers.put(name, tensor.floats()));
            int steps = root.path("optimizer_steps").asInt();
            return new Checkpoint(model, best, new Optimiser.State(steps, buffers), place);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
    }

    private static Map<String, byte[]> entries(Path file) {
        Map<String, byte[]> entries = new HashMap<>();
        // a stream, not a ZipFile: it looks at the checksums
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                zip.transferTo(bytes);
                entries.put(entry.getName(), bytes.toByteArray());
            }
            return entries;
        } catch (ZipException | EOFException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.checkpoint.read", file.toString(), IoReason.of(e)), e);
        }
    }

    private static byte[] entry(Map<String, byte[]> entries, String name, Path file) {
        byte[] entry = entries.get(name);
        if (entry == null) {
            throw damaged(file, null);
        }
        return entry;
    }

    private static ProblemException damaged(Path file, Exception cause) {
        return new ProblemException(new Problem("problem.checkpoint.damaged", file.toString()), cause);
    }
}
