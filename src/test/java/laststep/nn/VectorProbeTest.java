package laststep.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import laststep.math.KernelChoice;
import laststep.math.Kernels;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradients of word vectors against PyTorch's autograd and against differences; and that frozen weights stay so. */
class VectorProbeTest {
    private static final int DIMENSIONS = 4;

    static Stream<Arguments> casesAndKernels() {
        return Golden.names().stream()
                .flatMap(name ->
                        KernelChoice.all().stream().map(kernels -> Arguments.of(name, kernels.name(), kernels)));
    }

    static Stream<Arguments> networks() {
        return Stream.of(CellKind.values())
                .flatMap(cell -> Stream.of(ReadOutKind.values())
                        .flatMap(readOut -> Stream.of(1, 2).map(layers -> Arguments.of(cell, readOut, layers))));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("casesAndKernels")
    void gradientTimesInputIsPyTorchs(String name, String kernelName, Kernels kernels) {
        Golden golden = new Golden(name);
        Golden attributions = new Golden("attributions");
        int steps = golden.ids(0).length / golden.lengths(0).length;
        int classes = golden.spec().classes();
        try (Workers workers = Workers.of(1)) {
            TextNetwork network = golden.network(kernels, workers);
            for (String f : List.of("log_probability", "logit")) {
                for (int s = 0; s < golden.lengths(0).length; s++) {
                    int length = golden.lengths(0)[s];
                    FMatrixRMaj x = vectors(network, Arrays.copyOfRange(golden.ids(0), s * steps, s * steps + length));
                    for (int label : new int[] {0, classes - 1}) {
                        FMatrixRMaj dx = new FMatrixRMaj(0, 0);
                        float value = new VectorProbe(network, label, f.equals("logit")).gradients(x, 1, dx)[0];

                        attributions.close(
                                name + " " + f,
                                value,
                                attributions.floats(name + "/" + f + "/value")[s * classes + label]);
                        float[] expected = attributions.floats(name + "/" + f + "/gradient-input");
                        for (int t = 0; t < length; t++) {
                            attributions.close(
                                    name + " " + f + " " + s + " " + t,
                                    dot(x, dx, t),
                                    expected[(s * classes + label) * steps + t]);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theyAreTheSlopesOfTheAnswerItself(CellKind cell, ReadOutKind readOut, int layers) {
        try (Workers workers = Workers.of(1)) {
            TextNetwork network = network(cell, readOut, layers, 3, workers);
            FMatrixRMaj x = Differences.random(3, DIMENSIONS, 3); // a seed with which no maximum changes place
            for (boolean logit : new boolean[] {false, true}) {
                VectorProbe probe = new VectorProbe(network, 1, logit);
                FMatrixRMaj dx = new FMatrixRMaj(0, 0);
                probe.gradients(x, 1, dx);

                assertThat(dx.getNumElements()).isEqualTo(3 * DIMENSIONS);
                Differences.check("x", x, dx, () -> probe.values(x, 1)[0]);
            }
        }
    }

    /** Also with the topmost layer's steps left out, which the read-out does not read: training does that too. */
    @ParameterizedTest
    @MethodSource("networks")
    void asWordVectorsASentenceIsAnsweredAsItIsAsWords(CellKind cell, ReadOutKind readOut, int layers) {
        int[] ids = {3, 0, 6, 2, 1};
        try (Workers workers = Workers.of(1)) {
            TextNetwork network = network(cell, readOut, layers, 3, workers);
            Tape tape = new Tape(layers);
            network.forward(ids, new int[] {5}, null, tape);

            assertThat(new VectorProbe(network, 2, false).values(vectors(network, ids), 1))
                    .containsExactly(tape.logProbabilities().get(0, 2));
            assertThat(new VectorProbe(network, 2, true).values(vectors(network, ids), 1))
                    .containsExactly(tape.logits().get(0, 2));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void manyAtOnceOnAnyNumberOfThreadsAreAsEachAlone(CellKind cell, ReadOutKind readOut, int layers) {
        int n = 7;
        int hidden = 19; // whole vectors of any machine, and a rest
        FMatrixRMaj all = Differences.random(n * 5, DIMENSIONS, 8);
        try (Workers one = Workers.of(1);
                Workers three = Workers.of(3)) {
            FMatrixRMaj together = new FMatrixRMaj(0, 0);
            float[] values = new VectorProbe(network(cell, readOut, layers, hidden, three), 0, false)
                    .gradients(all, n, together);
            VectorProbe alone = new VectorProbe(network(cell, readOut, layers, hidden, one), 0, false);
            for (int s = 0; s < n; s++) {
                FMatrixRMaj x = new FMatrixRMaj(5, DIMENSIONS);
                Rows.copy(all, s * 5, x, 0, 5);
                FMatrixRMaj dx = new FMatrixRMaj(0, 0);

                assertThat(alone.gradients(x, 1, dx)).containsExactly(values[s]);
                assertThat(dx.data)
                        .containsExactly(
                                Arrays.copyOfRange(together.data, s * 5 * DIMENSIONS, (s + 1) * 5 * DIMENSIONS));
            }
        }
    }

    @Test
    void aSentenceOfNoTokensIsDecidedByTheBias() {
        try (Workers workers = Workers.of(1)) {
            TextNetwork network = network(CellKind.LSTM, ReadOutKind.LAST, 2, 3, workers);
            float[] bias =
                    network.parameters().get(network.parameters().size() - 1).value().data;

            assertThat(new VectorProbe(network, 1, true).values(new FMatrixRMaj(0, DIMENSIONS), 1))
                    .containsExactly(bias[1]);
        }
    }

    @Test
    void theParametersAndTheirGradientsStayAsTheyAre() {
        try (Workers workers = Workers.of(2)) {
            TextNetwork network = network(CellKind.GRU, ReadOutKind.MEAN, 2, 3, workers);
            network.parameters().forEach(p -> Arrays.fill(p.grad().data, 5));
            List<float[]> before = network.parameters().stream()
                    .map(p -> p.value().data.clone())
                    .toList();

            new VectorProbe(network, 1, false)
                    .gradients(Differences.random(12, DIMENSIONS, 2), 4, new FMatrixRMaj(0, 0));

            for (int k = 0; k < before.size(); k++) {
                assertThat(network.parameters().get(k).value().data).containsExactly(before.get(k));
                assertThat(network.parameters().get(k).grad().data).containsOnly(5);
            }
        }
    }

    /** The first backward pass lays the weights out; here several are the first. */
    @Test
    void frozenWeightsMayBeAskedFromSeveralThreadsAtOnce() throws Exception {
        FMatrixRMaj x = Differences.random(6, DIMENSIONS, 4);
        float[] expected = new float[0];
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Workers workers = Workers.of(2)) {
            for (int repeat = 0; repeat < 50; repeat++) {
                TextNetwork network = network(CellKind.LSTM, ReadOutKind.ENDS, 2, 3, workers);
                List<Callable<float[]>> questions = new ArrayList<>();
                for (int k = 0; k < 4; k++) {
                    questions.add(() -> {
                        FMatrixRMaj dx = new FMatrixRMaj(0, 0);
                        new VectorProbe(network, 0, false).gradients(x, 2, dx);
                        return dx.data;
                    });
                }
                for (Future<float[]> answer : threads.invokeAll(questions)) {
                    expected = expected.length == 0 ? answer.get() : expected;
                    assertThat(answer.get()).containsExactly(expected);
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    private static TextNetwork network(CellKind cell, ReadOutKind readOut, int layers, int hidden, Workers workers) {
        NetworkSpec spec = new NetworkSpec(7, DIMENSIONS, hidden, layers, .3f, cell, Padding.PACKED, readOut, 3);
        TextNetwork network = new TextNetwork(spec, KernelChoice.best(), workers);
        network.initialise(6);
        return network;
    }

    private static FMatrixRMaj vectors(TextNetwork network, int[] ids) {
        FMatrixRMaj embedding = network.parameters().get(0).value();
        FMatrixRMaj x = new FMatrixRMaj(ids.length, embedding.numCols);
        for (int t = 0; t < ids.length; t++) {
            Rows.copy(embedding, ids[t], x, t, 1);
        }
        return x;
    }

    private static double dot(FMatrixRMaj x, FMatrixRMaj dx, int row) {
        double sum = 0;
        for (int j = 0; j < x.numCols; j++) {
            sum += (double) x.get(row, j) * dx.get(row, j);
        }
        return sum;
    }
}
