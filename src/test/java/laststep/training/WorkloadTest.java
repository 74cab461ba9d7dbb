package laststep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import laststep.math.KernelChoice;
import laststep.message.ProblemException;
import laststep.nn.BatchTape;
import laststep.nn.CellKind;
import laststep.nn.NetworkSpec;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.nn.TextNetwork;
import laststep.nn.Workers;
import laststep.text.Batch;
import laststep.text.Vocabulary;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private static final NetworkSpec SPEC =
            new NetworkSpec(10, 3, 2, 2, 0, CellKind.LSTM, Padding.PACKED, ReadOutKind.LAST, 2);

    @Test
    void lengthsAreTakenInTheirOrderAndTheLastBatchIsFilledUpFromTheFirst() {
        Workload three = new Workload(SPEC, 2, new int[] {3, 1, 2});

        assertThat(three.batches()).isEqualTo(2);
        assertThat(IntStream.range(0, 4).mapToObj(three::lengthsOf))
                .containsExactly(new int[] {3, 1}, new int[] {2, 3}, new int[] {3, 1}, new int[] {2, 3});
    }

    @Test
    void tokensAreTheRealOnesAndPadsReachToTheLongestOfEachBatch() {
        Workload three = new Workload(SPEC, 2, new int[] {1, 2, 5, 5});

        assertThat(three.tokens()).isEqualTo(13 / 4.);
        assertThat(three.paddedTokens()).isEqualTo(14 / 4.);
        assertThat(three.longest()).isEqualTo(5);
    }

    @Test
    void moreSentencesThanLengthsBeginAnew() {
        assertThat(new Workload(SPEC, 5, new int[] {3, 1}).lengthsOf(0)).containsExactly(3, 1, 3, 1, 3);
        assertThat(new Workload(SPEC, 3, new int[] {7}).lengthsOf(9)).containsExactly(7, 7, 7);
    }

    /** By hand, d = 3, h = 2, so 8 gate rows; 4 tokens, of which 2 have one before them. */
    @Test
    void theProductsOfRealTokensAreCounted() {
        int lowerHalf = 4 * 3 * 8 + 2 * 2 * 8;
        int upperForward = 4 * 4 * 8 + 2 * 2 * 8;
        int upperBackward = 2 * 4 * 8; // one step a sentence

        assertThat(new Workload(SPEC, 2, new int[] {3, 1}).flops())
                .isEqualTo(2 * (2 * lowerHalf + upperForward + upperBackward));
    }

    @Test
    void productsGrowInProportionToTheSentences() {
        Workload work = new Workload(SPEC, 4, new int[] {3, 1, 6, 2});

        assertThat(work.withSentences(8).flops()).isEqualTo(2 * work.flops());
    }

    @Test
    void batchesHavePadsBehindTheRealTokensOnly() {
        Workload work = new Workload(SPEC, 3, new int[] {4, 1, 2, 3, 3, 5});

        List<Batch> batches = MadeUpWork.batches(work);

        assertThat(batches).hasSize(8);
        for (int k = 0; k < batches.size(); k++) {
            Batch batch = batches.get(k);
            assertThat(batch.lengths()).isEqualTo(work.lengthsOf(k));
            assertThat(batch.paddedLength())
                    .isEqualTo(Arrays.stream(batch.lengths()).max().orElseThrow());
            for (int s = 0; s < batch.size(); s++) {
                int row = s * batch.paddedLength();
                assertThat(Arrays.stream(batch.ids(), row + batch.lengths()[s], row + batch.paddedLength()))
                        .allMatch(id -> id == Vocabulary.PAD);
            }
        }
    }

    /** Were pads run, or the lengths others, the answers would not be those of each sentence by itself. */
    @Test
    void whatRunsIsEachSentenceOverItsOwnLength() {
        Workload work = new Workload(SPEC, 3, new int[] {4, 1, 2});
        try (Workers workers = Workers.of(1)) {
            MadeUpWork made = new MadeUpWork(work, KernelChoice.best(), workers);
            TextNetwork same = new TextNetwork(SPEC, KernelChoice.best(), workers);
            same.initialise(1);
            Batch batch = MadeUpWork.batches(work).get(0);

            FMatrixRMaj together = made.answer();

            assertThat(together.numRows).isEqualTo(3);
            for (int s = 0; s < 3; s++) {
                int row = s * batch.paddedLength();
                int[] alone = Arrays.copyOfRange(batch.ids(), row, row + work.lengths()[s]);
                BatchTape tape = new BatchTape(SPEC.nLayers());
                same.answer(alone, new int[] {alone.length}, tape);
                assertThat(together.get(s, 0)).isCloseTo(tape.logProbabilities().get(0, 0), within(1e-6f));
            }
        }
    }

    @Test
    void whatIsMeasuredIsWholePassesOfTheWorkAskedFor() {
        Workload work = new Workload(SPEC, 2, new int[] {3, 1, 2, 2, 4});

        Benchmark.Result result = new Benchmark(Benchmark.Work.TRAIN, work).run(1, 0, 1e-9);

        assertThat(result.workload()).isEqualTo(work);
        assertThat(result.steps()).isEqualTo(3);
        assertThat(result.gigaflops() * result.milliseconds()).isCloseTo(3 * work.flops() / 1e6, within(1e-9));
        assertThat(result.sentencesPerSecond() * result.milliseconds()).isCloseTo(2000, within(1e-6));
    }

    @Test
    void aBatchTooLargeForAnArrayIsRefused() {
        Workload work = new Workload(SPEC, 1000, new int[] {1, 1001});

        assertThatThrownBy(() -> new Benchmark(Benchmark.Work.TRAIN, work))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("1000 sentences of up to 1001 tokens");
    }
}
