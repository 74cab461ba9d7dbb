package laststep.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import laststep.math.KernelChoice;
import laststep.math.Kernels;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The network against PyTorch's own numbers, on every kind of kernels this machine can run. */
class GoldenParityTest {
    static Stream<Arguments> casesAndKernels() {
        return Golden.names().stream()
                .flatMap(name ->
                        KernelChoice.all().stream().map(kernels -> Arguments.of(name, kernels.name(), kernels)));
    }

    @Test
    void all40CasesAreThere() {
        assertThat(Golden.names()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void theFastKernelsAreAmongThoseTested() {
        assertThat(KernelChoice.all())
                .as("run with --add-modules jdk.incubator.vector")
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("casesAndKernels")
    void forwardPassAgrees(String name, String kernelName, Kernels kernels) {
        Golden golden = new Golden(name);
        try (Workers workers = Workers.of(2)) {
            TextNetwork network = golden.network(kernels, workers);
            Tape tape = forward(network, golden, 0);
            for (int layer = 0; layer < golden.spec().nLayers(); layer++) {
                golden.check("H" + layer, padded(tape.input(layer + 1), tape.packing(), golden));
            }
            golden.check("readout", tape.readOut());
            golden.check("log_prob", tape.logProbabilities());
            float loss = NllLoss.forward(tape.logProbabilities(), golden.labels(0));
            golden.close("loss", loss, golden.number("loss"));
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("casesAndKernels")
    void everyGradientAgrees(String name, String kernelName, Kernels kernels) {
        Golden golden = new Golden(name);
        try (Workers workers = Workers.of(2)) {
            TextNetwork network = golden.network(kernels, workers);
            Tape tape = forward(network, golden, 0);
            network.backward(golden.labels(0), tape);
            network.parameters().forEach(p -> golden.check("grads/" + p.name(), p.grad()));
            golden.close("norm", Norms.gradientNorm(network.parameters()), golden.number("grad_norm"));
        }
    }

    /** As it is in training: in shards, and of the topmost layer only what the read-out reads. */
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("casesAndKernels")
    void theShortWayToAnswersAndGradientsAgrees(String name, String kernelName, Kernels kernels) {
        Golden golden = new Golden(name);
        try (Workers workers = Workers.of(2)) {
            TextNetwork network = golden.network(kernels, workers);
            BatchTape tape = learnt(network, golden, 0);
            golden.check("log_prob", tape.logProbabilities());
            network.parameters().forEach(p -> golden.check("grads/" + p.name(), p.grad()));
            golden.close("norm", Norms.gradientNorm(network.parameters()), golden.number("grad_norm"));
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("casesAndKernels")
    void threeSgdStepsAgree(String name, String kernelName, Kernels kernels) {
        threeSteps(new Golden(name), kernels, "sgd3", OptimiserKind.SGD, .1f, 0, Float.POSITIVE_INFINITY);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("casesAndKernels")
    void threeSgdStepsWithMomentumAgree(String name, String kernelName, Kernels kernels) {
        threeSteps(new Golden(name), kernels, "momentum3", OptimiserKind.SGD, .1f, .9f, Float.POSITIVE_INFINITY);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("casesAndKernels")
    void threeAdamStepsAgree(String name, String kernelName, Kernels kernels) {
        threeSteps(new Golden(name), kernels, "adam3", OptimiserKind.ADAM, 1e-3f, 0, Float.POSITIVE_INFINITY);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("casesAndKernels")
    void threeClippedAdamStepsAgree(String name, String kernelName, Kernels kernels) {
        threeSteps(new Golden(name), kernels, "clip3", OptimiserKind.ADAM, 1e-2f, 0, .05f);
    }

    private static void threeSteps(
            Golden golden,
            Kernels kernels,
            String run,
            OptimiserKind kind,
            float learningRate,
            float momentum,
            float maxNorm) {
        try (Workers workers = Workers.of(1)) {
            TextNetwork network = golden.network(kernels, workers);
            Optimiser optimiser = kind.create(network.parameters(), learningRate, momentum, workers);
            for (int k = 0; k < 3; k++) {
                network.zeroGradients();
                BatchTape tape = learnt(network, golden, k);
                float loss = NllLoss.forward(tape.logProbabilities(), golden.labels(k));
                golden.close(run + " loss " + k, loss, golden.numbers(run + ".losses")[k]);
                float norm = Norms.clip(network.parameters(), maxNorm);
                if (Float.isFinite(maxNorm)) {
                    golden.close(run + " norm " + k, norm, golden.numbers(run + ".norms")[k]);
                }
                optimiser.step();
                network.weightsChanged();
            }
            network.parameters().forEach(p -> golden.check(run + "/" + p.name(), p.value()));
        }
    }

    private static BatchTape learnt(TextNetwork network, Golden golden, int batch) {
        BatchTape tape = new BatchTape(golden.spec().nLayers());
        network.learn(golden.ids(batch), golden.lengths(batch), golden.labels(batch), null, tape);
        return tape;
    }

    private static Tape forward(TextNetwork network, Golden golden, int batch) {
        Tape tape = new Tape(golden.spec().nLayers());
        network.forward(golden.ids(batch), golden.lengths(batch), null, tape);
        return tape;
    }

    /** From the packing's order to PyTorch's (B, T, 2h), zeros behind each sentence's end. */
    private static FMatrixRMaj padded(FMatrixRMaj states, Packing packing, Golden golden) {
        int sentences = packing.sentences();
        int steps = golden.ids(0).length / sentences;
        FMatrixRMaj padded = new FMatrixRMaj(sentences * steps, states.numCols);
        for (int s = 0; s < sentences; s++) {
            for (int t = 0; t < packing.length(s); t++) {
                int from = packing.row(t, s) * states.numCols;
                System.arraycopy(states.data, from, padded.data, (s * steps + t) * states.numCols, states.numCols);
            }
        }
        return padded;
    }
}
