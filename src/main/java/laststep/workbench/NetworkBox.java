package laststep.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import laststep.message.Problem;
import laststep.model.ModelSpec;
import laststep.model.NetworkPart;

/**
 * One part of the network in the strip of shapes.
 *
 * @param shape what comes out, with the numbers of the mini-batch as far as they are known
 * @param about what it does, in a sentence or two
 */
public record NetworkBox(NetworkPart part, String shape, Problem about) {
    static NetworkBox of(NetworkPart part, ModelSpec spec, String n, String m) {
        return new NetworkBox(part, part.shape(n, m), about(part, spec));
    }

    private static Problem about(NetworkPart part, ModelSpec spec) {
        int wide = 2 * spec.hiddenSize();
        return switch (part.part()) {
            case INPUT -> new Problem("walk.about.input");
            case EMBEDDING -> new Problem("walk.about.embedding", spec.wordVecDim());
            case RECURRENT ->
                new Problem("walk.about.recurrent", part.layer() + 1, spec.nLayers(), spec.hiddenSize(), part.layer());
            case READ_OUT -> new Problem("walk.about.readout." + part.name(), wide);
            case LINEAR -> new Problem("walk.about.linear", wide, part.sizes().get(1));
            case LOG_SOFTMAX -> new Problem("walk.about.logSoftmax");
            case LOSS -> new Problem("walk.about.loss");
        };
    }

    /** Tells it from the others, whatever their sizes: such as {@code recurrent-1}. */
    public String id() {
        return part.part().name().toLowerCase(Locale.ROOT) + "-" + part.layer();
    }

    public String name() {
        return part.name();
    }

    /** How many numbers it learns; 0 for none, −1 while that is unknown. */
    public long parameters() {
        return part.parameters();
    }

    /** The lines of PyTorch it stands for: what defines it, then what runs it. */
    public List<String> code() {
        List<String> lines = new ArrayList<>(part.definition());
        lines.addAll(part.forward());
        return lines;
    }
}
