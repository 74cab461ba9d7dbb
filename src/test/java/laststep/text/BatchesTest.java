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
        Batches batches = new Batches(examples(100), 7, 1, true);
        assertThat(Arrays.stream(order(batches, 0)).sorted().toArray())
                .isEqualTo(IntStream.range(0, 100).toArray());
    }

    @Test
    void theLastBatchMayBeSmaller() {
        Batches batches = new Batches(examples(10), 4, 1, true);
        assertThat(batches.perEpoch()).isEqualTo(3);
        assertThat(batches.epoch(0)).extracting(Batch::size).containsExactly(4, 4, 2);
    }

    @Test
    void eachEpochHasAnOrderOfItsOwn() {
        Batches batches = new Batches(examples(100), 10, 1, true);
        assertThat(order(batches, 0)).isNotEqualTo(order(batches, 1));
    }

    @Test
    void theSameSeedGivesTheSameOrderAndAnotherGivesAnother() {
        int[] order = order(new Batches(examples(100), 10, 1, true), 3);
        assertThat(order(new Batches(examples(100), 10, 1, true), 3)).isEqualTo(order);
        assertThat(order(new Batches(examples(100), 10, 2, true), 3)).isNotEqualTo(order);
    }

    @Test
    void everyExampleHasTheSameChanceToComeFirst() {
        int[] first = new int[4];
        for (int epoch = 0; epoch < 4000; epoch++) {
            first[order(new Batches(examples(4), 4, 1, true), epoch)[0]]++;
        }
        assertThat(Arrays.stream(first)).allMatch(times -> Math.abs(times - 1000) < 120); // more than 4 σ
    }

    @Test
    void withoutShufflingEveryEpochIsInTheGivenOrder() {
        Batches batches = new Batches(examples(10), 3, 1, false);
        assertThat(order(batches, 5)).isEqualTo(IntStream.range(0, 10).toArray());
    }

    @Test
    void noExamplesMakeNoBatches() {
        assertThat(new Batches(List.of(), 3, 1, true).epoch(0)).isEmpty();
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
}
