package laststep.model;

import java.util.ArrayList;
import java.util.List;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;

/**
 * A classifier as somebody writes it with PyTorch, part by part: the module {@code self} with its layers {@code emb},
 * {@code rnn} and {@code generator}, and what its forward pass does to {@code x}.
 */
public final class PyTorchCode {
    /** The parts of the network, in the order a mini-batch goes through them. */
    public enum Part {
        INPUT,
        EMBEDDING,
        RECURRENT,
        READ_OUT,
        LINEAR,
        LOG_SOFTMAX,
        LOSS
    }

    private final ModelSpec spec;
    private final String vocabularySize;
    private final String classes;

    private PyTorchCode(ModelSpec spec, String vocabularySize, String classes) {
        this.spec = spec;
        this.vocabularySize = vocabularySize;
        this.classes = classes;
    }

    public static PyTorchCode of(ModelSpec spec, int vocabularySize, int classes) {
        return new PyTorchCode(spec, String.valueOf(vocabularySize), String.valueOf(classes));
    }

    /** Before there is a corpus: |V| and |C| are names. */
    public static PyTorchCode of(ModelSpec spec) {
        return new PyTorchCode(spec, "vocabulary_size", "n_classes");
    }

    /** The lines of {@code __init__} that make a part; none for a part that learns nothing and has no module. */
    public List<String> definition(Part part) {
        return switch (part) {
            case INPUT, READ_OUT, LOSS -> List.of();
            case EMBEDDING -> List.of("self.emb = nn.Embedding(" + vocabularySize + ", " + spec.wordVecDim() + ")");
            case RECURRENT ->
                List.of("self.rnn = nn." + spec.cell() + "(" + spec.wordVecDim() + ", "
                        + spec.hiddenSize() + ", num_layers=" + spec.nLayers() + dropout()
                        + ", batch_first=True, bidirectional=True)");
            case LINEAR -> List.of("self.generator = nn.Linear(" + 2 * spec.hiddenSize() + ", " + classes + ")");
            case LOG_SOFTMAX -> List.of("self.activation = nn.LogSoftmax(dim=-1)");
        };
    }

    private String dropout() {
        return spec.dropout() == 0 ? "" : ", dropout=" + spec.dropout();
    }

    /** The lines of {@code forward} that run a part; of the input, those before it, and of the loss, those after. */
    public List<String> forward(Part part) {
        return switch (part) {
            case INPUT -> input();
            case EMBEDDING -> List.of("x = self.emb(x)");
            case RECURRENT -> recurrent();
            case READ_OUT -> List.of("x = " + (isPacked() ? packedReadOut() : paddedReadOut()));
            case LINEAR -> List.of("x = self.generator(x)");
            case LOG_SOFTMAX -> List.of("x = self.activation(x)");
            case LOSS -> List.of("loss = nn.NLLLoss()(x, y)");
        };
    }

    private boolean isPacked() {
        return spec.padding() == Padding.PACKED;
    }

    private List<String> input() {
        List<String> lines = new ArrayList<>();
        lines.add("x = pad_sequence(sentences, batch_first=True, padding_value=1)");
        if (isPacked()) {
            lines.add("lengths = torch.tensor([len(ids) for ids in sentences])");
        }
        return lines;
    }

    private List<String> recurrent() {
        if (!isPacked()) {
            return List.of("x, _ = self.rnn(x)");
        }
        // what stands behind a sentence's end must never be the largest
        String fill = spec.readOut() == ReadOutKind.MAX ? ", padding_value=float(\"-inf\")" : "";
        return List.of(
                "x = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)",
                "x, _ = self.rnn(x)",
                "x, _ = pad_packed_sequence(x, batch_first=True" + fill + ")");
    }

    private String paddedReadOut() {
        int h = spec.hiddenSize();
        return switch (spec.readOut()) {
            case LAST -> "x[:, -1]";
            case ENDS -> "torch.cat([x[:, -1, :" + h + "], x[:, 0, " + h + ":]], dim=-1)";
            case MEAN -> "x.mean(dim=1)";
            case MAX -> "x.max(dim=1).values";
        };
    }

    private String packedReadOut() {
        int h = spec.hiddenSize();
        return switch (spec.readOut()) {
            case LAST -> "x[torch.arange(len(x)), lengths - 1]";
            case ENDS -> "torch.cat([x[torch.arange(len(x)), lengths - 1, :" + h + "], x[:, 0, " + h + ":]], dim=-1)";
            case MEAN -> "x.sum(dim=1) / lengths.unsqueeze(1)";
            case MAX -> "x.max(dim=1).values";
        };
    }
}
