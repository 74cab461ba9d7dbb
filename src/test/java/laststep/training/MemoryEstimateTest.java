package laststep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laststep.message.ProblemException;
import laststep.nn.NetworkSpec;
import laststep.text.LabelledText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryEstimateTest {
    private static final NetworkSpec SPEC = Tiny.config().model().network(1000, 2);

    @ParameterizedTest
    @EnumSource(
            value = Setting.class,
            names = {"WORD_VEC_DIM", "HIDDEN_SIZE", "N_LAYERS"})
    void largerSizesNeedMoreWeightsMoreStateAndALongerTape(Setting setting) {
        MemoryEstimate small = of(Tiny.config(setting, 10));
        MemoryEstimate large = of(Tiny.config(setting, 12));

        assertThat(large.weights()).isGreaterThan(small.weights());
        assertThat(large.optimiser()).isGreaterThan(small.optimiser());
        assertThat(large.tape()).isGreaterThan(small.tape());
    }

    @Test
    void theTapeGrowsWithTheTokensOfABatchAndNothingElseDoes() {
        MemoryEstimate once = MemoryEstimate.of(SPEC, Tiny.config(), 100);
        MemoryEstimate twice = MemoryEstimate.of(SPEC, Tiny.config(), 200);

        assertThat(twice.tape()).isEqualTo(2 * once.tape());
        assertThat(twice.weights()).isEqualTo(once.weights());
        assertThat(twice.optimiser()).isEqualTo(once.optimiser());
    }

    @Test
    void theOptimisersStateIsCounted() {
        assertThat(MemoryEstimate.of(SPEC, Tiny.config(Setting.OPTIMIZER, "sgd"), 1)
                        .optimiser())
                .isZero();
        assertThat(MemoryEstimate.of(SPEC, Tiny.config(Setting.OPTIMIZER, "adam"), 1)
                        .optimiser())
                .as("its two moments, and their copies in a checkpoint")
                .isEqualTo(16 * SPEC.parameterCount());
    }

    @Test
    void theLargestBatchIsOfTheLongestSentences() {
        assertThat(MemoryEstimate.largestBatch(IntStream.of(3, 9, 1, 7), Tiny.config(Setting.BATCH_SIZE, 2)))
                .isEqualTo(16);
        assertThat(MemoryEstimate.largestBatch(IntStream.of(3, 9), Tiny.config(Setting.BATCH_SIZE, 50)))
                .isEqualTo(12);
        assertThat(MemoryEstimate.largestBatch(IntStream.empty(), Tiny.config()))
                .isZero();
    }

    /** As x[:, -1] of a padded batch reads them. */
    @Test
    void theBooksPaddingRunsPadsToo() {
        TrainingConfig book = Tiny.config(Setting.PADDING, "book", Setting.BATCH_SIZE, 3);

        assertThat(MemoryEstimate.largestBatch(IntStream.of(3, 9, 1, 7), book)).isEqualTo(27);
        assertThat(MemoryEstimate.largestBatch(IntStream.of(4, 2), book)).isEqualTo(8);
        assertThat(MemoryEstimate.largestBatch(IntStream.empty(), book)).isZero();
    }

    @Test
    void whatDoesNotFitIsRefusedWithBothFigures() {
        MemoryEstimate estimate = new MemoryEstimate(400_000_000, 100_000_000, 500_000_000);

        estimate.require(2_000_000_000);
        assertThatThrownBy(() -> estimate.require(1_100_000_000))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll("1,000 MB", "1,100 MB", "hidden_size");
    }

    /** What lives at the end of an epoch, after a garbage collection, within a factor of two. */
    @Test
    void aRealTrainingNeedsAboutWhatWasEstimated() {
        TrainingConfig config = Tiny.config(
                Setting.WORD_VEC_DIM,
                96,
                Setting.HIDDEN_SIZE,
                96,
                Setting.N_LAYERS,
                2,
                Setting.BATCH_SIZE,
                32,
                Setting.N_EPOCHS,
                2,
                Setting.VALID_RATIO,
                0);
        Random random = new Random(1);
        List<LabelledText> rows = new ArrayList<>();
        for (int line = 1; line <= 64; line++) {
            String text = random.ints(40, 0, 5000).mapToObj(id -> "w" + id).collect(Collectors.joining(" "));
            rows.add(new LabelledText(line, line % 2 == 0 ? "even" : "odd", text));
        }
        TrainingData data = TrainingData.of(Tiny.tokenized(Tiny.corpus(rows), config), config);
        MemoryEstimate estimate =
                MemoryEstimate.of(config.model().network(data.vocabulary().size(), 2), config, 32 * 40);
        long[] live = {usedBytes(), 0};
        new Trainer(config, data, TrainingStart.fromSeed(), Rhythm.EPOCHS, new RunControl(), event -> {
                    if (event instanceof TrainingEvent.EpochDone epoch
                            && epoch.figures().epoch() == 1) {
                        live[1] = usedBytes();
                    }
                })
                .run();

        assertThat(estimate.total()).isBetween((live[1] - live[0]) / 2, 2 * (live[1] - live[0]));
    }

    private static MemoryEstimate of(TrainingConfig config) {
        return MemoryEstimate.of(config.model().network(1000, 2), config, 100);
    }

    /** What is left once the garbage of tests before is gone: some of it goes at a second collection only. */
    private static long usedBytes() {
        long before = Long.MAX_VALUE;
        long now = usedAfterCollection();
        while (now < before - 1_000_000) {
            before = now;
            now = usedAfterCollection();
        }
        return now;
    }

    private static long usedAfterCollection() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
