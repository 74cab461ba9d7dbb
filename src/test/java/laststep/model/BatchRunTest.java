package laststep.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laststep.nn.CellKind;
import laststep.nn.Golden;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.text.Batch;
import laststep.text.Batches;
import laststep.text.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same weights read out in every way give what PyTorch gives (docs/golden/readouts.py). */
class BatchRunTest {
    private static final List<String> READ_OUTS = List.of("last", "ends", "mean", "max");

    static Stream<Arguments> cases() {
        return Stream.of("lstm", "gru", "rnn")
                .flatMap(cell -> IntStream.of(1, 2, 3)
                        .boxed()
                        .flatMap(layers -> Stream.of(true, false)
                                .map(packed -> Arguments.of("readouts_" + cell + "_l" + layers, packed))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyReadOutOfTheSameWeightsIsPyTorchs(String name, boolean packed) {
        Golden golden = new Golden(name);
        BatchRun run = Models.golden(golden).run(batch(golden), packed);

        for (String readOut : READ_OUTS) {
            float[] expected = golden.floats((packed ? "packed/" : "book/") + readOut);
            for (int s = 0; s < 4; s++) {
                close(run.logProbabilities(readOut, s), expected, s, readOut);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTrueLastStepOfAPaddedRunIsPyTorchs(String name, boolean packed) {
        Golden golden = new Golden(name);
        BatchRun run = Models.golden(golden).run(batch(golden), packed);

        for (int s = 0; s < 4; s++) {
            close(run.gathered(s), golden.floats(packed ? "packed/last" : "book/gathered"), s, "gathered");
        }
    }

    @ParameterizedTest
    @EnumSource(ReadOutKind.class)
    void itIsWhatAModelWithThatReadOutAnswers(ReadOutKind kind) {
        ModelSpec spec = Models.spec(CellKind.LSTM, Padding.PACKED, kind);
        TrainedModel asked = Models.random(spec, 12);
        TrainedModel trainedOtherwise =
                Models.random(Models.spec(CellKind.LSTM, Padding.BOOK, ReadOutKind.LAST), 12); // from the same seed
        Batch batch = Batches.of(List.of(new Example(0, new int[] {2, 9, 4}, 0), new Example(1, new int[] {5}, 0)));

        assertThat(trainedOtherwise.run(batch, true).logProbabilities(name(kind), 0))
                .isEqualTo(asked.predict("w2 w9 w4").logProbabilities());
    }

    @Test
    void withPadsOnlyTheLengthOfTheLongestNeighbourCounts() {
        TrainedModel model = Models.random(12);
        Example asked = new Example(0, new int[] {2, 9, 4}, 0);
        List<Example> many = IntStream.range(0, 30)
                .mapToObj(k -> new Example(k, IntStream.range(2, 3 + k % 8).toArray(), 0))
                .toList();
        Example longest = new Example(0, new int[] {11, 10, 11, 10, 11, 10, 11, 10}, 0);
        BatchRun whole = model.run(
                Batches.of(Stream.concat(Stream.of(asked), many.stream()).toList()), false);
        BatchRun two = model.run(Batches.of(List.of(asked, longest)), false);

        for (String readOut : READ_OUTS) {
            assertThat(two.logProbabilities(readOut, 0)).isEqualTo(whole.logProbabilities(readOut, 0));
        }
        assertThat(two.gathered(0)).isEqualTo(whole.gathered(0));
    }

    @Test
    void packedNoNeighbourCounts() {
        TrainedModel model = Models.random(12);
        Example asked = new Example(0, new int[] {2, 9, 4}, 0);
        Example longer = new Example(1, new int[] {7, 7, 7, 7, 7, 7}, 0);
        float[] alone = model.run(Batches.of(List.of(asked)), true).logProbabilities("mean", 0);

        assertThat(model.run(Batches.of(List.of(longer, asked)), true).logProbabilities("mean", 1))
                .isEqualTo(alone);
        assertThat(model.run(Batches.of(List.of(longer, asked)), false).logProbabilities("mean", 1))
                .isNotEqualTo(alone);
    }

    @Test
    void aSentenceOfNoTokensIsAnsweredFromTheBias() {
        TrainedModel model = Models.random(12);
        Example nothing = new Example(0, new int[0], 0);

        BatchRun run = model.run(Batches.of(List.of(nothing)), true);
        assertThat(run.logProbabilities("last", 0)).isEqualTo(model.predict("").logProbabilities());
        assertThat(run.gathered(0))
                .usingComparatorWithPrecision(1e-6f)
                .containsExactly(model.predict("").logProbabilities());
    }

    private static String name(ReadOutKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Batch batch(Golden golden) {
        return new Batch(golden.ids(0), golden.lengths(0), golden.labels(0));
    }

    private static void close(float[] actual, float[] expected, int row, String what) {
        float[] ofRow = Arrays.copyOfRange(expected, row * actual.length, (row + 1) * actual.length);
        for (int k = 0; k < actual.length; k++) {
            assertThat(actual[k]).as("%s, sentence %d, class %d", what, row, k).isEqualTo(ofRow[k], within(1e-5f));
        }
    }
}
