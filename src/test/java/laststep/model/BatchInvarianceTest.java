package laststep.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laststep.math.KernelChoice;
import laststep.math.Kernels;
import laststep.nn.CellKind;
import laststep.nn.NetworkSpec;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.nn.Tape;
import laststep.nn.TextNetwork;
import laststep.nn.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A sentence's answer is the same to the bit alone and in any mini-batch, in any order, on any number of threads, with either
 * kernels, for every cell, read-out and padding; and it is the answer of the pass that is inspected.
 */
class BatchInvarianceTest {
    private static final int WORDS = 60;

    /** word_vec_dim, hidden_size, n_layers, classes: below, at and above a vector's width and a block's rows. */
    private static final int[][] SIZES = {{1, 1, 1, 2}, {5, 3, 3, 3}, {16, 9, 2, 2}, {33, 65, 1, 7}};

    private static final List<int[]> SENTENCES = sentences();

    static Stream<Arguments> networks() {
        return KernelChoice.all().stream()
                .flatMap(kernels -> Stream.of(CellKind.values())
                        .flatMap(cell -> Stream.of(Padding.values())
                                .flatMap(padding -> Stream.of(ReadOutKind.values())
                                        .map(readOut -> Arguments.of(kernels, cell, padding, readOut)))));
    }

    /** Of no token and of one, of like lengths and of one that is much longer than all others. */
    private static List<int[]> sentences() {
        Random random = new Random(3);
        List<int[]> sentences = new ArrayList<>();
        for (int k = 0; k < 34; k++) {
            int length = k % 13 == 0 ? k % 2 : k % 3 == 0 ? 7 : 1 + random.nextInt(20);
            sentences.add(random.ints(length, 0, WORDS).toArray());
        }
        sentences.add(random.ints(90, 0, WORDS).toArray());
        return sentences;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aloneAndAmongOthers(Kernels kernels, CellKind cell, Padding padding, ReadOutKind readOut) {
        for (int[] size : SIZES) {
            NetworkSpec spec = new NetworkSpec(WORDS, size[0], size[1], size[2], .3f, cell, padding, readOut, size[3]);
            List<float[]> alone = alone(spec, kernels);
            for (int threads = 1; threads <= 2; threads++) {
                try (Workers workers = Workers.of(threads)) {
                    TextNetwork network = network(spec, kernels, workers);
                    for (int[] order : orders()) {
                        same(network, order, alone);
                    }
                }
            }
        }
    }

    /** Each by the pass whose hidden states the inspector shows. */
    private static List<float[]> alone(NetworkSpec spec, Kernels kernels) {
        try (Workers one = Workers.of(1)) {
            TextNetwork network = network(spec, kernels, one);
            return SENTENCES.stream()
                    .map(ids -> {
                        Tape tape = new Tape(spec.nLayers());
                        network.forward(ids, new int[] {ids.length}, null, tape);
                        return tape.logProbabilities().data.clone();
                    })
                    .toList();
        }
    }

    private static TextNetwork network(NetworkSpec spec, Kernels kernels, Workers workers) {
        TextNetwork network = new TextNetwork(spec, kernels, workers);
        network.initialise(11);
        return network;
    }

    /** All in their order, all shuffled, and a few of them: falling in length, the longest with a short one, one alone. */
    private static List<int[]> orders() {
        List<Integer> all =
                new ArrayList<>(IntStream.range(0, SENTENCES.size()).boxed().toList());
        int[] inOrder = ints(all);
        Collections.shuffle(all, new Random(5));
        int[] shuffled = ints(all);
        List<Integer> some = new ArrayList<>(all.subList(0, 19));
        some.sort(Comparator.comparingInt(k -> -SENTENCES.get(k).length));
        return List.of(inOrder, shuffled, ints(some), new int[] {34, 1}, new int[] {17});
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void same(TextNetwork network, int[] order, List<float[]> alone) {
        List<int[]> asked = IntStream.of(order).mapToObj(SENTENCES::get).toList();
        List<float[]> answers = new BatchAnswers(network).of(asked);

        assertThat(answers).hasSameSizeAs(asked);
        for (int k = 0; k < order.length; k++) {
            assertThat(answers.get(k))
                    .as("sentence %s of %s tokens, %s", order[k], asked.get(k).length, network.spec())
                    .isEqualTo(alone.get(order[k]));
        }
    }

    @Test
    void theVectorKernelsAreAmongThoseCompared() {
        assertThat(KernelChoice.all()).hasSize(2);
    }
}
