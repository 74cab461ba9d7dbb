package laststep.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import laststep.math.KernelChoice;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextNetworkTest {
    static Stream<Arguments> sizes() {
        return Stream.of(CellKind.values())
                .flatMap(kind -> Stream.of(1, 2, 4).map(layers -> Arguments.of(kind, layers)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void shapesAreThoseOfTheParameters(CellKind kind, int layers) {
        NetworkSpec spec = spec(kind, layers);
        List<Parameter> parameters = network(spec).parameters();
        List<TextNetwork.Shape> shapes = TextNetwork.shapes(spec);

        assertThat(shapes).hasSameSizeAs(parameters);
        for (int k = 0; k < shapes.size(); k++) {
            assertThat(parameters.get(k).name()).isEqualTo(shapes.get(k).name());
            assertThat(parameters.get(k).shape())
                    .as(shapes.get(k).name())
                    .isEqualTo(shapes.get(k).sizes());
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theParameterCountIsTheSumOfTheirSizes(CellKind kind, int layers) {
        NetworkSpec spec = spec(kind, layers);

        assertThat(spec.parameterCount())
                .isEqualTo(network(spec).parameters().stream()
                        .mapToLong(Parameter::size)
                        .sum());
    }

    /**
     * <pre>
     * m = [nn.Embedding(10000, 256), nn.LSTM(256, 512, num_layers=4, bidirectional=True), nn.Linear(1024, 2)]
     * sum(p.numel() for x in m for p in x.parameters())
     * </pre>
     */
    @Test
    void theBooksNetworkHasAsManyParametersAsInPyTorch() {
        NetworkSpec book = new NetworkSpec(10_000, 256, 512, 4, .3f, CellKind.LSTM, Padding.BOOK, ReadOutKind.LAST, 2);

        assertThat(book.parameterCount()).isEqualTo(24_614_914);
    }

    @Test
    void theSameSeedDrawsTheSameWeightsAndAnotherOthers() {
        assertThat(initialised(1)).isDeepEqualTo(initialised(1));
        for (int k = 0; k < 19; k++) {
            assertThat(initialised(1)[k]).isNotEqualTo(initialised(2)[k]);
        }
    }

    /** The bias alone speaks: log ŷ = log softmax(b). */
    @ParameterizedTest
    @EnumSource(ReadOutKind.class)
    void aSentenceOfNoTokensIsAnsweredFromTheBias(ReadOutKind readOut) {
        NetworkSpec spec = new NetworkSpec(9, 3, 2, 2, 0, CellKind.GRU, Padding.PACKED, readOut, 3);
        TextNetwork network = network(spec);
        network.initialise(1);
        Tape tape = new Tape(2);
        network.forward(new int[0], new int[] {0}, null, tape);
        FMatrixRMaj bias = network.parameters().get(18).value();
        FMatrixRMaj expected = new FMatrixRMaj(0, 0);
        LogSoftmax.forward(bias, expected);

        assertThat(Arrays.copyOf(tape.logProbabilities().data, 3)).isEqualTo(expected.data);
    }

    @Test
    void theAnswersOfPackedSentencesDoNotDependOnTheirNeighbours() {
        NetworkSpec spec = spec(CellKind.LSTM, 2);
        TextNetwork network = network(spec);
        network.initialise(1);
        Tape together = new Tape(2);
        network.forward(new int[] {2, 3, 4, 5, 6, 7, 1, 1}, new int[] {4, 2}, null, together);
        Tape alone = new Tape(2);
        network.forward(new int[] {6, 7}, new int[] {2}, null, alone);

        assertThat(Arrays.copyOf(alone.logProbabilities().data, 5))
                .isEqualTo(Arrays.copyOfRange(together.logProbabilities().data, 5, 10));
    }

    @Test
    void hugeLogitsDoNotOverflow() {
        FMatrixRMaj x = new FMatrixRMaj(new float[][] {{1000, 0, -1000}, {-5000, -5000, -5000}});
        FMatrixRMaj logY = new FMatrixRMaj(0, 0);
        LogSoftmax.forward(x, logY);

        assertThat(Arrays.copyOf(logY.data, 3)).containsExactly(0, -1000, -2000);
        assertThat(logY.data[3]).isEqualTo((float) -Math.log(3), within(1e-6f));
    }

    @Test
    void sizesThatMakeNoNetworkAreRefused() {
        assertThatThrownBy(() -> new NetworkSpec(9, 3, 0, 1, 0, CellKind.LSTM, Padding.BOOK, ReadOutKind.LAST, 2))
                .hasMessageContaining("hidden_size is 0");
        assertThatThrownBy(() -> new NetworkSpec(9, 3, 1, 1, 1, CellKind.LSTM, Padding.BOOK, ReadOutKind.LAST, 2))
                .hasMessageContaining("dropout is 1.0");
    }

    private static NetworkSpec spec(CellKind kind, int layers) {
        return new NetworkSpec(11, 7, 3, layers, 0, kind, Padding.PACKED, ReadOutKind.LAST, 5);
    }

    private static TextNetwork network(NetworkSpec spec) {
        return new TextNetwork(spec, KernelChoice.best(), Workers.of(1));
    }

    private static float[][] initialised(long seed) {
        TextNetwork network = network(spec(CellKind.LSTM, 2));
        network.initialise(seed);
        return network.parameters().stream().map(p -> p.value().data).toArray(float[][]::new);
    }
}
