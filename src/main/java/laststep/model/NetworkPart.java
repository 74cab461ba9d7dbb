package laststep.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import laststep.model.PyTorchCode.Part;
import laststep.nn.NetworkSpec;

/**
 * One part of a classifier, as a mini-batch goes through it.
 *
 * @param layer of the recurrent layers, counted from 0; else 0
 * @param name short, as PyTorch's users know it
 * @param sizes what comes out: n and m as such, the others as numbers, or as {@code |C|} while that is unknown
 * @param parameters how many numbers it learns; 0 for none, −1 while that is unknown
 * @param definition the lines of PyTorch that make it, as {@link PyTorchCode#definition}
 * @param forward the lines of PyTorch that run it, as {@link PyTorchCode#forward}
 */
public record NetworkPart(
        Part part,
        int layer,
        String name,
        List<String> sizes,
        long parameters,
        List<String> definition,
        List<String> forward) {

    /** The parts before there is a corpus: |V| and |C| are unknown. */
    public static List<NetworkPart> of(ModelSpec spec) {
        return parts(spec, PyTorchCode.of(spec), null);
    }

    /** The parts in their order, the recurrent layers one by one. */
    public static List<NetworkPart> of(ModelSpec spec, int vocabularySize, int classes) {
        return parts(spec, PyTorchCode.of(spec, vocabularySize, classes), spec.network(vocabularySize, classes));
    }

    private static List<NetworkPart> parts(ModelSpec spec, PyTorchCode code, NetworkSpec network) {
        List<NetworkPart> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            int layers = part == Part.RECURRENT ? spec.nLayers() : 1;
            for (int layer = 0; layer < layers; layer++) {
                parts.add(new NetworkPart(
                        part,
                        layer,
                        name(part, layer, spec),
                        sizes(part, spec, network),
                        parameters(part, layer, network),
                        code.definition(part),
                        code.forward(part)));
            }
        }
        return parts;
    }

    private static String name(Part part, int layer, ModelSpec spec) {
        return switch (part) {
            case INPUT -> "x";
            case EMBEDDING -> "emb";
            case RECURRENT -> "Bi" + spec.cell() + " " + (layer + 1);
            case READ_OUT -> spec.readOut().name().toLowerCase(Locale.ROOT);
            case LINEAR -> "linear";
            case LOG_SOFTMAX -> "log-softmax";
            case LOSS -> "loss";
        };
    }

    private static List<String> sizes(Part part, ModelSpec spec, NetworkSpec network) {
        String d = String.valueOf(spec.wordVecDim());
        String wide = String.valueOf(2 * spec.hiddenSize());
        String classes = network == null ? "|C|" : String.valueOf(network.classes());
        return switch (part) {
            case INPUT -> List.of("n", "m");
            case EMBEDDING -> List.of("n", "m", d);
            case RECURRENT -> List.of("n", "m", wide);
            case READ_OUT -> List.of("n", wide);
            case LINEAR, LOG_SOFTMAX -> List.of("n", classes);
            case LOSS -> List.of();
        };
    }

    private static long parameters(Part part, int layer, NetworkSpec network) {
        if (part != Part.EMBEDDING && part != Part.RECURRENT && part != Part.LINEAR) {
            return 0;
        }
        if (network == null) {
            return -1;
        }
        return switch (part) {
            case EMBEDDING -> (long) network.vocabularySize() * network.wordVecDim();
            case LINEAR -> (2L * network.hiddenSize() + 1) * network.classes();
            default -> network.recurrentParameterCount(layer);
        };
    }

    /** The shape of what comes out, with n and m as given, as PyTorch writes it. */
    public String shape(String n, String m) {
        return sizes.stream()
                .map(size -> size.equals("n") ? n : size.equals("m") ? m : size)
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
