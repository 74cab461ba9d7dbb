package laststep.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import laststep.math.KernelChoice;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class DropoutTest {
    private static final int[] IDS = ids();
    private static final int[] LENGTHS = {100, 100, 100, 100};

    @Test
    void theShareOfZerosIsTheOneAskedForAndTheRestIsScaledUp() {
        Tape plain = run(2, .3f, null);
        Tape dropped = run(2, .3f, new SplittableRandom(1));
        FMatrixRMaj before = plain.input(1);
        FMatrixRMaj after = dropped.input(1);
        int zeros = 0;
        for (int k = 0; k < after.getNumElements(); k++) {
            if (after.data[k] == 0) {
                zeros++;
            } else {
                assertThat(after.data[k]).isEqualTo(before.data[k] / .7f, within(1e-6f));
            }
        }
        // 6,400 draws: the standard deviation of the share is .006
        assertThat((double) zeros / after.getNumElements()).isCloseTo(.3, within(.025));
    }

    @Test
    void everyGapBetweenLayersHasAMaskOfItsOwn() {
        Tape tape = run(3, .5f, new SplittableRandom(1));

        assertThat(tape.dropoutMasks.get(0).getNumElements()).isZero();
        assertThat(tape.dropoutMasks.get(1).data).isNotEqualTo(tape.dropoutMasks.get(2).data);
    }

    @Test
    void theTopmostOutputIsNotDropped() {
        assertThat(numbers(run(2, .9f, new SplittableRandom(1)).input(2))).doesNotContain(0f);
    }

    @Test
    void nothingIsDroppedWhenNotTraining() {
        assertThat(numbers(run(2, .5f, null).logProbabilities()))
                .isEqualTo(numbers(run(2, 0, null).logProbabilities()));
        assertThat(numbers(run(2, .5f, null).input(1))).doesNotContain(0f);
    }

    @Test
    void withOneLayerThereIsNothingBetweenLayersToDrop() {
        assertThat(numbers(run(1, .9f, new SplittableRandom(1)).logProbabilities()))
                .isEqualTo(numbers(run(1, 0, null).logProbabilities()));
    }

    @Test
    void theSameSeedDropsTheSame() {
        float[] once = numbers(run(3, .5f, new SplittableRandom(4)).logProbabilities());

        assertThat(numbers(run(3, .5f, new SplittableRandom(4)).logProbabilities()))
                .isEqualTo(once);
        assertThat(numbers(run(3, .5f, new SplittableRandom(5)).logProbabilities()))
                .isNotEqualTo(once);
    }

    @Test
    void aTapeThatSawTrainingForgetsItsMasks() {
        NetworkSpec spec = spec(2, .5f);
        try (Workers workers = Workers.of(1)) {
            TextNetwork network = new TextNetwork(spec, KernelChoice.best(), workers);
            network.initialise(1);
            Tape tape = new Tape(2);
            network.forward(IDS, LENGTHS, new SplittableRandom(1), tape);
            network.forward(IDS, LENGTHS, null, tape);

            assertThat(numbers(tape.logProbabilities()))
                    .isEqualTo(numbers(run(2, 0, null).logProbabilities()));
            assertThat(tape.dropoutMasks.get(1).getNumElements()).isZero();
        }
    }

    private static Tape run(int layers, float dropout, SplittableRandom random) {
        try (Workers workers = Workers.of(1)) {
            TextNetwork network = new TextNetwork(spec(layers, dropout), KernelChoice.best(), workers);
            network.initialise(1);
            Tape tape = new Tape(layers);
            network.forward(IDS, LENGTHS, random, tape);
            return tape;
        }
    }

    private static NetworkSpec spec(int layers, float dropout) {
        return new NetworkSpec(50, 6, 8, layers, dropout, CellKind.LSTM, Padding.PACKED, ReadOutKind.LAST, 3);
    }

    private static float[] numbers(FMatrixRMaj matrix) {
        return Arrays.copyOf(matrix.data, matrix.getNumElements());
    }

    private static int[] ids() {
        return new SplittableRandom(9).ints(400, 0, 50).toArray();
    }
}
