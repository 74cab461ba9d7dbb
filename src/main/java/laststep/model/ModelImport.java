package laststep.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.nn.CellKind;
import laststep.nn.TextNetwork;
import laststep.text.LabelSet;
import laststep.text.Vocabulary;

/**
 * Makes a model of weights that were saved from PyTorch: a safetensors file with the names of a state dict
 * ({@code emb.weight}, {@code rnn.weight_ih_l0}, …, {@code generator.bias}), the vocabulary and the labels. The shapes
 * decide the sizes, and the number of gates the cell.
 *
 * @param kinds the kinds that shapes cannot tell: read-out, padding, tokeniser and its options, max_length; its sizes are not looked at
 * @param anyCell whether the cell is taken from the shapes; else it must be that of {@code kinds}
 */
public record ModelImport(Path safetensors, Path vocabulary, Path labels, ModelSpec kinds, boolean anyCell) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @throws ProblemException if the three do not make a model, naming both sides of what does not fit */
    public TrainedModel read() {
        Map<String, Safetensors.Tensor> tensors =
                Safetensors.read(bytes(safetensors)).tensors();
        Vocabulary words = Vocabulary.ofTokens(lines(vocabulary));
        LabelSet classes = labelSet();
        int[] embedding = shape(tensors, "emb.weight", 2);
        if (embedding[0] != words.size()) {
            throw new ProblemException("problem.import.vocabulary", vocabulary.toString(), words.size(), embedding[0]);
        }
        int[] output = shape(tensors, "generator.weight", 2);
        if (output[0] != classes.size()) {
            throw new ProblemException("problem.import.labels", labels.toString(), classes.size(), output[0]);
        }
        int[] recurrent = shape(tensors, "rnn.weight_hh_l0", 2);
        ModelSpec spec = new ModelSpec(
                embedding[1],
                recurrent[1],
                layers(tensors.keySet()),
                0,
                cellOf(recurrent),
                kinds.readOut(),
                kinds.padding(),
                kinds.tokenizer(),
                kinds.maxLength(),
                kinds.lowercase(),
                kinds.foldDigits());
        refuseStrangers(tensors.keySet(), spec, words, classes);
        return TrainedModel.of(spec, words, classes, record(), ModelFile.weights(spec, words, classes, tensors));
    }

    private RunRecord record() {
        return new RunRecord(
                safetensors.getFileName().toString(), "", Map.of(), "PyTorch", 0, Map.of(), 0, 0, List.of());
    }

    private static int[] shape(Map<String, Safetensors.Tensor> tensors, String name, int rank) {
        Safetensors.Tensor tensor = tensors.get(name);
        if (tensor == null) {
            String found = tensors.keySet().stream().limit(5).collect(Collectors.joining(", "));
            throw new ProblemException("problem.import.name", name, found);
        }
        if (tensor.shape().length != rank) {
            throw new ProblemException("problem.import.rank", name, tensor.shape().length, rank);
        }
        if (Arrays.stream(tensor.shape()).anyMatch(size -> size < 1)) {
            throw new ProblemException("problem.import.size", name, Arrays.toString(tensor.shape()));
        }
        return tensor.shape();
    }

    private CellKind cellOf(int[] recurrent) {
        for (CellKind kind : CellKind.values()) {
            if (recurrent[0] == kind.gates().size() * recurrent[1] && (anyCell || kind == kinds.cell())) {
                return kind;
            }
        }
        throw new ProblemException(
                "problem.import.cell",
                anyCell ? "lstm, gru, rnn" : kinds.cell().name().toLowerCase(Locale.ROOT),
                recurrent[0],
                recurrent[1]);
    }

    private static int layers(Set<String> names) {
        int layers = 0;
        while (names.contains("rnn.weight_ih_l" + layers)) {
            layers++;
        }
        return Math.max(1, layers); // none at all is told as a missing name
    }

    /** A tensor that this network has no use for would be lost without a word. */
    private static void refuseStrangers(Set<String> names, ModelSpec spec, Vocabulary words, LabelSet classes) {
        Set<String> strangers = new TreeSet<>(names);
        TextNetwork.shapes(spec.network(words.size(), classes.size())).forEach(shape -> strangers.remove(shape.name()));
        if (!strangers.isEmpty()) {
            throw new ProblemException("problem.import.stranger", String.join(", ", strangers));
        }
    }

    private LabelSet labelSet() {
        List<String> names = lines(labels);
        Set<String> seen = new TreeSet<>();
        for (String name : names) {
            if (name.isBlank()) {
                throw new ProblemException("problem.import.labelBlank", labels.toString(), seen.size() + 1);
            }
            if (!seen.add(name)) {
                throw new ProblemException("problem.import.labelTwice", labels.toString(), name);
            }
        }
        return new LabelSet(names);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.import.file", file.toString(), IoReason.of(e)), e);
        }
    }

    /** The lines of a UTF-8 file, Windows' line ends and byte order mark allowed; a last empty one is no line. */
    private static List<String> lines(Path file) {
        List<String> lines = new ArrayList<>();
        for (String line : ModelFile.splitLines(text(file))) {
            lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }
        return lines;
    }

    /** A decoder, unlike {@code new String}, reports what is not UTF-8: garbled words would never be met in a sentence. */
    private static String text(Path file) {
        try {
            String text =
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ProblemException(new Problem("problem.import.notUtf8", file.toString()), e);
        }
    }
}
