package laststep.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laststep.math.KernelChoice;
import laststep.model.ModelSpec;
import laststep.model.RunRecord;
import laststep.model.Safetensors;
import laststep.model.TrainedModel;
import laststep.nn.CellKind;
import laststep.nn.Padding;
import laststep.nn.Parameter;
import laststep.nn.ReadOutKind;
import laststep.nn.TextNetwork;
import laststep.nn.Workers;
import laststep.text.LabelSet;
import laststep.text.TokenizerKind;
import laststep.text.Vocabulary;
import org.ejml.data.FMatrixRMaj;

/** A case of the numbers PyTorch computed, as a model with made-up words: the word wK has the id K. */
public final class GoldenModel {
    private final Safetensors.Contents contents;
    private final int layers;

    public GoldenModel(String name) {
        try (InputStream in = GoldenModel.class.getResourceAsStream("/golden/" + name + ".safetensors")) {
            contents = Safetensors.read(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        layers = number("n_layers");
    }

    public TrainedModel model() {
        ModelSpec spec = new ModelSpec(
                number("d"),
                number("h"),
                layers,
                0,
                CellKind.valueOf(upper("cell")),
                ReadOutKind.valueOf(upper("readout")),
                Padding.valueOf(upper("padding")),
                TokenizerKind.WHITESPACE,
                256);
        List<String> words = new ArrayList<>(List.of("<unk>", "<pad>"));
        IntStream.range(2, number("V")).forEach(id -> words.add("w" + id));
        LabelSet labels = new LabelSet(
                IntStream.range(0, number("C")).mapToObj(c -> "class" + c).toList());
        RunRecord record = new RunRecord("golden", "", Map.of(), "", 1, Map.of(), 1, 1, List.of());
        return TrainedModel.of(spec, Vocabulary.ofTokens(words), labels, record, weights(spec, words.size(), labels));
    }

    private List<FMatrixRMaj> weights(ModelSpec spec, int words, LabelSet labels) {
        TextNetwork network = new TextNetwork(spec.network(words, labels.size()), KernelChoice.best(), Workers.of(1));
        List<FMatrixRMaj> weights = new ArrayList<>();
        for (Parameter parameter : network.parameters()) {
            FMatrixRMaj value = parameter.value().copy();
            System.arraycopy(floats("weights/" + parameter.name()), 0, value.data, 0, parameter.size());
            weights.add(value);
        }
        return weights;
    }

    /** The first sentence of the first batch. */
    public String sentence() {
        return sentence(0);
    }

    /** A sentence of the first batch, without its pads. */
    String sentence(int row) {
        long[] ids = contents.tensors().get("x0").longs();
        long[] lengths = contents.tensors().get("len0").longs();
        int first = row * (ids.length / lengths.length);
        return IntStream.range(first, first + Math.toIntExact(lengths[row]))
                .mapToObj(k -> "w" + ids[k])
                .collect(Collectors.joining(" "));
    }

    public int length() {
        return Math.toIntExact(contents.tensors().get("len0").longs()[0]);
    }

    /** What PyTorch says: the output of a layer for the first sentence, at a token, of the 2h numbers this one. */
    float output(int layer, int token, int index) {
        return floats("H" + layer)[token * 2 * number("h") + index];
    }

    /** What PyTorch says: log ŷ of the first sentence. */
    float logProbability(int label) {
        return floats("log_prob")[label];
    }

    public float[] floats(String tensor) {
        return contents.tensors().get(tensor).floats();
    }

    private int number(String key) {
        return Integer.parseInt(contents.metadata().get(key));
    }

    private String upper(String key) {
        return contents.metadata().get(key).toUpperCase(Locale.ROOT);
    }
}
