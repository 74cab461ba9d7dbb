package laststep.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laststep.math.KernelChoice;
import laststep.nn.CellKind;
import laststep.nn.Golden;
import laststep.nn.NetworkSpec;
import laststep.nn.Padding;
import laststep.nn.Parameter;
import laststep.nn.ReadOutKind;
import laststep.nn.TextNetwork;
import laststep.nn.Workers;
import laststep.text.LabelSet;
import laststep.text.TokenizerKind;
import laststep.text.Vocabulary;

/** Makes small classifiers for tests. */
public final class Models {
    private Models() {}

    /** A packed LSTM of two layers with weights drawn from a seed, over the words w2 … w{vocabularySize−1}. */
    public static TrainedModel random(int vocabularySize) {
        return random(spec(CellKind.LSTM, Padding.PACKED, ReadOutKind.LAST), vocabularySize);
    }

    /** Weights drawn from a seed, three classes. */
    public static TrainedModel random(ModelSpec spec, int vocabularySize) {
        TextNetwork network = new TextNetwork(spec.network(vocabularySize, 3), KernelChoice.best(), Workers.of(1));
        network.initialise(17);
        return TrainedModel.of(
                spec,
                words(vocabularySize),
                new LabelSet(List.of("good", "bad", "so-so")),
                record(),
                network.parameters().stream().map(Parameter::value).toList());
    }

    /** d = 5, h = 3, two layers. */
    public static ModelSpec spec(CellKind cell, Padding padding, ReadOutKind readOut) {
        return spec(cell, padding, readOut, 2);
    }

    /** The same with so many layers. */
    public static ModelSpec spec(CellKind cell, Padding padding, ReadOutKind readOut, int layers) {
        return new ModelSpec(5, 3, layers, .25f, cell, readOut, padding, TokenizerKind.WHITESPACE, 50);
    }

    /** {@code <unk> <pad> w2 w3 …}: a word's number is its id. */
    public static Vocabulary words(int size) {
        List<String> tokens = new ArrayList<>(List.of("<unk>", "<pad>"));
        for (int id = 2; id < size; id++) {
            tokens.add("w" + id);
        }
        return Vocabulary.ofTokens(tokens);
    }

    /** The initial weights of a case of PyTorch's numbers, packed or as in the book as the case is. */
    public static TrainedModel golden(Golden golden) {
        NetworkSpec spec = golden.spec();
        try (Workers workers = Workers.of(1)) {
            return TrainedModel.of(
                    new ModelSpec(
                            spec.wordVecDim(),
                            spec.hiddenSize(),
                            spec.nLayers(),
                            0,
                            spec.cell(),
                            spec.readOut(),
                            spec.padding(),
                            TokenizerKind.WHITESPACE,
                            100),
                    words(spec.vocabularySize()),
                    new LabelSet(IntStream.range(0, spec.classes())
                            .mapToObj(k -> "class" + k)
                            .toList()),
                    record(),
                    golden.network(KernelChoice.best(), workers).parameters().stream()
                            .map(Parameter::value)
                            .toList());
        }
    }

    /** The words whose ids these are. */
    public static String sentence(int[] ids, int from, int length) {
        return Arrays.stream(ids, from, from + length).mapToObj(id -> "w" + id).collect(Collectors.joining(" "));
    }

    static RunRecord record() {
        return new RunRecord(
                "reviews",
                "abc123",
                Map.of("lr", "0.001"),
                "vector 256 bit",
                2,
                Map.of("java", "17"),
                2,
                40,
                List.of(
                        new HistoryRow(1, 20, 1.1, .5, 1.05, .55, 2.5, 30, .001, 1.25),
                        new HistoryRow(2, 40, .9, .6, Double.NaN, Double.NaN, 2.25, 31, .001, 2.5)));
    }
}
