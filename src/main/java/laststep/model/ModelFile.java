package laststep.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.nn.Parameter;
import laststep.nn.TextNetwork;
import laststep.text.LabelSet;
import laststep.text.Vocabulary;
import org.ejml.data.FMatrixRMaj;

/**
 * The model file {@code name.laststep}: a ZIP of {@code model.json}, {@code vocabulary.txt} (a token a line, in id
 * order), {@code model.safetensors} (float32, PyTorch's names) and {@code history.csv}.
 */
public final class ModelFile {
    /** The file name's ending. */
    public static final String EXTENSION = ".laststep";

    private static final String JSON_ENTRY = "model.json";
    private static final String VOCABULARY_ENTRY = "vocabulary.txt";
    private static final String WEIGHTS_ENTRY = "model.safetensors";
    private static final String HISTORY_ENTRY = "history.csv";

    private static final ObjectMapper JSON = ModelJson.mapper();

    private ModelFile() {}

    /** Writes beside {@code target} and moves in place. @throws ProblemException if that fails; nothing is changed then */
    public static void write(TrainedModel model, Path target) {
        try {
            AtomicFile.write(target, out -> write(model, out, Deflater.DEFAULT_COMPRESSION));
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.model.write", target.toString(), IoReason.of(e)), e);
        }
    }

    /**
     * Finds out early, before a long training, whether a file could be made there.
     *
     * @throws ProblemException if not, saying why
     */
    public static void requirePlace(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target)) {
            throw new ProblemException("problem.model.folder", target.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new ProblemException("problem.model.write", target.toString(), new Problem("problem.io.absent"));
        }
        if (!Files.isWritable(folder)) {
            throw new ProblemException("problem.model.write", target.toString(), new Problem("problem.io.denied"));
        }
    }

    /**
     * Writes a whole model file into a stream, which is left open.
     *
     * @param level of compression, as {@link Deflater} has them
     */
    public static void write(TrainedModel model, OutputStream out, int level) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(level);
        entry(zip, JSON_ENTRY, JSON.writeValueAsBytes(description(model)));
        entry(zip, VOCABULARY_ENTRY, lines(model.vocabulary().tokens()));
        entry(zip, HISTORY_ENTRY, History.csv(model.record().history()).getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry(WEIGHTS_ENTRY));
        Map<String, Safetensors.Tensor> tensors = new LinkedHashMap<>();
        for (Parameter p : model.parameters()) {
            float[] values = Arrays.copyOf(p.value().data, p.size());
            tensors.put(p.name(), Safetensors.Tensor.of(values, p.shape()));
        }
        Safetensors.write(tensors, zip);
        zip.finish();
    }

    private static ObjectNode description(TrainedModel model) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format_version", ModelFormat.VERSION);
        root.set("spec", JSON.valueToTree(model.spec()));
        root.set("labels", JSON.valueToTree(model.labels().names()));
        ObjectNode record = JSON.valueToTree(model.record());
        record.remove("history"); // it has a file of its own
        root.set("run", record);
        return root;
    }

    private static byte[] lines(List<String> tokens) {
        return (String.join("\n", tokens) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** @throws ProblemException if it is not a whole model file, saying in which way */
    public static TrainedModel read(Path file) {
        if (Files.isDirectory(file)) {
            throw new ProblemException("problem.model.folder", file.toString());
        }
        return read(entries(file), file);
    }

    /**
     * @param whole the bytes of a model file
     * @param file where they stand, to be named if something is wrong
     * @throws ProblemException if it is not a whole model file, saying in which way
     */
    public static TrainedModel read(byte[] whole, Path file) {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.model.damaged", file.toString()), e);
        }
        return read(entries, file);
    }

    private static TrainedModel read(Map<String, byte[]> entries, Path file) {
        JsonNode root = json(entry(entries, JSON_ENTRY, file), file);
        ModelFormat.bringUpToDate(root, file);
        try {
            ModelSpec spec = part(root, "spec", ModelSpec.class);
            List<String> names = new ArrayList<>();
            root.path("labels").forEach(name -> names.add(name.asText()));
            LabelSet labels = new LabelSet(names);
            RunRecord run = record(root, entry(entries, HISTORY_ENTRY, file));
            Vocabulary vocabulary = Vocabulary.ofTokens(
                    splitLines(new String(entry(entries, VOCABULARY_ENTRY, file), StandardCharsets.UTF_8)));
            Map<String, Safetensors.Tensor> tensors =
                    Safetensors.read(entry(entries, WEIGHTS_ENTRY, file)).tensors();
            return TrainedModel.of(spec, vocabulary, labels, run, weights(spec, vocabulary, labels, tensors));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new ProblemException(new Problem("problem.model.damaged", file.toString()), e);
        }
    }

    private static <T> T part(JsonNode root, String name, Class<T> type) throws JsonProcessingException {
        if (!root.hasNonNull(name)) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return JSON.treeToValue(root.path(name), type);
    }

    private static RunRecord record(JsonNode root, byte[] history) throws JsonProcessingException {
        RunRecord run = part(root, "run", RunRecord.class);
        return run.at(run.epoch(), run.step(), History.of(new String(history, StandardCharsets.UTF_8)));
    }

    /** The weights in the network's order, each of the shape the sizes ask for and finite. */
    static List<FMatrixRMaj> weights(
            ModelSpec spec, Vocabulary vocabulary, LabelSet labels, Map<String, Safetensors.Tensor> tensors) {
        List<FMatrixRMaj> weights = new ArrayList<>();
        for (TextNetwork.Shape expected : TextNetwork.shapes(spec.network(vocabulary.size(), labels.size()))) {
            weights.add(weight(expected, tensors.get(expected.name())));
        }
        return weights;
    }

    private static FMatrixRMaj weight(TextNetwork.Shape expected, Safetensors.Tensor found) {
        String shape = Arrays.toString(expected.sizes());
        if (found == null) {
            throw new ProblemException("problem.weights.missing", expected.name(), shape);
        }
        if (!found.dtype().equals("F32")) {
            throw new ProblemException("problem.weights.dtype", expected.name(), found.dtype());
        }
        if (!Arrays.equals(found.shape(), expected.sizes())) {
            throw new ProblemException("problem.weights.shape", expected.name(), Arrays.toString(found.shape()), shape);
        }
        float[] values = found.floats();
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new ProblemException("problem.weights.finite", expected.name());
            }
        }
        int cols = expected.sizes()[expected.sizes().length - 1];
        FMatrixRMaj matrix = new FMatrixRMaj(values.length / cols, cols);
        matrix.data = values;
        return matrix;
    }

    private static Map<String, byte[]> entries(Path file) {
        Map<String, byte[]> entries = new HashMap<>();
        if (!Files.exists(file)) {
            throw new ProblemException("problem.model.absent", file.toString());
        }
        if (!Files.isReadable(file)) {
            throw new ProblemException("problem.model.unreadable", file.toString());
        }
        requireZip(file);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (String name : List.of(JSON_ENTRY, VOCABULARY_ENTRY, WEIGHTS_ENTRY, HISTORY_ENTRY)) {
                ZipEntry entry = zip.getEntry(name);
                if (entry != null) {
                    entries.put(name, whole(zip, entry));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.model.damaged", file.toString()), e);
        }
    }

    /** A file that does not begin as a ZIP is something else; one that does and cannot be read is a damaged model. */
    private static void requireZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            if (start.length == 2 && (start[0] != 'P' || start[1] != 'K')) {
                throw new ProblemException("problem.model.kind", file.toString());
            }
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.model.unreadable", file.toString()), e);
        }
    }

    /** ZipFile itself does not look at the checksum: a flipped bit in the weights would go unnoticed. */
    private static byte[] whole(ZipFile zip, ZipEntry entry) throws IOException {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        if (checksum.getValue() != entry.getCrc()) {
            throw new ZipException("the checksum of " + entry.getName() + " does not fit");
        }
        return bytes;
    }

    private static byte[] entry(Map<String, byte[]> entries, String name, Path file) {
        byte[] entry = entries.get(name);
        if (entry == null) {
            throw new ProblemException("problem.model.entry", file.toString(), name);
        }
        return entry;
    }

    private static JsonNode json(byte[] text, Path file) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.model.damaged", file.toString()), e);
        }
    }

    /** The lines of a text, each ended by a line feed; the last one's may be missing. */
    static List<String> splitLines(String text) {
        // not lines(): a token may hold a character that Java takes for a line's end
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
