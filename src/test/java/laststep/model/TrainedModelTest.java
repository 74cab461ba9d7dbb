package laststep.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laststep.nn.CellKind;
import laststep.nn.Direction;
import laststep.nn.Golden;
import laststep.nn.NetworkSpec;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedModelTest {
    private static final String SENTENCE = "w2 w9 w4 nobody w4 w7";

    private final TrainedModel model = Models.random(12);

    static Stream<Arguments> kinds() {
        return Stream.of(Padding.values())
                .flatMap(padding -> Stream.of(ReadOutKind.values()).map(readOut -> Arguments.of(padding, readOut)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPrefixsProbabilitiesAreThoseOfTheFirstTokensAskedAlone(Padding padding, ReadOutKind readOut) {
        TrainedModel asked = Models.random(Models.spec(CellKind.LSTM, padding, readOut), 12);
        float[][] prefixes = asked.prefixProbabilities(asked.encode(SENTENCE).ids());
        String[] words = SENTENCE.split(" ");

        assertThat(prefixes).hasDimensions(6, 3);
        for (int t = 0; t < words.length; t++) {
            Prediction alone = asked.predict(String.join(" ", Arrays.copyOf(words, t + 1)));
            for (int label = 0; label < 3; label++) {
                assertThat(prefixes[t][label]).isEqualTo((float) alone.probability(label));
            }
        }
    }

    /** Long ones, short ones and empty ones, more than fit into one batch. */
    @ParameterizedTest
    @MethodSource("kinds")
    void anAnswerIsTheSameToTheBitAloneAndAmongOthers(Padding padding, ReadOutKind readOut) {
        TrainedModel asked = Models.random(Models.spec(CellKind.GRU, padding, readOut), 40);
        Random random = new Random(5);
        List<String> sentences = IntStream.range(0, 200)
                .mapToObj(k -> random.ints(k % 7 == 0 ? 0 : random.nextInt(45), 2, 45)
                        .mapToObj(id -> "w" + id)
                        .collect(Collectors.joining(" ")))
                .toList();
        List<Prediction> together = asked.predictAll(sentences);

        assertThat(together).hasSameSizeAs(sentences);
        for (int k = 0; k < sentences.size(); k++) {
            Prediction alone = asked.predict(sentences.get(k));
            assertThat(together.get(k).logProbabilities()).isEqualTo(alone.logProbabilities());
            assertThat(together.get(k).label()).isEqualTo(alone.label());
            assertThat(together.get(k).encoded().sentence()).isEqualTo(sentences.get(k));
        }
    }

    @Test
    void aSentenceOfNoTokensIsAnsweredFromTheBias() {
        float[] bias = model.generatorBias().data;
        double sum = Math.exp(bias[0]) + Math.exp(bias[1]) + Math.exp(bias[2]);
        Prediction answer = model.predict("   ");

        for (int label = 0; label < 3; label++) {
            assertThat(answer.probability(label)).isCloseTo(Math.exp(bias[label]) / sum, within(1e-6));
        }
        assertThat(model.trace("").tokens()).isZero();
        assertThat(model.prefixProbabilities(new int[0])).isEmpty();
        assertThat(model.trace("").readOut()).containsOnly(0);
    }

    @Test
    void theTraceIsOfThePassThatAnswered() {
        Trace trace = model.trace(SENTENCE);

        assertThat(trace.prediction().logProbabilities())
                .isEqualTo(model.predict(SENTENCE).logProbabilities());
        LayerTrace forward = trace.layer(1, Direction.FORWARD);
        LayerTrace backward = trace.layer(1, Direction.BACKWARD);
        float[] last = new float[6];
        System.arraycopy(forward.h()[5], 0, last, 0, 3);
        System.arraycopy(backward.h()[5], 0, last, 3, 3);
        assertThat(trace.readOut()).isEqualTo(last);
        assertThat(trace.logits()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everyQuantityOfACellHasARowATokenAndAColumnAUnit(CellKind cell) {
        Trace trace = Models.random(Models.spec(cell, Padding.PACKED, ReadOutKind.LAST), 12)
                .trace(SENTENCE);

        assertThat(trace.layers()).hasSize(4);
        List<String> expected = switch (cell) {
            case LSTM -> List.of("h", "c", "i", "f", "g", "o");
            case GRU -> List.of("h", "r", "z", "n");
            case RNN -> List.of("h");
        };
        for (LayerTrace layer : trace.layers()) {
            assertThat(layer.quantities()).isEqualTo(expected);
            layer.quantities()
                    .forEach(name -> assertThat(layer.quantity(name)).as(name).hasDimensions(6, 3));
        }
    }

    /** c = f∘c' + i∘g and h = o∘tanh c hold between the rows, in the order each half reads. */
    @Test
    void theGatesExplainTheCellStates() {
        for (LayerTrace layer : model.trace(SENTENCE).layers()) {
            boolean right = layer.direction() == Direction.FORWARD;
            for (int k = 0; k < 6; k++) {
                int t = right ? k : 5 - k;
                int before = right ? t - 1 : t + 1;
                for (int unit = 0; unit < 3; unit++) {
                    float previous = k == 0 ? 0 : layer.c()[before][unit];
                    float c = layer.gates().get("f")[t][unit] * previous
                            + layer.gates().get("i")[t][unit] * layer.gates().get("g")[t][unit];
                    assertThat(layer.c()[t][unit]).isEqualTo(c, within(1e-6f));
                    assertThat((double) layer.h()[t][unit])
                            .isCloseTo(layer.gates().get("o")[t][unit] * Math.tanh(c), within(1e-6));
                }
            }
        }
    }

    /** Row t is token t for both directions: what PyTorch's padded output holds at [sentence, t]. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lstm_l2_packed_last_h3",
                "gru_l2_packed_max_h3",
                "rnn_l2_packed_mean_h3",
                "lstm_l4_packed_ends_h17"
            })
    void traceRowsAreInReadingOrderAsInPyTorch(String name) {
        Golden golden = new Golden(name);
        NetworkSpec spec = golden.spec();
        TrainedModel asked = Models.golden(golden);
        int h = spec.hiddenSize();
        int steps = golden.ids(0).length / golden.lengths(0).length;
        for (int s = 0; s < golden.lengths(0).length; s++) {
            int m = golden.lengths(0)[s];
            Trace trace = asked.trace(Models.sentence(golden.ids(0), s * steps, m));
            assertThat(trace.tokens()).isEqualTo(m);
            for (int layer = 0; layer < spec.nLayers(); layer++) {
                float[] states = golden.floats("H" + layer);
                for (int t = 0; t < m; t++) {
                    int row = (s * steps + t) * 2 * h;
                    close(trace.layer(layer, Direction.FORWARD).h()[t], states, row);
                    close(trace.layer(layer, Direction.BACKWARD).h()[t], states, row + h);
                }
            }
            close(trace.readOut(), golden.floats("readout"), s * 2 * h);
            close(trace.prediction().logProbabilities(), golden.floats("log_prob"), s * spec.classes());
        }
    }

    @Test
    void unknownWordsAreMarkedAndAnsweredAsUnk() {
        Prediction answer = model.predict("w2 nobody w3");

        assertThat(answer.encoded().ids()).containsExactly(2, 0, 3);
        assertThat(answer.encoded().unknown(1)).isTrue();
        assertThat(answer.logProbabilities())
                .isEqualTo(model.predict("w2 anybody w3").logProbabilities());
    }

    @Test
    void whatStandsBehindMaxLengthIsCutAndCounted() {
        String words = "w2 ".repeat(50);

        assertThat(model.predict(words + "w3 w4").encoded().cut()).isEqualTo(2);
        assertThat(model.predict(words + "w3 w4").logProbabilities())
                .isEqualTo(model.predict(words).logProbabilities());
    }

    @Test
    void theWeightsGivenAreCopied() {
        List<FMatrixRMaj> weights = new ArrayList<>();
        model.parameters().forEach(p -> weights.add(p.value().copy()));
        TrainedModel copy = TrainedModel.of(model.spec(), model.vocabulary(), model.labels(), Models.record(), weights);
        float[] before = copy.predict(SENTENCE).logProbabilities();
        weights.forEach(w -> w.fill(9));

        assertThat(copy.predict(SENTENCE).logProbabilities()).isEqualTo(before);
    }

    @Test
    void manyThreadsMayAskAtOnce() {
        List<String> sentences = IntStream.range(0, 300)
                .mapToObj(k -> "w" + (2 + k % 10) + " w" + (2 + k % 7) + " w3".repeat(k % 9))
                .toList();
        List<float[]> expected =
                sentences.stream().map(s -> model.predict(s).logProbabilities()).toList();
        List<float[]> answers = sentences.parallelStream()
                .map(s -> model.predict(s).logProbabilities())
                .toList();

        for (int k = 0; k < expected.size(); k++) {
            assertThat(answers.get(k)).isEqualTo(expected.get(k));
        }
    }

    private static void close(float[] actual, float[] expected, int from) {
        for (int k = 0; k < actual.length; k++) {
            assertThat(actual[k]).isEqualTo(expected[from + k], within(1e-5f + 1e-4f * Math.abs(expected[from + k])));
        }
    }
}
