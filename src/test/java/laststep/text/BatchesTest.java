package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
    /** Examples of one token each, whose label tells them apart. */
    private static List<Example> examples(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new Example(i, new int[] {2}, i))
                .toList();
    }

    private static int[] order(Batches batches, int epoch) {
        return batches.epoch(epoch).stream()
                .flatMapToInt(batch -> Arrays.stream(batch.labels()))
                .toArray();
    }

    @Test
    void anEpochHoldsEveryExampleOnce() {
        Batches batches = new Batches(examples(100), 7, 1, BatchOrder.SHUFFLED);
        assertThat(Arrays.stream(order(batches, 0)).sorted().toArray())
                .isEqualTo(IntStream.range(0, 100).toArray());
    }

    @Test
    void theLastBatchMayBeSmaller() {
        Batches batches = new Batches(examples(10), 4, 1, BatchOrder.SHUFFLED);
        assertThat(batches.perEpoch()).isEqualTo(3);
        assertThat(batches.epoch(0)).extracting(Batch::size).containsExactly(4, 4, 2);
    }

    @Test
    void eachEpochHasAnOrderOfItsOwn() {
        Batches batches = new Batches(examples(100), 10, 1, BatchOrder.SHUFFLED);
        assertThat(order(batches, 0)).isNotEqualTo(order(batches, 1));
    }

    @Test
    void theSameSeedGivesTheSameOrderAndAnotherGivesAnother() {
        int[] order = order(new Batches(examples(100), 10, 1, BatchOrder.SHUFFLED), 3);
        assertThat(order(new Batches(examples(100), 10, 1, BatchOrder.SHUFFLED), 3))
                .isEqualTo(order);
        assertThat(order(new Batches(examples(100), 10, 2, BatchOrder.SHUFFLED), 3))
                .isNotEqualTo(order);
    }

    @Test
    void everyExampleHasTheSameChanceToComeFirst() {
        int[] first = new int[4];
        for (int epoch = 0; epoch < 4000; epoch++) {
            first[order(new Batches(examples(4), 4, 1, BatchOrder.SHUFFLED), epoch)[0]]++;
        }
        assertThat(Arrays.stream(first)).allMatch(times -> Math.abs(times - 1000) < 120); // more than 4 σ
    }

    @Test
    void withoutShufflingEveryEpochIsInTheGivenOrder() {
        Batches batches = new Batches(examples(10), 3, 1, BatchOrder.FILE);
        assertThat(order(batches, 5)).isEqualTo(IntStream.range(0, 10).toArray());
    }

    @Test
    void noExamplesMakeNoBatches() {
        assertThat(new Batches(List.of(), 3, 1, BatchOrder.SHUFFLED).epoch(0)).isEmpty();
    }

    @Test
    void shorterSentencesArePaddedAtTheEnd() {
        Batch batch = Batches.of(List.of(
                new Example(0, new int[] {5, 6, 7}, 1),
                new Example(1, new int[0], 0),
                new Example(2, new int[] {8}, 1)));
        int pad = Vocabulary.PAD;
        assertThat(batch.ids()).containsExactly(5, 6, 7, pad, pad, pad, 8, pad, pad);
        assertThat(batch.lengths()).containsExactly(3, 0, 1);
        assertThat(batch.labels()).containsExactly(1, 0, 1);
        assertThat(batch.paddedLength()).isEqualTo(3);
    }

    /** Examples of the given lengths, whose label tells them apart. */
    private static List<Example> ofLengths(int... lengths) {
        return IntStream.range(0, lengths.length)
                .mapToObj(i -> new Example(i, new int[lengths[i]], i))
                .toList();
    }

    @Test
    void byLengthTheShortestComeFirstAndEqualOnesKeepTheirOrder() {
        Batches batches = new Batches(ofLengths(3, 1, 2, 1, 3), 2, 1, BatchOrder.BY_LENGTH);
        assertThat(order(batches, 0)).containsExactly(1, 3, 2, 0, 4);
    }

    @Test
    void aBucketedBatchHoldsSentencesOfAboutOneLength() {
        int[] lengths = IntStream.range(0, 1000).map(i -> 1 + i * 7 % 50).toArray();
        Batches batches = new Batches(ofLengths(lengths), 10, 1, BatchOrder.BUCKETED);

        assertThat(Arrays.stream(order(batches, 0)).sorted().toArray())
                .isEqualTo(IntStream.range(0, 1000).toArray());
        assertThat(batches.epoch(0)).allSatisfy(batch -> {
            int shortest = Arrays.stream(batch.lengths()).min().orElseThrow();
            assertThat(batch.paddedLength() - shortest).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void bucketedBatchesComeInAnOrderOfTheirOwnEachEpoch() {
        int[] lengths = IntStream.range(0, 100).map(i -> 1 + i % 20).toArray();
        Batches batches = new Batches(ofLengths(lengths), 10, 1, BatchOrder.BUCKETED);
        assertThat(order(batches, 0)).isNotEqualTo(order(batches, 1));
        assertThat(batches.epoch(0).stream().map(Batch::paddedLength).toList())
                .isNotEqualTo(batches.epoch(0).stream()
                        .map(Batch::paddedLength)
                        .sorted()
                        .toList());
    }
}
